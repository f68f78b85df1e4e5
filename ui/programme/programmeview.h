// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/programme/programmemodel.h"
#include "ui/programme/termmodel.h"

#include <QStackedWidget>

class QAbstractItemView;

namespace ledforum {

class EmptyState;
class PlainTableView;
class TermGrid;

/// The dates of a period, at a glance or as a list, of which one is chosen.
class ProgrammeView final : public QStackedWidget
{
    Q_OBJECT

public:
    explicit ProgrammeView(QWidget* parent = nullptr);

    /// Keeps what is chosen where it is still there; otherwise chooses the next session that is yet to end at
    /// `now`. `whatToDo` is said where there is no session at all.
    void show(const Period& period, const std::vector<TermCell>& cells, LocalMoment now,
              const QString& whatToDo);
    void showAsList(bool isList);
    void choose(TeachingSessionId id);
    /// Nothing where nothing is chosen.
    [[nodiscard]] const TermCell* chosen() const;
    /// To the grid or the list, whichever is shown.
    void takeFocus();

Q_SIGNALS:
    void chosenChanged();
    void activated();
    void menuWanted(QPoint place);

private:
    [[nodiscard]] QWidget* makeGlance();
    void offerMenu(QAbstractItemView& view);
    void chooseNext(LocalMoment now);
    void showOnTop();

    bool m_isList = false;
    TermModel m_termModel;
    ProgrammeModel m_listModel;
    TermGrid* m_grid;
    PlainTableView* m_table;
    EmptyState* m_empty;
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/programme/termmodel.h"

#include <QKeySequence>
#include <QObject>

#include <map>

class QAction;

namespace ledforum {

/// What can be done with the date that is chosen in the programme.
enum class ProgrammeDeed { Open, Swap, Replace, Move, PushLater, Cancel, Reinstate, CloseDay, Add, Replies };

/// One row of the table of deeds: the only place that knows text, icon and keys.
struct DeedEntry
{
    ProgrammeDeed deed;
    QString name; ///< the object name of its QAction and its button
    QString text;
    QString icon; ///< resources/icons/ICON.svg
    QKeySequence shortcut;
};

[[nodiscard]] const std::vector<DeedEntry>& allDeeds();
/// Whether the deed makes sense for the date; the service has the last word.
[[nodiscard]] bool isOffered(ProgrammeDeed deed, const TermCell* cell);

/// The deeds as actions of a page: one set for its keys, its bar and its context menu.
class ProgrammeActions final : public QObject
{
    Q_OBJECT

public:
    /// Their keys work wherever the focus is inside of `page`.
    explicit ProgrammeActions(QWidget& page);

    /// Offers what makes sense for the date; nothing for none.
    void offerFor(const TermCell* cell);
    [[nodiscard]] QAction* action(ProgrammeDeed deed) const { return m_actions.at(deed); }
    /// What is offered, in the table's order.
    [[nodiscard]] QList<QAction*> offered() const;

Q_SIGNALS:
    void wanted(ledforum::ProgrammeDeed deed);

private:
    std::map<ProgrammeDeed, QAction*> m_actions;
};

} // namespace ledforum

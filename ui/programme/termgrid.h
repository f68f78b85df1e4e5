// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/typedid.h"

#include <QDate>
#include <QTableView>

#include <optional>

namespace ledforum {

class TermModel;
struct TermCell;

/// The term at a glance: dates as cards under their months. The arrow keys move among them, Enter or a double
/// click opens one, and the context menu says what else can be done.
class TermGrid final : public QTableView
{
    Q_OBJECT

public:
    TermGrid(TermModel& model, const QString& objectName, QWidget* parent = nullptr);
    /// Nothing when no date, or one without a session, is chosen.
    [[nodiscard]] std::optional<TeachingSessionId> currentSession() const;
    /// The date that is chosen, whatever is on it.
    [[nodiscard]] const TermCell* currentCell() const;
    void choose(TeachingSessionId id);
    void choose(QDate date);

Q_SIGNALS:
    void activated();
    void chosenChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void activate();
    void chooseFirst();
    TermModel& m_model;
};

} // namespace ledforum

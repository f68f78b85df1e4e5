// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/programme/teachingsession.h"

#include <QComboBox>

#include <optional>
#include <vector>

namespace ledforum {

/// Those whose register may be looked at, newest first: of today and before, not cancelled. Before the very
/// first there is nothing to mark, but a date to name: then it is that one. `sessions` are in order of date.
[[nodiscard]] std::vector<TeachingSession> sessionsWithRegister(std::vector<TeachingSession> sessions,
                                                                QDate today);

/// Chooses one of several teaching sessions.
class SessionPicker final : public QComboBox
{
    Q_OBJECT

public:
    SessionPicker(const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);

    /// Offers these, in this order. What was chosen stays chosen while it is among them; else it is the
    /// first. Says nothing of a change.
    void show(const std::vector<TeachingSession>& sessions);
    /// False when it is not offered.
    bool choose(TeachingSessionId session);
    [[nodiscard]] std::optional<TeachingSessionId> session() const;

Q_SIGNALS:
    void sessionChosen();

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace ledforum

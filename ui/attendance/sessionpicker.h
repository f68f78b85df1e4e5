// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/programme/teachingsession.h"

#include <QComboBox>

#include <optional>
#include <vector>

namespace ledforum {

/// Those whose register may be looked at, newest first and not cancelled: of today and before, and the next
/// one to come, for which there is a date to name and a sign-in sheet to print. `sessions` are in order of
/// date.
[[nodiscard]] std::vector<TeachingSession> sessionsWithRegister(std::vector<TeachingSession> sessions,
                                                                QDate today);
/// The first of them that is not still to come, which one wants to see first.
[[nodiscard]] std::optional<TeachingSessionId> newestRegister(const std::vector<TeachingSession>& newestFirst,
                                                              QDate today);

/// Chooses one of several teaching sessions.
class SessionPicker final : public QComboBox
{
    Q_OBJECT

public:
    SessionPicker(const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);

    /// Offers these, in this order. What was chosen stays chosen, also where it is no longer among them: then
    /// another one is asked for, and none taken. Where nothing was chosen yet, it is `otherwise`; else it is
    /// the first. Says nothing of a change.
    void show(const std::vector<TeachingSession>& sessions,
              std::optional<TeachingSessionId> otherwise = std::nullopt);
    /// False when it is not offered.
    bool choose(TeachingSessionId session);
    /// The one chosen, which may have been cancelled or taken away since.
    [[nodiscard]] std::optional<TeachingSessionId> session() const { return m_chosen; }

Q_SIGNALS:
    void sessionChosen();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<TeachingSessionId> m_chosen;
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/officeviews.h"
#include "ui/shell/page.h"

namespace ledforum {

/// Who waits to be confirmed in person by whoever is signed in: one a session, which all pages read. Finding
/// out opens all that is sealed to the office, so it is done beside the window; what was found before stands
/// meanwhile.
class PendingPeople final : public QObject
{
    Q_OBJECT

public:
    explicit PendingPeople(PageContext& context, QObject* parent = nullptr);

    /// Looks again; asked while it looks, once more after that. Nobody waits for those who may not confirm.
    void look();
    [[nodiscard]] const std::vector<PendingConfirmation>& people() const { return m_people; }
    /// Null when this person does not wait.
    [[nodiscard]] const PendingConfirmation* find(PersonId person) const;
    /// Why it could not be found out when it was asked last; else empty.
    [[nodiscard]] const QString& problem() const { return m_problem; }

Q_SIGNALS:
    void changed();

private:
    void take(Result<std::vector<PendingConfirmation>> found);

    PageContext& m_context;
    std::vector<PendingConfirmation> m_people;
    QString m_problem;
    bool m_isLooking = false;
    bool m_isToLookAgain = false;
};

} // namespace ledforum

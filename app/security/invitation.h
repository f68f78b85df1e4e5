// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/invitationproof.h"
#include "database/people/person.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace ledforum {

struct Invitation
{
    QString code;         ///< one-time, such as "K7QM-2XWD-9RTA"; shown once, kept as a hash only
    QDate expiresOn;      ///< 14 days from today: its last day
    bool isReset = false; ///< the person has an account: used, the code makes new keys that open nothing old

    /// What a reset does, for whoever hands the code out; empty for a first invitation.
    [[nodiscard]] QString warning(const QString& name) const;
};

/// What is printed for a person and handed to them.
struct InvitationSlip
{
    PersonId person;
    QString name;
    QString signInName; ///< e-mail address, else professional number, else id
    Invitation invitation = {};

    [[nodiscard]] static InvitationSlip of(const Person& person, const Invitation& invitation);
};

/// The slips of an intake, and a sentence each on who was left out.
struct InvitationSlips
{
    std::vector<InvitationSlip> slips;
    QStringList leftOut;
};

/// Codes for several people.
class InvitationBatch final
{
public:
    /// Runs Argon2id once a person. `goesOn` is asked before each with the number of those done; false, and
    /// nobody is invited.
    void makeCodes(const std::function<bool(int)>& goesOn = {});

private:
    friend class Accounts;
    struct Place
    {
        InvitationSlip slip;
        invitationproof::CodeKey code = {};
    };
    std::vector<Place> m_places;
    QStringList m_leftOut;
    PasswordCost m_cost = PasswordCost::signIn();
    PinnedKeys m_trusted; ///< the inviter's
    bool m_isDone = false;
};

} // namespace ledforum

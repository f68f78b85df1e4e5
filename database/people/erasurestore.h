// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/personname.h"
#include "database/types/typedid.h"

#include <QDate>

namespace ledforum {

class Connection;

/// Takes out of the tables what stands about one person. Each in the caller's transaction; deleted content is
/// overwritten in the file (`secure_delete`). Throws DatabaseError.
class ErasureStore final
{
public:
    explicit ErasureStore(const Connection& connection)
        : m_connection(connection)
    {
    }

    /// Name and details give way to `name`; the person is no longer active. For good.
    void pseudonymise(PersonId person, const PersonName& name, QDate today);
    /// The account with all its keys and grants. Of somebody who has signed audit entries the keys to check
    /// them with stay, without a name and unable to open anything.
    void removeAccount(PersonId person, QDate today);
    /// Door PIN, badge, and that they were added at a desk.
    void removeDoor(PersonId person);
    /// Each says how many there were.
    int removeReplies(PersonId person);
    /// Which of the person's certificates were put into messages; to be removed before the certificates.
    int removeMessages(PersonId person);
    int removeCertificates(PersonId person);
    /// The image of their signature, but where certificates show it; with it any picture that none shows.
    void removeSignature(PersonId person);
    /// What was remembered of how reports name the person.
    int removeKnownParticipants(PersonId person);

private:
    const Connection& m_connection;
};

} // namespace ledforum

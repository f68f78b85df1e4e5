// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/people/erasurestore.h"

#include "database/certificates/certificatepicturestore.h"
#include "database/sqlite/connection.h"
#include "database/sqlite/statement.h"
#include "database/types/textfold.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

const QString ofTheAccount = u"account_id IN (SELECT id FROM account WHERE person_id = ?)"_s;

bool hasSigned(const Connection& connection, PersonId person)
{
    Statement query(connection,
                    u"SELECT 1 FROM audit_entry WHERE actor_person_id = ? AND signer IS NOT NULL LIMIT 1"_s);
    return query.bindAll(person).next();
}

} // namespace

void ErasureStore::pseudonymise(PersonId person, const PersonName& name, QDate today)
{
    Statement(m_connection, sqlFile(u"people/pseudonymise.sql"))
        .bindAll(name.value(), folded(name.surnameFirst()), folded(name.value()), today, today, person)
        .run();
}

void ErasureStore::removeAccount(PersonId person, QDate today)
{
    const auto run = [&](const QString& sql) { Statement(m_connection, sql).bindAll(person).run(); };
    run(u"DELETE FROM office_key_grant WHERE "_s + ofTheAccount);
    if (!hasSigned(m_connection, person)) {
        run(u"DELETE FROM retired_account_key WHERE "_s + ofTheAccount);
        run(u"DELETE FROM account WHERE person_id = ?"_s);
        return;
    }
    Statement(m_connection, sqlFile(u"people/retire_for_good.sql")).bindAll(today, person).run();
    run(u"UPDATE retired_account_key SET box_public_key = zeroblob(32) WHERE "_s + ofTheAccount);
    run(sqlFile(u"people/empty_account.sql"));
}

void ErasureStore::removeDoor(PersonId person)
{
    Statement(m_connection, u"DELETE FROM door_credential WHERE person_id = ?"_s).bindAll(person).run();
    Statement(m_connection, u"DELETE FROM newcomer WHERE person_id = ?"_s).bindAll(person).run();
}

int ErasureStore::removeReplies(PersonId person)
{
    return Statement(m_connection, u"DELETE FROM reply WHERE person_id = ?"_s).bindAll(person).run();
}

int ErasureStore::removeMessages(PersonId person)
{
    return Statement(m_connection, u"DELETE FROM certificate_message WHERE certificate_id IN "
                                   "(SELECT id FROM certificate WHERE person_id = ?)"_s)
        .bindAll(person)
        .run();
}

int ErasureStore::removeCertificates(PersonId person)
{
    return Statement(m_connection, u"DELETE FROM certificate WHERE person_id = ?"_s).bindAll(person).run();
}

void ErasureStore::removeSignature(PersonId person)
{
    CertificatePictureStore(m_connection).setSignature(person, std::nullopt);
}

int ErasureStore::removeKnownParticipants(PersonId person)
{
    return Statement(m_connection, u"DELETE FROM known_participant WHERE person_id = ?"_s)
        .bindAll(person)
        .run();
}

} // namespace ledforum

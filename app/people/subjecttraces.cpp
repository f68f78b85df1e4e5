// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/people/subjecttraces.h"

#include "app/appointments/confidentialfile.h"
#include "database/certificates/certificatestore.h"

namespace ledforum {

using namespace Qt::StringLiterals;

SubjectTraces::SubjectTraces(const Connection& connection, PersonId person)
    : m_person(person)
    , m_rows({{u"person"_s, person.value()}})
{
    if (const std::optional<Account> account = AccountStore(connection).ofPerson(person))
        m_rows.emplace(u"account"_s, account->id.value());
    for (const SealedCertificate& sealed :
         CertificateStore(connection).list({.session = {}, .person = person}))
        m_rows.emplace(u"certificate"_s, sealed.certificate.id.value());
}

void SubjectTraces::add(const ConfidentialFile& file)
{
    for (const OfficeRecords::Entry& entry : file.records().entries()) {
        if (entry.opened.record.doctor == m_person && entry.opened.record.kind != RecordKind::Erased)
            m_rows.emplace(u"appointment_record"_s, entry.row.id.value());
    }
}

bool SubjectTraces::holds(const QString& subject, std::optional<qint64> id) const
{
    return id && m_rows.contains({subject, *id});
}

} // namespace ledforum

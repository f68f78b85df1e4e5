// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/certificates/certificatestore.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/statement.h"
#include "database/sqlite/storedvalue.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

CertificateSerial storedSerial(const QString& text)
{
    return stored(CertificateSerial::parse(text), u"The number of a certificate"_s);
}

SealedCertificate certificateFrom(const Statement& row)
{
    const Certificate certificate{.id = CertificateId(row.integer(0)),
                                  .serial = storedSerial(row.text(1)),
                                  .session = TeachingSessionId(row.integer(2)),
                                  .person = PersonId(row.integer(3)),
                                  .credits = Credits::ofHundredths(int(row.integer(4))),
                                  .minutes = int(row.integer(5)),
                                  .issuedOn = row.date(6),
                                  .record = row.text(7)};
    return {certificate, row.blob(8), row.isNull(9) ? std::nullopt : std::optional(row.blob(9))};
}

std::vector<SealedCertificate> all(Statement& statement)
{
    std::vector<SealedCertificate> certificates;
    while (statement.next())
        certificates.push_back(certificateFrom(statement));
    return certificates;
}

} // namespace

std::optional<CertificateId> CertificateStore::insert(const SealedCertificate& sealed)
{
    const Certificate& certificate = sealed.certificate;
    Statement statement(m_connection, sqlFile(u"certificates/insert.sql"));
    statement.bindAll(certificate.serial, certificate.session, certificate.person,
                      certificate.credits.hundredths(), certificate.minutes, certificate.issuedOn,
                      certificate.record, sealed.envelope, sealed.sealedTo);
    return statement.next() ? std::optional(CertificateId(statement.integer(0))) : std::nullopt;
}

bool CertificateStore::reseal(const SealedCertificate& expected, const SealedCertificate& sealed)
{
    Statement update(m_connection,
                     u"UPDATE certificate SET envelope = ?, sealed_to = ? WHERE id = ? AND envelope = ?"_s);
    return update.bindAll(sealed.envelope, sealed.sealedTo, expected.certificate.id, expected.envelope)
               .run() == 1;
}

bool CertificateStore::has(const CertificateSerial& serial) const
{
    return Statement(m_connection, u"SELECT 1 FROM certificate WHERE serial = ?"_s).bind(serial).next();
}

std::optional<SealedCertificate> CertificateStore::find(const CertificateSerial& serial) const
{
    Statement statement(m_connection, sqlFile(u"certificates/list.sql"));
    statement.bindAll(std::optional<TeachingSessionId>(), std::optional<PersonId>(), serial);
    const std::vector<SealedCertificate> found = all(statement);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<SealedCertificate> CertificateStore::list(const CertificateFilter& filter) const
{
    Statement statement(m_connection, sqlFile(u"certificates/list.sql"));
    statement.bindAll(filter.session, filter.person, std::optional<CertificateSerial>());
    return all(statement);
}

std::vector<SealedCertificate> CertificateStore::toReseal() const
{
    Statement statement(m_connection, sqlFile(u"certificates/to_reseal.sql"));
    return all(statement);
}

std::vector<CertificateCandidate> CertificateStore::candidates(TeachingSessionId session) const
{
    Statement statement(m_connection, sqlFile(u"certificates/candidates.sql"));
    statement.bind(session);
    std::vector<CertificateCandidate> candidates;
    while (statement.next()) {
        CertificateCandidate candidate{
            .person = PersonId(statement.integer(0)),
            .fullName = statement.text(1),
            .profession = statement.text(2),
            .professionalBody = statement.text(3),
            .professionalNumber = statement.text(4),
            .status = stored(markStatusFrom(statement.text(5)), u"A mark in a register"_s),
            .minutes = int(statement.integer(6)),
            .serial = std::nullopt,
            .issuedCredits = {}};
        if (!statement.isNull(7)) {
            candidate.serial = storedSerial(statement.text(7));
            candidate.issuedCredits = Credits::ofHundredths(int(statement.integer(8)));
        }
        candidates.push_back(std::move(candidate));
    }
    return candidates;
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/certificates/certificatestore.h"

#include "database/certificates/certificatepicturestore.h"
#include "database/sqlite/connection.h"
#include "database/sqlite/statement.h"
#include "database/sqlite/storedvalue.h"

#include <map>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

CertificateSerial storedSerial(const QString& text)
{
    return stored(CertificateSerial::parse(text), u"The number of a certificate"_s);
}

std::optional<CertificateSerial> storedSerialOrNone(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(storedSerial(row.text(column)));
}

/// From three columns: status, its day, its reason.
CertificateStanding standingFrom(const Statement& row, int column)
{
    CertificateStanding standing{
        .status = stored(certificateStatusFrom(row.text(column)), u"The status of a certificate"_s)};
    if (!standing.isInForce()) {
        standing.endedOn = row.date(column + 1);
        standing.reason = row.text(column + 2);
    }
    return standing;
}

SealedCertificate certificateFrom(const Statement& row)
{
    Certificate certificate{.id = CertificateId(row.integer(0)),
                            .serial = storedSerial(row.text(1)),
                            .kind = stored(certificateKindFrom(row.text(10)), u"The kind of a certificate"_s),
                            .session = TeachingSessionId(row.integer(2)),
                            .person = PersonId(row.integer(3)),
                            .credits = Credits::ofHundredths(int(row.integer(4))),
                            .minutes = int(row.integer(5)),
                            .issuedOn = row.date(6),
                            .record = row.text(7),
                            .issuingKey = row.blob(11),
                            .predecessor = storedSerialOrNone(row, 12),
                            .standing = standingFrom(row, 13)};
    certificate.standing.successor = storedSerialOrNone(row, 16);
    certificate.logo.digest = row.blob(17);
    certificate.signatureImage.digest = row.blob(18);
    return {certificate, row.blob(8), row.isNull(9) ? std::nullopt : std::optional(row.blob(9))};
}

CertificateCandidate candidateFrom(const Statement& row, CertificateKind kind)
{
    CertificateCandidate candidate{.kind = kind,
                                   .person = PersonId(row.integer(0)),
                                   .fullName = row.text(1),
                                   .profession = row.text(2),
                                   .professionalBody = row.text(3),
                                   .professionalNumber = row.text(4),
                                   .status = stored(markStatusFrom(row.text(5)), u"A mark in a register"_s),
                                   .minutes = int(row.integer(6)),
                                   .serial = storedSerialOrNone(row, 7),
                                   .standing = {},
                                   .issuedCredits = {}};
    if (candidate.serial) {
        candidate.issuedCredits = Credits::ofHundredths(int(row.integer(8)));
        candidate.standing = standingFrom(row, 9);
    }
    return candidate;
}

/// A thousand certificates show the same picture, which is then in memory once.
class Pictures final
{
public:
    explicit Pictures(const Connection& connection)
        : m_store(connection)
    {
    }
    void fill(StoredPicture& picture)
    {
        if (picture.isNone())
            return;
        const auto [known, isNew] = m_known.try_emplace(picture.digest);
        if (isNew)
            known->second = m_store.find(picture.digest);
        picture = known->second;
    }

private:
    CertificatePictureStore m_store;
    std::map<QByteArray, StoredPicture> m_known;
};

std::vector<SealedCertificate> all(const Connection& connection, Statement& statement)
{
    std::vector<SealedCertificate> certificates;
    while (statement.next())
        certificates.push_back(certificateFrom(statement));
    Pictures pictures(connection);
    for (SealedCertificate& sealed : certificates) {
        pictures.fill(sealed.certificate.logo);
        pictures.fill(sealed.certificate.signatureImage);
    }
    return certificates;
}

std::optional<QByteArray> digestOrNone(const StoredPicture& picture)
{
    return picture.isNone() ? std::nullopt : std::optional(picture.digest);
}

} // namespace

std::optional<CertificateId> CertificateStore::insert(const SealedCertificate& sealed)
{
    const Certificate& certificate = sealed.certificate;
    Statement statement(m_connection, sqlFile(u"certificates/insert.sql"));
    statement.bindAll(certificate.serial, toString(certificate.kind), certificate.session, certificate.person,
                      certificate.credits.hundredths(), certificate.minutes, certificate.issuedOn,
                      certificate.record, sealed.envelope, sealed.sealedTo, certificate.issuingKey,
                      certificate.predecessor, digestOrNone(certificate.logo),
                      digestOrNone(certificate.signatureImage));
    return statement.next() ? std::optional(CertificateId(statement.integer(0))) : std::nullopt;
}

bool CertificateStore::reseal(const SealedCertificate& expected, const SealedCertificate& sealed)
{
    Statement update(m_connection,
                     u"UPDATE certificate SET envelope = ?, sealed_to = ? WHERE id = ? AND envelope = ?"_s);
    return update.bindAll(sealed.envelope, sealed.sealedTo, expected.certificate.id, expected.envelope)
               .run() == 1;
}

bool CertificateStore::end(CertificateId id, const CertificateStanding& expected,
                           const CertificateStanding& standing)
{
    const auto reasonOf = [](const CertificateStanding& of) {
        return of.isInForce() ? std::nullopt : std::optional(of.reason);
    };
    Statement update(m_connection, sqlFile(u"certificates/end.sql"));
    return update
               .bindAll(toString(standing.status), standing.endedOn, standing.reason, standing.successor, id,
                        toString(expected.status), reasonOf(expected))
               .run() == 1;
}

bool CertificateStore::isGiven(const CertificateSerial& serial) const
{
    return Statement(m_connection, u"SELECT 1 FROM certificate WHERE serial = ? "
                                   "UNION ALL SELECT 1 FROM lost_serial WHERE serial = ?"_s)
        .bindAll(serial, serial)
        .next();
}

std::optional<SealedCertificate> CertificateStore::find(const CertificateSerial& serial) const
{
    Statement statement(m_connection, sqlFile(u"certificates/list.sql"));
    statement.bindAll(std::optional<TeachingSessionId>(), std::optional<PersonId>(), serial,
                      std::optional<QDate>(), std::optional<QDate>());
    const std::vector<SealedCertificate> found = all(m_connection, statement);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<SealedCertificate> CertificateStore::list(const CertificateFilter& filter) const
{
    Statement statement(m_connection, sqlFile(u"certificates/list.sql"));
    statement.bindAll(filter.session, filter.person, std::optional<CertificateSerial>(), filter.from,
                      filter.to);
    return all(m_connection, statement);
}

std::vector<SealedCertificate> CertificateStore::toReseal() const
{
    Statement statement(m_connection, sqlFile(u"certificates/to_reseal.sql"));
    return all(m_connection, statement);
}

std::vector<SealedCertificate> CertificateStore::ended() const
{
    Statement statement(m_connection, sqlFile(u"certificates/ended.sql"));
    return all(m_connection, statement);
}

std::vector<TeachingSessionId> CertificateStore::cancelledSessions() const
{
    Statement statement(m_connection,
                        u"SELECT DISTINCT certificate.session_id FROM certificate "
                        "JOIN teaching_session ON teaching_session.id = certificate.session_id "
                        "WHERE certificate.status = 'in-force' AND teaching_session.state = 'cancelled'"_s);
    std::vector<TeachingSessionId> sessions;
    while (statement.next())
        sessions.emplace_back(statement.integer(0));
    return sessions;
}

std::vector<CertificateCandidate> CertificateStore::candidates(TeachingSessionId session) const
{
    Statement statement(m_connection, sqlFile(u"certificates/candidates.sql"));
    statement.bind(session);
    std::vector<CertificateCandidate> candidates;
    while (statement.next()) {
        // Of one in force and another that was revoked, the first counts.
        if (candidates.empty() || candidates.back().person != PersonId(statement.integer(0)))
            candidates.push_back(candidateFrom(statement, CertificateKind::Attendance));
    }
    return candidates;
}

std::optional<CertificateCandidate> CertificateStore::speakerCandidate(TeachingSessionId session,
                                                                       PersonId person, int minutes) const
{
    Statement statement(m_connection, sqlFile(u"certificates/speaker_candidate.sql"));
    statement.bindAll(minutes, session, person);
    return statement.next() ? std::optional(candidateFrom(statement, CertificateKind::Teaching))
                            : std::nullopt;
}

} // namespace ledforum

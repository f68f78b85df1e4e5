// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/auditservice.h"

#include "app/common/csvtext.h"
#include "app/common/wording.h"
#include "database/security/rowdigests.h"
#include "database/sqlite/connection.h"
#include "database/types/textfold.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int clearPageSize = 200;
constexpr int sealedPageSize = 300; // opening one takes a twentieth of a millisecond or more

/// A kind of subject.
struct Kind
{
    QLatin1StringView name;
    QLatin1StringView word;
    bool isSealed = false; ///< some of its acts stand in the sealed chain, where nobody can ask SQL for them
};

constexpr Kind kindTable[] = {
    {"account"_L1, "Account"_L1, true},
    {"appointment_record"_L1, "1:1 record"_L1, true},
    {"bank_holiday_change"_L1, "Bank holiday"_L1},
    {"certificate"_L1, "Certificate"_L1, true},
    {"clinic"_L1, "Clinic"_L1, true},
    {"closure"_L1, "Closed day"_L1},
    {"draft"_L1, "Draft"_L1, true},
    {"office_key"_L1, "Key of the office"_L1},
    {"person"_L1, "Person"_L1, true},
    {"register"_L1, "Register"_L1},
    {"reply"_L1, "Reply"_L1, true},
    {"setting"_L1, "Settings"_L1},
    {"slot"_L1, "1:1"_L1, true},
    {"teaching_session"_L1, "Session"_L1},
    {"topic"_L1, "Topic"_L1},
    {"waiting_place"_L1, "Waiting place"_L1, true},
};

QString utcText(QDate day, const ForumClock& clock)
{
    return day.isValid() ? QDateTime(day, QTime(0, 0), clock.zone()).toUTC().toString(Qt::ISODate)
                         : QString();
}

AuditFilter filterOf(const AuditQuery& query, const ForumClock& clock)
{
    AuditFilter filter;
    filter.words = folded(query.text).split(u' ', Qt::SkipEmptyParts);
    filter.person = query.person;
    filter.action = query.action.trimmed().toLower();
    filter.subject = query.kind;
    filter.from = utcText(query.from, clock);
    filter.before = utcText(query.to.isValid() ? query.to.addDays(1) : QDate(), clock);
    return filter;
}

/// The same questions that AuditStore asks in SQL, of an entry that had to be opened first.
bool fits(const AuditLine& line, const AuditQuery& query, const QStringList& words)
{
    const QDate day = line.at.date();
    if ((query.from.isValid() && day < query.from) || (query.to.isValid() && day > query.to))
        return false;
    if (!query.kind.isEmpty() && line.kind != query.kind)
        return false;
    if (!line.action.contains(query.action.trimmed(), Qt::CaseInsensitive))
        return false;
    if (query.person && line.person != query.person &&
        !(line.kind == "person"_L1 && line.subject == query.person->value()))
        return false;
    const QString text = folded(line.who + u' ' + line.action + u' ' + line.about);
    return std::ranges::all_of(words, [&](const QString& word) { return text.contains(word); });
}

QString titled(const QString& kind)
{
    QString word = kind;
    word.replace(u'_', u' ');
    return word.isEmpty() ? word : word.at(0).toUpper() + word.mid(1);
}

} // namespace

AuditService::AuditService(Connection& connection, Operations& operations, const ForumClock& clock)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
    , m_store(connection)
    , m_subjects(connection)
{
}

Result<AuditLines> AuditService::page(const Actor& actor, AuditChain chain, const AuditQuery& query,
                                      qint64 before) const
{
    const bool isSealed = chain == AuditChain::Sealed;
    const Permission permission = isSealed ? Permission::SeeSealedAudit : Permission::ManageForum;
    return m_operations.read(actor, permission, [&]() -> Result<AuditLines> {
        if (!isSealed)
            return clearPage(query, before);
        if (!actor.keys().audit)
            return refused(u"Another tutor has to sign in first, to hand you the key of the audit."_s);
        return sealedPage(auditKeysOf(actor), query, before);
    });
}

Result<std::vector<AuditLine>> AuditService::all(const Actor& actor, AuditChain chain,
                                                 const AuditQuery& query) const
{
    std::vector<AuditLine> lines;
    qint64 before = newest;
    while (before > 0) {
        auto next = page(actor, chain, query, before);
        if (!next)
            return next.failure();
        std::ranges::move(next->lines, std::back_inserter(lines));
        before = next->next;
    }
    return lines;
}

Result<QStringList> AuditService::kinds(const Actor& actor) const
{
    return m_operations.read(actor, Permission::ManageForum, [&]() -> Result<QStringList> {
        QStringList kinds = m_store.subjects();
        const bool seesSealed = allows(actor.roles(), Permission::SeeSealedAudit);
        for (const Kind& kind : kindTable) {
            if (kind.isSealed && seesSealed)
                kinds += kind.name;
        }
        kinds.removeDuplicates();
        std::ranges::sort(kinds, {}, kindWord);
        return kinds;
    });
}

AuditLines AuditService::clearPage(const AuditQuery& query, qint64 before) const
{
    const auto entries = m_store.newestBefore(before, clearPageSize, filterOf(query, m_clock));
    AuditLines page;
    for (const AuditEntry& entry : entries)
        page.lines.push_back(lineOf(entry));
    page.next = entries.size() == clearPageSize ? entries.back().id : 0;
    return page;
}

AuditLines AuditService::sealedPage(const std::vector<KeyPair>& keys, const AuditQuery& query,
                                    qint64 before) const
{
    const QStringList words = folded(query.text).split(u' ', Qt::SkipEmptyParts);
    const auto entries = m_store.newestSealedBefore(before, sealedPageSize);
    AuditLines page;
    for (const SealedAuditEntry& entry : entries) {
        AuditLine line = lineOf(entry, keys);
        if (fits(line, query, words))
            page.lines.push_back(std::move(line));
    }
    page.next = entries.size() == sealedPageSize ? entries.back().id : 0;
    return page;
}

AuditLine AuditService::lineOf(const AuditEntry& entry) const
{
    AuditLine line;
    line.id = entry.id;
    line.at = localOf(entry.at);
    line.person = entry.actor;
    line.who = nameOf(entry.actor);
    line.action = entry.action;
    line.kind = entry.subject;
    line.subject = entry.subjectId;
    line.about = aboutOf(entry.subject, entry.subjectId);
    line.detail = entry.detail;
    line.digest = entry.digest;
    line.isSigned = entry.signature.has_value();
    for (const WrittenPart& part : writtenParts(entry.written))
        line.written << part.table;
    return line;
}

AuditLine AuditService::lineOf(const SealedAuditEntry& entry, const std::vector<KeyPair>& keys) const
{
    AuditLine line;
    line.id = entry.id;
    line.digest = entry.digest;
    const auto act = auditchain::opened(entry.sealed, keys);
    if (!act) {
        line.action = u"sealed to an earlier key, or damaged"_s;
        return line;
    }
    line.at = localOf(act->at);
    line.person = act->actor;
    line.who = nameOf(act->actor);
    line.action = act->action;
    line.kind = act->subject;
    line.subject = act->subjectId;
    line.about = aboutOf(act->subject, act->subjectId);
    return line;
}

QString AuditService::nameOf(const std::optional<PersonId>& person) const
{
    if (!person)
        return u"Nobody signed in"_s;
    const AuditSubject found = m_subjects.find(u"person"_s, person->value());
    return found.name.isEmpty() ? u"Person %1"_s.arg(person->value()) : found.name;
}

QString AuditService::aboutOf(const QString& kind, const std::optional<qint64>& subject) const
{
    if (!subject)
        return {};
    const AuditSubject found = m_subjects.find(kind, *subject);
    if (!found.date)
        return found.name;
    return found.start ? longDate(*found.date) + u", "_s + timeOfDay(*found.start) : longDate(*found.date);
}

QDateTime AuditService::localOf(const QString& utc) const
{
    return QDateTime::fromString(utc, Qt::ISODate).toTimeZone(m_clock.zone());
}

QString kindWord(const QString& kind)
{
    const auto* known = std::ranges::find(kindTable, kind, &Kind::name);
    return known == std::end(kindTable) ? titled(kind) : QString(known->word);
}

QByteArray auditFile(const std::vector<AuditLine>& lines)
{
    QList<QStringList> rows{{u"Number"_s, u"When"_s, u"Who"_s, u"What"_s, u"On"_s, u"Which"_s, u"Details"_s,
                             u"Signed"_s, u"Digest"_s}};
    for (const AuditLine& line : lines)
        rows << QStringList{QString::number(line.id),
                            line.at.toString(u"yyyy-MM-dd HH:mm:ss"_s),
                            line.who,
                            line.action,
                            kindWord(line.kind),
                            line.about,
                            line.detail,
                            line.isSigned ? u"yes"_s : u"no"_s,
                            QString::fromLatin1(line.digest.toHex())};
    return csvOf(rows);
}

} // namespace ledforum

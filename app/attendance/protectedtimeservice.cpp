// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/protectedtimeservice.h"

#include "app/attendance/insightsheets.h"
#include "app/attendance/releaseletter.h"
#include "app/common/clock.h"
#include "app/common/csvtext.h"
#include "app/common/wording.h"
#include "app/people/signatory.h"
#include "app/security/auditcheck.h"
#include "app/security/operations.h"
#include "database/types/textfold.h"

#include <QHash>
#include <QMap>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

std::optional<Failure> backwards(QDate first, QDate last)
{
    if (first.isValid() && last.isValid() && first <= last)
        return std::nullopt;
    return refused(u"The stretch of days must end on or after the day on which it begins."_s);
}

QStringList lineOf(const QString& name, const ProtectedTimeReport& report, const ProtectedTime& time)
{
    QStringList cells{name,
                      report.first.toString(Qt::ISODate),
                      report.last.toString(Qt::ISODate),
                      QString::number(time.doctors),
                      QString::number(time.possible()),
                      QString::number(time.attended)};
    for (const Apology because : allApologies())
        cells += QString::number(time.because(because));
    const auto percent = time.keptPercent();
    cells += {QString::number(time.apologiesWithoutReason), QString::number(time.didNotAttend),
              percent ? QString::number(*percent) : QString(), QString::number(time.hoursLost(), 'f', 2)};
    for (const Apology because : allApologies())
        cells += QString::number(time.hoursMissedBecause(because), 'f', 2);
    return cells;
}

/// "Obs & Gynae" and "Obs, Gynae" are spelt alike in letters that every file system takes.
void nameApart(std::vector<Document>& letters)
{
    QHash<QString, int> seen;
    for (Document& letter : letters) {
        if (const int n = ++seen[letter.fileName.toLower()]; n > 1)
            letter.fileName.replace(u".pdf"_s, u"_%1.pdf"_s.arg(n));
    }
}

} // namespace

ProtectedTimeService::ProtectedTimeService(Connection& connection, Operations& operations,
                                           const ForumClock& clock)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
    , m_people(connection)
    , m_sessions(connection)
    , m_registers(connection)
    , m_replies(connection)
    , m_settings(connection)
{
}

Result<ProtectedTimeReport> ProtectedTimeService::report(const Actor& actor, QDate first, QDate last) const
{
    return m_operations.read(actor, Permission::SeeInsights, [&]() -> Result<ProtectedTimeReport> {
        if (const auto problem = backwards(first, last))
            return *problem;
        return sums(first, last);
    });
}

Result<Document> ProtectedTimeService::sheet(const Actor& actor, QDate first, QDate last) const
{
    return m_operations.read(actor, Permission::SeeInsights, [&]() -> Result<Document> {
        if (const auto problem = backwards(first, last))
            return *problem;
        return insightSheet(sums(first, last), {m_settings.load(), m_clock.today(),
                                                auditchain::printedHead(m_connection, m_clock.zone())});
    });
}

Result<ReleaseLetters> ProtectedTimeService::letters(const Actor& actor, const LetterRequest& request) const
{
    return m_operations.read(actor, Permission::SeeInsights, [&]() -> Result<ReleaseLetters> {
        if (const auto problem = backwards(request.first, request.last))
            return *problem;
        const auto tutor = signatoryFor(actor, m_connection);
        ReleaseLetter letter{.settings = m_settings.load(),
                             .date = m_clock.today(),
                             .tutor = tutor ? tutor->fullName.value() : QString(),
                             .sessions = comingSessions(request.first, request.last)};
        if (letter.sessions.empty()) {
            return refused(u"No session is to come from %1 to %2, and so there is nothing to ask for."_s.arg(
                plainDate(request.first), plainDate(request.last)));
        }
        letter.auditHead = auditchain::printedHead(m_connection, m_clock.zone());
        letter.soFar = sums(letter.date.addYears(-1), letter.date);
        ReleaseLetters letters;
        QMap<QString, std::vector<Person>> bySpecialty;
        for (const Person& person : m_people.list({.role = Role::Led})) {
            if (person.specialty.isEmpty())
                letters.inNone.push_back(person);
            else if (request.specialty.isEmpty() || folded(person.specialty) == folded(request.specialty))
                bySpecialty[folded(person.specialty)].push_back(person);
        }
        if (bySpecialty.isEmpty() && !request.specialty.isEmpty())
            return notFound(u"No active doctor has the specialty “%1”."_s.arg(request.specialty));
        if (bySpecialty.isEmpty())
            return refused(u"No active doctor has a specialty yet. Add them on the People page."_s);
        for (const std::vector<Person>& doctors : bySpecialty) {
            letter.specialty = doctors.front().specialty;
            letter.doctors = doctors;
            letters.letters.push_back(releaseLetter(letter));
        }
        nameApart(letters.letters);
        return letters;
    });
}

ProtectedTimeReport ProtectedTimeService::sums(QDate first, QDate last) const
{
    return protectedTime({.sessions = m_sessions.between(first, last),
                          .people = m_people.list({.withInactive = true}),
                          .marks = m_registers.marksBetween(first, last),
                          .replies = m_replies.between(first, last)},
                         first, last);
}

std::vector<TeachingSession> ProtectedTimeService::comingSessions(QDate first, QDate last) const
{
    std::vector<TeachingSession> sessions = m_sessions.between(first, last);
    std::erase_if(sessions, [now = m_clock.now()](const TeachingSession& session) {
        return session.state == TeachingState::Cancelled || session.span.startMoment() <= now;
    });
    return sessions;
}

QByteArray csvOf(const ProtectedTimeReport& report)
{
    QStringList heading{u"Specialty"_s, u"From"_s, u"To"_s, u"Doctors"_s, u"Possible attendances"_s,
                        u"Attended"_s};
    for (const Apology because : allApologies())
        heading += u"Apologies: %1"_s.arg(displayName(because).toLower());
    heading += {u"Apologies: reason not given"_s, u"Did not attend"_s, u"Protected time kept (%)"_s,
                u"Hours lost"_s};
    for (const Apology because : allApologies())
        heading += u"Hours missed: %1"_s.arg(displayName(because).toLower());
    QList<QStringList> rows{heading};
    for (const SpecialtyProtectedTime& line : report.specialties)
        rows += lineOf(specialtyName(line.specialty), report, line.time);
    rows += lineOf(u"All specialties"_s, report, report.total);
    return csvOf(rows);
}

} // namespace ledforum

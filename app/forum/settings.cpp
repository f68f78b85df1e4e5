// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/forum/settings.h"

#include "app/attendance/notseen.h"
#include "database/types/localmoment.h"
#include "database/types/textfold.h"

#include <QDir>
#include <QTimeZone>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 100;
constexpr qsizetype longestText = 1200; // shown in full beside the times
constexpr int longestMinutes = 600;
constexpr int longestIdle = 60;

QString problemOfText(const QString& what, const QString& text)
{
    if (text.trimmed().isEmpty())
        return u"%1 is missing."_s.arg(what);
    if (text.size() > longestName)
        return u"%1 is longer than %2 characters."_s.arg(what).arg(longestName);
    return hasHiddenCharacters(text) ? u"%1 has characters that cannot be seen."_s.arg(what) : QString();
}

/// A text of some lines, as `keptText` leaves it.
QString problemOfLongText(const QString& what, const QString& text)
{
    if (text.trimmed().isEmpty())
        return u"%1 is missing."_s.arg(what);
    if (text.size() > longestText)
        return u"%1 is longer than %2 characters."_s.arg(what).arg(longestText);
    return text == keptText(text) ? QString() : u"%1 has characters that cannot be seen."_s.arg(what);
}

QString problemOfNumber(const QString& what, int number, int least, int most)
{
    if (number >= least && number <= most)
        return {};
    return u"%1: %2 is not between %3 and %4."_s.arg(what).arg(number).arg(least).arg(most);
}

QString problemOfTime(const QString& what, QTime time)
{
    return time.isValid() ? QString() : u"%1 is missing."_s.arg(what);
}

QString problemOfFolder(const QString& what, const QString& path)
{
    if (path.isEmpty() || (QDir::isAbsolutePath(path) && !hasHiddenCharacters(path)))
        return {};
    return u"%1: “%2” is not a whole path, from the drive or the root on."_s.arg(what, path);
}

QString problemOfSpan(const QString& what, QTime start, int minutes)
{
    if (!start.isValid())
        return u"%1 has no start."_s.arg(what);
    return LocalSpan{{}, start, minutes}.endsThatDay()
               ? QString()
               : u"%1 does not end on the day on which it starts."_s.arg(what);
}

} // namespace

QStringList problemsOf(const ForumSettings& settings)
{
    QStringList problems = {
        problemOfText(u"The forum's name"_s, settings.name),
        problemOfText(u"The site"_s, settings.site),
        QTimeZone::availableTimeZoneIds().contains(settings.timeZone.toLatin1())
            ? QString()
            : u"“%1” is not a time zone such as Europe/London."_s.arg(settings.timeZone),
        problemOfNumber(u"Day of the week of the teaching"_s, settings.teachingWeekday, 1, 7),
        problemOfNumber(u"Minutes of teaching"_s, settings.teachingMinutes, 1, longestMinutes),
        problemOfSpan(u"The teaching"_s, settings.teachingStart, settings.teachingMinutes),
        problemOfNumber(u"Minutes of the clinic"_s, settings.clinicMinutes, 1, longestMinutes),
        problemOfSpan(u"The clinic"_s, settings.clinicStart, settings.clinicMinutes),
        problemOfNumber(u"Bookings that a doctor may hold"_s, settings.bookingsADoctorMayHold, 1, 20),
        problemOfNumber(u"Weeks before a clinic that booking opens"_s, settings.bookingOpensWeeksBefore, 1,
                        52),
        problemOfTime(u"The time at which booking closes"_s, settings.bookingCloses),
        problemOfNumber(u"Hours for which an offer stands"_s, settings.offerHours, 1, 168),
        problemOfTime(u"The time at which offers end"_s, settings.offersEnd),
        problemOfText(u"The neutral name of the place"_s, settings.neutralPlace),
        problemOfLongText(u"The text on confidentiality"_s, settings.confidentialityText),
        problemOfNumber(u"Months for which messages are kept"_s, settings.keepMessagesMonths, 1, 120),
        problemOfNumber(u"Months for which notes are kept"_s, settings.keepNotesMonths, 1, 120),
        problemOfNumber(u"Years for which registers and certificates are kept"_s, settings.keepRecordsYears,
                        1, 50),
        problemOfNumber(u"Years for which feedback is kept"_s, settings.keepFeedbackYears, 1, 50),
        problemOfNumber(u"Minutes that may be missed"_s, settings.creditsToleranceMinutes, 0, longestMinutes),
        problemOfNumber(u"Minutes of a step"_s, settings.creditsStepMinutes, 1, longestMinutes),
        problemOfNumber(u"Minutes of a credit"_s, settings.minutesPerCredit, 1, longestMinutes),
        problemOfNumber(u"Sessions until a doctor is listed as not seen"_s, settings.notSeenSessions,
                        fewestNotSeen, mostNotSeen),
        problemOfNumber(u"Minutes that the check-in desk opens before a session"_s,
                        settings.deskOpensMinutesBefore, 0, longestMinutes),
        problemOfNumber(u"Minutes that the check-in desk stays open after a session"_s,
                        settings.deskClosesMinutesAfter, 0, longestMinutes),
        problemOfNumber(u"Idle minutes of a doctor"_s, settings.idleDoctorMinutes, 1, longestIdle),
        problemOfNumber(u"Idle minutes of an administrator"_s, settings.idleAdministratorMinutes, 1,
                        longestIdle),
        problemOfNumber(u"Idle minutes with an open register"_s, settings.idleRegisterMinutes, 0,
                        longestIdle),
        problemOfNumber(u"Idle minutes until the cover"_s, settings.idleCoverMinutes, 0, longestIdle),
        problemOfNumber(u"Idle minutes of a tutor"_s, settings.idleTutorMinutes, 1, longestIdle),
        problemOfFolder(u"The second folder for backups"_s, settings.secondBackupFolder),
    };
    const bool divides = settings.slotMinutes >= 5 && settings.clinicMinutes % settings.slotMinutes == 0;
    if (!divides)
        problems << u"A slot of %1 minutes does not divide the clinic of %2 minutes into equal parts."_s
                        .arg(settings.slotMinutes)
                        .arg(settings.clinicMinutes);
    problems.removeAll(QString());
    return problems;
}

Settings::Settings(Connection& connection, Operations& operations)
    : m_operations(operations)
    , m_store(connection)
{
}

Result<ForumSettings> Settings::current() const
{
    return m_operations.read(Actor::nobody(), Permission::SeeNextSession,
                             [this]() -> Result<ForumSettings> { return m_store.load(); });
}

Result<> Settings::change(const Actor& actor, const ForumSettings& settings)
{
    return m_operations.change(actor, Permission::ManageForum, Area::Forum, [&](AuditLog::Entry& audit) {
        return store(m_store.load(), settings, audit);
    });
}

Result<> Settings::set(const Actor& actor, const NamedSetting& named)
{
    const auto work = [&](AuditLog::Entry& audit) -> Result<> {
        const ForumSettings before = m_store.load();
        ForumSettings settings = before;
        if (!setNamed(settings, named))
            return refused(u"There is no setting “%1” that can be “%2”; “settings list” shows them. "
                           "Nothing was changed."_s.arg(named.name, named.text));
        return store(before, settings, audit);
    };
    return m_operations.change(actor, Permission::ManageForum, Area::Forum, work);
}

Result<> Settings::store(const ForumSettings& before, ForumSettings settings, AuditLog::Entry& audit)
{
    settings.confidentialityText = keptText(settings.confidentialityText);
    if (const QStringList problems = problemsOf(settings); !problems.isEmpty())
        return refused(problems.first() + u" Nothing was changed."_s);
    if (before == settings)
        return Done();
    // It would offer known passwords to whoever stands at the workstation.
    if (before.isDemonstration != settings.isDemonstration)
        return refused(u"A forum is a demonstration from its beginning or never. Nothing was changed."_s);
    m_store.save(settings);
    audit.note(u"changed settings"_s, u"setting"_s, {});
    if (before.confidentialityText != settings.confidentialityText)
        audit.note(u"changed the limits of confidentiality"_s, u"setting"_s, {});
    return Done();
}

} // namespace ledforum

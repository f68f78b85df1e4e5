// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/releaseletter.h"

#include "app/common/wording.h"
#include "app/documents/asciiwords.h"
#include "app/documents/letter.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString times(int number)
{
    return counted(number, u"time"_s, u"times"_s);
}

QString request(const ReleaseLetter& letter)
{
    return u"The %1 is the protected teaching of our locally employed doctors. It can only be theirs if the "
           u"rota "
           "lets them go. Please plan the sessions below into the rota, and release the doctors of %2 who "
           "are "
           "listed here from the start of each session to its end."_s.arg(letter.settings.name,
                                                                          letter.specialty);
}

/// "Sepsis in the first hour, Seminar Room 2 or Teams"
QString whatAndWhere(const TeachingSession& session)
{
    QStringList places;
    if (!session.venue.isEmpty())
        places += session.venue;
    if (!session.onlineLink.isEmpty())
        places += u"Teams"_s;
    return places.isEmpty() ? session.title : session.title + u", "_s + places.join(u" or "_s);
}

LetterTable sessionTable(const std::vector<TeachingSession>& sessions)
{
    LetterTable table{.headings = {u"Date"_s, u"Time"_s, u"Session"_s}, .shares = {0.36, 0.2, 0.44}};
    for (const TeachingSession& session : sessions)
        table.rows.push_back({longDate(session.span.date), timeSpan(session.span), whatAndWhere(session)});
    return table;
}

LetterTable doctorTable(const ReleaseLetter& letter)
{
    LetterTable table{.headings = {u"Doctors of %1"_s.arg(letter.specialty), u"Grade"_s},
                      .shares = {0.58, 0.42}};
    for (const Person& doctor : letter.doctors)
        table.rows.push_back({doctor.fullName.value(), doctor.grade});
    return table;
}

/// "6 times not released and 3 times on call or nights"
QString reasonsOf(const ProtectedTime& time)
{
    QStringList reasons;
    for (const Apology because : {Apology::NotReleased, Apology::OnCallOrNights}) {
        if (time.because(because) > 0)
            reasons += times(time.because(because)) + u' ' + displayName(because).toLower();
    }
    return reasons.join(u" and "_s);
}

QString lossOf(const ProtectedTime& time)
{
    const double hours = time.hoursLost();
    const QString lost = u"%1 of teaching %2"_s.arg(hoursText(hours), hours == 1 ? u"was"_s : u"were"_s);
    return u"They were kept away by work %1 (%2): %3 of their protected time was kept, and %4 lost."_s.arg(
        times(time.keptAwayByWork()), reasonsOf(time), keptText(time), lost);
}

QString figures(const ReleaseLetter& letter)
{
    const ProtectedTime time = letter.soFar.of(letter.specialty);
    const QString held = letter.soFar.sessions == 0   ? u"no session was"_s
                         : letter.soFar.sessions == 1 ? u"one session was"_s
                                                      : u"%1 sessions were"_s.arg(letter.soFar.sessions);
    const QString stretch = u"Protected time so far: in the twelve months to %1, %2 held"_s.arg(
        plainDate(letter.soFar.last), held);
    if (!time.kept())
        return stretch + u", and there are no figures yet for doctors of %1."_s.arg(letter.specialty);
    const QString attended =
        u"%1, and doctors of %2 attended %3."_s.arg(stretch, letter.specialty, times(time.attended));
    const QString outcome = time.keptAwayByWork() == 0
                                ? u"None of them reported being kept away by work: thank you."_s
                                : lossOf(time) + u' ' + protectedTimeFormula();
    return attended + u' ' + outcome;
}

} // namespace

Document releaseLetter(const ReleaseLetter& letter)
{
    const Letter text{
        .sender = {letter.settings.name, letter.settings.site},
        .date = letter.date,
        .recipient = {u"To the rota co-ordinators of %1"_s.arg(letter.specialty)},
        .subject = u"Release for protected teaching: %1"_s.arg(letter.specialty),
        .parts =
            {u"Dear rota co-ordinator,"_s, request(letter), sessionTable(letter.sessions), figures(letter),
             doctorTable(letter),
             u"If someone cannot be released on one of these days, please tell us beforehand, so that we can "
             "look for a way together. Thank you for making room for this teaching."_s},
        .signatory = {letter.tutor, u"Deputy Clinical Tutor"_s},
        .footnote = letter.auditHead};
    const QString words = asciiWords(letter.specialty).left(60);
    return {.title = text.subject,
            .fileName = u"Release_%1_%2.pdf"_s.arg(words.isEmpty() ? u"specialty"_s : words,
                                                   letter.date.toString(Qt::ISODate)),
            .pages = letterPages(text)};
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/certificateselectionoptions.h"

#include "app/certificates/cpdyear.h"
#include "app/forum/forum.h"
#include "app/people/peopleservice.h"
#include "app/programme/programmeservice.h"
#include "app/security/accesspolicy.h"

#include <QRegularExpression>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// "2026", "2026/27", "2026-2027": the CPD year that begins in the first of them.
Result<CertificateSelection> yearNamed(const QString& text)
{
    static const QRegularExpression form(uR"(^\s*(\d{4})(?:\s*[/–-]\s*(\d{4}|\d{2}))?\s*$)"_s);
    const QRegularExpressionMatch match = form.match(text);
    const int first = match.captured(1).toInt();
    const QString last = match.captured(2);
    const bool follows = last.isEmpty() || last.toInt() == (last.size() == 2 ? (first + 1) % 100 : first + 1);
    if (!match.hasMatch() || first < 2000 || !follows)
        return refused(
            u"“%1” is not a CPD year; write 2026 or 2026/27 for 1 April 2026 to 31 March 2027."_s.arg(text));
    return cpdYearSelection(QDate(first, 4, 1));
}

Result<CertificateSelection> days(const CommandCall& call)
{
    const bool isPeriod = call.has(u"from"_s) || call.has(u"to"_s);
    if (isPeriod && call.has(u"year"_s))
        return refused(u"Name either the days, with --from and --to, or a --year."_s);
    if (call.has(u"year"_s))
        return yearNamed(call.value(u"year"_s));
    if (!isPeriod)
        return CertificateSelection();
    if (!call.has(u"from"_s) || !call.has(u"to"_s))
        return refused(
            u"Name both days, --from and --to; or a CPD year with --year 2026, which is 1 April 2026 "
            u"to 31 March 2027."_s);
    const auto from = call.date(u"from"_s);
    if (!from)
        return from.failure();
    const auto to = call.date(u"to"_s);
    if (!to)
        return to.failure();
    if (*to < *from)
        return refused(u"--to is before --from. Name the first day with --from and the last with --to."_s);
    return CertificateSelection{.from = *from, .to = *to};
}

} // namespace

QList<QCommandLineOption> certificateDayOptions()
{
    return {option(u"from"_s, u"of sessions from this day on"_s, u"DATE"_s),
            option(u"to"_s, u"to this day, included"_s, u"DATE"_s),
            option(u"year"_s, u"of a CPD year: 2026 is 1 April 2026 to 31 March 2027"_s, u"YEAR"_s)};
}

Result<CertificateSelection> certificateSelection(const CommandCall& call, const QString& session)
{
    auto selection = days(call);
    if (!selection)
        return selection;
    if (!session.isEmpty() && selection->from)
        return refused(u"Name either a session or days, not both."_s);
    if (!session.isEmpty()) {
        const auto found = call.forum().programme().find(call.actor(), session);
        if (!found)
            return found.failure();
        selection->session = found->id;
    }
    if (call.has(u"person"_s)) {
        const auto found = call.forum().people().find(call.actor(), call.value(u"person"_s));
        if (!found)
            return found.failure();
        selection->person = found->id;
    }
    const bool namesSome = selection->session || selection->from || selection->person;
    if (!namesSome && allows(call.actor().roles(), Permission::IssueCertificates))
        return refused(
            u"Say which certificates: of a session, --from a day --to a day, or of a CPD --year."_s);
    return selection;
}

} // namespace ledforum

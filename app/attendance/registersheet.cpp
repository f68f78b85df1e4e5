// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/registersheet.h"

#include "app/common/wording.h"
#include "app/documents/letter.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString stateWords(const Register& content)
{
    const RegisterCounts counts = content.counts();
    return u"%1 listed: %2 attended, %3 gave apologies, %4 did not attend, %5 not marked. The register is %6."_s
        .arg(counted(counts.listed, u"person"_s, u"people"_s))
        .arg(counts.attended)
        .arg(counts.apologies)
        .arg(counts.didNotAttend)
        .arg(counts.unmarked)
        .arg(content.state == RegisterState::Closed ? u"closed"_s : u"open"_s);
}

LetterTable marksOf(const Register& content)
{
    LetterTable table{
        .headings = {u"Name"_s, u"Number"_s, u"Grade"_s, u"Specialty"_s, u"Mark"_s, u"Minutes"_s},
        .shares = {0.25, 0.15, 0.14, 0.19, 0.17, 0.1}};
    for (const RegisterRow& row : content.rows)
        table.rows.push_back({drawable(row.person.fullName.value()),
                              row.person.number ? row.person.number->display() : QString(),
                              drawable(row.person.grade), drawable(row.person.specialty),
                              row.mark ? displayName(row.mark->status) : u"–"_s,
                              row.mark ? QString::number(row.mark->minutes) : QString()});
    return table;
}

} // namespace

Document registerSheet(const RegisterSheet& sheet)
{
    const TeachingSession& session = sheet.content.session;
    const Letter text{.sender = {sheet.settings.name, sheet.settings.site},
                      .date = sheet.date,
                      .subject = drawable(u"Register of %1, %2: %3"_s.arg(
                          longDate(session.span.date), timeSpan(session.span), session.title)),
                      .parts = {stateWords(sheet.content), marksOf(sheet.content)},
                      .footnote = sheet.auditHead};
    return {.title = text.subject,
            .fileName = u"Register_%1.pdf"_s.arg(session.span.date.toString(Qt::ISODate)),
            .pages = letterPages(text)};
}

} // namespace ledforum

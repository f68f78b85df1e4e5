// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/signinsheetdocument.h"
#include "app/cli/attendancecommands.h"
#include "app/cli/attendancejson.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/forum/settings.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString stateOf(const SignInSheet& sheet)
{
    return sheet.settled ? codeOf(sheet.settled->outcome) : u"outstanding"_s;
}

/// code, state, printed_at, settled_at, rows, spares, and the session
QJsonObject jsonOf(const SheetOfSession& of)
{
    const SignInSheet& sheet = of.sheet;
    QJsonObject object{
        {u"code"_s, sheet.code.value()},
        {u"state"_s, stateOf(sheet)},
        {u"printed_at"_s, sheet.printedAt.toString(Qt::ISODate)},
        {u"settled_at"_s, sheet.settled ? QJsonValue(sheet.settled->at.toString(Qt::ISODate)) : QJsonValue()},
        {u"rows"_s, sheet.expected},
        {u"spares"_s, sheet.spares}};
    addSession(object, of.session);
    return object;
}

Result<> printSheet(CommandCall& call)
{
    const auto session = sessionOf(call);
    if (!session)
        return session.failure();
    const auto settings = call.forum().settings().current();
    if (!settings)
        return settings.failure();
    const auto sheet = call.forum().sheets().print(call.actor(), session->id);
    if (!sheet)
        return sheet.failure();
    const Document document = signInSheetDocument(*settings, *sheet);
    const QString path = call.value(u"out"_s);
    if (const auto written = writePdf(document, path); !written) {
        static_cast<void>(call.forum().sheets().setNotUsed(call.actor(), sheet->of.sheet.id));
        return written.failure();
    }
    QJsonObject object = jsonOf(sheet->of);
    object[u"file"_s] = path;
    object[u"pages"_s] = int(document.pages.size());
    call.output().object(object, {u"Wrote the sign-in sheet %1 into %2: %3, %4."_s.arg(
                                     sheet->of.sheet.code.value(), path,
                                     counted(sheet->of.sheet.expected, u"person"_s, u"people"_s),
                                     counted(qsizetype(document.pages.size()), u"page"_s, u"pages"_s))});
    return Done{};
}

Result<> listSheets(CommandCall& call)
{
    const auto sheets = call.forum().sheets().list(call.actor());
    if (!sheets)
        return sheets.failure();
    QJsonArray rows;
    for (const SheetOfSession& of : *sheets)
        rows += jsonOf(of);
    call.output().list(rows, {{u"Code"_s, u"code"_s},
                              {u"Sheet"_s, u"state"_s},
                              {u"Session"_s, u"date"_s},
                              {u"Title"_s, u"title"_s},
                              {u"People"_s, u"rows"_s}});
    return Done{};
}

Result<> putAway(CommandCall& call, const SheetContent& sheet)
{
    const SignInSheetId id = sheet.of.sheet.id;
    if (const auto done = call.forum().sheets().setNotUsed(call.actor(), id); !done)
        return done.failure();
    const auto now = call.forum().sheets().content(call.actor(), id);
    if (!now)
        return now.failure();
    call.output().object(jsonOf(now->of), {u"The sheet %1 was not used: nobody waits for it."_s.arg(
                                              sheet.of.sheet.code.value())});
    return Done{};
}

/// What the sheet said before, with what is typed now.
Result<SheetEntries> entriesOf(const CommandCall& call, const SheetContent& sheet)
{
    const auto typed = readSheetEntries(call.positionalsFrom(1).join(u' '), sheet.of.frame());
    if (!typed)
        return typed;
    SheetEntries entries = sheet.typed();
    for (const SheetEntry& entry : *typed)
        putEntry(entries, entry);
    return entries;
}

Result<> typeSheet(CommandCall& call)
{
    const auto sheet = call.forum().sheets().find(call.actor(), call.positional(0));
    if (!sheet)
        return sheet.failure();
    if (call.has(u"not-used"_s))
        return putAway(call, *sheet);
    std::optional<int> onPaper;
    if (call.has(u"count"_s)) {
        const auto count = call.number(u"count"_s);
        if (!count)
            return count.failure();
        onPaper = *count;
    }
    const auto entries = entriesOf(call, *sheet);
    if (!entries)
        return entries.failure();
    const auto typed = call.forum().sheets().typeBack(call.actor(), sheet->of.sheet.id, *entries, onPaper);
    if (!typed)
        return typed.failure();
    const auto now = call.forum().sheets().content(call.actor(), sheet->of.sheet.id);
    if (!now)
        return now.failure();
    for (const QString& remark : typed->remarks)
        call.output().warn(remark);
    QJsonObject object = jsonOf(now->of);
    object[u"signed"_s] = typed->signedRows;
    object[u"kept_by_hand"_s] = typed->keptByHand;
    object[u"on_paper"_s] = onPaper ? QJsonValue(*onPaper) : QJsonValue();
    object[u"remarks"_s] = QJsonArray::fromStringList(typed->remarks);
    call.output().object(object,
                         {u"%1 of the sheet %2 in the register of %3, %4 kept as marked by hand."_s.arg(
                             counted(typed->signedRows, u"row"_s, u"rows"_s), sheet->of.sheet.code.value(),
                             longDate(sheet->of.session.span.date), QString::number(typed->keptByHand))});
    return Done{};
}

} // namespace

std::vector<Command> sheetCommands()
{
    const auto needs = CommandNeeds::SignIn;
    return {
        {u"attendance sheet"_s,
         u"Write a sheet of paper to sign on as a PDF: numbered rows, and a code that finds it again"_s,
         needs,
         {u"SESSION"_s},
         {option(u"out"_s, u"the file to write"_s, u"FILE"_s)},
         &printSheet,
         {u"out"_s}},
        {u"attendance sheets"_s,
         u"List the sign-in sheets, outstanding ones first"_s,
         needs,
         {},
         {},
         &listSheets},
        {u"attendance type-sheet"_s,
         u"Type a sign-in sheet back: numbers, ranges such as 1-60, or “all”; \"17 2.20pm\" came then, "
         "\"17 -2.40pm\" left then, \"213 Ann Adams\" signed on a spare row"_s,
         needs,
         {u"CODE"_s, u"[NUMBERS…]"_s},
         {option(u"count"_s, u"the total written on the sheet, to be compared"_s, u"N"_s),
          option(u"not-used"_s, u"nobody signed on it: nobody waits for it any more"_s)},
         &typeSheet},
    };
}

} // namespace ledforum

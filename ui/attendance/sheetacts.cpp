// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/sheetacts.h"

#include "app/attendance/deskservice.h"
#include "app/attendance/signinsheetdocument.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/people/peopleservice.h"
#include "ui/forum/currentsettings.h"

#include <QSet>

#include <memory>

using namespace Qt::StringLiterals;

namespace ledforum {

SignInSheetService& SheetActs::sheets() const
{
    return m_context.forum.sheets();
}

Result<PrintedSheet> SheetActs::print(TeachingSessionId session) const
{
    const auto sheet = sheets().print(m_context.actor, session);
    if (!sheet)
        return sheet.failure();
    return PrintedSheet{sheet->of, signInSheetDocument(currentSettings(m_context.forum), *sheet)};
}

void SheetActs::putAway(const SheetOfSession& sheet) const
{
    if (const auto done = sheets().setNotUsed(m_context.actor, sheet.sheet.id); !done)
        m_context.announce(MessageKind::Error, done.failure().sentence);
}

Result<> SheetActs::setNotUsed(const SheetOfSession& sheet) const
{
    // The steps outlive the page: they keep the service and the values, nothing of the page's.
    const auto notUsed = [&service = sheets(), &actor = m_context.actor, id = sheet.sheet.id] {
        return service.setNotUsed(actor, id);
    };
    const auto outstanding = [&service = sheets(), &actor = m_context.actor, id = sheet.sheet.id] {
        return service.setOutstanding(actor, id);
    };
    const Result<> done = notUsed();
    if (done)
        m_context.undoable(u"sheet %1 not used"_s.arg(sheet.sheet.code.value()), notUsed, outstanding);
    return done;
}

Result<SheetTyped> SheetActs::typeBack(const SheetOfSession& sheet, const SheetEntries& entries,
                                       std::optional<int> onPaper) const
{
    auto typed = sheets().typeBack(m_context.actor, sheet.sheet.id, entries, onPaper);
    if (!typed)
        return typed;
    const auto redo = [&service = sheets(), &actor = m_context.actor, id = sheet.sheet.id, entries,
                       onPaper]() -> Result<> {
        const auto again = service.typeBack(actor, id, entries, onPaper);
        return again ? Result<>(Done{}) : again.failure();
    };
    const auto undo = [&service = sheets(), &actor = m_context.actor, before = typed->undo] {
        return service.takeBack(actor, before);
    };
    m_context.undoable(u"sheet %1"_s.arg(sheet.sheet.code.value()), redo, undo);
    return typed;
}

Result<Person> SheetActs::addSigned(const SheetOfSession& sheet, const QString& fullName) const
{
    auto person = m_context.forum.desk().addSigned(m_context.actor, sheet.session.id, fullName);
    if (!person)
        return person;
    const auto isListed = [&people = m_context.forum.people(), &actor = m_context.actor,
                           id = person->id](bool wanted) -> Result<> {
        const auto changed = wanted ? people.reactivate(actor, id) : people.deactivate(actor, id);
        return changed ? Result<>(Done{}) : changed.failure();
    };
    m_context.undoable(
        u"%1 added"_s.arg(person->fullName.value()), [isListed] { return isListed(true); },
        [isListed] { return isListed(false); });
    return person;
}

std::optional<RegisterCounts> SheetActs::countsWith(const SheetContent& sheet,
                                                    const SheetEntries& entries) const
{
    auto taken = m_context.forum.registers().open(m_context.actor, sheet.of.session.id);
    if (!taken)
        return std::nullopt;
    QSet<PersonId> there;
    for (const SheetEntry& entry : entries) {
        const SheetLine& line = sheet.lines[size_t(entry.number) - 1];
        if (line.person && !sheet.of.frame().isSpare(entry.number)) {
            there.insert(line.person->id);
        } else if (const auto person = sheets().whoSigned(m_context.actor, entry.name)) {
            there.insert(person->id);
        }
    }
    for (RegisterRow& row : taken->rows) {
        if (!row.mark && there.contains(row.person.id))
            row.mark = Mark{.person = row.person.id};
    }
    return taken->counts();
}

QString outstandingWords(const std::vector<SheetOfSession>& sheets)
{
    QStringList words;
    for (const SheetOfSession& of : sheets)
        words += u"%1 of %2"_s.arg(of.sheet.code.value(), plainDate(of.session.span.date));
    return words.join(u", "_s);
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/signinsheetservice.h"

#include "app/attendance/directory.h"
#include "app/attendance/openregister.h"
#include "app/common/wording.h"
#include "app/security/operations.h"
#include "database/programme/teachingsessionstore.h"

#include <QHash>
#include <QRandomGenerator>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewestSpares = 8;
constexpr int expectedPerSpare = 10;

int sparesFor(int expected)
{
    return std::max(fewestSpares, (expected + expectedPerSpare - 1) / expectedPerSpare);
}

SheetEntry entryOf(const SheetLine& line, const Sighting& sighting, const SessionTime& session, bool isSpare)
{
    SheetEntry entry{.number = line.number};
    if (sighting.from != session.start())
        entry.arrived = session.local(sighting.from).time;
    if (sighting.to)
        entry.left = session.local(*sighting.to).time;
    if (isSpare)
        entry.name = line.person->fullName.value();
    return entry;
}

} // namespace

SheetEntries SheetContent::typed() const
{
    SheetEntries entries;
    for (const SheetLine& line : lines) {
        if (line.typed)
            entries.push_back(*line.typed);
    }
    return entries;
}

std::optional<QString> countRemark(int typed, std::optional<int> onPaper)
{
    if (!onPaper || *onPaper == typed)
        return std::nullopt;
    return u"The sheet says %1, and %2 typed."_s.arg(counted(*onPaper, u"person"_s, u"people"_s),
                                                     typed == 1 ? u"1 is"_s : u"%1 are"_s.arg(typed));
}

SignInSheetService::SignInSheetService(Connection& connection, Operations& operations,
                                       const ForumClock& clock)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
    , m_sheets(connection)
    , m_sightings(connection)
    , m_registers(connection)
    , m_people(connection)
{
}

Result<SheetContent> SignInSheetService::print(const Actor& actor, TeachingSessionId id)
{
    return m_operations.change(
        actor, Permission::TakeRegister, Area::Attendance,
        [&](AuditLog::Entry& audit) -> Result<SheetContent> {
            const auto session = knownSession(m_connection, id);
            if (!session)
                return session.failure();
            const RegisterState state = registerStateOf(m_connection, *session, m_clock.now());
            const bool isOver = state == RegisterState::Closed || state == RegisterState::Cancelled;
            if (isOver)
                return refused(u"%1 A sign-in sheet could not be typed back."_s.arg(
                    state == RegisterState::Closed
                        ? u"The register of %1 is closed."_s.arg(longDate(session->span.date))
                        : u"The session on %1 is cancelled."_s.arg(longDate(session->span.date))));
            std::vector<PersonId> expected;
            for (const Person& person : m_people.list({.role = Role::Led}))
                expected.push_back(person.id);
            const int count = int(expected.size());
            SignInSheet sheet{.id = SignInSheetId(0),
                              .session = id,
                              .code = freshCode(),
                              .expected = count,
                              .spares = sparesFor(count),
                              .printedAt = m_clock.utcNow(),
                              .printedBy = actor.maybePerson()};
            sheet.id = m_sheets.insert(sheet, expected);
            audit.note(
                u"printed a sign-in sheet"_s, u"sign_in_sheet"_s, sheet.id.value(),
                u"session %1: %2 rows and %3 spare ones"_s.arg(id.value()).arg(count).arg(sheet.spares));
            return contentOf({sheet, *session});
        });
}

Result<SheetContent> SignInSheetService::content(const Actor& actor, SignInSheetId id) const
{
    return m_operations.read(actor, Permission::TakeRegister, [&]() -> Result<SheetContent> {
        const auto sheet = known(id);
        if (!sheet)
            return sheet.failure();
        return contentOf(*sheet);
    });
}

Result<SheetContent> SignInSheetService::find(const Actor& actor, QStringView code) const
{
    return m_operations.read(actor, Permission::TakeRegister, [&]() -> Result<SheetContent> {
        const auto parsed = SheetCode::parse(code);
        if (!parsed)
            return refused(
                u"“%1” is no code of a sign-in sheet: one of its six letters and digits is not right. "
                "A code has no 0, 1, I, L or O."_s.arg(code.trimmed().left(40)));
        const auto sheet = m_sheets.find(*parsed);
        if (!sheet)
            return notFound(
                u"There is no sign-in sheet with the code %1 in this forum."_s.arg(parsed->value()));
        const auto session = knownSession(m_connection, sheet->session);
        if (!session)
            return session.failure();
        return contentOf({*sheet, *session});
    });
}

Result<std::vector<SheetOfSession>> SignInSheetService::list(const Actor& actor) const
{
    return m_operations.read(actor, Permission::TakeRegister, [&]() -> Result<std::vector<SheetOfSession>> {
        return withSessions(m_sheets.list());
    });
}

Result<std::vector<SheetOfSession>> SignInSheetService::ofSession(const Actor& actor,
                                                                  TeachingSessionId session) const
{
    return m_operations.read(actor, Permission::TakeRegister, [&]() -> Result<std::vector<SheetOfSession>> {
        return withSessions(m_sheets.list({.session = session}));
    });
}

Result<std::vector<SheetOfSession>> SignInSheetService::outstanding(const Actor& actor) const
{
    auto sheets = list(actor);
    if (!sheets)
        return sheets;
    std::erase_if(*sheets, [now = m_clock.now()](const SheetOfSession& one) {
        return !one.sheet.isOutstanding() || one.session.state == TeachingState::Cancelled ||
               now < one.session.span.startMoment();
    });
    return sheets;
}

Result<Person> SignInSheetService::whoSigned(const Actor& actor, const QString& name) const
{
    return m_operations.read(actor, Permission::TakeRegister, [&] { return personCalled(name); });
}

Result<Person> SignInSheetService::personCalled(const QString& name) const
{
    const std::vector<Person> people = m_people.list({.withInactive = true});
    const Directory directory(people);
    if (const Person* person = directory.byEmail(name))
        return *person;
    if (const Person* person = directory.byNumber(name))
        return *person;
    std::vector<const Person*> namesakes = directory.byName(name);
    std::erase_if(namesakes, [](const Person* person) { return !person->isActive; });
    if (namesakes.size() == 1)
        return *namesakes.front();
    if (namesakes.empty())
        return notFound(
            u"Nobody in the forum is called “%1”. Write the name in full, the GMC number or the e-mail "
            "address; or add them on the People page first."_s.arg(name));
    return refused(
        u"%1 people are called “%2”. Write the GMC number or the e-mail address."_s.arg(namesakes.size())
            .arg(name));
}

Result<SheetOfSession> SignInSheetService::known(SignInSheetId id) const
{
    const auto sheet = m_sheets.find(id);
    if (!sheet)
        return notFound(u"There is no sign-in sheet with the number %1."_s.arg(id.value()));
    const auto session = knownSession(m_connection, sheet->session);
    if (!session)
        return session.failure();
    return SheetOfSession{*sheet, *session};
}

SheetContent SignInSheetService::contentOf(const SheetOfSession& of) const
{
    SheetContent content{
        .of = of, .state = registerStateOf(m_connection, of.session, m_clock.now()), .lines = {}};
    content.mayClose = content.state == RegisterState::Open && m_clock.now() >= of.session.span.endMoment();
    for (int number = 1; number <= of.sheet.lastNumber(); ++number)
        content.lines.push_back({.number = number});
    QHash<PersonId, Person> people;
    for (const Person& person : m_people.list({.withInactive = true}))
        people.insert(person.id, person);
    for (const SheetRow& row : m_sheets.rows(of.sheet.id)) {
        const auto person = people.constFind(row.person);
        if (row.number <= of.sheet.lastNumber() && person != people.constEnd())
            content.lines[size_t(row.number) - 1].person = *person;
    }
    addTyped(content);
    return content;
}

void SignInSheetService::addTyped(SheetContent& content) const
{
    const auto report = reportOf(content.of.sheet);
    if (!report)
        return;
    QHash<PersonId, std::vector<Sighting>> seen;
    for (const Sighting& sighting : m_sightings.sightings(content.of.sheet.session)) {
        if (sighting.report == report)
            seen[sighting.person].push_back(sighting);
    }
    const SessionTime time(content.of.session.span, m_clock.zone());
    // Whoever was expected may have signed on a spare row: what was typed for that is not told of their own.
    std::ranges::for_each(content.lines.rbegin(), content.lines.rend(), [&](SheetLine& line) {
        const auto found = line.person ? seen.find(line.person->id) : seen.end();
        if (found == seen.end() || found->empty())
            return;
        line.typed = entryOf(line, found->back(), time, content.of.frame().isSpare(line.number));
        found->pop_back();
    });
}

std::vector<SheetOfSession> SignInSheetService::withSessions(const std::vector<SignInSheet>& sheets) const
{
    const TeachingSessionStore sessions(m_connection);
    std::vector<SheetOfSession> found;
    for (const SignInSheet& sheet : sheets) {
        if (const auto session = sessions.find(sheet.session))
            found.push_back({sheet, *session});
    }
    return found;
}

SheetCode SignInSheetService::freshCode() const
{
    for (;;) {
        const SheetCode code = SheetCode::of(QRandomGenerator::system()->generate());
        if (!m_sheets.find(code))
            return code;
    }
}

} // namespace ledforum

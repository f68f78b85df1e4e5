// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/forum/demo/demonstrationbuilder.h"

#include "app/forum/demo/demopeople.h"
#include "app/forum/demo/demotopics.h"
#include "database/people/specialtystore.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

SecretBytes secretOf(QString password)
{
    return SecretBytes::ofPassword(password);
}

constexpr int daysAhead = 120;    // the programme reaches so far
constexpr int titledAhead = 3;    // of the sessions to come; then gaps
constexpr int cancelledAhead = 2; // which of those to come is cancelled
constexpr int cancelledBehind = 4;

} // namespace

DemonstrationBuilder::DemonstrationBuilder(const QString& path, DemonstrationClock& clock, QDateTime now)
    : m_clock(clock)
    , m_now(std::move(now))
    , m_connection(path, Connection::Mode::Existing)
    , m_forumClock(clock, QTimeZone("Europe/London"))
    , m_audit(m_connection, m_forumClock)
    , m_operations(m_connection, m_audit, m_changes)
    , m_accounts(m_connection, m_operations, m_forumClock, PasswordCost::cheapest())
    , m_programme(m_connection, m_operations, m_forumClock)
    , m_registers(m_connection, m_operations, m_forumClock)
    , m_desk(m_connection, m_operations, m_forumClock, PasswordCost::cheapest())
    , m_appointments(m_connection, m_operations, m_forumClock)
    , m_records(m_connection, m_operations, m_forumClock, m_appointments)
    , m_certificates(m_connection, m_operations, m_forumClock)
{
}

void DemonstrationBuilder::build(const DemonstrationSize& size)
{
    m_founded = m_forumClock.now();
    signInStaff();
    layOutProgramme();
    orStop(m_operations.changeProven(m_staff.back(), Area::Forum, [&](AuditLog::Entry& audit) -> Result<> {
        writePeople(size.people);
        writeTopics();
        writeMarks();
        writeReplies();
        audit.note(u"filled in the demonstration"_s, u"setting"_s, std::nullopt);
        return Done();
    }));
    openAccounts();
    live();
}

void DemonstrationBuilder::signInStaff()
{
    const std::vector<DemonstrationAccount> accounts = demonstrationAccounts();
    for (size_t n : {size_t(0), size_t(1)})
        m_staff.push_back(orStop(m_accounts.signIn(accounts.at(n).email, secretOf(accounts.at(n).password))));
}

void DemonstrationBuilder::layOutProgramme()
{
    const QDate today = present().date;
    QDate anchor = today.addDays((Qt::Tuesday - today.dayOfWeek() + 7) % 7);
    const std::vector<BankHoliday> holidays =
        orStop(m_programme.bankHolidays(m_staff.front(), anchor, anchor));
    // The next session is to come soon, and not only after a lost Tuesday.
    if (!holidays.empty())
        anchor = anchor.addDays(7);
    orStop(m_programme.generate(m_staff.front(), {.from = m_founded->date,
                                                  .to = today.addDays(daysAhead),
                                                  .anchor = anchor,
                                                  .clinicAnchor = anchor,
                                                  .slots = std::nullopt}));
}

void DemonstrationBuilder::writePeople(int count)
{
    PersonStore people(m_connection);
    SpecialtyStore specialties(m_connection);
    for (const PersonDetails& details : demoPeople(count, present().date)) {
        specialties.ensure(details.specialty);
        m_people.push_back(people.insert(details, Role::Led));
    }
}

void DemonstrationBuilder::writeTopics()
{
    TeachingSessionStore sessions(m_connection);
    ClinicStore clinics(m_connection);
    for (Clinic clinic : clinics.between(m_founded->date, {})) {
        clinic.venue = u"Tutor’s office, Education Centre"_s;
        static_cast<void>(clinics.update(clinic));
    }
    size_t topic = 0;
    int behind = 0;
    int ahead = 0;
    for (TeachingSession session : sessions.between(m_founded->date, {})) {
        const bool isPast = session.span.startMoment() <= present();
        const int number = isPast ? behind++ : ahead++;
        if (!isPast && number >= titledAhead)
            continue; // gaps to fill
        giveDemoTopic(session, topic++);
        session.speakers.front().state = isPast        ? SpeakerState::Thanked
                                         : number == 0 ? SpeakerState::Confirmed
                                                       : SpeakerState::Invited;
        if (number == (isPast ? cancelledBehind : cancelledAhead)) {
            session.state = TeachingState::Cancelled;
            session.cancellationReason = u"The speaker was called to the wards."_s;
        }
        static_cast<void>(sessions.update(session));
        if (isPast && session.state != TeachingState::Cancelled)
            m_past.push_back(*sessions.find(session.id));
    }
}

void DemonstrationBuilder::writeMarks()
{
    for (const TeachingSession& session : m_past)
        writeMarksOf(session, session.id == m_past.back().id);
}

void DemonstrationBuilder::writeMarksOf(const TeachingSession& session, bool isHalfDone)
{
    const SessionTime time(session.span, m_forumClock.zone());
    std::vector<Mark> marks;
    for (size_t n = 0; n < m_people.size(); ++n) {
        const std::optional<MarkRequest> request = markOf(n, session);
        if (!request || (isHalfDone && n % 2 == 1))
            continue;
        const LocalMoment end = session.span.endMoment();
        marks.push_back(orStop(markByHand(m_people.at(n), *request, time, end)));
    }
    RegisterStore(m_connection).put(session.id, marks);
}

std::optional<MarkRequest> DemonstrationBuilder::markOf(size_t person, const TeachingSession& session)
{
    const int keenness = 35 + int(person * 37 % 55); // some come nearly always, some now and then
    const int chance = below(100);
    const int minutes = 6 + below(24);
    if (isOffThatDay(person))
        return MarkRequest{.status = MarkStatus::Apologies};
    if (chance < keenness * 8 / 10)
        return MarkRequest{.status = MarkStatus::Present};
    if (chance < keenness * 9 / 10)
        return MarkRequest{.status = MarkStatus::Late, .arrived = session.span.start.addSecs(minutes * 60)};
    if (chance < keenness)
        return MarkRequest{.status = MarkStatus::LeftEarly,
                           .left = session.span.end().addSecs(-minutes * 60)};
    if (chance < keenness + 10)
        return MarkRequest{.status = MarkStatus::Apologies};
    return std::nullopt; // "did not attend", once the register is closed
}

void DemonstrationBuilder::openAccounts()
{
    for (const DemonstrationAccount& account : demonstrationAccounts()) {
        if (account.role != Role::Led)
            continue;
        const PersonId person =
            PersonStore(m_connection).findByEmail(*EmailAddress::parse(account.email))->id;
        const Invitation invitation = orStop(m_accounts.invite(m_staff.back(), person));
        orStop(m_accounts.activate(account.email, invitation.code, secretOf(account.password)));
        m_doctors.push_back(orStop(m_accounts.signIn(account.email, secretOf(account.password))));
        orStop(m_desk.setOwnPin(m_doctors.back(), secretOf(demonstrationDoorPin())));
    }
    m_staff.clear();
    signInStaff(); // vouches for the doctors' keys
}

/// From the founding to this day: 1:1s are booked some days before, registers closed after each session, and
/// certificates issued the next day. The last register is still open, and the one before waits for its
/// certificates.
void DemonstrationBuilder::live()
{
    for (size_t n = 0; n < m_past.size(); ++n) {
        const TeachingSession& session = m_past.at(n);
        moveTo(session.span.date.addDays(-5), QTime(12, 40));
        bookClinic(session.span.date, 1 + below(3));
        if (n + 1 == m_past.size())
            break;
        moveTo(session.span.date, session.span.end().addSecs(5 * 60));
        orStop(m_registers.close(m_staff.back(), session.id));
        moveTo(session.span.date, session.span.end().addSecs(2 * 60 * 60));
        recordTalks(session.span.date);
        if (n + 2 == m_past.size())
            continue;
        moveTo(session.span.date.addDays(1), QTime(10, 15));
        orStop(m_certificates.issue(m_staff.back(), session.id));
    }
    m_clock.moveTo(m_now, m_now);
    // The next clinic has a time left, the one after it has none.
    constexpr int bookedAhead[] = {2, 3};
    size_t ahead = 0;
    for (const ClinicView& clinic : orStop(m_appointments.openClinics(m_staff.front()))) {
        if (clinic.span.startMoment() <= present() || ahead == std::size(bookedAhead))
            continue;
        bookClinic(clinic.span.date, bookedAhead[ahead++]);
        if (ahead == std::size(bookedAhead))
            fillWaitingList(clinic);
    }
}

void DemonstrationBuilder::moveTo(QDate date, QTime time)
{
    m_clock.moveTo(QDateTime(date, time, m_forumClock.zone()).toUTC(), m_now);
}

LocalMoment DemonstrationBuilder::present() const
{
    const QDateTime local = m_now.toTimeZone(m_forumClock.zone());
    return {local.date(), local.time()};
}

} // namespace ledforum

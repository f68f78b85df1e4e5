// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/swapforum.h"

#include "app/appointments/bookingservice.h"
#include "app/appointments/recordservice.h"
#include "app/attendance/registerservice.h"
#include "app/certificates/certificateservice.h"
#include "app/certificates/issuerservice.h"
#include "app/certificates/pictures/certificatepicture.h"
#include "app/certificates/pictures/certificatepictureservice.h"
#include "app/programme/programmeservice.h"
#include "app/security/accounts.h"
#include "app/security/auditservice.h"
#include "app/security/drafts.h"
#include "app/security/handovers.h"
#include "app/security/roleservice.h"
#include "tests/support/agreeing.h"

#include <QFile>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("SwapForum: %s", qUtf8Printable(result.failure().sentence));
    return *std::move(result);
}

BookingRequest request()
{
    return agreeing(u"Career planning"_s, canary + u" asked"_s);
}

} // namespace

SlotId slotAt(Forum& forum, const Actor& actor, QDate date, QTime time)
{
    const auto clinics = forum.appointments().clinicsOn(actor, date);
    for (const ClinicView& clinic : clinics ? *clinics : std::vector<ClinicView>()) {
        for (const SlotView& slot : clinic.slotViews) {
            if (slot.span.start == time)
                return slot.id;
        }
    }
    return SlotId(0);
}

ClinicId clinicOn(Forum& forum, const Actor& actor, QDate date)
{
    const auto clinics = forum.appointments().clinicsOn(actor, date);
    return clinics && !clinics->empty() ? clinics->front().id : ClinicId(0);
}

SecretBytes SwapForum::passwordOf(const QString& email)
{
    return email == doctorEmail(1) ? secretOf("seven quiet herons") : TemporaryForum::password();
}

SwapForum::SwapForum()
{
    plan();
    engage();
    talk();
    m_before = bytes();
    passOn();
    goOn();
    m_now = bytes();
}

PersonId SwapForum::personOf(const QString& email)
{
    return PersonStore(m_forum.connection()).findByReference(email)->id;
}

std::vector<KeyPair> SwapForum::auditKeys() const
{
    return auditKeysOf(*m_tutor);
}

QByteArray SwapForum::bytes() const
{
    QFile file(m_forum.path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void SwapForum::plan()
{
    PlanRequest request;
    request.from = QDate(2026, 11, 2);
    request.to = QDate(2026, 12, 14);
    request.anchor = soon;
    request.slots = 3;
    must(m_forum.forum().programme().generate(m_forum.tutor(), request));
}

void SwapForum::engage()
{
    RoleService& roles = m_forum.forum().roles();
    Accounts& accounts = m_forum.forum().accounts();
    for (const int n : {0, 1, 2, 3})
        static_cast<void>(m_forum.doctor(n));
    int number = 7000500;
    for (const QString& email : {secondTutorEmail, removedTutorEmail, attackerEmail}) {
        const PersonId person =
            m_forum.addPerson(u"Doctor "_s + email.section(u'@', 0, 0), email, QString::number(++number));
        const Invitation invitation = must(accounts.invite(m_forum.tutor(), person));
        must(accounts.activate(email, invitation.code, TemporaryForum::password()));
        must(
            roles.grant(m_forum.tutor(), person, email == attackerEmail ? Role::Administrator : Role::Tutor));
    }
    m_forum.addPerson(u"Doctor None"_s, withoutAccountEmail, u"7000601"_s);
    const PersonId invited = m_forum.addPerson(u"Doctor Invited"_s, invitedEmail, u"7000602"_s);
    m_code = must(accounts.invite(m_forum.tutor(), invited)).code;
    must(accounts.invite(m_forum.administrator(),
                         m_forum.addPerson(u"Doctor Next"_s, u"next@forum.test"_s, u"7000603"_s)));
    const Invitation reset = must(accounts.invite(m_forum.administrator(), m_forum.doctor(3).person()));
    must(accounts.activate(doctorEmail(3), reset.code, TemporaryForum::password()));
    for (const QString& email : {tutorEmail, doctorEmail(0)})
        m_sheetCode = must(accounts.makeRecoverySheet(m_forum.signedIn(email), TemporaryForum::password()));
    m_tutor = m_forum.tutorWhoMetAll();
}

void SwapForum::talk()
{
    Forum& forum = m_forum.forum();
    const auto book = [&](const QString& email, QDate date, QTime time) {
        const Actor doctor = m_forum.signedIn(email);
        must(forum.appointments().book(doctor, slotAt(forum, doctor, date, time), request()));
    };
    book(doctorEmail(0), past, QTime(15, 0));
    book(doctorEmail(1), past, QTime(15, 20));
    holdSession();
    m_forum.clock().set(QDate(2026, 11, 11), QTime(9, 0));
    m_tutor = m_forum.signedIn(tutorEmail);
    for (const QTime time : {QTime(15, 0), QTime(15, 20)}) {
        const SlotId slot = slotAt(forum, *m_tutor, past, time);
        must(forum.records().setOutcome(*m_tutor, slot, AppointmentOutcome::Attended, canary + u" noted"_s));
        must(forum.records().setActions(*m_tutor, slot, {canary + u" agreed"_s}));
    }
    book(doctorEmail(1), soon, QTime(15, 0));
    book(doctorEmail(2), soon, QTime(15, 20));
    book(doctorEmail(3), soon, QTime(15, 40));
    const auto wait = [&](const QString& email) {
        const BookingRequest wish = email == attackerEmail ? agreeing(u"Career planning"_s) : request();
        must(forum.appointments().joinWaitingList(m_forum.signedIn(email), clinicOn(forum, *m_tutor, soon),
                                                  wish));
    };
    wait(doctorEmail(0));
    wait(attackerEmail);
    must(forum.drafts().keep(m_forum.signedIn(doctorEmail(0)), {u"booking"_s},
                             {{u"message"_s, canary + u" begun"_s}}));
    must(forum.drafts().keep(*m_tutor, {u"clinic"_s}, {{u"note"_s, canary + u" begun"_s}}));
}

void SwapForum::holdSession()
{
    TeachingSession session;
    session.uid = u"session-1@forum.test"_s;
    session.span = {QDate(2026, 11, 3), QTime(14, 0), 60};
    session.title = u"Sepsis in the first hour"_s;
    session.state = TeachingState::Published;
    const auto id = must(m_forum.forum().programme().add(m_forum.administrator(), session)).id;
    m_forum.clock().set(QDate(2026, 11, 10), QTime(9, 0));
    RegisterService& registers = m_forum.forum().registers();
    must(registers.open(m_forum.administrator(), id));
    const auto pictureOf = [](Qt::GlobalColor colour) {
        QImage image(24, 12, QImage::Format_RGB32);
        image.fill(colour);
        return storedPicture(image);
    };
    CertificatePictureService& pictures = m_forum.forum().certificatePictures();
    must(pictures.setLogo(m_forum.administrator(), pictureOf(Qt::blue)));
    must(pictures.setOwnSignature(*m_tutor, pictureOf(Qt::black)));
    for (const int n : {0, 1})
        must(registers.mark(m_forum.administrator(), id, m_forum.doctor(n).person(), {}));
    must(registers.close(m_forum.administrator(), id));
    must(m_forum.forum().certificates().issue(m_forum.administrator(), id));
}

void SwapForum::passOn()
{
    m_forum.clock().set(QDate(2026, 11, 13), QTime(9, 0));
    m_tutor = m_forum.signedIn(tutorEmail);
    must(m_forum.forum().handOvers().removeTutor(*m_tutor, personOf(removedTutorEmail)));
    m_tutor = m_forum.signedIn(tutorEmail);
    m_officeCode = must(m_forum.forum().issuer().renewKey(*m_tutor));
    m_tutor = m_forum.signedIn(tutorEmail);
}

void SwapForum::goOn()
{
    Forum& forum = m_forum.forum();
    BookingService& bookings = forum.appointments();
    // The time of one doctor becomes another's, and a third takes up what that one waited for.
    const Actor two = m_forum.signedIn(doctorEmail(2));
    const SlotId slot = slotAt(forum, two, soon, QTime(15, 20));
    must(bookings.cancelOwn(two, slot));
    const ClinicId clinic = clinicOn(forum, two, soon);
    must(bookings.acceptOffer(m_forum.signedIn(doctorEmail(0)), clinic));
    must(bookings.joinWaitingList(two, clinic, request()));
    const Actor one = m_forum.signedIn(doctorEmail(1));
    must(forum.accounts().changePassword(one, TemporaryForum::password(), passwordOf(doctorEmail(1))));
    must(forum.drafts().keep(m_forum.signedIn(doctorEmail(0)), {u"booking"_s},
                             {{u"message"_s, canary + u" went on"_s}}));
    must(bookings.bookFor(*m_tutor, personOf(withoutAccountEmail),
                          slotAt(forum, *m_tutor, later, QTime(15, 0)), request()));
    must(forum.records().setNoteAndActions(*m_tutor, slotAt(forum, *m_tutor, past, QTime(15, 0)),
                                           canary + u" corrected"_s, {canary + u" agreed again"_s}));
    m_forum.clock().set(QDate(2026, 11, 16), QTime(9, 0));
    m_tutor = m_forum.signedIn(tutorEmail);
    m_attacker = m_forum.signedIn(attackerEmail);
    static_cast<void>(m_forum.signedIn(administratorEmail)); // and signs the audit's head
}

} // namespace ledforum

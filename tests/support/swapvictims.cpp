// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/swapvictims.h"

#include "app/appointments/bookingservice.h"
#include "app/appointments/recordservice.h"
#include "app/certificates/certificateservice.h"
#include "app/certificates/pictures/certificatepictureservice.h"
#include "app/people/retention.h"
#include "app/people/subjectaccess.h"
#include "app/people/subjectpack.h"
#include "app/security/accessreport.h"
#include "app/security/accounts.h"
#include "app/security/auditservice.h"
#include "app/security/drafts.h"
#include "app/security/officeservice.h"
#include "tests/support/agreeing.h"

#include <QRegularExpression>

#include <functional>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

template <class T>
QString said(const Result<T>& result)
{
    return result ? u"(done)"_s : result.failure().sentence;
}

template <class T, class Text>
QString listed(const Result<std::vector<T>>& result, Text text)
{
    if (!result)
        return result.failure().sentence;
    QStringList texts;
    for (const T& each : *result)
        texts += std::invoke(text, each);
    return texts.join(u"; "_s);
}

QString textOf(const LocalSpan& span)
{
    return span.date.toString(Qt::ISODate) + span.start.toString(u" hh:mm"_s);
}

QString textOf(const OwnBooking& booking)
{
    return u"%1 %2 %3 %4"_s.arg(textOf(booking.span), booking.topic, booking.message)
        .arg(int(booking.checksOut));
}

QString textOf(const OwnPlace& place)
{
    return u"%1 %2 %3 %4 %5"_s.arg(textOf(place.clinicSpan))
        .arg(place.numberInLine)
        .arg(int(place.checksOut))
        .arg(place.topic, place.message);
}

QString textOf(const Attendee& attendee)
{
    return u"%1 %2 %3 %4 %5"_s.arg(attendee.fullName, attendee.topic, attendee.message)
        .arg(int(attendee.checksOut))
        .arg(int(attendee.isConfirmed));
}

QString textOf(const ClinicDay& day)
{
    QStringList texts;
    for (const ClinicDaySlot& slot : day.daySlots)
        texts += textOf(slot.view.span) + u' ' + (slot.attendee ? textOf(*slot.attendee) : u"free"_s);
    return texts.join(u", "_s);
}

QString textOf(const ClinicView& view)
{
    QStringList texts;
    for (const SlotView& slot : view.slotViews)
        texts += textOf(slot.span) + QString::number(int(slot.state));
    return texts.join(u", "_s);
}

QString textOf(const EarlierAppointment& earlier)
{
    return u"%1 %2 %3 %4"_s.arg(textOf(earlier.span), earlier.topic, earlier.notes.note,
                                earlier.notes.actions.join(u' '));
}

QString textOf(const Draft& draft)
{
    return QStringList(draft.fields.values()).join(u' ');
}

QString textOf(const Result<SubjectPack>& pack)
{
    return pack ? ledforum::textOf(*pack) : pack.failure().sentence;
}

QString textOf(const Result<AppointmentHistory>& history)
{
    if (!history)
        return history.failure().sentence;
    QStringList texts{QString::number(history->doubtfulRecords)};
    for (const EarlierAppointment& earlier : history->appointments)
        texts += textOf(earlier);
    return texts.join(u", "_s);
}

const auto inWords = [](const auto& thing) { return textOf(thing); };

/// What one person sees and does after the attack.
class Victim final
{
public:
    Victim(Forum& forum, Aftermath& aftermath, const QString& email)
        : m_forum(forum)
        , m_aftermath(aftermath)
        , m_email(email)
    {
        auto actor = forum.accounts().signIn(email, SwapForum::passwordOf(email));
        add(u"sign-in"_s, said(actor));
        if (!actor)
            return;
        const auto shorter = forum.audit().isShorterThanSeen(*actor);
        if (actor->is(Role::Tutor) || actor->is(Role::Administrator))
            add(u"sign-in, audit"_s, shorter ? QString::number(int(*shorter)) : said(shorter));
        m_actor = *std::move(actor);
    }

    [[nodiscard]] bool isIn() const { return m_actor.has_value(); }
    [[nodiscard]] const Actor& actor() const { return *m_actor; }
    void add(const QString& what, const QString& text) { m_aftermath.add(what + u" of "_s + m_email, text); }

    void lookAsDoctor()
    {
        BookingService& bookings = m_forum.appointments();
        add(u"view, clinics"_s, listed(bookings.openClinics(actor()), inWords));
        add(u"view, mine"_s, listed(bookings.mine(actor()), inWords));
        add(u"view, places"_s, listed(bookings.ownPlaces(actor()), inWords));
        add(u"view, notices"_s, listed(bookings.notices(actor()), &Notice::sentence));
        add(u"view, actions"_s,
            listed(m_forum.records().ownActions(actor()),
                   [](const AgreedActions& agreed) { return agreed.actions.join(u' '); }));
        lookAtOwn();
    }
    void lookAsTutor(SwapForum& scene)
    {
        BookingService& bookings = m_forum.appointments();
        for (const QDate day : {SwapForum::past, SwapForum::soon, SwapForum::later}) {
            add(u"view, day"_s, listed(bookings.clinicDay(actor(), day), inWords));
            add(u"view, list"_s, listed(bookings.waitingList(actor(), clinicOn(m_forum, actor(), day)),
                                        [](const WaitingEntry& entry) { return textOf(entry.attendee); }));
        }
        for (const int n : {0, 1}) {
            const PersonId doctor = scene.personOf(SwapForum::doctorEmail(n));
            add(u"view, history"_s, textOf(m_forum.records().history(actor(), doctor)));
        }
        add(u"view, confirmations"_s, listed(m_forum.office().pendingConfirmations(actor()),
                                             [](const PendingConfirmation& pending) { return pending.why; }));
        add(u"view, access"_s, listed(m_forum.access().entries(actor()), [](const AccessEntry& entry) {
                return entry.fullName + entry.reads + entry.held.join(u','); // the words of the page
            }));
        lookAtOwn();
    }
    void lookAtOwn()
    {
        add(u"view, drafts"_s, listed(m_forum.drafts().mine(actor()), inWords));
        add(u"view, certificates"_s,
            listed(m_forum.certificates().list(actor()),
                   [](const Certificate& certificate) { return certificate.record; }));
        const auto signature = m_forum.certificatePictures().ownSignature(actor());
        add(u"view, signature"_s,
            signature ? QString::fromLatin1(signature->digest.toHex()) : said(signature));
        const auto own = m_forum.accounts().own(actor());
        QString text = said(own);
        for (const AccountNotice& notice : own ? own->notices : std::vector<AccountNotice>())
            text += notice.sentence;
        if (own)
            text += QString::number(own->hasRecoverySheet) + QString::number(own->resets.size());
        add(u"view, account"_s, text);
    }

private:
    Forum& m_forum;
    Aftermath& m_aftermath;
    QString m_email;
    std::optional<Actor> m_actor;
};

/// About the limits of confidentiality as the forum has them.
BookingRequest words(Forum& forum, const Actor& doctor, const QString& message)
{
    const auto terms = forum.appointments().confidentiality(doctor);
    return {u"Career planning"_s, canary + message, terms ? terms->digest : QByteArray()};
}

void actAsDoctors(Forum& forum, Victim& booking, Victim& waiting)
{
    BookingService& bookings = forum.appointments();
    if (booking.isIn())
        booking.add(u"act, book"_s,
                    said(bookings.book(booking.actor(),
                                       slotAt(forum, booking.actor(), SwapForum::later, QTime(15, 20)),
                                       words(forum, booking.actor(), u" asked anew"_s))));
    if (!waiting.isIn())
        return;
    const ClinicId clinic = clinicOn(forum, waiting.actor(), SwapForum::soon);
    waiting.add(u"act, leave"_s, said(bookings.leaveWaitingList(waiting.actor(), clinic)));
    waiting.add(u"act, wait"_s, said(bookings.joinWaitingList(waiting.actor(), clinic,
                                                              words(forum, waiting.actor(), u" waits"_s))));
    waiting.add(u"act, draft"_s, said(forum.drafts().keep(waiting.actor(), {u"booking"_s},
                                                          {{u"message"_s, canary + u" anew"_s}})));
}

void actAsTutor(SwapForum& scene, Forum& forum, Victim& tutor)
{
    const Actor& actor = tutor.actor();
    for (const QTime time : {QTime(15, 0), QTime(15, 20)})
        tutor.add(u"act, note"_s, said(forum.records().setNoteAndActions(
                                      actor, slotAt(forum, actor, SwapForum::past, time),
                                      canary + u" noted anew"_s, {canary + u" agreed anew"_s})));
    for (const QTime time : {QTime(15, 0), QTime(15, 20), QTime(15, 40)})
        tutor.add(u"act, note"_s,
                  said(forum.records().setActions(actor, slotAt(forum, actor, SwapForum::soon, time),
                                                  {canary + u" to do"_s})));
    const BookingRequest given{u"Career planning"_s, canary + u" given"_s, {}};
    tutor.add(u"act, book for"_s, said(forum.appointments().bookFor(
                                      actor, scene.personOf(SwapForum::doctorEmail(2)),
                                      slotAt(forum, actor, SwapForum::later, QTime(15, 40)), given)));
}

/// The doctor reads out what their own window says; the tutor types it.
void meet(Forum& forum, Victim& tutor, Victim& doctor)
{
    if (!tutor.isIn() || !doctor.isIn())
        return;
    const auto code = forum.office().ownKeyCode(doctor.actor());
    tutor.add(u"act, meet"_s, said(forum.office().confirm(tutor.actor(), doctor.actor().person(), *code)));
}

} // namespace

Aftermath workOn(SwapForum& scene, Forum& forum)
{
    Aftermath aftermath;
    aftermath.add(u"check"_s, said(forum.check()));
    aftermath.add(u"verify"_s, said(AuditService::verify(forum.path(), scene.auditKeys())));
    aftermath.add(
        u"act, first sign-in"_s,
        said(forum.accounts().activate(SwapForum::invitedEmail, scene.code(), TemporaryForum::password())));
    std::vector<Victim> doctors;
    for (const int n : {0, 1, 2, 3})
        doctors.emplace_back(forum, aftermath, SwapForum::doctorEmail(n));
    doctors.emplace_back(forum, aftermath, SwapForum::invitedEmail);
    for (Victim& doctor : doctors) {
        if (doctor.isIn())
            doctor.lookAsDoctor();
    }
    actAsDoctors(forum, doctors.back(), doctors.at(2));
    Victim tutor(forum, aftermath, SwapForum::tutorEmail);
    if (tutor.isIn()) {
        tutor.lookAsTutor(scene);
        actAsTutor(scene, forum, tutor);
    }
    for (const size_t n : {size_t(0), size_t(2), doctors.size() - 1})
        meet(forum, tutor, doctors.at(n));
    Victim second(forum, aftermath, SwapForum::secondTutorEmail);
    if (second.isIn())
        second.lookAsTutor(scene);
    aftermath.add(u"act, recovery sheet"_s,
                  said(forum.accounts().recover(SwapForum::doctorEmail(0), scene.sheetCode(),
                                                TemporaryForum::password())));
    if (second.isIn())
        second.add(u"act, recovery of the office"_s,
                   said(forum.office().recover(second.actor(), scene.officeCode(), second.actor().person())));
    Victim administrator(forum, aftermath, SwapForum::administratorEmail);
    if (administrator.isIn())
        administrator.lookAtOwn();
    return aftermath;
}

QStringList Aftermath::refusals() const
{
    QStringList refusals;
    for (const QString& line : m_lines) {
        if (!line.startsWith(u"view"_s) && !line.endsWith(u": (done)"_s) && !line.endsWith(u": 0"_s))
            refusals += line;
    }
    return refusals;
}

QStringList Aftermath::signsAgainst(const Aftermath& untouched) const
{
    QStringList signs;
    for (const QString& kind : {u"check"_s, u"verify"_s, u"sign-in"_s, u"act"_s, u"view"_s}) {
        const QStringList ours = m_lines.filter(QRegularExpression(u'^' + kind));
        if (ours != untouched.m_lines.filter(QRegularExpression(u'^' + kind)))
            signs += kind;
    }
    return signs;
}

QString Aftermath::differences(const Aftermath& untouched) const
{
    QStringList different;
    for (const QString& line : m_lines) {
        if (!untouched.m_lines.contains(line))
            different += u"+ "_s + line;
    }
    for (const QString& line : untouched.m_lines) {
        if (!m_lines.contains(line))
            different += u"- "_s + line;
    }
    return different.join(u'\n');
}

QString toldToAttacker(SwapForum& scene, Forum& forum)
{
    Aftermath told;
    const auto actor = forum.accounts().signIn(SwapForum::attackerEmail, TemporaryForum::password());
    if (!actor)
        return {};
    BookingService& bookings = forum.appointments();
    told.add(u"mine"_s, listed(bookings.mine(*actor), inWords));
    told.add(u"places"_s, listed(bookings.ownPlaces(*actor), inWords));
    told.add(u"notices"_s, listed(bookings.notices(*actor), &Notice::sentence));
    for (const QDate day : {SwapForum::past, SwapForum::soon, SwapForum::later}) {
        told.add(u"clinics"_s, listed(bookings.clinicsOn(*actor, day), inWords));
        told.add(u"day"_s, listed(bookings.clinicDay(*actor, day), inWords));
        told.add(u"list"_s, listed(bookings.waitingList(*actor, clinicOn(forum, *actor, day)),
                                   [](const WaitingEntry& entry) { return textOf(entry.attendee); }));
        const auto notes = forum.records().notes(*actor, slotAt(forum, *actor, day, QTime(15, 0)));
        told.add(u"notes"_s, notes ? notes->note + notes->actions.join(u' ') : said(notes));
    }
    for (const AuditChain chain : {AuditChain::Clear, AuditChain::Sealed}) {
        const auto lines = forum.audit().all(*actor, chain, {});
        told.add(u"audit"_s, listed(lines, [](const AuditLine& line) {
                     return line.who + line.action + line.about + line.detail;
                 }));
    }
    told.add(u"drafts"_s, listed(forum.drafts().mine(*actor), inWords));
    for (const int n : {0, 1, 2, 3}) {
        const PersonId doctor = scene.personOf(SwapForum::doctorEmail(n));
        told.add(u"history"_s, textOf(forum.records().history(*actor, doctor)));
        told.add(u"pack"_s, textOf(forum.subjectAccess().pack(*actor, doctor)));
    }
    return told.lines().join(u'\n');
}

} // namespace ledforum

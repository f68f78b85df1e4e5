// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/deskservice.h"
#include "app/forum/forum.h"
#include "ui/attendance/deskbanner.h"
#include "ui/attendance/deskfield.h"
#include "ui/attendance/desknewcomerpanel.h"
#include "ui/attendance/deskpinpanel.h"
#include "ui/attendance/deskscreen.h"
#include "ui/attendance/desksearchpanel.h"
#include "ui/shell/forumwork.h"

#include <QStackedWidget>

// What the desk does; what it looks like is in deskscreen.cpp.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// The scanned text goes into locked memory, and out of the one it came in.
SecretBytes badgeFrom(QString text)
{
    return SecretBytes::ofPassword(text);
}

} // namespace

bool DeskScreen::isStaffed() const
{
    return duty().kind == DeskKind::Staffed;
}

template <class Work>
void DeskScreen::inBackground(Work work, std::function<void(const Result<DeskOutcome>&)> done)
{
    inForumBackground(
        this, m_forum,
        [work = std::move(work), duty = duty()](Forum& forum) -> Result<DeskOutcome> {
            return work(forum.desk(), Actor::atDesk(duty), duty.session);
        },
        [done = std::move(done)](const Result<DeskOutcome>& outcome) { done(outcome); });
}

void DeskScreen::choose(PersonId person, const QString& name)
{
    m_quiet.stop();
    if (!isStaffed()) {
        m_asked = person;
        m_pin->ask(name);
        showPanel(Pin);
        m_quiet.start();
        return;
    }
    if (m_badge)
        enrol(person);
    else
        finish(m_forum.desk().checkIn(m_desk, duty().session, person));
}

void DeskScreen::scan(const QString& text)
{
    m_search->clear();
    auto badge = std::make_shared<SecretBytes>(badgeFrom(text));
    inBackground([badge](DeskService& desk, const Actor& actor,
                         TeachingSessionId session) { return desk.checkInWithBadge(actor, session, *badge); },
                 [this, badge](const Result<DeskOutcome>& outcome) {
                     if (outcome || outcome.failure().code != FailureCode::NotFound) {
                         finish(outcome);
                         return;
                     }
                     m_badge = std::move(*badge);
                     m_quiet.start();
                     say(MessageKind::Information,
                         isStaffed()
                             ? u"A new badge. Whose is it? Type the name, then Enter."_s
                             : u"A new badge. Type your name and your door PIN once; from then on the "
                               "badge is enough."_s);
                     showHint();
                 });
}

void DeskScreen::enrol(PersonId person)
{
    auto badge = std::make_shared<SecretBytes>(std::move(*m_badge));
    m_badge.reset();
    inBackground(
        [badge, person](DeskService& desk, const Actor& actor, TeachingSessionId session) {
            return desk.enrolBadge(actor, session, person, *badge);
        },
        [this](const Result<DeskOutcome>& outcome) { finish(outcome); });
}

void DeskScreen::tryPin()
{
    if (!m_asked)
        return;
    auto pin = std::make_shared<SecretBytes>(m_pin->takePin());
    if (pin->isEmpty())
        return;
    auto badge = std::make_shared<std::optional<SecretBytes>>();
    if (m_badge)
        *badge = m_badge->clone();
    m_pin->setBusy(true);
    inBackground(
        [pin, badge, person = *m_asked](DeskService& desk, const Actor& actor, TeachingSessionId session) {
            return desk.checkInWithPin(actor, session, person, *pin, *badge);
        },
        [this](const Result<DeskOutcome>& outcome) {
            m_pin->setBusy(false);
            if (outcome)
                finish(outcome);
            else
                say(MessageKind::Error, outcome.failure().sentence);
            m_quiet.start();
        });
}

void DeskScreen::add()
{
    const auto outcome = m_forum.desk().addUnlisted(m_desk, duty().session, m_newcomer->form());
    if (outcome)
        finish(outcome);
    else
        say(MessageKind::Error, outcome.failure().sentence);
}

void DeskScreen::finish(const Result<DeskOutcome>& outcome)
{
    forget();
    if (!outcome) {
        say(MessageKind::Error, outcome.failure().sentence);
        return;
    }
    m_undo = outcome->undo;
    const bool isLeaving = outcome->gesture == DeskGesture::CheckOut;
    const MessageKind kind = !outcome->undo ? MessageKind::Warning
                             : isLeaving    ? MessageKind::Information
                                            : MessageKind::Success;
    m_banner->say(kind, outcome->name,
                  outcome->remark.isEmpty() ? wordsFor(*outcome)
                                            : u"%1. %2"_s.arg(wordsFor(*outcome), outcome->remark),
                  m_undo.has_value());
    reload();
}

void DeskScreen::undo()
{
    if (!m_undo)
        return;
    const auto undone = m_forum.desk().undo(m_desk, duty().session, *m_undo);
    m_undo.reset();
    forget();
    if (undone)
        say(MessageKind::Information, u"Taken back."_s);
    else
        say(MessageKind::Error, undone.failure().sentence);
    reload();
}

void DeskScreen::forget()
{
    m_quiet.stop();
    m_badge.reset();
    m_asked.reset();
    static_cast<void>(m_pin->takePin());
    m_newcomer->ask({});
    if (!m_search->typed().isEmpty())
        m_search->clear();
    if (m_stack->currentIndex() != Closed)
        showPanel(Search);
    showHint();
}

void DeskScreen::typedOn()
{
    if (isStaffed()) {
        m_banner->typedOn();
        return;
    }
    // The next one is here, who neither sees whoever came before nor takes their gesture back.
    m_banner->rest();
    m_undo.reset();
}

void DeskScreen::showHint()
{
    m_banner->setHint(hint());
}

QString DeskScreen::hint() const
{
    if (m_stack->currentIndex() == Pin)
        return u"Type your door PIN and press OK. If this is not you, press “Not me”."_s;
    if (m_stack->currentIndex() == Newcomer)
        return u"Type the name and press Enter. Only the name is needed."_s;
    if (m_badge)
        return isStaffed() ? u"Whose badge is it? Type the name, then Enter."_s
                           : u"Type your name and your door PIN, and the badge is yours."_s;
    return isStaffed()
               ? u"Type part of a name or number and press Enter, or scan a badge. The same again means leaving."_s
               : u"Scan your badge, or type part of your name. The same again means leaving."_s;
}

void DeskScreen::say(MessageKind kind, const QString& sentence)
{
    m_banner->say(kind, {}, sentence);
}

} // namespace ledforum

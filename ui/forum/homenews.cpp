// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingservice.h"
#include "app/appointments/recordservice.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "ui/appointments/noticecard.h"
#include "ui/appointments/noticelist.h"
#include "ui/appointments/slotstate.h"
#include "ui/forum/homecards.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QVBoxLayout>

// What a doctor's home says of their 1:1s first.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// A card with one button, which leads to where it is answered.
QWidget* newsCard(const PageContext& context, MessageKind kind, const QString& sentence,
                  const QString& action, int number)
{
    auto* card = new NoticeCard(kind, {}, sentence, u"homeNews%1"_s.arg(number));
    const Button* go =
        card->addAnswer(action, kind == MessageKind::Success ? ButtonKind::Confirm : ButtonKind::Secondary,
                        u"homeNewsGo%1"_s.arg(number));
    QObject::connect(go, &Button::clicked, card,
                     [show = context.show] { show(PageId::MyAppointments, std::nullopt); });
    return card;
}

QString heldWords(const Notice& offer, QDate today)
{
    return u"%1 %2."_s.arg(offerTitle(offer), untilWords(*offer.ends, today));
}

} // namespace

std::vector<QWidget*> ownNews(const PageContext& context)
{
    std::vector<QWidget*> cards;
    const auto notices = context.forum.appointments().notices(context.actor);
    const QDate today = context.forum.clock().today();
    int number = 0;
    for (const Notice& notice : notices ? *notices : std::vector<Notice>())
        if (notice.kind == NoticeKind::Offer && notice.ends)
            cards.push_back(
                newsCard(context, MessageKind::Success, heldWords(notice, today), u"Take it"_s, ++number));
    for (const Notice& notice : notices ? *notices : std::vector<Notice>())
        if (notice.kind != NoticeKind::Offer)
            cards.push_back(
                newsCard(context, MessageKind::Warning, notice.sentence, u"See my 1:1"_s, ++number));
    return cards;
}

Card* agreedActionsCard(const PageContext& context)
{
    const auto agreed = context.forum.records().ownActions(context.actor);
    if (!agreed || agreed->empty())
        return nullptr;
    const AgreedActions& last = agreed->back();
    auto* card = new Card(u"What we agreed on %1"_s.arg(plainDate(last.span.date)));
    card->setObjectName(u"homeAgreed"_s);
    for (const QString& action : last.actions)
        card->content().addWidget((new PlainLabel(u"• "_s + action))->wrapped());
    card->content().addWidget(new PlainLabel(u"Only you and the Deputy Clinical Tutor can read this."_s,
                                             theme::TextStyle::Caption));
    return card;
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/noticelist.h"

#include "app/common/wording.h"
#include "ui/appointments/noticecard.h"
#include "ui/appointments/slotbutton.h"
#include "ui/appointments/slotstate.h"
#include "ui/shell/theme.h"
#include "ui/widgets/pagelayout.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString capitalised(QString words)
{
    words[0] = words[0].toUpper();
    return words;
}

/// With the limits of confidentiality, where they are to be agreed to.
QString wordsOf(const Notice& notice)
{
    return notice.terms.isEmpty() ? notice.sentence : notice.sentence + u"\n\n"_s + notice.terms;
}

} // namespace

QString offerTitle(const Notice& offer)
{
    return u"%1 is held for you"_s.arg(slotWords(offer.span));
}

QString offerSentence(const Notice& offer, QDate today)
{
    return u"%1. Then it is offered to the next in line."_s.arg(capitalised(untilWords(*offer.ends, today)));
}

NoticeList::NoticeList(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"notices"_s);
    setAccessibleName(u"News of your 1:1s"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::grid);
}

void NoticeList::show(const DoctorsView& view)
{
    clearLayout(*m_column);
    m_number = 0;
    for (const Notice& notice : view.notices)
        if (notice.kind == NoticeKind::Offer && notice.ends)
            addOffer(notice, view.now.date);
    for (const Notice& notice : view.notices) {
        if (notice.kind == NoticeKind::Moved)
            addMove(notice, view.mine);
        else if (notice.kind == NoticeKind::Given)
            addNews(MessageKind::Success, u"A 1:1 was booked for you"_s, notice);
        else if (notice.kind == NoticeKind::VenueChanged)
            addNews(MessageKind::Warning, u"Your 1:1 is in another place"_s, notice);
        else if (notice.kind == NoticeKind::WaitMoved)
            addNews(MessageKind::Information, u"The 1:1s you wait for were moved"_s, notice);
        else if (notice.kind == NoticeKind::WaitCancelled)
            addNews(MessageKind::Warning, u"The 1:1s you wait for are cancelled"_s, notice);
        else if (notice.kind == NoticeKind::WaitReinstated)
            addNews(MessageKind::Information, u"The 1:1s you wait for take place after all"_s, notice);
        else if (notice.kind == NoticeKind::CancelledByTutor)
            addNews(MessageKind::Warning, u"Your 1:1 was cancelled"_s, notice);
        else if (notice.kind == NoticeKind::ClinicCancelled)
            addNews(MessageKind::Warning, u"Your 1:1 does not take place"_s, notice);
        else if (notice.kind == NoticeKind::Reinstated)
            addNews(MessageKind::Information, u"Your 1:1 takes place after all"_s, notice);
        else if (notice.kind == NoticeKind::OfferRanOut)
            addNews(MessageKind::Information, u"An offer ran out"_s, notice);
    }
    setVisible(!view.notices.empty());
}

QString NoticeList::nextName()
{
    return u"notice%1"_s.arg(++m_number);
}

/// What one says to news: where the limits of confidentiality stand with it, that one agrees to them.
QString NoticeList::answerTo(const Notice& notice, const QString& otherwise)
{
    return notice.terms.isEmpty() ? otherwise : u"I have read it, and agree"_s;
}

NoticeCard* NoticeList::add(MessageKind kind, const QString& title, const QString& sentence)
{
    auto* card = new NoticeCard(kind, title, sentence, nextName());
    m_column->addWidget(card);
    return card;
}

void NoticeList::addOffer(const Notice& notice, QDate today)
{
    NoticeCard* card = add(MessageKind::Success, offerTitle(notice), offerSentence(notice, today));
    const QString day = notice.span.date.toString(Qt::ISODate);
    const Button* decline =
        card->addAnswer(u"&No, thank you"_s, ButtonKind::Secondary, u"offerDecline-"_s + day);
    const Button* take = card->addAnswer(u"&Take %1"_s.arg(timeOfDay(notice.span.start)), ButtonKind::Confirm,
                                         u"offerTake-"_s + day);
    connect(take, &Button::clicked, this, [this, id = notice.clinic] { Q_EMIT offerTaken(id); });
    connect(decline, &Button::clicked, this, [this, id = notice.clinic] { Q_EMIT offerDeclined(id); });
}

void NoticeList::addMove(const Notice& notice, const std::vector<OwnBooking>& mine)
{
    NoticeCard* card = add(MessageKind::Warning, u"Your 1:1 was moved"_s, wordsOf(notice));
    const auto booking = std::ranges::find(mine, notice.span, &OwnBooking::span);
    if (booking != mine.end() && !booking->hasStarted) {
        const Button* cancel =
            card->addAnswer(u"Cancel it…"_s, ButtonKind::Secondary, u"noticeCancel%1"_s.arg(m_number));
        connect(cancel, &Button::clicked, this, [this, slot = booking->slot] { Q_EMIT cancelAsked(slot); });
    }
    const Button* suits = card->addAnswer(answerTo(notice, u"That suits me"_s), ButtonKind::Primary,
                                          u"noticeSeen%1"_s.arg(m_number));
    connect(suits, &Button::clicked, this, [this, notice] { Q_EMIT acknowledged(notice); });
}

void NoticeList::addNews(MessageKind kind, const QString& title, const Notice& notice)
{
    NoticeCard* card = add(kind, title, wordsOf(notice));
    const Button* seen = card->addAnswer(answerTo(notice, u"I have seen it"_s), ButtonKind::Secondary,
                                         u"noticeSeen%1"_s.arg(m_number));
    connect(seen, &Button::clicked, this, [this, notice] { Q_EMIT acknowledged(notice); });
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingrules.h"

#include "app/common/wording.h"
#include "database/types/textfold.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

Failure noSuchSlot()
{
    return notFound(u"There is no 1:1 at that time."_s);
}

Failure noSuchClinic()
{
    return notFound(u"There are no such 1:1 appointments."_s);
}

namespace bookingrules {

namespace {

QString capitalised(QString sentence)
{
    if (!sentence.isEmpty())
        sentence[0] = sentence[0].toUpper();
    return sentence;
}

QString dayAndTime(const LocalSpan& span)
{
    return u"%1 on %2"_s.arg(timeOfDay(span.start), longDate(span.date));
}

} // namespace

bool hasStarted(const LocalSpan& span, LocalMoment now)
{
    return span.startMoment() <= now;
}

bool overlap(const LocalSpan& a, const LocalSpan& b)
{
    return a.startMoment() < b.endMoment() && b.startMoment() < a.endMoment();
}

Window windowOf(const Clinic& clinic, const ForumSettings& settings)
{
    return {{clinic.span.date.addDays(-7 * settings.bookingOpensWeeksBefore), QTime(0, 0)},
            {clinic.span.date, settings.bookingCloses}};
}

std::optional<Failure> refusalByWindow(const Clinic& clinic, const ForumSettings& settings, LocalMoment now)
{
    const Window window = windowOf(clinic, settings);
    const QString day = longDate(clinic.span.date);
    if (now < window.opens)
        return refused(
            u"Booking for the 1:1s of %1 opens on %2. Only the Deputy Clinical Tutor may book earlier."_s.arg(
                day, longDate(window.opens.date)));
    if (now >= window.closes)
        return refused(
            u"Booking for the 1:1s of %1 closed at %2 on the day. Ask the Deputy Clinical Tutor."_s.arg(
                day, timeOfDay(window.closes.time)));
    return std::nullopt;
}

bool isOpen(const Slot& slot, const Clinic& clinic, LocalMoment now)
{
    return slot.isFree() && clinic.state == ClinicState::Open && !hasStarted(slot.span, now);
}

bool canBeBooked(const Slot& slot, const ClinicBook& book, const WaitingPlace* own,
                 const ForumSettings& settings, LocalMoment now)
{
    return isOpen(slot, book.clinic, now) && !refusalByWindow(book.clinic, settings, now) &&
           !refusalOfKept(slot, book, own);
}

bool canBeBookedByTutor(const Slot& slot, const ClinicBook& book, const WaitingPlace* own, LocalMoment now)
{
    return isOpen(slot, book.clinic, now) && !refusalOfOffered(slot, book, own);
}

std::optional<Failure> refusalToBook(const Slot& slot, const Clinic& clinic, LocalMoment now)
{
    if (clinic.state == ClinicState::Cancelled)
        return refused(u"The 1:1 appointments of %1 are cancelled. Choose another day."_s.arg(
            longDate(clinic.span.date)));
    if (hasStarted(slot.span, now))
        return refused(u"%1 has passed. Choose a later time."_s.arg(capitalised(dayAndTime(slot.span))));
    if (slot.isBlocked)
        return refused(
            u"%1 is blocked by the tutor. Choose another time."_s.arg(capitalised(dayAndTime(slot.span))));
    if (slot.joinedTo)
        return refused(
            u"%1 belongs to a longer 1:1. Choose another time."_s.arg(capitalised(dayAndTime(slot.span))));
    return std::nullopt;
}

std::optional<Failure> refusalOfKept(const Slot& slot, const ClinicBook& book, const WaitingPlace* own)
{
    const bool isOwn = own && own->offer && own->offer->slot == slot.id;
    if (isOwn || !waitinglist::isKept(slot, book.queue))
        return std::nullopt;
    const QString time = capitalised(dayAndTime(slot.span));
    if (own)
        return refused(u"%1 is kept for the waiting list. You are on it already."_s.arg(time));
    return refused(u"%1 is kept for those who wait for it. You can join the waiting list."_s.arg(time));
}

std::optional<Failure> refusalOfOffered(const Slot& slot, const ClinicBook& book, const WaitingPlace* own)
{
    const WaitingPlace* holder = waitinglist::holderOf(book.queue, slot.id);
    if (!holder || !slot.isFree() || (own && own->position == holder->position))
        return std::nullopt;
    return refused(
        u"%1 is offered to place %2 of the waiting list until %3 on %4. Choose another time."_s.arg(
            capitalised(timeOfDay(slot.span.start)), QString::number(holder->position),
            timeOfDay(holder->offer->ends.time), longDate(holder->offer->ends.date)));
}

std::optional<Failure> refusalToWait(const ClinicBook& book, bool holdsSlot, const WaitingPlace* own,
                                     const ForumSettings& settings, LocalMoment now)
{
    const QString day = longDate(book.clinic.span.date);
    if (book.clinic.state == ClinicState::Cancelled)
        return refused(u"The 1:1 appointments of %1 are cancelled. Choose another day."_s.arg(day));
    if (holdsSlot)
        return refused(u"You already have a 1:1 on %1."_s.arg(day));
    if (own)
        return refused(u"You are on the waiting list of %1 already."_s.arg(day));
    if (auto no = refusalByWindow(book.clinic, settings, now))
        return no;
    bool isSomeLeft = false;
    for (const Slot& slot : book.slots) {
        if (canBeBooked(slot, book, nullptr, settings, now))
            return refused(
                u"%1 is free; book it instead of waiting."_s.arg(capitalised(dayAndTime(slot.span))));
        isSomeLeft = isSomeLeft || !hasStarted(slot.span, now);
    }
    if (!isSomeLeft)
        return refused(u"The 1:1s of %1 have begun. Choose another day."_s.arg(day));
    return std::nullopt;
}

std::optional<Failure> refusalToClash(const LocalSpan& span, const std::vector<Engagement>& engagements)
{
    for (const Engagement& engagement : engagements) {
        if (overlap(engagement.span, span))
            return refused(u"At that time there is already %1, %2 on %3. Nothing was changed."_s.arg(
                engagement.what, timeSpan(engagement.span), longDate(engagement.span.date)));
    }
    return std::nullopt;
}

std::optional<Failure> refusalToHoldMore(const std::vector<LocalSpan>& held, int limit, LocalMoment now)
{
    std::vector<LocalSpan> future;
    std::ranges::copy_if(held, std::back_inserter(future),
                         [&now](const LocalSpan& span) { return !hasStarted(span, now); });
    if (std::ssize(future) < limit)
        return std::nullopt;
    if (limit == 1)
        return refused(u"You already hold the 1:1 at %1. Cancel it before you book another time."_s.arg(
            dayAndTime(future.front())));
    return refused(
        u"You already hold %1, which is as many as one may. Cancel one before you book another time."_s.arg(
            counted(std::ssize(future), u"future 1:1"_s, u"future 1:1s"_s)));
}

std::optional<Failure> refusalToCancel(const Slot& slot, LocalMoment now)
{
    if (!hasStarted(slot.span, now))
        return std::nullopt;
    return refused(u"The 1:1 at %1 has begun and can no longer be cancelled."_s.arg(dayAndTime(slot.span)));
}

bool isLateToCancel(const Clinic& clinic, LocalMoment now)
{
    return clinic.state == ClinicState::Open && clinic.span.date == now.date;
}

std::optional<Failure> refusalToMove(const Slot& slot, LocalMoment now)
{
    if (!hasStarted(slot.span, now))
        return std::nullopt;
    return refused(u"The 1:1 at %1 has begun and can no longer be moved."_s.arg(dayAndTime(slot.span)));
}

Result<Topic> topicNamed(const std::vector<Topic>& topics, QStringView typed)
{
    const QString wanted = folded(typed);
    QStringList offered;
    for (const Topic& topic : topics) {
        if (!topic.isActive)
            continue;
        if (folded(topic.title) == wanted)
            return topic;
        offered += topic.title;
    }
    if (wanted.isEmpty())
        return refused(u"Choose what you would like to talk about: %1."_s.arg(offered.join(u", "_s)));
    return refused(
        u"“%1” is not one of the topics: %2."_s.arg(typed.left(longestTopic), offered.join(u", "_s)));
}

Result<QString> messageFrom(QStringView typed)
{
    const QString text = keptText(typed);
    if (text.size() <= longestMessage)
        return text;
    return refused(u"The message has %1 characters; at most %2 fit. Nothing was booked."_s.arg(text.size())
                       .arg(longestMessage));
}

Result<QString> topicTitleFrom(QStringView typed)
{
    const QString title = typed.toString().simplified().normalized(QString::NormalizationForm_C);
    if (title.isEmpty())
        return refused(u"A topic needs a title."_s);
    if (title.size() > longestTopic)
        return refused(
            u"A topic's title has at most %1 characters; this has %2."_s.arg(longestTopic).arg(title.size()));
    if (hasHiddenCharacters(title))
        return refused(u"The title has a character that cannot be seen. Type it again."_s);
    return title;
}

std::optional<LocalSpan> nextFreeTo(const std::vector<LocalSpan>& bookable, const LocalSpan& wanted)
{
    std::optional<LocalSpan> later;
    std::optional<LocalSpan> earlier;
    std::optional<LocalSpan> laterDay;
    std::optional<LocalSpan> dayBefore;
    const auto keepSooner = [](std::optional<LocalSpan>& kept, const LocalSpan& span) {
        if (!kept || span.startMoment() < kept->startMoment())
            kept = span;
    };
    const auto keepLater = [](std::optional<LocalSpan>& kept, const LocalSpan& span) {
        if (!kept || span.startMoment() > kept->startMoment())
            kept = span;
    };
    for (const LocalSpan& span : bookable) {
        const bool isThatDay = span.date == wanted.date;
        if (span.startMoment() > wanted.startMoment())
            keepSooner(isThatDay ? later : laterDay, span);
        else if (span.startMoment() < wanted.startMoment())
            keepLater(isThatDay ? earlier : dayBefore, span);
    }
    for (const auto& next : {later, earlier, laterDay}) {
        if (next)
            return next;
    }
    return dayBefore;
}

Failure justTaken(const LocalSpan& wanted, const std::vector<LocalSpan>& bookable)
{
    const QString taken = capitalised(timeOfDay(wanted.start));
    const std::optional<LocalSpan> next = nextFreeTo(bookable, wanted);
    if (next && next->date == wanted.date)
        return {FailureCode::Conflict,
                u"%1 was just taken; %2 is free."_s.arg(taken, timeOfDay(next->start))};
    QString sentence = u"%1 was just taken, and no other time of that day is free."_s.arg(taken);
    if (next)
        sentence += (next->startMoment() > wanted.startMoment() ? u" The next free time is %1."_s
                                                                : u" An earlier time is free: %1."_s)
                        .arg(dayAndTime(*next));
    return {FailureCode::Conflict, sentence};
}

} // namespace bookingrules

} // namespace ledforum

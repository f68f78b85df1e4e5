// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingrules.h"

#include "app/common/wording.h"
#include "database/types/textfold.h"

#include <algorithm>

namespace ledforum::bookingrules {

using namespace Qt::StringLiterals;

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

bool canBeBooked(const Slot& slot, const Clinic& clinic, LocalMoment now)
{
    return !slot.isTaken && clinic.state == ClinicState::Open && !hasStarted(slot.span, now);
}

std::optional<Failure> refusalToBook(const Slot& slot, const Clinic& clinic, LocalMoment now)
{
    if (clinic.state == ClinicState::Cancelled)
        return refused(u"The 1:1 appointments of %1 are cancelled. Choose another day."_s.arg(
            longDate(clinic.span.date)));
    if (hasStarted(slot.span, now))
        return refused(u"%1 has passed. Choose a later time."_s.arg(capitalised(dayAndTime(slot.span))));
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
    QString text = typed.toString();
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    text = text.trimmed().normalized(QString::NormalizationForm_C);
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

Failure justTaken(const Slot& slot, const std::vector<Slot>& others, LocalMoment now)
{
    // The next time after the wanted one, or failing that an earlier one of the same afternoon.
    const Slot* next = nullptr;
    for (const Slot& other : others) {
        if (other.isTaken || other.id == slot.id || hasStarted(other.span, now))
            continue;
        if (!next || (next->span.start < slot.span.start && other.span.start > slot.span.start))
            next = &other;
    }
    const QString taken = capitalised(timeOfDay(slot.span.start));
    const QString sentence = next
                                 ? u"%1 was just taken; %2 is free."_s.arg(taken, timeOfDay(next->span.start))
                                 : u"%1 was just taken, and no other time of that day is free."_s.arg(taken);
    return {FailureCode::Conflict, sentence};
}

} // namespace ledforum::bookingrules

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/recordrules.h"

#include "app/appointments/bookingrules.h"
#include "app/common/wording.h"
#include "database/types/textfold.h"

#include <algorithm>
#include <ranges>

namespace ledforum::recordrules {

using namespace Qt::StringLiterals;

namespace {

/// How much of the note fits, in characters; never half of one.
qsizetype fittingLength(PrivateRecord record)
{
    const QString whole = record.text;
    const auto isTooLong = [&](qsizetype length) {
        record.text = whole.left(length);
        return !fits(record);
    };
    const auto lengths = std::views::iota(qsizetype(0), whole.size() + 1);
    const auto longer =
        std::ranges::partition_point(lengths, [&](auto length) { return !isTooLong(length); });
    return std::max<qsizetype>(0, longer - lengths.begin() - 1);
}

} // namespace

Result<QString> noteFrom(QStringView typed)
{
    const QString text = keptText(typed);
    if (text.size() <= longestNote)
        return text;
    return refused(
        u"The note has %1 characters; at most %2 fit. Nothing was kept: shorten it."_s.arg(text.size())
            .arg(longestNote));
}

Result<QStringList> actionsFrom(const QStringList& typed)
{
    QStringList actions;
    for (const QString& line : typed) {
        const QString action = keptText(line).simplified();
        if (action.size() > longestAction)
            return refused(
                u"“%1…” has %2 characters; an action has at most %3. Nothing was kept: shorten it."_s
                    .arg(action.left(40))
                    .arg(action.size())
                    .arg(longestAction));
        if (!action.isEmpty())
            actions += action;
    }
    if (actions.size() > mostActions)
        return refused(
            u"There are %1 actions; at most %2 can be agreed. Nothing was kept."_s.arg(actions.size())
                .arg(mostActions));
    return actions;
}

std::optional<Failure> refusalOfOutcome(const LocalSpan& span, LocalMoment now)
{
    if (bookingrules::hasStarted(span, now))
        return std::nullopt;
    return refused(
        u"The 1:1 at %1 on %2 has not begun: its outcome can be kept from then on. Nothing was kept."_s.arg(
            timeOfDay(span.start), longDate(span.date)));
}

std::optional<Failure> refusalToSeal(const PrivateRecord& record)
{
    if (fits(record))
        return std::nullopt;
    if (record.actions.isEmpty())
        return refused(u"The note takes too much room in these letters: about %1 of its %2 characters fit. "
                       "Nothing was kept: shorten it."_s.arg(fittingLength(record))
                           .arg(record.text.size()));
    return refused(u"The actions take too much room in these letters. Nothing was kept: shorten them, or "
                   "agree on fewer."_s);
}

} // namespace ledforum::recordrules

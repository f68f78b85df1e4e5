// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/closeddays.h"

#include "app/common/wording.h"
#include "app/programme/sessionrules.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestReason = 200;

std::vector<BankHoliday> onDay(QDate date, const std::vector<BankHolidayChange>& changes)
{
    return bankHolidays(date, date, changes);
}

} // namespace

QMap<QDate, QString> closedDays(const ClosureStore& store, QDate first, QDate last)
{
    return closedDays(store.closures(first, last), store.bankHolidayChanges(), first, last);
}

QMap<QDate, QString> closedDays(const std::vector<Closure>& closures,
                                const std::vector<BankHolidayChange>& holidayChanges, QDate first, QDate last)
{
    QMap<QDate, QString> days;
    for (const Closure& closure : closures) {
        if (first <= closure.date && closure.date <= last)
            days.insert(closure.date, u"Closed: "_s + closure.reason);
    }
    for (const BankHoliday& holiday : bankHolidays(first, last, holidayChanges))
        days.insert(holiday.date, u"Bank holiday: "_s + holiday.title);
    return days;
}

Result<Closure> checkedClosure(const std::vector<Closure>& closures, QDate date, const QString& reason)
{
    if (!date.isValid())
        return refused(u"A closure needs a date."_s);
    const Result<QString> checked = checkedLine(reason, u"The reason"_s, longestReason);
    if (!checked)
        return checked.failure();
    if (checked->isEmpty())
        return refused(u"A closure needs a reason, such as “Christmas week”."_s);
    const auto known = std::ranges::find(closures, date, &Closure::date);
    if (known != closures.end())
        return refused(u"%1 is closed already: %2."_s.arg(longDate(date), known->reason));
    return Closure{ClosureId(0), date, *checked};
}

Result<> openDay(ClosureStore& store, QDate date)
{
    if (!store.remove(date))
        return notFound(u"%1 is not in the list of closures."_s.arg(longDate(date)));
    return Done();
}

Result<> changeHoliday(ClosureStore& store, const BankHolidayChange& change)
{
    if (!change.date.isValid())
        return refused(u"A bank holiday needs a date."_s);
    const Result<QString> title = checkedLine(change.title, u"The title"_s, longestReason);
    if (!title)
        return title.failure();
    if (change.isHoliday) {
        if (title->isEmpty())
            return refused(u"A bank holiday needs a title."_s);
        store.setBankHolidayChange({change.date, *title, true});
        return Done();
    }
    if (onDay(change.date, store.bankHolidayChanges()).empty())
        return refused(u"%1 is no bank holiday."_s.arg(longDate(change.date)));
    (void)store.removeBankHolidayChange(change.date);
    if (const std::vector<BankHoliday> byRule = onDay(change.date, {}); !byRule.empty())
        store.setBankHolidayChange({change.date, byRule.front().title, false});
    return Done();
}

} // namespace ledforum

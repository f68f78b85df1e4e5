// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "app/common/wording.h"

namespace ledforum {

using namespace Qt::StringLiterals;

QCommandLineOption option(const QString& name, const QString& description, const QString& valueName)
{
    return QCommandLineOption(name, description, valueName);
}

Result<QDate> CommandCall::date(const QString& name) const
{
    const QDate date = parseDate(value(name));
    if (!date.isValid())
        return refused(u"“%1” is not a date for --%2; write it as 2026-11-24."_s.arg(value(name), name));
    return date;
}

Result<std::optional<QDate>> CommandCall::optionalDate(const QString& name) const
{
    if (!has(name))
        return std::optional<QDate>();
    const Result<QDate> given = date(name);
    if (!given)
        return given.failure();
    return std::optional(*given);
}

Result<QTime> CommandCall::time(const QString& name) const
{
    const QTime time = parseTime(value(name));
    if (!time.isValid())
        return refused(u"“%1” is not a time for --%2; write it as 15:40 or 3.40pm."_s.arg(value(name), name));
    return time;
}

Result<int> CommandCall::number(const QString& name) const
{
    bool isNumber = false;
    const int number = value(name).toInt(&isNumber);
    if (!isNumber)
        return refused(u"“%1” is not a number for --%2."_s.arg(value(name), name));
    return number;
}

} // namespace ledforum

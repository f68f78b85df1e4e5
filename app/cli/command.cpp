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

Result<QTime> CommandCall::time(const QString& name) const
{
    const QTime time = parseTime(value(name));
    if (!time.isValid())
        return refused(u"“%1” is not a time for --%2; write it as 15:40 or 3.40pm."_s.arg(value(name), name));
    return time;
}

} // namespace ledforum

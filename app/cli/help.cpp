// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/help.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr auto usage = "led-forumctl --database FILE [--as EMAIL-OR-GMC] [--json] "_L1;

QString twoColumns(const QList<std::pair<QString, QString>>& rows)
{
    qsizetype width = 0;
    for (const auto& [left, right] : rows)
        width = std::max(width, left.size());
    QString text;
    for (const auto& [left, right] : rows)
        text += u"  "_s + left.leftJustified(width + 2) + right + u'\n';
    return text;
}

QString optionUsage(const QCommandLineOption& one)
{
    const QString name = u"--"_s + one.names().constFirst();
    return one.valueName().isEmpty() ? name : name + u' ' + one.valueName();
}

} // namespace

QString commandList(const std::vector<Command>& commands, const QString& prefix)
{
    QList<std::pair<QString, QString>> rows;
    for (const Command& command : commands) {
        if (prefix.isEmpty() || command.words.startsWith(prefix + u' '))
            rows.append({command.words + u' ' + command.positionals.join(u' '), command.summary});
    }
    return u"Usage: %1COMMAND …\n\n%2\n"
           "The password comes from a prompt or LED_FORUM_PASSWORD. A SESSION is its date (2026-11-24) or "
           "its id; a\n"
           "PERSON an e-mail address, a GMC number or an id. --help after a command shows its options.\n"
           "Exit status: 0 done, 1 refused, 2 usage, 3 database cannot be opened or is damaged, 4 sign-in refused.\n"_s
               .arg(usage, twoColumns(rows));
}

QString commandHelp(const Command& command)
{
    QList<std::pair<QString, QString>> rows;
    for (const QCommandLineOption& one : command.options)
        rows.append({optionUsage(one), one.description()});
    const QString start = command.needs == CommandNeeds::ForumIfGiven
                              ? QString(usage).replace("--database FILE"_L1, "[--database FILE]"_L1)
                              : QString(usage);
    return u"Usage: %1%2 %3\n\n%4\n\n%5"_s.arg(start, command.words, command.positionals.join(u' '),
                                               command.summary, twoColumns(rows));
}

} // namespace ledforum

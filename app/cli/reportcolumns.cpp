// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/reportcolumns.h"

#include "app/cli/command.h"
#include "database/types/textfold.h"

#include <QHash>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// What each --column says; the headings as they were written.
Result<std::vector<std::pair<QString, ColumnUse>>> saidColumns(const CommandCall& call)
{
    std::vector<std::pair<QString, ColumnUse>> said;
    for (const QString& written : call.values(u"column"_s)) {
        const auto halves = halvesOf(written);
        const auto use = halves ? columnUseFrom(halves->second) : std::nullopt;
        if (!use)
            return refused(
                u"“%1” does not say what a column holds; write it as --column "
                "\"HEADING=USE\", with one of %2. Nothing was changed."_s.arg(written, usesInWords()));
        said.emplace_back(halves->first, *use);
    }
    return said;
}

/// What was guessed of other columns gives way to what is said of these.
ColumnMapping withSaid(ColumnMapping guess, const QHash<qsizetype, ColumnUse>& said)
{
    const auto isSaid = [&](ColumnUse use) {
        return std::ranges::any_of(said, [use](ColumnUse one) { return one == use; });
    };
    for (qsizetype column = 0; column < guess.uses.size(); ++column) {
        ColumnUse& use = guess.uses[column];
        if (said.contains(column))
            use = said.value(column);
        else if (use != ColumnUse::Email && isSaid(use))
            use = ColumnUse::Ignored;
    }
    return guess;
}

} // namespace

std::optional<std::pair<QString, QString>> halvesOf(const QString& written)
{
    const qsizetype sign = written.lastIndexOf(u'=');
    if (sign < 1)
        return std::nullopt;
    return std::pair(written.first(sign).trimmed(), written.mid(sign + 1).trimmed());
}

QString usesInWords()
{
    QStringList codes;
    for (const ColumnUse use : allColumnUses())
        codes += codeOf(use);
    return codes.join(u", ");
}

Result<std::optional<ColumnMapping>> columnsOf(const CommandCall& call, const QByteArray& file)
{
    const auto said = saidColumns(call);
    if (!said)
        return said.failure();
    if (said->empty())
        return std::optional<ColumnMapping>();
    const auto table = tableToMap(file);
    if (!table)
        return table.failure();
    QHash<qsizetype, ColumnUse> uses;
    for (const auto& [heading, use] : *said) {
        const auto isMeant = [&, name = heading](const QString& one) { return folded(one) == folded(name); };
        const auto found = std::ranges::find_if(table->headings, isMeant);
        if (found == table->headings.end())
            return refused(u"The file has no column “%1”; it has “%2”. Nothing was changed."_s.arg(
                heading, table->headings.join(u"”, “")));
        uses.insert(found - table->headings.begin(), use);
    }
    const ColumnMapping mapping = withSaid(table->guess, uses);
    if (const auto problem = mapping.problem())
        return refused(u"%1 Nothing was changed."_s.arg(*problem));
    return std::optional(mapping);
}

Failure unknownColumns(const UnknownTable& table)
{
    return refused(u"%1 The columns are “%2”. Say what they hold with --column \"HEADING=USE\", where USE is "
                   "one of %3. Nothing was changed."_s.arg(
                       table.sentence, QStringList(table.headings).join(u"”, “"), usesInWords()));
}

} // namespace ledforum

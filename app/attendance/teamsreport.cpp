// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/teamsreport.h"

#include "app/attendance/reportreader.h"
#include "app/attendance/reporttables.h"
#include "app/common/wording.h"
#include "database/types/textfold.h"

#include <QRegularExpression>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// What reports put behind the names of those who are not of the organisation, folded, in the languages
/// known.
bool isSuffix(QStringView words)
{
    static constexpr QStringView suffixes[] = {u"external",
                                               u"guest",
                                               u"unverified",
                                               u"extern",
                                               u"gast",
                                               u"nicht uberpruft",
                                               u"nicht verifiziert",
                                               u"externe",
                                               u"invite",
                                               u"invitee",
                                               u"non verifie",
                                               u"non verifiee",
                                               u"externo",
                                               u"externa",
                                               u"invitado",
                                               u"invitada",
                                               u"no verificado",
                                               u"no verificada",
                                               u"no comprobado",
                                               u"sin verificar",
                                               u"esterno",
                                               u"esterna",
                                               u"ospite",
                                               u"guest user",
                                               u"non verificato",
                                               u"non verificata",
                                               u"convidado",
                                               u"convidada",
                                               u"nao verificado",
                                               u"nao verificada",
                                               u"zewnetrzny",
                                               u"zewnetrzna",
                                               u"gosc",
                                               u"niezweryfikowany",
                                               u"niezweryfikowana",
                                               u"niezweryfikowane",
                                               u"niet geverifieerd",
                                               u"ikke bekreftet",
                                               u"ikke bekraeftet",
                                               u"gaest",
                                               u"gjest",
                                               u"overifierad",
                                               u"ej verifierad",
                                               u"ulkoinen",
                                               u"vieras",
                                               u"vahvistamaton",
                                               u"host",
                                               u"externi",
                                               u"neovereno",
                                               u"kulso",
                                               u"vendeg",
                                               u"extern a",
                                               u"oaspete",
                                               u"misafir",
                                               u"harici",
                                               u"внешнии",
                                               u"гость",
                                               u"непроверенныи",
                                               u"зовнішніи",
                                               u"гість",
                                               u"外部",
                                               u"来宾",
                                               u"来賓"};
    return std::ranges::find(suffixes, words) != std::end(suffixes);
}

/// Folded text without its last parts in brackets that are such a suffix: "(Guest)", "(Unverified) (Guest)".
QStringView withoutSuffix(QStringView name)
{
    for (;;) {
        const qsizetype open = name.lastIndexOf(u'(');
        if (open < 0 || !name.endsWith(u')') ||
            !isSuffix(name.sliced(open + 1, name.size() - open - 2).trimmed()))
            return name;
        name = name.first(open).trimmed();
    }
}

} // namespace

Result<std::variant<TeamsReport, UnknownTable>> readReport(const QByteArray& file, const SessionTime& session,
                                                           const std::optional<ColumnMapping>& mapping)
{
    using Read = std::variant<TeamsReport, UnknownTable>;
    if (const auto problem = mapping ? mapping->problem() : std::nullopt)
        return refused(*problem + u" Nothing was changed."_s);
    const auto tables = reportTables(file, mapping);
    if (!tables)
        return tables.failure();
    if (tables->unknown)
        return Read(*tables->unknown);
    auto report = ReportReader(*tables, session).read();
    return report ? Result<Read>(Read(*std::move(report))) : Result<Read>(report.failure());
}

Result<UnknownTable> tableToMap(const QByteArray& file)
{
    const auto tables = reportTables(file, std::nullopt);
    if (!tables)
        return tables.failure();
    return UnknownTable{tables->columns.headings, tables->samples, tables->columns,
                        tables->unknown ? tables->unknown->sentence : QString()};
}

QString attendeeKey(QStringView name)
{
    const QString plain = folded(name);
    QStringList words = withoutSuffix(plain).toString().replace(u',', u' ').split(u' ', Qt::SkipEmptyParts);
    words.sort();
    return words.join(u' ');
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/walkthrough/outcome.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

QString textOf(const QString& pdf)
{
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, u"-f"_s, u"1"_s, u"-l"_s, u"1"_s, pdf, u"-"_s});
    if (!process.waitForFinished() || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput()).normalized(QString::NormalizationForm_C);
}

} // namespace

std::map<QString, QString> creditsByName(const QString& folder)
{
    // A number alone at the beginning of its line, some lines above or beside "CPD credits".
    static const QRegularExpression credits(u"^\\s*(\\d(?:\\.\\d+)?)(?:\\s{2,}.*)?$"_s,
                                            QRegularExpression::MultilineOption);
    std::map<QString, QString> found;
    const auto expected = expectedCredits();
    for (const QFileInfo& file : QDir(folder).entryInfoList({u"*.pdf"_s}, QDir::Files)) {
        const QString text = textOf(file.filePath());
        const auto named =
            std::ranges::find_if(expected, [&](const auto& entry) { return text.contains(entry.first); });
        const auto match = credits.match(text);
        found[named == expected.end() ? file.fileName() : named->first] = match.captured(1);
    }
    return found;
}

std::map<QString, QString> expectedCredits()
{
    return {
        {u"Chidi Patel"_s, u"1"_s},      {u"Priya Kowalski"_s, u"1"_s},     {u"Łukasz Adébáyọ̀"_s, u"0.5"_s},
        {u"Nguyễn Hassan"_s, u"0.75"_s}, {u"Fatima Ŵyn-Jones"_s, u"0.5"_s}, {u"Omar O'Neill"_s, u"1"_s},
        {u"Siân Müller"_s, u"1"_s},      {u"José Chen"_s, u"1"_s},          {u"Mei Krishnan"_s, u"1"_s},
        {u"Kwame Eze"_s, u"0.25"_s},     {u"Tomasz Rahman"_s, u"1"_s}};
}

} // namespace ledforum

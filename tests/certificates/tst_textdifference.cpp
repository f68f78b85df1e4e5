// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/verify/textdifference.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

/// "was>is" for each, with "|" between.
QString written(const std::vector<TextDifference>& differences)
{
    QStringList texts;
    for (const TextDifference& difference : differences)
        texts += difference.expected + u'>' + difference.found;
    return texts.join(u'|');
}

/// Letter by letter, as most fonts draw.
std::vector<QStringList> linesOf(const QStringList& texts)
{
    std::vector<QStringList> lines;
    for (const QString& text : texts) {
        QStringList units;
        for (const uint letter : text.toUcs4())
            units += QString::fromUcs4(reinterpret_cast<const char32_t*>(&letter), 1);
        lines.push_back(units);
    }
    return lines;
}

} // namespace

/// How two texts differ, in whole texts.
class TestTextDifference final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWholeTexts_data();
    void namesWholeTexts();
    void knowsTheOrderOnPaper_data();
    void knowsTheOrderOnPaper();
    void endsWithLongTexts();
};

void TestTextDifference::namesWholeTexts_data()
{
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("differences");

    const QStringList texts{u"This certifies that"_s, u"Ana Silva"_s, u"1.00"_s, u"CPD credits"_s};
    const auto with = [&](qsizetype n, const QString& text) {
        QStringList lines = texts;
        lines[n] = text;
        return lines;
    };
    const auto row = [&](const char* name, const QStringList& lines, const QString& differences) {
        QTest::newRow(name) << texts << lines << differences;
    };
    row("the same", texts, {});
    row("in other lines", {u"This certi"_s, u"fies that Ana Silva 1.00 CPD"_s, u"credits"_s}, {});
    row("one figure", with(2, u"4.00"_s), u"1.00>4.00"_s);
    row("all figures", with(2, u"12.5"_s), u"1.00>12.5"_s);
    row("one letter of a name", with(1, u"Ana Silvo"_s), u"Ana Silva>Ana Silvo"_s);
    row("another name", with(1, u"Bo Li"_s), u"Ana Silva>Bo Li"_s);
    row("two letters of one text", with(3, u"CPB credit"_s), u"CPD credits>CPB credit"_s);
    row("gone", with(2, {}), u"1.00>"_s);
    row("added", with(2, u"1.00 with distinction"_s), u">with distinction"_s);
    row("added at the end", texts + QStringList{u"Approved"_s}, u">Approved"_s);
    row("two texts", {texts[0], u"Ana Silvo"_s, u"4.00"_s, texts[3]}, u"Ana Silva>Ana Silvo|1.00>4.00"_s);
    row("nothing left", {}, u"This certifies that Ana Silva 1.00 CPD credits>"_s);
    row("a ligature", with(0, u"This certiﬁes that"_s), {});
    row("a letter taken apart", with(1, u"A\u0301na Silva"_s), u"Ana Silva>Ána Silva"_s);
    row("a letter nobody knows", with(2, u"\ufffd.00"_s), u"1.00>\ufffd.00"_s);
    row("a zero-width space", with(1, u"Ana\u200b Silva"_s), {});
}

void TestTextDifference::namesWholeTexts()
{
    QFETCH(QStringList, expected);
    QFETCH(QStringList, lines);
    QFETCH(QString, differences);
    QCOMPARE(written(textDifferences(expected, linesOf(lines))), differences);
}

void TestTextDifference::knowsTheOrderOnPaper_data()
{
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("Hebrew") << u"שרון לוי"_s << u"יול ןורש"_s << true;
    QTest::newRow("another name in Hebrew") << u"שרון לוי"_s << u"יול ןורא"_s << false;
    QTest::newRow("the same letters in another order") << u"שרון לוי"_s << u"ילו ןורש"_s << false;
    QTest::newRow("within English") << u"Teaching by שרון לוי today"_s << u"Teaching by יול ןורש today"_s
                                    << true;
    QTest::newRow("with English inside") << u"שרון ICU לוי"_s << u"יול ICU ןורש"_s << true;
    QTest::newRow("with a figure behind") << u"שרון 42"_s << u"42 ןורש"_s << true;
    QTest::newRow("another figure") << u"שרון 42"_s << u"24 ןורש"_s << false;
}

void TestTextDifference::knowsTheOrderOnPaper()
{
    QFETCH(QString, expected);
    QFETCH(QString, line);
    QFETCH(bool, isSame);
    QCOMPARE(textDifferences({expected}, linesOf({line})).empty(), isSame);
}

void TestTextDifference::endsWithLongTexts()
{
    const QString one(5000, u'a');
    const QString other = u'b' + QString(5000, u'c');
    const auto differences = textDifferences({one}, {{other}});
    QCOMPARE(differences.size(), 1U);
    QVERIFY(differences.front().found.startsWith(u'b'));
}

QTEST_APPLESS_MAIN(TestTextDifference)
#include "tst_textdifference.moc"

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/sheettyping.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

/// Rows 1 to 20 with names and 21 to 28 without, of a session from 2pm to 3pm.
const SheetFrame frame{20, 8, {QDate(2026, 11, 24), QTime(14, 0), 60}};

QString timeOf(const std::optional<QTime>& time)
{
    return time ? time->toString(u"HH:mm"_s) : QString();
}

/// "17 14:20-14:40 Ann Adams, 18"
QString shown(const SheetEntries& entries)
{
    QStringList lines;
    for (const SheetEntry& entry : entries) {
        QStringList words{QString::number(entry.number)};
        if (entry.arrived || entry.left)
            words += timeOf(entry.arrived) + u'-' + timeOf(entry.left);
        if (!entry.name.isEmpty())
            words += entry.name;
        lines += words.join(u' ');
    }
    return lines.join(u", "_s);
}

} // namespace

/// What somebody types from a sheet of paper.
class TestSheetTyping final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRead_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("read");
        QTest::newRow("nothing") << u" "_s << u""_s;
        QTest::newRow("a number") << u"17"_s << u"17"_s;
        QTest::newRow("in any order") << u"17 3\n5"_s << u"3, 5, 17"_s;
        QTest::newRow("with commas") << u"3,5; 17"_s << u"3, 5, 17"_s;
        QTest::newRow("twice") << u"3 5 3"_s << u"3, 5"_s;
        QTest::newRow("a range") << u"3-5 9"_s << u"3, 4, 5, 9"_s;
        QTest::newRow("a range with a long dash") << u"3–5"_s << u"3, 4, 5"_s;
        QTest::newRow("all with a name")
            << u"All"_s << u"1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20"_s;
        QTest::newRow("came late") << u"17 2.20pm"_s << u"17 14:20-"_s;
        QTest::newRow("came late, without pm") << u"17 2.20"_s << u"17 14:20-"_s;
        QTest::newRow("came late, by the long clock") << u"17 14:20"_s << u"17 14:20-"_s;
        QTest::newRow("came early") << u"17 1.50pm"_s << u"17 13:50-"_s;
        QTest::newRow("left early") << u"17 -2.40pm"_s << u"17 -14:40"_s;
        QTest::newRow("came and left") << u"17 2.20pm-2.40pm"_s << u"17 14:20-14:40"_s;
        QTest::newRow("came and left, in two words") << u"17 2.20pm -2.40pm"_s << u"17 14:20-14:40"_s;
        QTest::newRow("a time is the row's before it") << u"16 17 2.20pm 18"_s << u"16, 17 14:20-, 18"_s;
        QTest::newRow("again, without the time") << u"17 2.20pm 17"_s << u"17"_s;
        QTest::newRow("a spare row") << u"21 Ann Adams"_s << u"21 Ann Adams"_s;
        QTest::newRow("two spare rows") << u"21 Ann Adams 22 Wu Li"_s << u"21 Ann Adams, 22 Wu Li"_s;
        QTest::newRow("a name that is a word of ours") << u"21 Nora All"_s << u"21 Nora All"_s;
        QTest::newRow("a spare row by GMC number") << u"21 7000412"_s << u"21 7000412"_s;
        QTest::newRow("a spare row, late") << u"21 Ann Adams 2.20pm"_s << u"21 14:20- Ann Adams"_s;
    }
    void isRead()
    {
        QFETCH(QString, typed);
        const auto entries = readSheetEntries(typed, frame);
        QVERIFY2(entries, entries ? "" : qPrintable(entries.failure().sentence));
        QTEST(shown(*entries), "read");
    }

    void isRefused_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("says");
        QTest::newRow("nought") << u"0"_s << u"There is no row 0: the sheet's rows go from 1 to 28."_s;
        QTest::newRow("beyond the last") << u"3 29"_s << u"There is no row 29"_s;
        QTest::newRow("a range beyond the last") << u"27-30"_s << u"There is no row 30"_s;
        QTest::newRow("a range backwards") << u"9-3"_s << u"“9-3” runs backwards"_s;
        QTest::newRow("a word") << u"many"_s << u"“many” is no number of a row"_s;
        QTest::newRow("a time alone") << u"2.20pm"_s << u"“2.20pm” is no number"_s;
        QTest::newRow("a time of several") << u"3-5 2.20pm"_s << u"“2.20pm” is no number"_s;
        QTest::newRow("a name where one stands") << u"3 Adams"_s << u"row 3 has a name already"_s;
        QTest::newRow("came when it was over") << u"3 5pm"_s << u"Row 3: 5pm is no time to arrive."_s;
        QTest::newRow("left before it began") << u"3 -1.50pm"_s << u"Row 3: 1.50pm is no time to leave."_s;
        QTest::newRow("left before coming") << u"3 2.40pm-2.20pm"_s << u"nobody leaves at 2.20pm"_s;
        QTest::newRow("no time of day") << u"3 25:00"_s << u"“25:00” is neither"_s;
    }
    void isRefused()
    {
        QFETCH(QString, typed);
        QFETCH(QString, says);
        const auto entries = readSheetEntries(typed, frame);
        QVERIFY(!entries);
        const QString sentence = QString(entries.failure().sentence).replace(u'’', u'\'');
        QVERIFY2(sentence.contains(says), qPrintable(sentence));
        QVERIFY(sentence.endsWith(u"Nothing was changed."));
    }
};

QTEST_APPLESS_MAIN(TestSheetTyping)
#include "tst_sheettyping.moc"

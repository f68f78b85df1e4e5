// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/csvcells.h"
#include "app/common/csvfile.h"

#include <QStringEncoder>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(QStringConverter::Encoding encoding, const QString& text, bool withMark)
{
    QStringEncoder encoder(encoding,
                           withMark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder.encode(text);
}

/// "line: cell|cell" for each row, to compare at a glance.
QString shown(const std::vector<CsvRow>& rows)
{
    QStringList lines;
    for (const CsvRow& row : rows)
        lines += QString::number(row.line) + u": "_s + row.cells.join(u'|');
    return lines.join(u'\n');
}

} // namespace

class CsvFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data()
    {
        const QString name = u"Nguyễn Hassan, Łukasz"_s;
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("utf-8") << encoded(QStringConverter::Utf8, name, false) << name;
        QTest::newRow("utf-8 with mark") << encoded(QStringConverter::Utf8, name, true) << name;
        QTest::newRow("utf-16 little endian") << encoded(QStringConverter::Utf16LE, name, true) << name;
        QTest::newRow("utf-16 big endian") << encoded(QStringConverter::Utf16BE, name, true) << name;
        QTest::newRow("utf-16 without its mark") << encoded(QStringConverter::Utf16LE, name, false) << name;
        QTest::newRow("utf-16 the other way round, without its mark")
            << encoded(QStringConverter::Utf16BE, name, false) << name;
        QTest::newRow("windows-1252") << QByteArray("Zo\xEB O\x92Neill \x80") << u"Zoë O’Neill €"_s;
        QTest::newRow("line breaks") << QByteArray("a\r\nb\rc\n") << u"a\nb\nc\n"_s;
        QTest::newRow("empty") << QByteArray() << QString();
    }
    void decodes()
    {
        QFETCH(QByteArray, bytes);
        const auto text = decodedText(bytes);
        QVERIFY(text);
        QTEST(*text, "text");
    }

    void refusesWhatIsNoText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a spreadsheet's own file") << QByteArray("PK\x03\x04\x14\x00\x06\x00", 8);
        QTest::newRow("utf-16 cut in half") << QByteArray("\xFF\xFEh\x00i", 5);
        QTest::newRow("padded with zeros") << QByteArray("Name,Email\n") + QByteArray(64, '\0');
        QTest::newRow("utf-16 padded with zeros")
            << encoded(QStringConverter::Utf16LE, u"Name\n"_s, true) + QByteArray(64, '\0');
        QTest::newRow("a byte Windows-1252 has not") << QByteArray("caf\xE9 \x81");
    }
    void refusesWhatIsNoText()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!decodedText(bytes));
    }

    void findsTheSeparator_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QChar>("separator");
        QTest::newRow("commas") << u"Name,Email\n"_s << QChar(u',');
        QTest::newRow("semicolons") << u"Name;Email\na,b;c\n"_s << QChar(u';');
        QTest::newRow("tabs") << u"1. Summary\nTitle\ta, b, c\n"_s << QChar(u'\t');
        QTest::newRow("quoted commas do not count") << u"\"a,b,c\";d\n"_s << QChar(u';');
        QTest::newRow("none") << u"Email\n"_s << QChar(u',');
    }
    void findsTheSeparator()
    {
        QFETCH(QString, text);
        QTEST(separatorOf(text), "separator");
    }

    void readsRows_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rows");
        QTest::newRow("plain") << u"a,b\nc,d\n"_s << u"1: a|b\n2: c|d"_s;
        QTest::newRow("no last line break") << u"a,b\nc,d"_s << u"1: a|b\n2: c|d"_s;
        QTest::newRow("blank lines keep the count") << u"a,b\n\n  \nc,d\n"_s << u"1: a|b\n4: c|d"_s;
        QTest::newRow("empty cells only") << u"a,b\n,\nc,d\n"_s << u"1: a|b\n3: c|d"_s;
        QTest::newRow("quotes") << u"\"Hassan, Nguyễn\",\"the \"\"boss\"\"\"\n"_s
                                << u"1: Hassan, Nguyễn|the \"boss\""_s;
        QTest::newRow("line break in a cell") << u"a,\"b\nc\"\nd,e\n"_s << u"1: a|b\nc\n3: d|e"_s;
        QTest::newRow("an apostrophe is no quote") << u"Omar O'Neill,x\n"_s << u"1: Omar O'Neill|x"_s;
        QTest::newRow("empty file") << QString() << QString();
    }
    void readsRows()
    {
        QFETCH(QString, text);
        const auto rows = csvRows(text, u',');
        QVERIFY(rows);
        QTEST(shown(*rows), "rows");
    }

    void refusesBrokenQuotes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("names");
        QTest::newRow("never closed") << u"a,b\n\nc,\"d\ne,f\n"_s << u"Line 3"_s;
        QTest::newRow("never closed at the end") << u"a,b\nc,\"d"_s << u"Line 2"_s;
        QTest::newRow("text after a quoted cell") << u"a,b\n\"c\"d,e\n\"f\",g\n"_s << u"Line 2"_s;
    }
    void refusesBrokenQuotes()
    {
        QFETCH(QString, text);
        QFETCH(QString, names);
        const auto rows = csvRows(text, u',');
        QVERIFY(!rows);
        QVERIFY2(rows.failure().sentence.startsWith(names), qPrintable(rows.failure().sentence));
    }

    void refusesWhatNoPersonMade_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("strict"); // empty: read
        QTest::addColumn<QString>("lenient");
        const auto row = [](const char* name, const QString& text, const QString& strict,
                            const QString& lenient) { QTest::newRow(name) << text << strict << lenient; };
        const QString columns = u"Line 2: the row has more than 512 columns. Nothing was read."_s;
        row("512 columns", u"a\n"_s + QString(511, u','), {}, {});
        row("512 filled columns", u"a\n"_s + u"b,"_s.repeated(511) + u"b"_s, {}, {});
        row("513 columns", u"a\n"_s + QString(512, u','), columns, columns);
        const QString cell = u"Line 2: a cell has more than 1,000 characters. Nothing was read."_s;
        row("1,000 characters", u"a\n"_s + QString(1000, u'b'), {}, {});
        row("1,001 characters", u"a\n"_s + QString(1001, u'b'), cell, cell);
        row("1,001 characters in quotes", u"a\n\""_s + QString(1001, u'b') + u'"', cell, cell);
        row("1,000 doubled quotation marks", u"a\n\""_s + QString(2000, u'"') + u'"', {}, {});
        row("quotation marks", QString(12'000'000, u'"'),
            u"Line 1: a quotation mark is not closed within 1,000 characters. Nothing was read."_s,
            u"Line 1: a cell has more than 1,000 characters. Nothing was read."_s);
        const QString rows = u"Line 100001: the file has more than 100,000 rows. Nothing was read."_s;
        row("100,000 rows", u"a,b\n"_s.repeated(100'000) + u"\n,\n"_s, {}, {});
        row("100,001 rows", u"a,b\n"_s.repeated(100'001), rows, rows);
        const QString cells = u"Line 4001: the file has more than 2,000,000 cells. Nothing was read."_s;
        row("2,000,500 cells", (u"a,"_s.repeated(499) + u"a\n"_s).repeated(4001), cells, cells);
    }
    void refusesWhatNoPersonMade()
    {
        QFETCH(QString, text);
        const auto said = [&](CsvCells::Quotes quotes) {
            const auto cells = CsvCells::read(text, u',', quotes);
            return cells ? QString() : cells.failure().sentence;
        };
        QTEST(said(CsvCells::Quotes::Strict), "strict");
        QTEST(said(CsvCells::Quotes::LiteralInside), "lenient");
    }

    void quotesTheBeginningOfLongCells()
    {
        QCOMPARE(excerptOf(QString(120, u'a')), QString(120, u'a'));
        QCOMPARE(excerptOf(QString(121, u'a')), QString(120, u'a') + u'…');
    }

    void findsColumnsByHeading()
    {
        const auto table = CsvTable::read("FULL name;E-mail; GMC  Number\nA;B;C\n");
        QVERIFY(table);
        QCOMPARE(table->column({u"Name"_s, u"Full name"_s}), 0);
        QCOMPARE(table->column({u"Email"_s}), 1);
        QCOMPARE(table->column({u"gmc number"_s}), 2);
        QCOMPARE(table->column({u"Grade"_s}), -1);
        QCOMPARE(table->rows().size(), size_t(1));
        QVERIFY(!CsvTable::read("\n\n"));
    }

    void saysWhyAFileCannotBeRead()
    {
        const auto missing = readWholeFile(u"/no/such/file.csv"_s);
        QVERIFY(!missing);
        QCOMPARE(missing.failure().code, FailureCode::NotFound);
        QVERIFY(!readWholeFile(u"/"_s));
    }
};

QTEST_GUILESS_MAIN(CsvFileTest)
#include "tst_csvfile.moc"

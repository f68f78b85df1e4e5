// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/csvfile.h"
#include "app/common/csvtext.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

class TestCsvText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cells_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QByteArray>("written");
        const auto row = [](const char* name, const QString& cell, const QByteArray& written) {
            QTest::newRow(name) << cell << written;
        };
        row("plain", u"Medicine"_s, "Medicine");
        row("empty", u""_s, "");
        row("accents", u"Łukasz"_s, "Łukasz");
        row("comma", u"Obs, Gynae"_s, "\"Obs, Gynae\"");
        row("quotes", u"the “A” \"B\""_s, "\"the “A” \"\"B\"\"\"");
        row("line break", u"a\nb"_s, "\"a\nb\"");
        row("equals", u"=1+1"_s, "'=1+1");
        row("plus", u"+44"_s, "'+44");
        row("minus", u"-1"_s, "'-1");
        row("at", u"@SUM(A1)"_s, "'@SUM(A1)");
        row("tab", u"\t=1"_s, "'\t=1");
        row("carriage return", u"\r=1"_s, "\"'\r=1\"");
        row("NUL", QString(QChar(0)) + u"=1"_s, QByteArray("'\0=1", 4));
        row("formula with a comma", u"=A1,B1"_s, "\"'=A1,B1\"");
        row("equals inside", u"a=b"_s, "a=b");
    }
    void cells()
    {
        QFETCH(QString, cell);
        QFETCH(QByteArray, written);
        QCOMPARE(csvOf({{cell}}), "\xEF\xBB\xBF" + written + "\r\n");
    }

    void isReadBackAsWritten()
    {
        const QList<QStringList> rows{{u"Name"_s, u"Says"_s}, {u"Zoë, \"Z\""_s, u"a\nb; c"_s}};
        const auto table = CsvTable::read(csvOf(rows));
        QVERIFY(table);
        QCOMPARE(table->headings(), rows.front());
        QCOMPARE(table->rows().front().cells, rows.back());
    }
};

QTEST_GUILESS_MAIN(TestCsvText)
#include "tst_csvtext.moc"

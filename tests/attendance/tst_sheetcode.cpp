// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/attendance/sheetcode.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// The code that is printed on a sign-in sheet, and what becomes of one that is mistyped.
class TestSheetCode final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadHoweverItIsWritten_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("as printed") << u""_s << u"-"_s;
        QTest::newRow("in one") << u""_s << u""_s;
        QTest::newRow("with a space") << u""_s << u" "_s;
        QTest::newRow("with spaces around") << u"  "_s << u" - "_s;
        QTest::newRow("with a long dash") << u""_s << u"–"_s;
    }
    void isReadHoweverItIsWritten()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        for (const quint32 number : {0U, 1U, 31U, 4711U, 28629150U, 4294967295U}) {
            const SheetCode code = SheetCode::of(number);
            const QString written = before + code.value().left(3) + after + code.value().mid(4);
            QCOMPARE(SheetCode::parse(written), code);
            QCOMPARE(SheetCode::parse(written.toLower()), code);
        }
    }

    void looksLikeOneThatNobodyMisreads()
    {
        for (quint32 number = 0; number < 28629151; number += 9973) {
            const QString value = SheetCode::of(number).value();
            QCOMPARE(value.size(), 7);
            QCOMPARE(value.at(3), u'-');
            for (const QChar ambiguous : u"01ILOilo"_s)
                QVERIFY(!value.contains(ambiguous));
        }
    }

    void anyOneWrongSignIsNoticed_data()
    {
        QTest::addColumn<quint32>("number");
        for (const quint32 number : {0U, 12345678U, 20261124U, 28629150U})
            QTest::addRow("%u", number) << number;
    }
    void anyOneWrongSignIsNoticed()
    {
        QFETCH(quint32, number);
        const QString right = SheetCode::of(number).value();
        for (qsizetype place = 0; place < right.size(); ++place) {
            if (right.at(place) == u'-')
                continue;
            for (const QChar sign : u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"_s) {
                QString wrong = right;
                wrong[place] = sign;
                QCOMPARE(SheetCode::parse(wrong).has_value(), wrong == right);
            }
        }
    }

    void twoThatChangePlacesAreNoticed()
    {
        for (const quint32 number : {7U, 12345678U, 20261124U, 28629150U}) {
            const QString right = QString(SheetCode::of(number).value()).remove(u'-');
            for (qsizetype one = 0; one < right.size(); ++one) {
                for (qsizetype other = one + 1; other < right.size(); ++other) {
                    QString wrong = right;
                    std::swap(wrong[one], wrong[other]);
                    QCOMPARE(SheetCode::parse(wrong).has_value(), wrong == right);
                }
            }
        }
    }

    void isNoCode_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("too short") << SheetCode::of(5).value().left(6);
        QTest::newRow("too long") << SheetCode::of(5).value() + u'2';
        QTest::newRow("a word") << u"Sepsis"_s;
        QTest::newRow("another script") << u"কককককক"_s;
        QTest::newRow("a stop inside") << QString(SheetCode::of(5).value()).replace(u'-', u'.');
    }
    void isNoCode()
    {
        QFETCH(QString, text);
        QVERIFY(!SheetCode::parse(text));
    }
};

QTEST_APPLESS_MAIN(TestSheetCode)
#include "tst_sheetcode.moc"

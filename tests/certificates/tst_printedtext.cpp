// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/verify/printedtext.h"
#include "tests/certificates/certificatesamples.h"

#include <QJsonDocument>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// The texts on a certificate's pages, and how they are stored without names.
class TestPrintedText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasWhatACertificateSays();
    void namesComeBack_data();
    void namesComeBack();
};

void TestPrintedText::hasWhatACertificateSays()
{
    const QStringList texts = printedTexts(samples::record(), samples::issuer().publicKeys().sign);
    const QString all = texts.join(u'\n');
    for (const QString& text : {u"Łukasz Adébáyọ̀"_s, u"7000412"_s, u"0000-0001-2"_s, u"Helen Grey"_s,
                                u"Recognise sepsis early"_s, u"Seminar Room 2"_s, u"0.5"_s})
        QVERIFY2(all.contains(text), qPrintable(text));
    QVERIFY(!texts.contains(QString()));
}

void TestPrintedText::namesComeBack_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QByteArray>("stored");
    const QStringList ana{u"Ana Silva"_s, QString(), u"GMC"_s, u"7000412"_s};
    QTest::newRow("a name alone") << ana << QStringList{u"Ana Silva"_s} << "[[0]]"_ba;
    QTest::newRow("no name") << ana << QStringList{u"This certifies that"_s}
                             << "[\"This certifies that\"]"_ba;
    QTest::newRow("body and number") << ana << QStringList{u"GMC 7000412"_s} << "[[2,\" \",3]]"_ba;
    QTest::newRow("twice") << ana << QStringList{u"Ana Silva, by Ana Silva"_s} << "[[0,\", by \",0]]"_ba;
    QTest::newRow("part of a word") << QStringList{u"Ed"_s} << QStringList{u"Attended by Eddie, Ed"_s}
                                    << "[[\"Attended by Eddie, \",0]]"_ba;
    QTest::newRow("part of a number") << ana << QStringList{u"17000412"_s} << "[\"17000412\"]"_ba;
}

void TestPrintedText::namesComeBack()
{
    QFETCH(QStringList, names);
    QFETCH(QStringList, texts);
    QFETCH(QByteArray, stored);
    const QJsonArray without = withoutNames(QJsonArray::fromStringList(texts), names);
    QCOMPARE(QJsonDocument(without).toJson(QJsonDocument::Compact), stored);
    QCOMPARE(withNames(without, names), QJsonArray::fromStringList(texts));
}

QTEST_MAIN(TestPrintedText)
#include "tst_printedtext.moc"

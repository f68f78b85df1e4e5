// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/statusreason.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// What may be said in public of why a certificate is no longer in force.
class TestStatusReason final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTakenOrNot_data();
    void isTakenOrNot();
    void isKeptComposed();
};

void TestStatusReason::isTakenOrNot_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("none") << QString() << false;
    QTest::newRow("spaces") << u"   "_s << false;
    QTest::newRow("one letter") << u"x"_s << true;
    QTest::newRow("200 letters") << u"a"_s.repeated(200) << true;
    QTest::newRow("201 letters") << u"a"_s.repeated(201) << false;
    QTest::newRow("200 letters and spaces around") << u" %1 "_s.arg(u"a"_s.repeated(200)) << true;
    QTest::newRow("a hidden character") << u"corr\u202Eected"_s << false;
    QTest::newRow("a line end") << u"one\ntwo"_s << false;
    QTest::newRow("the name") << u"ann long was away"_s << false;
    QTest::newRow("the surname") << u"Dr Long was away"_s << false;
    QTest::newRow("the surname as another word") << u"Signed for too long an hour"_s << true;
    QTest::newRow("part of a word") << u"Longer than held"_s << true;
    QTest::newRow("another name of theirs") << u"Was issued to Obi-Adébáyọ̀"_s << false;
    QTest::newRow("the number") << u"GMC 7000100 was away"_s << false;
    QTest::newRow("a longer number") << u"Ticket 170001009"_s << true;
}

void TestStatusReason::isTakenOrNot()
{
    QFETCH(QString, reason);
    QFETCH(bool, isTaken);
    const std::vector<PersonName> names{*PersonName::parse(u"Ann Long"_s),
                                        *PersonName::parse(u"Ann Obi-Adébáyọ̀"_s)};
    const auto useless = statusreason::uselessReason(reason, names, u"7000100"_s);
    QCOMPARE(!useless, isTaken);
    QVERIFY(isTaken || useless->sentence.endsWith(u"nothing was changed."_s, Qt::CaseInsensitive));
}

void TestStatusReason::isKeptComposed()
{
    QCOMPARE(statusreason::kept(u"  re\u0301voque\u0301 "_s), u"révoqué"_s);
}

QTEST_GUILESS_MAIN(TestStatusReason)
#include "tst_statusreason.moc"

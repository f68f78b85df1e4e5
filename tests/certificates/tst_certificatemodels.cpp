// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificaterecord.h"
#include "app/certificates/cpdyear.h"
#include "ui/certificates/certificatelistmodel.h"
#include "ui/certificates/outcomemodel.h"
#include "ui/certificates/ownattendancemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ledforum;

namespace {

constexpr auto reporting = QAbstractItemModelTester::FailureReportingMode::QtTest;

Certificate certificateOf(const QString& name, const CertificateSerial& serial)
{
    const CertificateRecord record{.serial = serial,
                                   .fullName = name,
                                   .profession = u"Doctor"_s,
                                   .professionalBody = u"GMC"_s,
                                   .professionalNumber = u"7000412"_s,
                                   .sessionTitle = u"Sepsis in the first hour"_s,
                                   .outcomes = {},
                                   .span = {QDate(2026, 11, 24), QTime(14, 0), 60},
                                   .minutesAttended = 40,
                                   .credits = Credits::ofHundredths(50),
                                   .isClinical = true,
                                   .venue = {},
                                   .isOnline = false,
                                   .forumName = u"LED Educational Forum"_s,
                                   .site = {},
                                   .signatoryName = u"Helen Grey"_s,
                                   .signatoryRole = u"Deputy Clinical Tutor"_s,
                                   .issuedOn = QDate(2026, 11, 24)};
    return {.id = CertificateId(1),
            .serial = serial,
            .session = TeachingSessionId(1),
            .person = PersonId(1),
            .credits = record.credits,
            .minutes = 40,
            .issuedOn = record.issuedOn,
            .record = canonicalJson(record)};
}

} // namespace

class TestCertificateModels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoGetsOneStandsFirst()
    {
        OutcomeModel model;
        QAbstractItemModelTester tester(&model, reporting);
        using Kind = CertificatePreviewLine::Outcome;
        model.show({{.person = PersonId(1),
                     .fullName = u"Ann Abel"_s,
                     .outcome = Kind::DidNotAttend,
                     .credits = {},
                     .reason = u"Did not attend"_s,
                     .serial = {}},
                    {.person = PersonId(2),
                     .fullName = u"Ben Bold"_s,
                     .outcome = Kind::ToIssue,
                     .minutes = 60,
                     .credits = Credits::ofHundredths(100),
                     .reason = u"The whole session"_s,
                     .serial = {}}});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, OutcomeModel::Name).data().toString(), u"Ben Bold"_s);
        QCOMPARE(model.index(0, OutcomeModel::Credit).data().toString(), u"1"_s);
        QCOMPARE(model.index(1, OutcomeModel::Credit).data().toString(), QString());
        QCOMPARE(model.line(1)->fullName, u"Ann Abel"_s);
        QVERIFY(!model.line(2));
    }

    void aCertificateSaysWhatItsRecordSays()
    {
        CertificateListModel model;
        QAbstractItemModelTester tester(&model, reporting);
        const auto serial = CertificateSerial::random();
        Certificate broken = certificateOf(u"Mei Li"_s, CertificateSerial::random());
        broken.record = u"{}"_s;
        model.show({certificateOf(u"Łukasz Adébáyọ̀"_s, serial), broken});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.rowOf(serial), 0);
        QCOMPARE(model.rowOf(CertificateSerial::random()), -1);
        QCOMPARE(model.index(0, CertificateListModel::Date).data().toString(), u"24 November 2026"_s);
        QCOMPARE(model.index(0, CertificateListModel::Credit).data().toString(), u"0.5"_s);
        QVERIFY(
            model.index(0, 0).data(CertificateListModel::SearchRole).toString().contains(u"lukasz adebayo"));
    }

    void ownAttendanceKeepsTheRulesOfModels()
    {
        OwnAttendanceModel model;
        QAbstractItemModelTester tester(&model, reporting);
        model.show({{QDate(2026, 11, 24), u"Sepsis"_s, Mark{.person = PersonId(1), .minutes = 40}}});
        QCOMPARE(model.index(0, OwnAttendanceModel::Minutes).data().toString(), u"40"_s);
        model.show({});
        QCOMPARE(model.rowCount(), 0);
    }

    void theCpdYearTurnsOnTheFirstOfApril_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QDate>("first");
        QTest::newRow("last day") << QDate(2026, 3, 31) << QDate(2025, 4, 1);
        QTest::newRow("first day") << QDate(2026, 4, 1) << QDate(2026, 4, 1);
        QTest::newRow("november") << QDate(2026, 11, 24) << QDate(2026, 4, 1);
        QTest::newRow("leap day") << QDate(2028, 2, 29) << QDate(2027, 4, 1);
    }

    void theCpdYearTurnsOnTheFirstOfApril()
    {
        QFETCH(QDate, day);
        QFETCH(QDate, first);
        const CpdYear year = cpdYearOf(day);
        QCOMPARE(year.first, first);
        QCOMPARE(year.last, first.addYears(1).addDays(-1));
        QVERIFY(year.has(day));
        QVERIFY(!year.has(year.last.addDays(1)));
    }
};

QTEST_MAIN(TestCertificateModels)
#include "tst_certificatemodels.moc"

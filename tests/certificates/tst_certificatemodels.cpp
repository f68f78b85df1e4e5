// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificaterecord.h"
#include "app/certificates/cpdyear.h"
#include "ui/certificates/certificatelistmodel.h"
#include "ui/certificates/contradictionmodel.h"
#include "ui/certificates/outcomemodel.h"
#include "ui/certificates/ownattendancemodel.h"
#include "ui/widgets/plaintableview.h"

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

    void theListSaysWhatForAndHowItStands()
    {
        CertificateListModel model;
        QAbstractItemModelTester tester(&model, reporting);
        const auto successor = CertificateSerial::random();
        Certificate old = certificateOf(u"Mei Li"_s, CertificateSerial::random());
        old.standing = {CertificateStatus::Superseded, QDate(2026, 11, 25), u"The register was corrected"_s,
                        successor};
        Certificate revoked = certificateOf(u"Ann Abel"_s, CertificateSerial::random());
        revoked.standing = {CertificateStatus::Revoked, QDate(2026, 11, 26), u"Issued by mistake"_s, {}};
        auto record = *recordFrom(certificateOf(u"Mei Li"_s, successor).record);
        record.kind = CertificateKind::Teaching;
        Certificate teaching = certificateOf(u"Mei Li"_s, successor);
        teaching.record = canonicalJson(record);
        model.show({teaching, old, revoked});
        const auto cell = [&model](int row, int column, int role = Qt::DisplayRole) {
            return model.index(row, column).data(role);
        };
        using Column = CertificateListModel::Column;
        QCOMPARE(cell(0, Column::Kind).toString(), u"Teaching"_s);
        QCOMPARE(cell(1, Column::Kind).toString(), u"Attendance"_s);
        QCOMPARE(cell(0, Column::Status).toString(), u"In force"_s);
        QCOMPARE(cell(1, Column::Status).toString(), u"Superseded"_s);
        QCOMPARE(cell(2, Column::Status).toString(), u"Revoked"_s);
        QCOMPARE(cell(2, Column::Status, PillRole).toInt(), int(PillTone::Danger));
        QVERIFY(cell(0, Column::Name, StrongRole).toBool());
        QVERIFY(!cell(1, Column::Name, StrongRole).toBool());
        QCOMPARE(standingWords(teaching.standing), QString());
        QCOMPARE(standingWords(old.standing), u"Superseded on 25 November 2026 by %1: The register was "
                                              "corrected"_s.arg(successor.value()));
        QCOMPARE(standingWords(revoked.standing), u"Revoked on 26 November 2026: Issued by mistake"_s);
        // How it stands is no part of the record: a change of that alone is shown, too.
        revoked.standing = {};
        model.show({teaching, old, revoked});
        QCOMPARE(cell(2, Column::Status).toString(), u"In force"_s);
    }

    void contradictionsSayWhatDiffersAndWhatHappens()
    {
        const Certificate one = certificateOf(u"Mei Li"_s, CertificateSerial::random());
        ContradictionModel model({{one, u"Mei Li"_s, {u"60 minutes attended; now 40"_s, u"And more"_s}, true},
                                  {one, u"Ann Abel"_s, {u"Not in the register any more"_s}, false}});
        QAbstractItemModelTester tester(&model, reporting);
        QCOMPARE(model.index(0, ContradictionModel::Difference).data().toString(),
                 u"60 minutes attended; now 40 · And more"_s);
        QCOMPARE(model.index(0, ContradictionModel::Ending).data().toString(), u"Supersede"_s);
        QCOMPARE(model.index(1, ContradictionModel::Ending).data().toString(), u"Revoke"_s);
        QCOMPARE(contradictionSentence(1), u"1 certificate says otherwise than the corrected register."_s);
        QCOMPARE(contradictionSentence(3), u"3 certificates say otherwise than the corrected register."_s);
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

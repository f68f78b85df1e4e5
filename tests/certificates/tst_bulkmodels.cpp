// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/bulkplanmodel.h"
#include "ui/certificates/certificatelistmodel.h"
#include "ui/certificates/messagemodel.h"
#include "ui/widgets/plaintableview.h"
#include "ui/widgets/searchfilter.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

constexpr auto reporting = QAbstractItemModelTester::FailureReportingMode::QtTest;

const QDateTime morning(QDate(2026, 11, 24), QTime(23, 30), QTimeZone::utc());

CertificateMessageLine line(int certificate, int person, const QDateTime& prepared, bool isSent = false)
{
    CertificateMessageLine line{.message = {CertificateId(certificate), {prepared, PersonId(9)}},
                                .serial = CertificateSerial::random(),
                                .standing = {},
                                .session = TeachingSessionId(1),
                                .title = u"Sepsis in the first hour"_s,
                                .span = {QDate(2026, 11, 24), QTime(14, 0), 60},
                                .person = PersonId(person),
                                .fullName = u"Doctor %1"_s.arg(person),
                                .email = person == 3 ? QString() : u"d%1@forum.test"_s.arg(person),
                                .preparedBy = u"Morag Ellis"_s,
                                .sentBy = {}};
    if (isSent)
        line.message.sent = MessageAct{prepared, PersonId(9)};
    return line;
}

} // namespace

class TestBulkModels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlanSaysWhereARegisterIsOpen()
    {
        BulkPlanModel model;
        const QAbstractItemModelTester tester(&model, reporting);
        const LocalSpan span{QDate(2026, 11, 24), QTime(14, 0), 60};
        model.show({{{TeachingSessionId(1), u"Sepsis"_s, span, 4, 0, false},
                     {TeachingSessionId(2), u"Chest pain"_s, span, 0, 0, true}}});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, BulkPlanModel::ToIssue).data().toString(), u"4"_s);
        QCOMPARE(model.index(0, BulkPlanModel::InForce).data().toString(), u"–"_s);
        QVERIFY(!model.index(0, BulkPlanModel::Remark).data(PillRole).isValid());
        QCOMPARE(model.index(1, BulkPlanModel::Remark).data().toString(), u"Register open"_s);
        QVERIFY(model.index(1, BulkPlanModel::Remark).data(PillRole).isValid());
    }

    /// What was prepared together for one doctor is one draft, as long as it stands alike.
    void draftsAreGatheredByDoctor()
    {
        MessageModel model;
        const QAbstractItemModelTester tester(&model, reporting);
        model.show({line(1, 1, morning), line(2, 2, morning), line(3, 1, morning), line(4, 1, morning, true),
                    line(5, 1, morning.addSecs(60))},
                   QTimeZone("Europe/London"));
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.outstanding(), 3);
        QCOMPARE(model.draft(0)->certificates(),
                 (std::vector<CertificateId>{CertificateId(1), CertificateId(3)}));
        QCOMPARE(model.index(0, MessageModel::Certificates).data().toString(), u"2 certificates"_s);
        QVERIFY(model.draft(3)->isSent());
        QCOMPARE(model.index(3, MessageModel::Sent).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(model.index(0, MessageModel::Sent).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    }

    void aPersonIsNotFoundByTheNumberOfAnother()
    {
        const QString twelve = CertificateListModel::personWord(PersonId(12));
        QVERIFY(fit(twelve, twelve) > 0);
        QCOMPARE(fit(twelve, CertificateListModel::personWord(PersonId(1))), 0);
    }

    void theDayIsTheForums()
    {
        MessageModel model;
        const QAbstractItemModelTester tester(&model, reporting);
        model.show({line(1, 3, morning)}, QTimeZone("Asia/Kolkata"));
        QCOMPARE(model.index(0, MessageModel::Prepared).data().toString(), u"25 November 2026"_s);
        QCOMPARE(model.index(0, MessageModel::Email).data().toString(), u"No e-mail address"_s);
        QVERIFY(model.index(0, 0).data(MessageModel::SearchRole).toString().contains(u"sepsis"_s));
    }
};

QTEST_GUILESS_MAIN(TestBulkModels)
#include "tst_bulkmodels.moc"

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/types/textfold.h"
#include "ui/attendance/registermodel.h"
#include "ui/attendance/registerwording.h"
#include "ui/attendance/teamspreviewmodel.h"
#include "ui/widgets/plaintableview.h"
#include "ui/widgets/searchfilter.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ledforum;

namespace {

Person personOf(qint64 id, const QString& name)
{
    return {PersonDetails{.fullName = *PersonName::parse(name)}, PersonId(id)};
}

Register registerOf(const std::vector<RegisterRow>& rows)
{
    Register taken;
    taken.session.span = {.date = QDate(2026, 11, 24), .start = QTime(14, 0), .minutes = 60};
    taken.state = RegisterState::Open;
    taken.rows = rows;
    return taken;
}

std::vector<RegisterRow> someRows()
{
    return {
        {personOf(1, u"Łukasz Adébáyọ̀"_s), std::nullopt},
        {personOf(2, u"Priya Kowalski"_s),
         Mark{.person = PersonId(2), .status = MarkStatus::Late, .arrived = QTime(14, 20), .minutes = 40}},
        {personOf(3, u"Mei Li"_s), Mark{.person = PersonId(3), .source = MarkSource::Teams, .minutes = 60}},
        {personOf(4, u"Oliver Lindqvist"_s), std::nullopt}};
}

QString cell(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestRegisterModels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRegisterKeepsTheRulesOfModels()
    {
        RegisterModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(rosterLines(registerOf(someRows())));
        model.show({});
        model.show(rosterLines(registerOf(someRows())));
        QCOMPARE(model.rowCount(), 4);
    }

    void aLineSaysWhoAndHow()
    {
        RegisterModel model;
        model.show(rosterLines(registerOf(someRows())));
        QCOMPARE(cell(model, 1, RegisterModel::Name), u"Kowalski, Priya"_s);
        QCOMPARE(cell(model, 1, RegisterModel::Status), u"Late"_s);
        QCOMPARE(cell(model, 1, RegisterModel::Detail), u"from 2.20pm"_s);
        QCOMPARE(cell(model, 1, RegisterModel::Minutes), u"40"_s);
        QCOMPARE(cell(model, 2, RegisterModel::Detail), u"Teams"_s);
        QCOMPARE(cell(model, 0, RegisterModel::Status), QString());
        QVERIFY(!model.index(0, RegisterModel::Status).data(PillRole).isValid());
        QCOMPARE(model.index(0, RegisterModel::Status).data(Qt::AccessibleTextRole).toString(),
                 u"Not marked"_s);
    }

    void oneMarkChangesOneLineAndResetsNothing()
    {
        RegisterModel model;
        model.show(rosterLines(registerOf(someRows())));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        auto rows = someRows();
        rows[3].mark = Mark{.person = PersonId(4), .minutes = 60};
        model.show(rosterLines(registerOf(rows)));
        QCOMPARE(resets.count(), 0);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.first().first().toModelIndex().row(), 3);
    }

    void lettersFindPeople_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("nothing typed")
            << QString()
            << QStringList{u"Adébáyọ̀, Łukasz"_s, u"Kowalski, Priya"_s, u"Li, Mei"_s, u"Lindqvist, Oliver"_s};
        QTest::newRow("no accents") << u"adeb"_s << QStringList{u"Adébáyọ̀, Łukasz"_s};
        QTest::newRow("no stroke") << u"luk"_s << QStringList{u"Adébáyọ̀, Łukasz"_s};
        QTest::newRow("capitals") << u"KOW"_s << QStringList{u"Kowalski, Priya"_s};
        QTest::newRow("a short name whole comes first")
            << u"li"_s << QStringList{u"Li, Mei"_s, u"Lindqvist, Oliver"_s};
        QTest::newRow("both names") << u"oli lin"_s << QStringList{u"Lindqvist, Oliver"_s};
        QTest::newRow("not the middle of a word") << u"walski"_s << QStringList{};
    }

    void lettersFindPeople()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, found);
        RegisterModel model;
        model.show(rosterLines(registerOf(someRows())));
        SearchFilter filter(RegisterModel::SearchRole);
        filter.setSourceModel(&model);
        QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setTyped(typed);
        QStringList shown;
        for (int row = 0; row < filter.rowCount(); ++row)
            shown << cell(filter, row, RegisterModel::Name);
        QCOMPARE(shown, found);
    }

    void theReportPreviewKeepsTheRulesOfModels()
    {
        TeamsPreviewModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ImportedAttendance attendance{.person = personOf(3, u"Mei Li"_s),
                                      .reportName = u"Mei Li (Guest)"_s,
                                      .mark = {.person = PersonId(3), .minutes = 59},
                                      .effect = ImportEffect::KeptByHand,
                                      .before = std::nullopt};
        model.show({attendance});
        QCOMPARE(cell(model, 0, TeamsPreviewModel::Name), u"Li, Mei"_s);
        QCOMPARE(cell(model, 0, TeamsPreviewModel::Credit), u"none"_s);
        QCOMPARE(cell(model, 0, TeamsPreviewModel::Effect), u"Stays as marked by hand"_s);
    }

    void whoeverLosesAMarkByAReportIsShownSo()
    {
        const ImportedAttendance lost{.person = personOf(3, u"Mei Li"_s),
                                      .reportName = {},
                                      .mark = {.person = PersonId(3), .minutes = 59},
                                      .effect = ImportEffect::Lost};
        TeamsPreviewModel model;
        model.show({lost});
        QCOMPARE(cell(model, 0, TeamsPreviewModel::ReportName), u"Not in this report"_s);
        QCOMPARE(cell(model, 0, TeamsPreviewModel::Minutes), QString()); // those are gone
        QCOMPARE(cell(model, 0, TeamsPreviewModel::Status), u"Not marked"_s);
        QCOMPARE(cell(model, 0, TeamsPreviewModel::Effect), u"Loses the mark of the earlier report"_s);
        TeamsImport outcome;
        outcome.people = {lost};
        QCOMPARE(importedSentence(outcome),
                 u"0 people marked from the Teams report. 1 person lost the mark of "
                 "the earlier report."_s);
    }

    void aRegisterThatIsNotOpenYetSaysWhen()
    {
        Register taken = registerOf(someRows());
        QVERIFY(!insteadOfRoster(taken));
        taken.state = RegisterState::NotStarted;
        QCOMPARE(insteadOfRoster(taken)->title, u"This register opens at 2pm on Tuesday 24 November 2026"_s);
        QVERIFY(insteadOfRoster(std::nullopt));
    }
};

QTEST_MAIN(TestRegisterModels)
#include "tst_registermodels.moc"

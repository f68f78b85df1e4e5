// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/people/peopleservice.h"
#include "tests/support/pagedesk.h"
#include "ui/people/peopleimportmodel.h"
#include "ui/people/peoplepage.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace ledforum;

namespace {

constexpr int staff = 2; // a tutor and an administrator found every forum

QString samplePeople()
{
    return QStringLiteral(TEST_DATA "/samples/people.csv");
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void importSample(TemporaryForum& forum)
{
    if (!forum.forum().people().importFile(forum.administrator(), contentOf(samplePeople())))
        qFatal("The sample people cannot be imported.");
}

} // namespace

class TestPeoplePage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void importShowsEachLineAndThenImports()
    {
        TemporaryForum forum;
        PageDesk<PeoplePage> desk(forum, forum.administrator());
        QCOMPARE(desk.model(u"peopleTable"_s).rowCount(), staff);
        desk.dialogs().willPick(samplePeople());
        desk.click(u"peopleImportOpen"_s);
        QCOMPARE(desk.text(u"peopleImportOutcome"_s), u"40 new · 0 updated · 0 unchanged"_s);
        QCOMPARE(desk.model(u"peopleImportLines"_s).rowCount(), 40);
        QCOMPARE(desk.model(u"peopleTable"_s).rowCount(), staff); // a preview imports nothing
        desk.click(u"peopleImportApply"_s);
        QCOMPARE(desk.model(u"peopleTable"_s).rowCount(), staff + 40);
    }

    void aBadLineIsNamedAndNothingCanBeImported()
    {
        TemporaryForum forum;
        PageDesk<PeoplePage> desk(forum, forum.administrator());
        QFile bad(forum.folder() + u"/bad.csv"_s);
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write(
            "Full name,Email,GMC number\nAda Byron,ada@example.org,7111111\nBob,not an address,7222222\n");
        bad.close();
        desk.dialogs().willPick(bad.fileName());
        desk.click(u"peopleImportOpen"_s);
        QVERIFY(!desk.find(u"peopleImportApply"_s)->isEnabled());
        QCOMPARE(desk.cell(u"peopleImportLines"_s, 0, PeopleImportModel::Line), u"3"_s);
        QVERIFY(
            desk.cell(u"peopleImportLines"_s, 0, PeopleImportModel::Detail).contains(u"not an address"_s));
        desk.click(u"peopleImportCancel"_s);
        QCOMPARE(desk.model(u"peopleTable"_s).rowCount(), staff);
    }

    void searchFindsWithoutAccentsAsOneTypes()
    {
        TemporaryForum forum;
        importSample(forum);
        PageDesk<PeoplePage> desk(forum, forum.tutor());
        desk.find(u"peopleTable"_s)->setFocus();
        desk.press(Qt::Key_Slash);
        QCOMPARE(QApplication::focusWidget(), desk.find(u"peopleSearch"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"adebayo"_s);
        QCOMPARE(desk.model(u"peopleTable"_s).rowCount(), 1);
        QCOMPARE(desk.cell(u"peopleTable"_s, 0, PeopleModel::Name), u"Adébáyọ̀, Łukasz"_s);
        desk.press(Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), desk.find(u"peopleTable"_s));
    }

    void aPersonIsAddedByKeyboardAlone()
    {
        TemporaryForum forum;
        PageDesk<PeoplePage> desk(forum, forum.administrator());
        desk.find(u"peopleTable"_s)->setFocus();
        desk.press(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(QApplication::focusWidget(), desk.find(u"personFullName"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"Siobhan Kelly"_s);
        QVERIFY(desk.tabTo(u"personEmail"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"siobhan.kelly@example.org"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.model(u"peopleTable"_s).rowCount(), staff + 1);
        QCOMPARE(desk.announced(), u"Siobhan Kelly was added."_s);
    }

    void whatIsWrongIsSaidAndNothingTypedIsLost()
    {
        TemporaryForum forum;
        PageDesk<PeoplePage> desk(forum, forum.administrator());
        desk.click(u"peopleAdd"_s);
        desk.type(u"personFullName"_s, u"Siobhan Kelly"_s);
        desk.type(u"personEmail"_s, u"not an address"_s);
        desk.click(u"personEditorApply"_s);
        QVERIFY(desk.find(u"personEditor"_s)->isVisible());
        QVERIFY(desk.find(u"personEditorMessage"_s)->isVisible());
        QCOMPARE(desk.find<QLineEdit>(u"personFullName"_s)->text(), u"Siobhan Kelly"_s);
        QCOMPARE(desk.model(u"peopleTable"_s).rowCount(), staff);
    }

    void deactivatingIsUndone()
    {
        TemporaryForum forum;
        importSample(forum);
        PageDesk<PeoplePage> desk(forum, forum.administrator());
        desk.type(u"peopleSearch"_s, u"kowalski"_s);
        desk.click(u"peopleToggleActive"_s);
        QCOMPARE(desk.model(u"peopleTable"_s).rowCount(), 0);
        desk.undoStack().undo();
        QCOMPARE(desk.model(u"peopleTable"_s).rowCount(), 1);
        desk.undoStack().redo();
        QCOMPARE(desk.model(u"peopleTable"_s).rowCount(), 0);
    }

    void anEditIsUndone()
    {
        TemporaryForum forum;
        importSample(forum);
        PageDesk<PeoplePage> desk(forum, forum.administrator());
        desk.type(u"peopleSearch"_s, u"kowalski"_s);
        desk.click(u"peopleEdit"_s);
        desk.type(u"personFullName"_s, u"Priya Kowalska"_s);
        desk.click(u"personEditorApply"_s);
        desk.type(u"peopleSearch"_s, u"priya"_s);
        QCOMPARE(desk.cell(u"peopleTable"_s, 0, PeopleModel::Name), u"Kowalska, Priya"_s);
        desk.undoStack().undo();
        QCOMPARE(desk.cell(u"peopleTable"_s, 0, PeopleModel::Name), u"Kowalski, Priya"_s);
    }

    void anInvitationShowsItsCodeAndItsLastDay()
    {
        TemporaryForum forum;
        importSample(forum);
        PageDesk<PeoplePage> desk(forum, forum.administrator());
        desk.type(u"peopleSearch"_s, u"patel"_s);
        desk.click(u"peopleInvite"_s);
        QVERIFY(desk.text(u"invitationCode"_s).size() >= 12);
        QVERIFY(desk.everythingShown().contains(u"Monday 16 November 2026"_s)); // 14 days from 2 November
    }

    void theModelsKeepTheirPromises()
    {
        TemporaryForum forum;
        PeopleModel people;
        QAbstractItemModelTester peopleTester(&people,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto preview =
            forum.forum().people().previewImport(forum.administrator(), contentOf(samplePeople()));
        QVERIFY(preview);
        PeopleImportModel lines(*preview);
        QAbstractItemModelTester linesTester(&lines, QAbstractItemModelTester::FailureReportingMode::QtTest);
        importSample(forum);
        people.show(*forum.forum().people().list(forum.administrator()),
                    std::vector<AccountWords>(staff + 40));
        QCOMPARE(people.rowCount(), staff + 40);
        people.show({}, {});
        QCOMPARE(people.rowCount(), 0);
    }
};

QTEST_MAIN(TestPeoplePage)
#include "tst_peoplepage.moc"

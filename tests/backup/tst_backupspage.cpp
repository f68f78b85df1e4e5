// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/backup/restore.h"
#include "app/forum/settings.h"
#include "tests/backup/allrows.h"
#include "tests/support/pagedesk.h"
#include "tests/support/windowdesk.h"
#include "ui/backup/backupkeeper.h"
#include "ui/backup/backupspage.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QPointer>
#include <QSignalSpy>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// The page of backups as its staff use it, and what a restore does to windows.
class TestBackupsPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void theModelIsSound();
    void noBackupSaysWhatToDo();
    void backsUpAndShowsWhatItHolds();
    void aDamagedBackupSaysSo();
    void theSecondFolderIsChosenAndTried();
    void restoresWhatIsChosen();
    void whatCannotBeRestoredStays();
    void whoeverIsSignedInSignsInAnew_data();
    void whoeverIsSignedInSignsInAnew();
    void theKeeperTellsWhatGoesWrong();

private:
    static QString backUp(TemporaryForum& forum)
    {
        forum.clock().advance(1);
        const auto made = BackupService(forum.path(), forum.clock()).backUpNow(forum.administrator());
        if (!made)
            qFatal("%s", qPrintable(made.failure().sentence));
        return made->backup.path;
    }
    static int rows(const PageDesk<BackupsPage>& desk) { return desk.model(u"backupsTable"_s).rowCount(); }
};

void TestBackupsPage::theModelIsSound()
{
    BackupModel model(QTimeZone("Europe/London"));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QDateTime at(QDate(2026, 7, 1), QTime(12, 0), Qt::UTC);
    const BackupFile summer{u"/x/a"_s, at, "abcd", BackupReason::ByHand, 1536};
    const BackupFile winter{u"/x/b"_s, at.addMonths(5), "abce", BackupReason::Automatic, 0};
    QVERIFY(model.show({{winter, true, true}, {summer, true, false}}));
    QVERIFY(!model.show({{winter, true, true}, {summer, true, false}}));
    QCOMPARE(model.index(0, BackupModel::When).data().toString(), u"1 December 2026, midday"_s);
    QCOMPARE(model.index(1, BackupModel::When).data().toString(), u"1 July 2026, 1pm"_s);
    QCOMPARE(model.index(0, BackupModel::Where).data().toString(), u"Both folders"_s);
    QCOMPARE(model.index(1, BackupModel::Size).data().toString(), u"1.5 kB"_s);
    QVERIFY(model.show({}));
}

void TestBackupsPage::noBackupSaysWhatToDo()
{
    TemporaryForum forum;
    PageDesk<BackupsPage> desk(forum, forum.administrator());
    QTRY_VERIFY(desk.everythingShown().contains(u"No backup yet"_s));
    QVERIFY(!desk.find<QAbstractButton>(u"backupsRestore"_s)->isEnabled());
}

void TestBackupsPage::backsUpAndShowsWhatItHolds()
{
    TemporaryForum forum;
    PageDesk<BackupsPage> desk(forum, forum.administrator());
    desk.click(u"backupsNow"_s);
    QTRY_COMPARE(rows(desk), 1);
    QTRY_COMPARE(desk.announced(), u"Backed up."_s);
    QTRY_VERIFY(desk.find(u"backupsNumbers"_s)->isVisible());
    QStringList shown;
    for (const QLabel* label : desk.find(u"backupsNumbers"_s)->findChildren<QLabel*>())
        shown += label->text();
    QVERIFY(shown.contains(u"People of the forum"_s));
    QVERIFY(shown.contains(u"2"_s));
    QVERIFY(desk.find<QAbstractButton>(u"backupsRestore"_s)->isEnabled());
}

void TestBackupsPage::aDamagedBackupSaysSo()
{
    TemporaryForum forum;
    QFile file(backUp(forum));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("nothing of a forum");
    file.close();
    PageDesk<BackupsPage> desk(forum, forum.administrator());
    QTRY_COMPARE(rows(desk), 1);
    QTRY_VERIFY(desk.text(u"backupsProblem"_s).contains(u"not a forum"_s));
    QVERIFY(!desk.find<QAbstractButton>(u"backupsRestore"_s)->isEnabled());
    QVERIFY(!desk.find(u"backupsNumbers"_s)->isVisible());
}

void TestBackupsPage::theSecondFolderIsChosenAndTried()
{
    TemporaryForum forum;
    PageDesk<BackupsPage> desk(forum, forum.administrator());
    desk.type(u"backupsFolder"_s, u"nowhere/in/particular"_s);
    desk.click(u"backupsSaveFolder"_s);
    QVERIFY(desk.announced().contains(u"not a whole path"_s));
    const QString second = forum.path() + u" second"_s;
    desk.dialogs().willPick(second); // not there yet
    desk.click(u"backupsChooseFolder"_s);
    QCOMPARE(forum.forum().settings().current()->secondBackupFolder, second);
    QTRY_VERIFY(desk.announced().contains(u"Backed up on this computer."_s));
    QVERIFY(QDir().mkpath(second));
    forum.clock().advance(1);
    desk.click(u"backupsNow"_s);
    QTRY_COMPARE(desk.announced(), u"Backed up."_s);
    QTRY_COMPARE(desk.cell(u"backupsTable"_s, 0, BackupModel::Where), u"Both folders"_s);
}

void TestBackupsPage::restoresWhatIsChosen()
{
    TemporaryForum forum;
    static_cast<void>(backUp(forum));
    const AllRows then = allRowsOf(forum.path());
    static_cast<void>(forum.addPerson(u"Someone Else"_s, u"else@forum.test"_s, u"7009999"_s));
    forum.clock().advance(1);
    PageDesk<BackupsPage> desk(forum, forum.administrator());
    QTRY_COMPARE(rows(desk), 1);
    QTRY_VERIFY(desk.find(u"backupsNumbers"_s)->isVisible());
    desk.click(u"backupsRestore"_s);
    QPointer<QDialog> dialog = desk.find<QDialog>(u"restore"_s);
    QStringList numbers;
    for (const QLabel* label : dialog->findChild<QWidget*>(u"restoreNumbers"_s)->findChildren<QLabel*>())
        numbers += label->text();
    QVERIFY(numbers.contains(u"3"_s) && numbers.contains(u"2"_s)); // people now, and then
    QTest::mouseClick(dialog->findChild<QAbstractButton*>(u"restoreApply"_s), Qt::LeftButton);
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    QCOMPARE(differences(then, allRowsOf(forum.path())), QStringList());
    QVERIFY(forum.forum().isReplaced());
}

void TestBackupsPage::whatCannotBeRestoredStays()
{
    TemporaryForum forum;
    const QString backup = backUp(forum);
    PageDesk<BackupsPage> desk(forum, forum.administrator());
    QTRY_COMPARE(rows(desk), 1);
    QTRY_VERIFY(desk.find(u"backupsNumbers"_s)->isVisible());
    QVERIFY(QFile::remove(backup));
    desk.click(u"backupsRestore"_s);
    QVERIFY(desk.announced().contains(u"There is no backup"_s));
    QVERIFY(!forum.forum().isReplaced());
}

void TestBackupsPage::whoeverIsSignedInSignsInAnew_data()
{
    QTest::addColumn<bool>("isHere");
    QTest::newRow("another program restores") << false;
    QTest::newRow("this window restores") << true;
}

void TestBackupsPage::whoeverIsSignedInSignsInAnew()
{
    QFETCH(bool, isHere);
    WindowDesk desk;
    const QString backup = backUp(desk.forum());
    static_cast<void>(desk.forum().addPerson(u"Someone Else"_s, u"else@forum.test"_s, u"7009999"_s));
    desk.forum().clock().advance(1);
    desk.signIn(u"tutor@forum.test"_s);
    if (isHere) {
        desk.window().workspace()->showPage(PageId::Backups);
        auto* restore = WindowDesk::find<QAbstractButton>(u"backupsRestore"_s);
        QTRY_VERIFY(restore->isEnabled() && WindowDesk::find(u"backupsNumbers"_s)->isVisible());
        WindowDesk::press(u"backupsRestore"_s);
        QTRY_VERIFY2(WindowDesk::look(u"restoreApply"_s),
                     qPrintable(WindowDesk::find<InlineMessage>(u"backupsMessage"_s)->sentence()));
        WindowDesk::press(u"restoreApply"_s);
    } else {
        QVERIFY(Restore(desk.forum().path(), desk.forum().clock(), PasswordCost::cheapest())
                    .restore(desk.forum().administrator(), {backup}));
    }
    QTRY_COMPARE(desk.screen(), u"signInScreen"_s);
    bool isSaid = false;
    for (const QLabel* label : desk.window().findChildren<QLabel*>())
        isSaid = isSaid || label->text().contains(u"A backup was restored"_s);
    QVERIFY(isSaid);
    WindowDesk::type(u"signInName"_s, u"tutor@forum.test"_s);
    WindowDesk::type(u"signInPassword"_s, WindowDesk::passwordText());
    WindowDesk::press(u"signInSubmit"_s);
    QTRY_VERIFY(desk.window().workspace());
    QTest::qWait(1000); // and stays
    QVERIFY(desk.window().workspace());
}

void TestBackupsPage::theKeeperTellsWhatGoesWrong()
{
    TemporaryForum forum;
    ForumSettings settings = *forum.forum().settings().current();
    settings.secondBackupFolder = forum.path() + u" nowhere"_s;
    QVERIFY(forum.forum().settings().change(forum.administrator(), settings));
    BackupKeeper keeper(forum.path(), forum.clock());
    const QSignalSpy told(&keeper, &BackupKeeper::problemChanged);
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, 10000);
    QVERIFY(keeper.problem().contains(u"nowhere"_s));
    QCOMPARE(backupsOf(forum.path()).size(), size_t(1));
}

QTEST_MAIN(TestBackupsPage)
#include "tst_backupspage.moc"

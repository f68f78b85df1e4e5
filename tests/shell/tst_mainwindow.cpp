// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/accounts.h"
#include "tests/support/scripteddialogs.h"
#include "tests/support/temporaryforum.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// The way in and out of the window, pressed as a person presses it.
class TestMainWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void init();
    void cleanup();

    void firstRunFoundsAForum();
    void firstRunSaysWhatIsWrong();
    void aFileThatIsNoForumIsExplained();
    void welcomeShowsNobody();
    void signInByKeyboardAlone();
    void wrongPasswordAndUnknownNameSoundAlike();
    void invitationIsActivated();
    void lockKeepsThePersonAndOpensWithThePassword();
    void signingOutLeavesNothing();
    void settingsAreSavedAndUndone();
    void aDemonstrationIsTriedAsEachRole();
    void aSmallWindowCutsNothingOff();

private:
    template <class W>
    W* find(const QString& name)
    {
        auto* found = m_window->findChild<W*>(name);
        if (!found)
            qFatal("No widget named %s", qPrintable(name));
        return found;
    }
    void press(const QString& name) { QTest::mouseClick(find<QWidget>(name), Qt::LeftButton); }
    void type(const QString& name, const QString& text)
    {
        auto* field = find<QLineEdit>(name);
        field->clear();
        QTest::keyClicks(field, text);
    }
    void openExisting();
    void signInAs(const QString& name);
    [[nodiscard]] QString screen() const { return m_window->screen()->objectName(); }

    std::unique_ptr<TemporaryForum> m_temporary;
    std::unique_ptr<ScriptedDialogs> m_dialogs;
    std::unique_ptr<MainWindow> m_window;
};

namespace {

bool isSomebodyIn()
{
    return std::ranges::any_of(QApplication::allWidgets(),
                               [](const QWidget* widget) { return qobject_cast<const Workspace*>(widget); });
}

QString passwordText()
{
    const SecretBytes secret = TemporaryForum::password();
    const auto bytes = secret.part(0, secret.size());
    return QString::fromStdString(std::string(bytes.begin(), bytes.end()));
}

} // namespace

void TestMainWindow::init()
{
    m_temporary = std::make_unique<TemporaryForum>();
    m_dialogs = std::make_unique<ScriptedDialogs>();
    m_window = std::make_unique<MainWindow>(m_temporary->clock(), *m_dialogs, PasswordCost::cheapest());
    m_window->resize(1366, 768);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_dialogs.reset();
    m_temporary.reset();
}

void TestMainWindow::openExisting()
{
    m_window->openForum(m_temporary->path());
    QCOMPARE(screen(), u"welcomeScreen"_s);
}

void TestMainWindow::signInAs(const QString& name)
{
    press(u"welcomeSignIn"_s);
    type(u"signInName"_s, name);
    type(u"signInPassword"_s, passwordText());
    press(u"signInSubmit"_s);
    QTRY_COMPARE(screen(), u"workspace"_s);
}

void TestMainWindow::firstRunFoundsAForum()
{
    QTemporaryDir folder;
    QCOMPARE(screen(), u"startScreen"_s);
    press(u"startSetUp"_s);
    type(u"setUpSite"_s, u"General Hospital"_s);
    type(u"setUpPath"_s, folder.filePath(u"new.ledforum"_s));
    press(u"setUpNext"_s);
    for (const QString& who : {u"tutor"_s, u"administrator"_s}) {
        type(who + u"Name"_s, u"Dr Lukasz "_s + who);
        type(who + u"Email"_s, who + u"@hospital.test"_s);
        type(who + u"Password"_s, u"three random words"_s);
        type(who + u"PasswordAgain"_s, u"three random words"_s);
        press(u"setUpNext"_s);
    }
    press(u"setUpNext"_s);
    QVERIFY(!find<QLineEdit>(u"recoveryCode"_s)->text().isEmpty());
    QVERIFY2(!find<QAbstractButton>(u"setUpNext"_s)->isEnabled(),
             "one goes on only with the code written down");
    find<QAbstractButton>(u"recoveryWrittenDown"_s)->click();
    press(u"setUpNext"_s);
    QTRY_COMPARE(screen(), u"welcomeScreen"_s);
    press(u"welcomeSignIn"_s);
    type(u"signInName"_s, u"tutor@hospital.test"_s);
    type(u"signInPassword"_s, u"three random words"_s);
    press(u"signInSubmit"_s);
    QTRY_COMPARE(screen(), u"workspace"_s);
    QCOMPARE(find<PlainLabel>(u"personName"_s)->text(), u"Dr Lukasz tutor"_s);
    QCOMPARE(find<PlainLabel>(u"personRole"_s)->text(), u"Deputy Clinical Tutor"_s);
}

void TestMainWindow::firstRunSaysWhatIsWrong()
{
    press(u"startSetUp"_s);
    find<QLineEdit>(u"setUpSite"_s)->clear();
    press(u"setUpNext"_s);
    QVERIFY(find<PlainLabel>(u"setUpScreenMessageSentence"_s)->text().contains(u"hospital"_s));
    type(u"setUpSite"_s, u"General Hospital"_s);
    type(u"setUpPath"_s, m_temporary->path());
    press(u"setUpNext"_s);
    QVERIFY(find<PlainLabel>(u"setUpScreenMessageSentence"_s)->text().contains(u"already"_s));
    QTest::keyClick(find<QWidget>(u"setUpPath"_s), Qt::Key_Escape);
    QCOMPARE(screen(), u"startScreen"_s);
}

void TestMainWindow::aFileThatIsNoForumIsExplained()
{
    const QString path = m_temporary->folder() + u"/notes.txt"_s;
    std::ofstream(path.toStdString())
        << "a shopping list, and long enough to be read as a header of one hundred bytes "
           "by anybody who looks at the beginning of the file";
    m_dialogs->willPick(path);
    press(u"startOpen"_s);
    QTRY_VERIFY(!find<PlainLabel>(u"startScreenMessageSentence"_s)->text().isEmpty());
    QCOMPARE(screen(), u"startScreen"_s);
    m_dialogs->willPick(m_temporary->folder() + u"/missing.led"_s);
    press(u"startOpen"_s);
    QTRY_VERIFY(find<PlainLabel>(u"startScreenMessageSentence"_s)->text().contains(u"missing.led"_s));
}

void TestMainWindow::welcomeShowsNobody()
{
    const QString name = m_temporary->doctor(0).name();
    openExisting();
    for (const QLabel* label : m_window->findChildren<QLabel*>())
        QVERIFY(!label->text().contains(name));
    QCOMPARE(find<PlainLabel>(u"welcomeDate"_s)->text(), u"Monday 2 November 2026"_s);
    QCOMPARE(find<PlainLabel>(u"welcomeTime"_s)->text(), u"9am"_s);
}

void TestMainWindow::signInByKeyboardAlone()
{
    openExisting();
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"welcomeSignIn"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"signInName"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"TUTOR@forum.test"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"signInPassword"_s);
    QTest::keyClicks(QApplication::focusWidget(), passwordText());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(screen(), u"workspace"_s);
    QTest::keyClick(m_window.get(), Qt::Key_0, Qt::AltModifier);
    QTRY_COMPARE(m_window->workspace()->currentPage(), PageId::Settings);
    QTest::keyClick(m_window.get(), Qt::Key_Q, Qt::ControlModifier);
    QTRY_COMPARE(screen(), u"welcomeScreen"_s);
}

void TestMainWindow::wrongPasswordAndUnknownNameSoundAlike()
{
    openExisting();
    press(u"welcomeSignIn"_s);
    QStringList sentences;
    for (const QString& name : {u"tutor@forum.test"_s, u"nobody@forum.test"_s}) {
        type(u"signInName"_s, name);
        type(u"signInPassword"_s, u"not the password"_s);
        press(u"signInSubmit"_s);
        QTRY_VERIFY(find<QWidget>(u"signInSubmit"_s)->isEnabled());
        sentences << find<PlainLabel>(u"signInScreenMessageSentence"_s)->text();
        QVERIFY(find<QLineEdit>(u"signInPassword"_s)->text().isEmpty());
    }
    QVERIFY(!sentences.first().isEmpty());
    QCOMPARE(sentences.first(), sentences.last());
    QCOMPARE(screen(), u"signInScreen"_s);
}

void TestMainWindow::invitationIsActivated()
{
    const PersonId person =
        m_temporary->addPerson(u"Dr Adaeze Nowak"_s, u"adaeze@forum.test"_s, u"7002741"_s);
    const auto invitation = m_temporary->forum().accounts().invite(m_temporary->administrator(), person);
    QVERIFY(invitation);
    openExisting();
    press(u"welcomeActivate"_s);
    type(u"activationName"_s, u"adaeze@forum.test"_s);
    type(u"activationCode"_s, invitation->code);
    type(u"activationPassword"_s, u"three random words"_s);
    type(u"activationAgain"_s, u"three random word"_s);
    press(u"activationSubmit"_s);
    QVERIFY(find<PlainLabel>(u"activationScreenMessageSentence"_s)->text().contains(u"not the same"_s));
    type(u"activationPassword"_s, u"three random words"_s);
    type(u"activationAgain"_s, u"three random words"_s);
    press(u"activationSubmit"_s);
    QTRY_COMPARE(screen(), u"workspace"_s); // without typing the password again
    QVERIFY(find<PlainLabel>(u"recoveryCode"_s)->text().size() > 24);
    press(u"recoveryIsKept"_s);
    press(u"recoveryDone"_s);
    QCOMPARE(find<PlainLabel>(u"personRole"_s)->text(), u"Locally Employed Doctor"_s);
}

void TestMainWindow::lockKeepsThePersonAndOpensWithThePassword()
{
    openExisting();
    signInAs(u"office@forum.test"_s);
    press(u"rail-settings"_s);
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    QTRY_COMPARE(screen(), u"lockScreen"_s);
    QTRY_VERIFY2(!isSomebodyIn(), "the keys go with the workspace");
    type(u"lockPassword"_s, u"not the password"_s);
    press(u"lockUnlock"_s);
    QTRY_VERIFY(find<QWidget>(u"lockUnlock"_s)->isEnabled());
    QCOMPARE(screen(), u"lockScreen"_s);
    type(u"lockPassword"_s, passwordText());
    QTest::keyClick(find<QWidget>(u"lockPassword"_s), Qt::Key_Return);
    QTRY_COMPARE(screen(), u"workspace"_s);
    QCOMPARE(m_window->workspace()->currentPage(), PageId::Settings);
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    QTRY_COMPARE(screen(), u"lockScreen"_s);
    press(u"lockSomeoneElse"_s);
    QCOMPARE(screen(), u"signInScreen"_s);
    QVERIFY(find<QLineEdit>(u"signInName"_s)->text().isEmpty());
}

void TestMainWindow::signingOutLeavesNothing()
{
    openExisting();
    signInAs(u"tutor@forum.test"_s);
    const QString name = find<PlainLabel>(u"personName"_s)->text();
    press(u"signOutButton"_s);
    QCOMPARE(screen(), u"welcomeScreen"_s);
    QTRY_VERIFY(!isSomebodyIn());
    for (const QWidget* widget : QApplication::allWidgets()) {
        QVERIFY(!widget->accessibleName().contains(name));
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            QVERIFY2(!label->text().contains(name), qPrintable(label->objectName()));
        if (const auto* field = qobject_cast<const QLineEdit*>(widget))
            QVERIFY2(field->text().isEmpty(), qPrintable(field->objectName()));
        QVERIFY(!qobject_cast<const Workspace*>(widget));
    }
}

void TestMainWindow::settingsAreSavedAndUndone()
{
    openExisting();
    signInAs(u"office@forum.test"_s);
    press(u"rail-settings"_s);
    const QString before = find<QLineEdit>(u"settingsSite"_s)->text();
    type(u"settingsSite"_s, u"St Elsewhere"_s);
    press(u"settingsSave"_s);
    QCOMPARE(find<PlainLabel>(u"statusSentence"_s)->text(), u"The settings were saved."_s);
    auto* undo = find<QAbstractButton>(u"undoButton"_s);
    QCOMPARE(undo->text(), u"Undo “Settings”"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(find<QLineEdit>(u"settingsSite"_s)->text(), before);
    QVERIFY(!undo->isVisible());
    type(u"settingsStep"_s, u"no"_s);
    press(u"settingsSave"_s);
    QVERIFY(find<PlainLabel>(u"settingsMessageSentence"_s)->text().contains(u"whole number"_s));
}

void TestMainWindow::aDemonstrationIsTriedAsEachRole()
{
    QSignalSpy opened(m_window.get(), &MainWindow::opened);
    press(u"startDemonstration"_s);
    QTRY_COMPARE_WITH_TIMEOUT(screen(), u"welcomeScreen"_s, 120000);
    const std::vector<std::pair<QString, QString>> ways = {
        {u"tryTutor"_s, u"Deputy Clinical Tutor"_s},
        {u"tryAdministrator"_s, u"Medical Education Team"_s},
        {u"tryDoctor"_s, u"Locally Employed Doctor"_s}};
    for (const auto& [button, role] : ways) {
        press(button);
        QTRY_COMPARE(screen(), u"workspace"_s);
        QCOMPARE(find<PlainLabel>(u"personRole"_s)->text(), role);
        press(u"signOutButton"_s);
        QTRY_COMPARE(screen(), u"welcomeScreen"_s);
    }
    QVERIFY2(opened.isEmpty(), "a demonstration is not remembered");
}

void TestMainWindow::aSmallWindowCutsNothingOff()
{
    openExisting();
    signInAs(u"tutor@forum.test"_s);
    Workspace* workspace = m_window->workspace();
    for (const PageEntry& page : pagesFor(workspace->actor().roles())) {
        m_window->resize(800, 600);
        workspace->showPage(page.id);
        QCoreApplication::processEvents();
        QVERIFY2(m_window->width() <= 800 && m_window->height() <= 600, qPrintable(page.name));
        auto* shown = find<QWidget>(u"page-"_s + page.name);
        QVERIFY2(shown->width() >= shown->minimumSizeHint().width(), qPrintable(page.name));
        QVERIFY2(shown->height() >= shown->minimumSizeHint().height(), qPrintable(page.name));
    }
    // The rail keeps its shortcuts without its words.
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::AltModifier);
    QTRY_COMPARE(workspace->currentPage(), PageId::Programme);
    QVERIFY(find<QAbstractButton>(u"rail-programme"_s)->text().isEmpty());
    m_window->resize(1366, 768);
    QTRY_VERIFY(find<QAbstractButton>(u"rail-programme"_s)->text().contains(u"Programme"_s));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"

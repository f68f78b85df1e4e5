// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/registerservice.h"
#include "app/certificates/certificateservice.h"
#include "app/forum/forum.h"
#include "app/programme/programmeservice.h"
#include "tests/support/pagedesk.h"
#include "ui/certificates/certificatespage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"

#include <QDir>
#include <QLineEdit>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

constexpr int attendedCount = 4;
constexpr int manyAttended = 40; // so that issuing takes a while

/// One session on 24 November with these doctors present and one absent, its register closed.
void holdASession(TemporaryForum& temporary, int attended = attendedCount)
{
    Forum& forum = temporary.forum();
    PlanRequest request;
    request.from = request.to = QDate(2026, 11, 24);
    if (!forum.programme().generate(temporary.tutor(), request))
        qFatal("The session cannot be planned.");
    const TeachingSessionId session = forum.programme().find(temporary.tutor(), u"2026-11-24"_s)->id;
    std::vector<PersonId> doctors;
    for (int i = 0; i <= attended; ++i)
        doctors.push_back(temporary.addPerson(u"Doctor %1"_s.arg(i), u"d%1@forum.test"_s.arg(i),
                                              QString::number(7100000 + i)));
    temporary.clock().set(QDate(2026, 11, 24), QTime(15, 5));
    for (int i = 0; i < attended; ++i) {
        const MarkRequest present{MarkStatus::Present, std::nullopt, std::nullopt};
        if (!forum.registers().mark(temporary.administrator(), session, doctors.at(size_t(i)), present))
            qFatal("A doctor cannot be marked.");
    }
    if (!forum.registers().close(temporary.administrator(), session))
        qFatal("The register cannot be closed.");
}

qsizetype filesIn(const QString& folder)
{
    return QDir(folder).entryList({u"*.pdf"_s}, QDir::Files).size();
}

bool isAnywhere(const QString& name)
{
    const QWidgetList all = QApplication::allWidgets();
    return std::ranges::any_of(all, [&](const QWidget* widget) { return widget->objectName() == name; });
}

QString told(const PageDesk<CertificatesPage>& desk)
{
    return desk.text(u"certificateWorkMessageSentence"_s);
}

size_t issued(TemporaryForum& temporary)
{
    return temporary.forum().certificates().list(temporary.administrator())->size();
}

} // namespace

class TestCertificatesPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void withoutAClosedRegisterItSaysWhatToDo()
    {
        TemporaryForum forum;
        PageDesk<CertificatesPage> desk(forum, forum.administrator());
        QVERIFY(!desk.find(u"issueCertificates"_s)->isEnabled());
        QVERIFY(desk.everythingShown().contains(u"Close a session’s register first"_s));
    }

    void issuesOnceAndThenOnlyWritesTheFilesAgain()
    {
        TemporaryForum forum;
        holdASession(forum);
        PageDesk<CertificatesPage> desk(forum, forum.administrator());
        QCOMPARE(desk.text(u"certificateSummary"_s), u"4 to issue · 0 issued · 1 without"_s);
        QCOMPARE(desk.find<QAbstractButton>(u"issueCertificates"_s)->text(), u"Issue 4 certificates…"_s);
        for (int time = 0; time < 2; ++time) {
            desk.dialogs().willPick(forum.folder() + u"/out"_s);
            desk.click(u"issueCertificates"_s);
            QTRY_VERIFY(told(desk).contains(time == 0 ? u"4 files written to"_s : u"0 files written to"_s));
            QCOMPARE(issued(forum), size_t(attendedCount));
            QCOMPARE(filesIn(forum.folder() + u"/out"_s), attendedCount);
            QCOMPARE(desk.text(u"certificateSummary"_s), u"0 to issue · 4 issued · 1 without"_s);
        }
        QVERIFY(desk.announced().startsWith(u"0 certificates issued"_s));
    }

    void noFolderIssuesNothing()
    {
        TemporaryForum forum;
        holdASession(forum);
        PageDesk<CertificatesPage> desk(forum, forum.administrator());
        desk.click(u"issueCertificates"_s); // and the folder is not chosen
        QTest::qWait(100);
        QCOMPARE(issued(forum), size_t(0));
        desk.dialogs().willPick(u"/proc/nowhere"_s);
        desk.click(u"issueCertificates"_s);
        QTRY_VERIFY(told(desk).contains(u"/proc/nowhere"_s));
        QCOMPARE(filesIn(u"/proc/nowhere"_s), 0);
    }

    void stoppingKeepsWhatIsWritten()
    {
        TemporaryForum forum;
        holdASession(forum);
        PageDesk<CertificatesPage> desk(forum, forum.administrator());
        desk.dialogs().willPick(forum.folder() + u"/out"_s);
        desk.click(u"issueCertificates"_s);
        desk.click(u"certificateWorkCancel"_s);
        QTRY_VERIFY(told(desk).contains(u"Stopped"_s));
        QVERIFY(filesIn(forum.folder() + u"/out"_s) < attendedCount);
        desk.click(u"certificateWorkGoOn"_s);
        QTRY_VERIFY(told(desk).contains(u"written to"_s));
        QCOMPARE(filesIn(forum.folder() + u"/out"_s), attendedCount);
    }

    void leavingWhileIssuing_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("screen");
        QTest::newRow("lock") << u"lockButton"_s << u"lockScreen"_s;
        QTest::newRow("sign out") << u"signOutButton"_s << u"welcomeScreen"_s;
        QTest::newRow("untouched") << QString() << u"lockScreen"_s;
    }

    /// Out of sight at once; the page and the person's keys are in use until the issuing has stopped.
    void leavingWhileIssuing()
    {
        QFETCH(const QString, button);
        TemporaryForum forum;
        holdASession(forum, manyAttended);
        ScriptedDialogs dialogs;
        MainWindow window(forum.clock(), dialogs, PasswordCost::cheapest());
        window.resize(1366, 768);
        window.show();
        window.openForum(forum.path());
        const auto click = [&window](const QString& name) {
            QTest::mouseClick(window.findChild<QAbstractButton*>(name), Qt::LeftButton);
        };
        click(u"welcomeSignIn"_s);
        window.findChild<QLineEdit*>(u"signInName"_s)->setText(u"office@forum.test"_s);
        const SecretBytes secret = TemporaryForum::password();
        const auto bytes = secret.part(0, secret.size());
        window.findChild<QLineEdit*>(u"signInPassword"_s)
            ->setText(QString::fromStdString(std::string(bytes.begin(), bytes.end())));
        click(u"signInSubmit"_s);
        QTRY_VERIFY(window.workspace());
        window.workspace()->showPage(PageId::Certificates);
        dialogs.willPick(forum.folder() + u"/out"_s);
        click(u"issueCertificates"_s);
        if (button.isEmpty())
            forum.clock().advance(5);
        else
            window.findChild<QAbstractButton*>(button)->click();
        QTRY_VERIFY(!window.workspace());
        QFETCH(const QString, screen);
        QTRY_COMPARE(window.screen()->objectName(), screen);
        QTRY_VERIFY(!isAnywhere(u"workspace"_s));
        QVERIFY(filesIn(forum.folder() + u"/out"_s) < manyAttended);
    }
};

QTEST_MAIN(TestCertificatesPage)
#include "tst_certificatespage.moc"

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/scripteddialogs.h"
#include "tests/support/temporaryforum.h"
#include "ui/shell/forumwork.h"

#include <QTest>
#include <QTimer>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// Slow work tells what became of it, whatever else happens meanwhile.
class TestForumWork final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneAtATime();
    void whatIsDoneIsToldThoughTheProgramEnds();

private:
    TemporaryForum m_forum;
    ScriptedDialogs m_dialogs;
    QUndoStack m_undoStack;
    LongWork m_longWork;
    PageContext m_context{m_forum.forum(),
                          m_forum.tutor(),
                          m_dialogs,
                          m_undoStack,
                          m_longWork,
                          {},
                          [](MessageKind, QString) {}};
};

void TestForumWork::oneAtATime()
{
    bool hasRun = false;
    m_longWork.run([&] {
        const Result<int> second = slowly(m_context, [&](Forum&) -> Result<int> {
            hasRun = true;
            return 2;
        });
        QVERIFY(!second);
        QVERIFY(second.failure().sentence.contains(u"Nothing was done"_s));
    });
    QVERIFY(!hasRun);
}

/// Comes last: no loop runs in a program that was told to end.
void TestForumWork::whatIsDoneIsToldThoughTheProgramEnds()
{
    QTimer::singleShot(0, qApp, [] { QCoreApplication::exit(); });
    const Result<QString> code = slowly(m_context, [](Forum&) -> Result<QString> {
        QThread::msleep(300);
        return u"ABCD-EFGH"_s;
    });
    QVERIFY2(code, qUtf8Printable(code ? QString() : code.failure().sentence));
    QCOMPARE(*code, u"ABCD-EFGH"_s);
}

QTEST_MAIN(TestForumWork)
#include "tst_forumwork.moc"

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/scripteddialogs.h"
#include "tests/support/temporaryforum.h"
#include "ui/shell/theme.h"
#include "ui/shell/workstrip.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype steps = 40;

/// Counts on from where it was stopped, a few milliseconds a step.
struct Counting
{
    std::atomic<qsizetype> done = 0;
    std::atomic<int> runs = 0;
};

WorkStrip::Stage counting(const std::shared_ptr<Counting>& counted, const QString& sentence)
{
    return {u"Counting"_s,
            [counted, sentence](Forum&, const WorkStrip::Progress& progress) -> Result<WorkStrip::Told> {
                ++counted->runs;
                for (; counted->done < steps; ++counted->done) {
                    if (!progress(counted->done, steps))
                        return Failure{FailureCode::Cancelled, u"Stopped at %1."_s.arg(counted->done)};
                    QThread::msleep(10);
                }
                return WorkStrip::Told{sentence};
            }};
}

} // namespace

/// Work beside the window is told of, stopped and gone on with.
class TestWorkStrip final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void init()
    {
        m_longWork = std::make_unique<LongWork>();
        m_context = std::make_unique<PageContext>(
            PageContext{m_forum.forum(),
                        m_forum.tutor(),
                        m_dialogs,
                        m_undoStack,
                        *m_longWork,
                        {},
                        [this](MessageKind, const QString& sentence) { m_announced = sentence; }});
        m_strip = std::make_unique<WorkStrip>(*m_context, u"work"_s);
        m_window.show();
        m_strip->setParent(&m_window);
    }

    void cleanup()
    {
        m_strip.reset();
        m_context.reset();
        m_longWork.reset();
    }

    void goesThroughItsStagesAndTellsTheEnd()
    {
        const auto first = std::make_shared<Counting>();
        const auto second = std::make_shared<Counting>();
        m_strip->run({counting(first, u"one"_s), counting(second, u"Both are done."_s)});
        QVERIFY(m_strip->isRunning());
        QVERIFY(m_longWork->isUnderWay());
        QTRY_VERIFY(text(u"workMessageSentence"_s) == u"Both are done."_s);
        QCOMPARE(first->done.load(), steps);
        QCOMPARE(second->done.load(), steps);
        QCOMPARE(m_announced, u"Both are done."_s);
        QVERIFY(!button(u"workGoOn"_s)->isVisible());
    }

    void stoppedItGoesOn()
    {
        const auto counted = std::make_shared<Counting>();
        m_strip->run({counting(counted, u"Done."_s)});
        QTRY_VERIFY(counted->done > 2);
        QTest::mouseClick(button(u"workCancel"_s), Qt::LeftButton);
        QTRY_VERIFY(!m_strip->isRunning());
        QVERIFY(counted->done < steps);
        QVERIFY(text(u"workMessageSentence"_s).startsWith(u"Stopped at"_s));
        QTest::mouseClick(button(u"workGoOn"_s), Qt::LeftButton);
        QTRY_COMPARE(text(u"workMessageSentence"_s), u"Done."_s);
        QCOMPARE(counted->runs.load(), 2);
    }

    void oneAtATime()
    {
        const auto first = std::make_shared<Counting>();
        const auto second = std::make_shared<Counting>();
        m_strip->run({counting(first, u"First."_s)});
        m_strip->run({counting(second, u"Second."_s)});
        QVERIFY(m_announced.startsWith(u"Counting is still under way"_s));
        QTRY_COMPARE(text(u"workMessageSentence"_s), u"First."_s);
        QCOMPARE(second->runs.load(), 0);
    }

    /// As the lock does, also between two stages.
    void whoLeavesStopsIt()
    {
        const auto first = std::make_shared<Counting>();
        const auto second = std::make_shared<Counting>();
        m_strip->run({counting(first, {}), counting(second, {})});
        QTRY_VERIFY(first->done > 0);
        m_longWork->askToStop();
        QTRY_VERIFY(!m_longWork->isUnderWay());
        QVERIFY(first->done < steps);
        QTRY_VERIFY(!m_strip->isRunning());
        QCOMPARE(second->runs.load(), 0);
    }

    void whatIsRefusedCanBeTriedAgain()
    {
        const auto isFull = std::make_shared<std::atomic<bool>>(true);
        m_strip->run({{u"Writing"_s, [isFull](Forum&, const WorkStrip::Progress&) {
                           return *isFull ? Result<WorkStrip::Told>(refused(u"The disk is full."_s))
                                          : Result<WorkStrip::Told>(WorkStrip::Told{u"Written."_s});
                       }}});
        QTRY_COMPARE(text(u"workMessageSentence"_s), u"The disk is full."_s);
        QCOMPARE(button(u"workGoOn"_s)->text(), u"Try a&gain"_s);
        *isFull = false;
        QTest::mouseClick(button(u"workGoOn"_s), Qt::LeftButton);
        QTRY_COMPARE(text(u"workMessageSentence"_s), u"Written."_s);
    }

private:
    [[nodiscard]] QString text(const QString& name) const
    {
        return m_strip->findChild<QLabel*>(name)->text();
    }
    [[nodiscard]] QAbstractButton* button(const QString& name) const
    {
        return m_strip->findChild<QAbstractButton*>(name);
    }

    TemporaryForum m_forum;
    ScriptedDialogs m_dialogs;
    QUndoStack m_undoStack;
    QString m_announced;
    QWidget m_window;
    std::unique_ptr<LongWork> m_longWork;
    std::unique_ptr<PageContext> m_context;
    std::unique_ptr<WorkStrip> m_strip;
};

QTEST_MAIN(TestWorkStrip)
#include "tst_workstrip.moc"

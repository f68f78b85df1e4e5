// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/programmeservice.h"
#include "tests/support/pagedesk.h"
#include "ui/programme/programmepage.h"

using namespace Qt::StringLiterals;
using namespace ledforum;

namespace {

constexpr int mostActions = 5;

/// Every click and every key counts as an action; letters that are typed into a field do not.
class CountedHands final
{
public:
    explicit CountedHands(PageDesk<ProgrammePage>& desk)
        : m_desk(desk)
    {
    }

    void click(const QString& name)
    {
        auto* target = m_desk.find(name);
        clickAt(*target, target->rect().center());
    }
    /// The first row of a list, or card of the grid, that says so.
    void clickOn(const QString& view, const QString& words)
    {
        auto* list = m_desk.find<QAbstractItemView>(view);
        clickAt(*list->viewport(), list->visualRect(indexWith(*list, words)).center());
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++m_actions;
        m_desk.press(key, modifiers);
        QTest::qWait(1); // a dialog that was opened takes the keys
    }
    void type(const QString& text) const { QTest::keyClicks(QApplication::focusWidget(), text); }
    [[nodiscard]] int actions() const { return m_actions; }

private:
    void clickAt(QWidget& target, QPoint place)
    {
        ++m_actions;
        if (!target.isVisible() || !target.isEnabled() || !target.rect().contains(place))
            qFatal("%s cannot be clicked", qPrintable(target.objectName()));
        QTest::mouseClick(&target, Qt::LeftButton, {}, place);
        QTest::qWait(1);
    }
    static QModelIndex indexWith(const QAbstractItemView& view, const QString& words)
    {
        const QAbstractItemModel& model = *view.model();
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                const QModelIndex index = model.index(row, column);
                if (index.data(Qt::AccessibleTextRole).toString().contains(words))
                    return index;
            }
        }
        qFatal("Nothing says “%s”", qPrintable(words));
    }

    PageDesk<ProgrammePage>& m_desk;
    int m_actions = 0;
};

TeachingSession sessionOn(QDate date, const QString& title, const QString& speaker)
{
    TeachingSession session;
    session.span = {date, QTime(14, 0), 60};
    session.title = title;
    session.speakers = {
        {speaker, u"Consultant"_s, EmailAddress::parse(u"speaker@hospital.test"), SpeakerState::Confirmed}};
    session.outcomes = {u"Know what to do"_s};
    session.state = TeachingState::Published;
    return session;
}

/// It is Monday 2 November: the speaker of the 24th has just rung.
class Afternoon final
{
public:
    Afternoon()
    {
        add(QDate(2026, 11, 10), u"Sepsis in the first hour"_s, u"Dr Ada Osei"_s);
        add(QDate(2026, 11, 24), u"Difficult conversations"_s, u"Dr Beth Arnold"_s);
        add(QDate(2026, 12, 8), u"Antibiotics"_s, u"Dr Anton Weiss"_s);
        add(QDate(2026, 12, 22), u"Leading a ward round"_s, u"Dr Imani Clarke"_s);
    }
    [[nodiscard]] TemporaryForum& forum() { return m_forum; }
    [[nodiscard]] TeachingSession on(const QString& date)
    {
        const auto found = m_forum.forum().programme().find(m_forum.tutor(), date);
        return found ? *found : TeachingSession();
    }

private:
    void add(QDate date, const QString& title, const QString& speaker)
    {
        if (!m_forum.forum().programme().add(m_forum.tutor(), sessionOn(date, title, speaker)))
            qFatal("The programme cannot be made.");
    }
    TemporaryForum m_forum;
};

} // namespace

class TestSpeakerDropsOut final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void swappedWithTheMouse()
    {
        Afternoon afternoon;
        PageDesk<ProgrammePage> desk(afternoon.forum(), afternoon.forum().tutor());
        CountedHands hands(desk);
        hands.clickOn(u"programmeGrid"_s, u"Difficult conversations"_s);
        hands.click(u"deedSwapButton"_s);
        hands.clickOn(u"swapList"_s, u"22 December 2026"_s);
        hands.click(u"swapApply"_s);
        checkSwapped(afternoon, desk);
        QVERIFY2(hands.actions() <= mostActions, qPrintable(QString::number(hands.actions())));
    }

    void swappedWithKeysAlone()
    {
        Afternoon afternoon;
        PageDesk<ProgrammePage> desk(afternoon.forum(), afternoon.forum().tutor());
        CountedHands hands(desk);
        hands.press(Qt::Key_Down); // from the next session to the one after it
        hands.press(Qt::Key_S, Qt::ControlModifier);
        hands.type(u"ward"_s);
        hands.press(Qt::Key_Return);
        checkSwapped(afternoon, desk);
        QVERIFY2(hands.actions() <= mostActions, qPrintable(QString::number(hands.actions())));
    }

    void replacedWithTheMouse()
    {
        Afternoon afternoon;
        PageDesk<ProgrammePage> desk(afternoon.forum(), afternoon.forum().tutor());
        CountedHands hands(desk);
        hands.clickOn(u"programmeGrid"_s, u"Difficult conversations"_s);
        hands.click(u"deedReplaceButton"_s);
        hands.click(u"replaceEmpty"_s);
        hands.type(u"Writing a good referral"_s);
        hands.click(u"sessionSpeaker1"_s);
        hands.type(u"Dr Jo Park"_s);
        hands.click(u"replaceApply"_s);
        checkReplaced(afternoon, desk);
        QVERIFY2(hands.actions() <= mostActions, qPrintable(QString::number(hands.actions())));
    }

    void replacedWithKeysAlone()
    {
        Afternoon afternoon;
        PageDesk<ProgrammePage> desk(afternoon.forum(), afternoon.forum().tutor());
        CountedHands hands(desk);
        hands.press(Qt::Key_Down);
        hands.press(Qt::Key_R, Qt::ControlModifier);
        hands.type(u"Writing a good referral"_s); // in place of what is selected
        hands.press(Qt::Key_Tab);
        hands.type(u"Dr Jo Park"_s);
        hands.press(Qt::Key_Return);
        checkReplaced(afternoon, desk);
        QVERIFY2(hands.actions() <= mostActions, qPrintable(QString::number(hands.actions())));
    }

private:
    static void checkSwapped(Afternoon& afternoon, PageDesk<ProgrammePage>& desk)
    {
        QTRY_COMPARE(afternoon.on(u"2026-11-24"_s).title, u"Leading a ward round"_s);
        QCOMPARE(afternoon.on(u"2026-12-22"_s).title, u"Difficult conversations"_s);
        QCOMPARE(afternoon.on(u"2026-11-24"_s).speakers.front().state, SpeakerState::ToInvite);
        QVERIFY(desk.announced().contains(u"have swapped"_s));
        QCOMPARE(desk.undoStack().undoText(), u"swap of 24 Nov and 22 Dec"_s);
        desk.undoStack().undo();
        QCOMPARE(afternoon.on(u"2026-11-24"_s).title, u"Difficult conversations"_s);
        QCOMPARE(afternoon.on(u"2026-11-24"_s).speakers.front().state, SpeakerState::Confirmed);
        desk.undoStack().redo();
        QCOMPARE(afternoon.on(u"2026-11-24"_s).title, u"Leading a ward round"_s);
        QCOMPARE(desk.undoStack().count(), 1);
    }

    static void checkReplaced(Afternoon& afternoon, PageDesk<ProgrammePage>& desk)
    {
        QTRY_COMPARE(afternoon.on(u"2026-11-24"_s).title, u"Writing a good referral"_s);
        const Speaker speaker = afternoon.on(u"2026-11-24"_s).speakers.front();
        QCOMPARE(speaker.name, u"Dr Jo Park"_s);
        QVERIFY2(!speaker.email, "the address was somebody else's");
        QCOMPARE(speaker.state, SpeakerState::ToInvite);
        QVERIFY(desk.announced().contains(u"has new content"_s));
        desk.undoStack().undo();
        QCOMPARE(afternoon.on(u"2026-11-24"_s).title, u"Difficult conversations"_s);
    }
};

QTEST_MAIN(TestSpeakerDropsOut)
#include "tst_speakerdropsout.moc"

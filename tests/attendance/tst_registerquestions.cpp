// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/people/peopleservice.h"
#include "app/programme/programmeservice.h"
#include "tests/support/temporaryforum.h"
#include "ui/attendance/registerpage.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using namespace ledforum;

namespace {

/// Agrees to everything, after something else has happened.
class SlowAnswers final : public Dialogs
{
public:
    std::function<void()> meanwhile = [] {};
    int asked = 0;

    std::optional<QString> fileToOpen(QWidget*, const QString&, const QString&) override
    {
        ++asked;
        meanwhile();
        return QStringLiteral(TEST_DATA "/samples/teams-current.csv");
    }
    std::optional<QString> fileToSave(QWidget*, const QString&, const QString&, const QString&) override
    {
        return std::nullopt;
    }
    std::optional<QString> folder(QWidget*, const QString&) override { return std::nullopt; }
    bool confirm(QWidget*, const Question&) override
    {
        ++asked;
        meanwhile();
        return true;
    }
    bool print(QWidget*, const QString&, const Draw&) override { return false; }
};

const QDate asked(2026, 11, 24);
const QDate other(2026, 11, 10);

/// The page on the session of 24 November, ten minutes after its end; the one of 10 November is open, too.
struct Desk
{
    TemporaryForum temporary;
    SlowAnswers dialogs;
    QUndoStack undoStack;
    QString announced;
    LongWork longWork;
    PageContext context{temporary.forum(),
                        temporary.administrator(),
                        dialogs,
                        undoStack,
                        longWork,
                        {},
                        [this](MessageKind, const QString& sentence) { announced = sentence; }};
    std::unique_ptr<RegisterPage> page;

    Desk()
    {
        QFile people(QStringLiteral(TEST_DATA "/samples/people.csv"));
        PlanRequest request;
        request.from = other;
        request.anchor = other;
        request.to = asked;
        if (!people.open(QIODevice::ReadOnly) ||
            !temporary.forum().people().importFile(temporary.administrator(), people.readAll()) ||
            !temporary.forum().programme().generate(temporary.tutor(), request))
            qFatal("The forum cannot be filled.");
        temporary.clock().set(asked, QTime(15, 10));
        page = std::make_unique<RegisterPage>(context);
        QObject::connect(&temporary.forum().changes(), &Changes::changed, page.get(),
                         [this] { page->reload(); });
        page->resize(1150, 700);
        page->reload();
        page->show();
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("The page does not come to the front.");
    }

    template <class W>
    [[nodiscard]] W* find(const QString& name) const
    {
        auto* found = page->findChild<W*>(name);
        if (!found)
            qFatal("No %s", qPrintable(name));
        return found;
    }
    void press(const QString& name) const { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    [[nodiscard]] QComboBox* sessions() const { return find<QComboBox>(u"registerSession"_s); }
    [[nodiscard]] TeachingSessionId sessionOf(QDate date)
    {
        return temporary.forum().programme().find(context.actor, date.toString(Qt::ISODate))->id;
    }
    /// "closed", or how many are marked.
    [[nodiscard]] QString registerOf(TeachingSessionId session)
    {
        const auto opened = temporary.forum().registers().open(context.actor, session);
        if (!opened)
            return u"gone"_s;
        if (opened->state == RegisterState::Closed)
            return u"closed"_s;
        const auto marks =
            std::ranges::count_if(opened->rows, [](const RegisterRow& row) { return row.mark.has_value(); });
        return u"%1 marked"_s.arg(marks);
    }

    void chooseOther() const
    {
        sessions()->setCurrentIndex(sessions()->findText(u"10 November"_s, Qt::MatchStartsWith));
    }
    void cancelAsked()
    {
        if (!temporary.forum().programme().acts().apply(temporary.tutor(),
                                                        CancelSession{sessionOf(asked), u"Snow"_s}))
            qFatal("The session cannot be cancelled.");
    }
    void removeAsked()
    {
        if (!temporary.forum().programme().remove(temporary.tutor(), sessionOf(asked)))
            qFatal("The session cannot be taken away.");
    }
    void happens(const QString& what)
    {
        if (what == u"another chosen"_s)
            chooseOther();
        else if (what == u"cancelled"_s)
            cancelAsked();
        else
            removeAsked();
    }
};

} // namespace

/// What is asked about one register is done to that one, or to none, whatever happens before the answer.
class TestRegisterQuestions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void anAnswerTouchesNoOtherRegister_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("happening");
        for (const QString& button : {u"closeRegister"_s, u"markRest"_s, u"importTeams"_s}) {
            for (const QString& happening : {u"another chosen"_s, u"cancelled"_s, u"removed"_s})
                QTest::addRow("%s, %s", qPrintable(button), qPrintable(happening)) << button << happening;
        }
    }

    void anAnswerTouchesNoOtherRegister()
    {
        QFETCH(const QString, button);
        QFETCH(const QString, happening);
        Desk desk;
        const TeachingSessionId before = desk.sessionOf(asked);
        QVERIFY(desk.sessions()->currentText().startsWith(u"24 November"));
        desk.dialogs.meanwhile = [&] { desk.happens(happening); };
        desk.press(button);
        QCOMPARE(desk.dialogs.asked, 1);
        QCOMPARE(desk.registerOf(desk.sessionOf(other)), u"0 marked"_s);
        QCOMPARE(desk.registerOf(before), happening == u"removed"_s ? u"gone"_s : u"0 marked"_s);
        if (button == u"importTeams"_s && happening == u"another chosen"_s) {
            // The file is the one of the register that was shown, and that one comes back into view.
            QVERIFY(desk.find<QDialog>(u"teamsImport"_s)->isVisible());
            QVERIFY(desk.sessions()->currentText().startsWith(u"24 November"));
            desk.press(u"teamsImportApply"_s);
            QCOMPARE(desk.registerOf(before), u"11 marked"_s);
            QCOMPARE(desk.registerOf(desk.sessionOf(other)), u"0 marked"_s);
        } else {
            QVERIFY(!desk.page->findChild<QDialog*>(u"teamsImport"_s));
            QVERIFY(desk.find<InlineMessage>(u"registerMessage"_s)->isVisible());
            QVERIFY(!desk.announced.isEmpty());
        }
    }

    void aMarkIsSavedWhereItWasTyped_data()
    {
        QTest::addColumn<QString>("happening");
        QTest::addColumn<QString>("after");
        QTest::newRow("another chosen") << u"another chosen"_s << u"1 marked"_s;
        QTest::newRow("cancelled") << u"cancelled"_s << u"0 marked"_s;
        QTest::newRow("removed") << u"removed"_s << u"gone"_s;
    }

    void aMarkIsSavedWhereItWasTyped()
    {
        QFETCH(const QString, happening);
        QFETCH(const QString, after);
        Desk desk;
        const TeachingSessionId before = desk.sessionOf(asked);
        auto* table = desk.find<QTableView>(u"registerTable"_s);
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_L);
        auto* dialog = desk.find<QDialog>(u"markDialog"_s);
        dialog->findChild<QLineEdit*>(u"markArrived"_s)->setText(u"2.20pm"_s);
        desk.happens(happening);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"markDialogApply"_s), Qt::LeftButton);
        QCOMPARE(desk.registerOf(desk.sessionOf(other)), u"0 marked"_s);
        QCOMPARE(desk.registerOf(before), after);
        QCOMPARE(dialog->isVisible(), after != u"1 marked"_s); // refused, what is typed stays
    }

    void aSessionThatGoesIsNotReplacedByAnother_data()
    {
        QTest::addColumn<QString>("happening");
        QTest::addColumn<QString>("title");
        QTest::newRow("cancelled") << u"cancelled"_s << u"This session was cancelled"_s;
        QTest::newRow("removed") << u"removed"_s << u"This session is no longer there"_s;
    }

    void aSessionThatGoesIsNotReplacedByAnother()
    {
        QFETCH(const QString, happening);
        QFETCH(const QString, title);
        Desk desk;
        desk.happens(happening);
        desk.page->reload(); // and again
        QCOMPARE(desk.sessions()->currentIndex(), -1);
        const auto labels = desk.page->findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(
            labels, [&](const QLabel* label) { return label->isVisible() && label->text() == title; }));
        QVERIFY(!desk.find<QTableView>(u"registerTable"_s)->isVisible());
        for (const QString& button :
             {u"closeRegister"_s, u"importTeams"_s, u"markRest"_s, u"printRegister"_s})
            QVERIFY2(!desk.find<QPushButton>(button)->isVisible(), qPrintable(button));
        QCOMPARE(desk.dialogs.asked, 0);
        desk.chooseOther();
        QVERIFY(desk.find<QTableView>(u"registerTable"_s)->isVisible());
        QVERIFY(desk.sessions()->currentText().startsWith(u"10 November"));
    }

    void aCancelledSessionThatIsReinstatedIsShownAgain()
    {
        Desk desk;
        const TeachingSessionId session = desk.sessionOf(asked);
        desk.cancelAsked();
        QVERIFY(desk.temporary.forum().programme().acts().apply(desk.temporary.tutor(),
                                                                ReinstateSession{session}));
        QVERIFY(desk.sessions()->currentText().startsWith(u"24 November"));
        QVERIFY(desk.find<QTableView>(u"registerTable"_s)->isVisible());
    }

    void closingKeepsTheUndoOfOtherThings()
    {
        Desk desk;
        bool isUndone = false;
        desk.context.undoable(
            u"Sepsis moved"_s, [] { return Result<>(Done{}); },
            [&] {
                isUndone = true;
                return Result<>(Done{});
            });
        auto* table = desk.find<QTableView>(u"registerTable"_s);
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_P);
        desk.press(u"closeRegister"_s);
        QCOMPARE(desk.registerOf(desk.sessionOf(asked)), u"closed"_s);
        // The mark stays, which is said; what was done before it is the next to be undone.
        desk.announced.clear();
        desk.undoStack.undo();
        QVERIFY2(desk.announced.contains(u"closed"_s), qPrintable(desk.announced));
        QCOMPARE(table->model()->index(0, 3).data().toString(), u"Present"_s);
        QCOMPARE(desk.undoStack.undoText(), u"Sepsis moved"_s);
        desk.undoStack.undo();
        QVERIFY(isUndone);
    }
};

QTEST_MAIN(TestRegisterQuestions)
#include "tst_registerquestions.moc"

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/attendance/registerstore.h"
#include "tests/support/deskhall.h"
#include "ui/attendance/deskfield.h"
#include "ui/attendance/deskmatchlist.h"
#include "ui/attendance/deskmatchmodel.h"
#include "ui/attendance/deskscreen.h"
#include "ui/attendance/scanreader.h"
#include "ui/shell/theme.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <random>

using namespace ledforum;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The desk's screen in a hall.
class Door final
{
public:
    explicit Door(DeskKind kind = DeskKind::Staffed, int people = 60)
        : m_hall(people)
        , m_screen(std::make_unique<DeskScreen>(m_hall.house().forum(), *m_hall.started(kind).duty()))
    {
        show();
    }
    Q_DISABLE_COPY_MOVE(Door)

    [[nodiscard]] DeskHall& hall() { return m_hall; }
    [[nodiscard]] DeskScreen& screen() { return *m_screen; }
    template <class W = QWidget>
    [[nodiscard]] W* find(const QString& name) const
    {
        auto* found = m_screen->findChild<W*>(name);
        if (!found)
            qFatal("No %s", qPrintable(name));
        return found;
    }
    [[nodiscard]] DeskField* field() const { return find<DeskField>(u"deskField"_s); }
    [[nodiscard]] QString text(const QString& name) const { return find<QLabel>(name)->text(); }
    /// "Mei Ng · checked in at 1.50pm"
    [[nodiscard]] QString said() const { return text(u"deskName"_s) + u" · "_s + text(u"deskSentence"_s); }
    void click(const QString& name) const { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    /// Keys go to whatever has the keyboard, as a person's do, and are counted.
    void press(Qt::Key key)
    {
        ++m_pressed;
        QTest::keyClick(QApplication::focusWidget(), key);
    }
    void type(const QString& text)
    {
        for (const QChar each : text) {
            ++m_pressed;
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, each,
                                Qt::NoModifier);
        }
    }
    [[nodiscard]] int pressed() const { return m_pressed; }
    /// Until what came in a hurry is told from a badge.
    void pause() const { QTest::qWait(80); }
    [[nodiscard]] std::optional<Mark> mark(PersonId person)
    {
        return RegisterStore(m_hall.house().connection()).mark(m_hall.session(), person);
    }
    [[nodiscard]] int marks()
    {
        return int(RegisterStore(m_hall.house().connection()).marks(m_hall.session()).size());
    }
    [[nodiscard]] QString everythingShown() const
    {
        QStringList shown;
        for (const auto* label : m_screen->findChildren<QLabel*>())
            shown << label->text();
        for (const auto* button : m_screen->findChildren<QAbstractButton*>())
            shown << button->text() << button->accessibleName();
        for (const auto* edit : m_screen->findChildren<QLineEdit*>())
            shown << edit->text();
        const auto* list = find<DeskMatchList>(u"deskMatches"_s);
        for (int row = 0; row < list->model()->rowCount(); ++row)
            shown << list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return shown.join(u'\n');
    }

private:
    void show()
    {
        m_screen->resize(1366, 768);
        m_screen->show();
        m_screen->setFocus();
        if (!QTest::qWaitForWindowActive(m_screen.get()))
            qFatal("The desk does not come to the front.");
    }

    DeskHall m_hall;
    std::unique_ptr<DeskScreen> m_screen;
    int m_pressed = 0;
};

const QString badge = u"04A2B9C1"_s;

} // namespace

/// The desk at the door, worked by real keys, a scanner and a finger.
class DeskScreenTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void aShortNameAndEnter();
    void enterTakesNobodyUnclear();
    void theSameAgainLeaves();
    void nothingAboutOthers();
    void aScanIsToldFromTyping_data();
    void aScanIsToldFromTyping();
    void aBadgeNeverShowsAsASearch();
    void aNewBadgeWithAPin();
    void aWrongPin();
    void theNextOneSeesNobody();
    void aFingerDoesItAll();
    void someoneNotListed();
    void aFingerWritesAName();
    void nobodyIsSaidAtOnce();
    void takenBack();
    void lettersFindTheField();
    void itForgetsWhoWalkedAway();
    void beforeAndAfterItsHours();
    void theListIsAModel();
    void thirtyCheckInsTakeFewKeys();
};

void DeskScreenTest::aShortNameAndEnter()
{
    Door door;
    door.type(u"ng"_s);
    door.press(Qt::Key_Return);
    const QString name = door.text(u"deskName"_s);
    QVERIFY2(name.endsWith(u" Ng"_s), qPrintable(name));
    QCOMPARE(door.said(), name + u" · checked in at 1.50pm"_s);
    QVERIFY(door.mark(door.hall().idOf(name)));
    QCOMPARE(door.text(u"deskCount"_s), u"1 checked in"_s);
    QVERIFY(door.field()->text().isEmpty());
    QVERIFY(door.field()->hasFocus());
}

void DeskScreenTest::enterTakesNobodyUnclear()
{
    Door door;
    door.type(u"khan"_s);
    door.press(Qt::Key_Return);
    QCOMPARE(door.marks(), 0);
    QVERIFY(door.text(u"deskSentence"_s).contains(u"choose by its digit or the arrow keys"_s));
    auto* list = door.find<DeskMatchList>(u"deskMatches"_s);
    QCOMPARE(list->chosenRow(), 0);
    door.press(Qt::Key_Down);
    QCOMPARE(list->chosenRow(), 1);
    const QString second = list->model()->index(1, 0).data().toString();
    door.press(Qt::Key_Return);
    QCOMPARE(door.text(u"deskName"_s), second);
    QCOMPARE(door.marks(), 1);
    // Nobody at all.
    door.type(u"zzzz"_s);
    door.press(Qt::Key_Return);
    QVERIFY(door.text(u"deskSentence"_s).contains(u"Nobody matches “zzzz”"_s));
    QCOMPARE(door.marks(), 1);
    // Enter in an empty field does nothing: a key that bounces checks nobody in or out.
    door.press(Qt::Key_Escape);
    door.press(Qt::Key_Return);
    QCOMPARE(door.marks(), 1);
}

void DeskScreenTest::theSameAgainLeaves()
{
    Door door;
    const auto gesture = [&] {
        door.type(u"ng"_s);
        door.press(Qt::Key_Return);
        return door.text(u"deskSentence"_s);
    };
    QCOMPARE(gesture(), u"checked in at 1.50pm"_s);
    QCOMPARE(gesture(), u"already checked in at 1.50pm"_s);
    QVERIFY(!door.find(u"deskUndo"_s)->isVisible());
    door.hall().setTime(14, 30);
    door.type(u"ng"_s);
    door.pause();
    QVERIFY(door.everythingShown().contains(u"here since 1.50pm"_s));
    door.press(Qt::Key_Return);
    QCOMPARE(door.text(u"deskSentence"_s), u"left at 2.30pm"_s);
    QCOMPARE(door.text(u"deskCount"_s), u"0 checked in"_s);
}

void DeskScreenTest::nothingAboutOthers()
{
    Door door;
    const auto holdsAName = [&] {
        const QString shown = door.everythingShown();
        return std::ranges::any_of(door.hall().doctors(), [&](const Person& person) {
            return shown.contains(person.fullName.value()) || shown.contains(person.gmcNumber()) ||
                   shown.contains(person.email->value());
        });
    };
    QVERIFY(!holdsAName());
    door.type(u"zzzz"_s);
    door.pause();
    QVERIFY(!holdsAName());
    door.press(Qt::Key_Escape);
    door.type(u"ng"_s);
    door.pause();
    QVERIFY(holdsAName());
    QVERIFY(!door.everythingShown().contains(u"@hall.test"_s));
    door.press(Qt::Key_Escape);
    QVERIFY(!holdsAName());
}

void DeskScreenTest::aScanIsToldFromTyping_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<int>("gap");
    QTest::addColumn<int>("beforeEnter");
    QTest::addColumn<bool>("isScan");
    QTest::newRow("a scanner") << badge << 5 << 5 << true;
    QTest::newRow("a slow scanner") << badge << 50 << 50 << true;
    QTest::newRow("fingers") << badge << 51 << 51 << false;
    QTest::newRow("a number by fast fingers, and a look") << u"7000101"_s << 40 << 300 << false;
    QTest::newRow("too short") << u"04A2B"_s << 5 << 5 << false;
    QTest::newRow("the shortest") << u"04A2B9"_s << 5 << 5 << true;
    QTest::newRow("a name by fast fingers") << u"okafor"_s << 30 << 30 << false;
}

void DeskScreenTest::aScanIsToldFromTyping()
{
    QFETCH(QString, keys);
    QFETCH(int, gap);
    QFETCH(int, beforeEnter);
    QFETCH(bool, isScan);
    ScanReader reader;
    std::chrono::milliseconds now = 10s;
    QString typed;
    for (const QChar key : keys) {
        typed += reader.character(key, now);
        now += std::chrono::milliseconds(gap);
    }
    const ScanReader::Ended ended = reader.enter(now + std::chrono::milliseconds(beforeEnter - gap));
    QCOMPARE(ended.scan.has_value(), isScan);
    QCOMPARE(isScan ? *ended.scan : typed + ended.typed, keys);
    QVERIFY(!isScan || typed.isEmpty());
    QVERIFY(!reader.isHolding());
}

void DeskScreenTest::aBadgeNeverShowsAsASearch()
{
    Door door;
    const QSignalSpy shown(door.field(), &QLineEdit::textChanged);
    door.type(badge);
    door.press(Qt::Key_Return);
    QTRY_VERIFY(door.text(u"deskSentence"_s).startsWith(u"A new badge. Whose is it?"_s));
    QVERIFY(shown.isEmpty());
    QVERIFY(!door.everythingShown().contains(badge));
    door.type(u"ng"_s);
    door.press(Qt::Key_Return);
    QTRY_COMPARE(door.text(u"deskSentence"_s), u"checked in at 1.50pm"_s);
    const QString name = door.text(u"deskName"_s);
    door.hall().setTime(14, 20);
    door.type(badge);
    door.press(Qt::Key_Return);
    QTRY_COMPARE(door.said(), name + u" · left at 2.20pm"_s);
    // A scanner that ends with a tab; a tab by hand goes on as everywhere.
    door.hall().setTime(14, 30);
    door.type(badge);
    door.press(Qt::Key_Tab);
    QTRY_COMPARE(door.said(), name + u" · checked in again at 2.30pm"_s);
    QVERIFY(door.field()->hasFocus());
    door.press(Qt::Key_Tab);
    QVERIFY(!door.field()->hasFocus());
}

void DeskScreenTest::aNewBadgeWithAPin()
{
    Door door(DeskKind::Unstaffed);
    const Person& one = door.hall().doctors()[0];
    QVERIFY(door.hall().desk().setPin(door.hall().house().tutor(), one.id, secretOf("7392")));
    door.type(badge);
    door.press(Qt::Key_Return);
    QTRY_VERIFY(door.text(u"deskSentence"_s).contains(u"your door PIN once"_s));
    door.type(one.gmcNumber().right(5)); // too few for a scan
    door.press(Qt::Key_Return);
    QVERIFY(door.find(u"deskPin"_s)->hasFocus());
    QCOMPARE(door.text(u"deskPinName"_s), one.fullName.value());
    door.type(u"7392"_s);
    door.press(Qt::Key_Return);
    QTRY_COMPARE(door.said(), one.fullName.value() + u" · checked in at 1.50pm"_s);
    door.hall().setTime(14, 20);
    door.type(badge);
    door.press(Qt::Key_Return);
    QTRY_COMPARE(door.said(), one.fullName.value() + u" · left at 2.20pm"_s);
}

void DeskScreenTest::aWrongPin()
{
    Door door(DeskKind::Unstaffed);
    const Person& one = door.hall().doctors()[0];
    QVERIFY(door.hall().desk().setPin(door.hall().house().tutor(), one.id, secretOf("7392")));
    door.type(one.gmcNumber().right(5));
    door.press(Qt::Key_Return);
    QCOMPARE(door.marks(), 0); // the name alone is not enough
    door.type(u"1739"_s);
    door.press(Qt::Key_Return);
    QTRY_VERIFY(door.text(u"deskSentence"_s).contains(u"That is not the PIN"_s));
    QTRY_VERIFY(door.find(u"deskPin"_s)->isEnabled());
    QVERIFY(door.find<QLineEdit>(u"deskPin"_s)->text().isEmpty());
    QCOMPARE(door.marks(), 0);
    // By finger on the screen's own keys.
    for (const QChar digit : u"7392"_s)
        door.click(u"deskPinKeys-"_s + digit);
    door.click(u"deskPinKeys-OK"_s);
    QTRY_VERIFY(door.mark(one.id));
    // Not me.
    door.type(one.gmcNumber().right(5));
    door.press(Qt::Key_Return);
    door.press(Qt::Key_Escape);
    QVERIFY(door.field()->hasFocus());
}

void DeskScreenTest::theNextOneSeesNobody()
{
    Door door(DeskKind::Unstaffed);
    const Person& one = door.hall().doctors()[0];
    QVERIFY(door.hall().desk().setPin(door.hall().house().tutor(), one.id, secretOf("7392")));
    door.type(one.gmcNumber().right(5));
    door.press(Qt::Key_Return);
    door.type(u"7392"_s);
    door.press(Qt::Key_Return);
    QTRY_COMPARE(door.text(u"deskName"_s), one.fullName.value());
    QVERIFY(door.find(u"deskUndo"_s)->isVisible()); // until somebody else is here
    door.type(u"z"_s);
    door.pause();
    QVERIFY(!door.find(u"deskName"_s)->isVisible());
    QVERIFY(!door.find(u"deskUndo"_s)->isVisible());
    QTest::keySequence(door.field(), QKeySequence::Undo);
    QVERIFY(door.mark(one.id));
}

void DeskScreenTest::aFingerDoesItAll()
{
    Door door;
    door.click(u"deskLetters"_s);
    for (const QChar key : u"NG"_s)
        door.click(u"deskKeys-"_s + key);
    QCOMPARE(door.field()->text(), u"ng"_s);
    auto* list = door.find<DeskMatchList>(u"deskMatches"_s);
    const QRect row = list->visualRect(list->model()->index(0, 0));
    QVERIFY(row.height() >= 64);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(door.marks(), 1);
    QVERIFY(door.field()->hasFocus());
    // What a finger presses is large enough for one.
    for (const auto* button : door.screen().findChildren<QAbstractButton*>())
        QVERIFY2(!button->isVisible() || (button->height() >= 48 && button->width() >= 48),
                 qPrintable(button->objectName()));
    door.click(u"deskKeys-N"_s);
    door.click(u"deskKeys-G"_s);
    door.click(u"deskKeys-⌫"_s);
    QCOMPARE(door.field()->text(), u"n"_s);
}

void DeskScreenTest::someoneNotListed()
{
    Door door;
    door.type(u"Jo Locum"_s);
    door.pause();
    door.click(u"deskAdd"_s);
    QCOMPARE(door.find<QLineEdit>(u"deskNewName"_s)->text(), u"Jo Locum"_s);
    door.find<QLineEdit>(u"deskNewNumber"_s)->setText(u"12"_s);
    door.press(Qt::Key_Return);
    QVERIFY(door.text(u"deskSentence"_s).contains(u"is not a GMC number"_s));
    QCOMPARE(door.marks(), 0);
    door.find<QLineEdit>(u"deskNewNumber"_s)->clear();
    door.click(u"deskNewAdd"_s);
    QCOMPARE(door.text(u"deskName"_s), u"Jo Locum"_s);
    QVERIFY(door.text(u"deskSentence"_s).startsWith(u"checked in at 1.50pm"_s));
    QCOMPARE(door.marks(), 1);
    QCOMPARE(door.hall().desk().newcomers(door.hall().house().tutor())->size(), 1U);
}

void DeskScreenTest::aFingerWritesAName()
{
    Door door;
    door.click(u"deskLetters"_s);
    door.click(u"deskAdd"_s);
    QVERIFY(door.text(u"deskSentence"_s).contains(u"Only the name is needed."_s));
    for (const QString& key : {u"A"_s, u"N"_s, u"N"_s, u"Space"_s, u"O"_s, u"’"_s, u"M"_s, u"-"_s, u"K"_s})
        door.click(u"deskKeys-"_s + key);
    QCOMPARE(door.find<QLineEdit>(u"deskNewName"_s)->text(), u"Ann O’m-k"_s);
    door.find(u"deskNewEmail"_s)->setFocus();
    for (const QChar key : u"ANN@A.UK"_s)
        door.click(u"deskKeys-"_s + key);
    QCOMPARE(door.find<QLineEdit>(u"deskNewEmail"_s)->text(), u"ann@a.uk"_s);
    door.click(u"deskKeys-Enter"_s);
    QCOMPARE(door.text(u"deskName"_s), u"Ann O’m-k"_s);
    QCOMPARE(door.marks(), 1);
}

void DeskScreenTest::nobodyIsSaidAtOnce()
{
    Door door;
    door.type(u"z"_s);
    door.pause();
    QVERIFY(door.text(u"deskMore"_s).isEmpty());
    door.type(u"zzz"_s);
    door.pause();
    QVERIFY(door.text(u"deskMore"_s).startsWith(u"Nobody matches."_s));
    door.press(Qt::Key_Escape);
    QVERIFY(door.text(u"deskMore"_s).isEmpty());
}

void DeskScreenTest::takenBack()
{
    Door door;
    door.type(u"ng"_s);
    door.press(Qt::Key_Return);
    QVERIFY(door.find(u"deskUndo"_s)->isVisible());
    door.click(u"deskUndo"_s);
    QCOMPARE(door.marks(), 0);
    QCOMPARE(door.text(u"deskSentence"_s), u"Taken back."_s);
    QVERIFY(!door.find(u"deskUndo"_s)->isVisible());
    QVERIFY(door.field()->hasFocus());
    door.type(u"ng"_s);
    door.press(Qt::Key_Return);
    QTest::keySequence(door.field(), QKeySequence::Undo);
    QCOMPARE(door.marks(), 0);
}

void DeskScreenTest::lettersFindTheField()
{
    Door door;
    door.find(u"deskLeave"_s)->setFocus();
    door.type(u"ng"_s);
    QVERIFY(door.field()->hasFocus());
    door.press(Qt::Key_Return);
    QCOMPARE(door.marks(), 1);
}

void DeskScreenTest::itForgetsWhoWalkedAway()
{
    Door door;
    door.type(u"kha"_s);
    door.pause();
    auto* quiet = door.screen().findChild<QTimer*>(u"deskQuiet"_s);
    QVERIFY(quiet && quiet->isActive());
    QVERIFY(quiet->intervalAsDuration() <= 60s);
    quiet->start(0ms);
    QTRY_VERIFY(door.field()->text().isEmpty());
}

void DeskScreenTest::beforeAndAfterItsHours()
{
    Door door;
    const auto look = [&] {
        Q_EMIT door.hall().house().forum().changes().changed(Area::Attendance);
        QTest::qWait(50);
    };
    door.hall().setTime(13, 0);
    look();
    QTRY_VERIFY(!door.field()->isVisible());
    QVERIFY(door.everythingShown().contains(u"The desk opens on Tuesday 24 November 2026 at 1.30pm."_s));
    door.hall().setTime(13, 30);
    look();
    QTRY_VERIFY(door.field()->isVisible());
    QVERIFY(door.field()->hasFocus());
    door.hall().setTime(15, 20);
    look();
    QTRY_VERIFY(!door.field()->isVisible());
    QVERIFY(door.everythingShown().contains(u"The desk closed"_s));
    QVERIFY(door.find(u"deskLeave"_s)->isVisible());
}

void DeskScreenTest::theListIsAModel()
{
    Door door;
    auto* list = door.find<DeskMatchList>(u"deskMatches"_s);
    const QAbstractItemModelTester tester(list->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (const QString& typed : {u"k"_s, u"kh"_s, u"khan"_s, u"khanx"_s, u"ng"_s}) {
        door.press(Qt::Key_Escape);
        door.type(typed);
        door.pause();
    }
    QVERIFY(list->model()->rowCount() > 0);
    QCOMPARE(list->accessibleName(), u"People who match"_s);
}

void DeskScreenTest::thirtyCheckInsTakeFewKeys()
{
    Door door(DeskKind::Staffed, DeskHall::people);
    auto* list = door.find<DeskMatchList>(u"deskMatches"_s);
    const auto* model = qobject_cast<DeskMatchModel*>(list->model());
    std::vector<Person> coming = door.hall().doctors();
    std::ranges::shuffle(coming, std::mt19937(11));
    coming.erase(coming.begin() + 30, coming.end());
    // Two letters that are a whole name are among them, whoever else is.
    for (const QString& name : {u"Ng"_s, u"Li"_s, u"Wu"_s}) {
        const auto found = std::ranges::find_if(door.hall().doctors(), [&](const Person& person) {
            return person.fullName.value().endsWith(u' ' + name);
        });
        QVERIFY(found != door.hall().doctors().end());
        if (std::ranges::find(coming, found->id, &Person::id) == coming.end())
            coming[size_t(name.size() + name[0].unicode()) % coming.size()] = *found;
    }
    for (const Person& person : coming) {
        for (const QChar key : typedFor(person)) {
            door.type(key);
            door.pause(); // looks at the list
            const auto& matches = model->search().matches;
            const auto at = std::ranges::find(matches, person.id, &DeskMatch::person);
            if (at == matches.end())
                continue;
            const auto place = int(at - matches.begin());
            if (list->chosenRow() == place)
                break;
            if (door.field()->text().size() >= 3) {
                door.type(QString::number(place + 1));
                door.pause();
                break;
            }
        }
        door.press(Qt::Key_Return);
        QVERIFY2(door.mark(person.id), qPrintable(person.fullName.value()));
    }
    QCOMPARE(door.marks(), 30);
    qInfo("%.2f keys a check-in, Enter among them", door.pressed() / 30.0);
    QVERIFY2(door.pressed() <= 30 * 6, qPrintable(QString::number(door.pressed())));
}

QTEST_MAIN(DeskScreenTest)
#include "tst_deskscreen_slow.moc"

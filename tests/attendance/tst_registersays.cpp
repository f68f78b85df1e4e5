// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/closingmarks.h"
#include "app/attendance/replyservice.h"
#include "app/programme/programmeservice.h"
#include "tests/support/bigreport.h"
#include "tests/support/pagedesk.h"
#include "ui/attendance/registerpage.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace ledforum;

namespace {

const QDate today(2026, 11, 24);
const QDate before(2026, 11, 10);
const QDate coming(2026, 12, 8);

TeachingSessionId addSession(TemporaryForum& house, QDate date, const QString& title)
{
    TeachingSession teaching;
    teaching.span = {date, QTime(14, 0), 60};
    teaching.title = title;
    const auto added = house.forum().programme().add(house.administrator(), teaching);
    if (!added)
        qFatal("The session cannot be added.");
    return added->id;
}

/// Ten minutes after a session; another one is a fortnight past, and a third still to come.
struct House
{
    TemporaryForum forum;
    PersonId ann = forum.addPerson(u"Ann Adams"_s, bigreport::addressOf(0), u"7000001"_s);
    PersonId ben = forum.addPerson(u"Ben Brown"_s, bigreport::addressOf(1), u"7000002"_s);
    TeachingSessionId earlier = addSession(forum, before, u"Asthma"_s);
    TeachingSessionId now = addSession(forum, today, u"Sepsis"_s);
    TeachingSessionId later = addSession(forum, coming, u"Wounds"_s);

    House() { forum.clock().set(today, QTime(15, 10)); }

    [[nodiscard]] QString written(const QByteArray& content, const QString& name = u"report.csv"_s) const
    {
        const QString path = forum.folder() + u'/' + name;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) < 0)
            qFatal("A file cannot be written.");
        return path;
    }
};

using Desk = PageDesk<RegisterPage>;

void import(Desk& desk, const QString& path)
{
    desk.dialogs().willPick(path);
    desk.click(u"importTeams"_s);
}

void choose(Desk& desk, const QString& name)
{
    auto* table = desk.find<QTableView>(u"registerTable"_s);
    const auto rows = table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, name);
    if (rows.isEmpty())
        qFatal("Nobody of that name.");
    table->setCurrentIndex(rows.front());
}

void correct(Desk& desk, const QString& name, MarkStatus status)
{
    choose(desk, name);
    desk.click(u"registerCorrect"_s);
    auto* statuses = desk.find<QComboBox>(u"markStatus"_s);
    statuses->setCurrentIndex(statuses->findData(int(status)));
    desk.find<QLineEdit>(u"markReason"_s)->setText(u"She signed the paper"_s);
    desk.click(u"markDialogApply"_s);
    QTRY_VERIFY(!desk.has(u"markDialog"_s));
}

HistoryLine line(int person, MarkAct act)
{
    return {.change = {.person = PersonId(person), .at = {}, .act = act}, .name = {}, .by = {}};
}

} // namespace

/// What the register page says of files and of its own acts.
class TestRegisterSays final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void anotherDaysReportOffersItsSession()
    {
        House house;
        Desk desk(house.forum, house.forum.administrator());
        const QString path = house.written(bigreport::reportOf(2, before));
        desk.dialogs().willAnswer(false);
        import(desk, path);
        QCOMPARE(desk.dialogs().asked().size(), size_t(1));
        QCOMPARE(desk.dialogs().asked().front().text,
                 u"This report is of Tuesday 10 November 2026, Asthma."_s);
        QVERIFY(!desk.has(u"teamsImport"_s));
        QVERIFY(desk.find<QComboBox>(u"registerSession"_s)->currentText().startsWith(u"24 November 2026"_s));

        desk.dialogs().willAnswer(true); // one gesture
        import(desk, path);
        QCOMPARE(desk.text(u"teamsImportSession"_s).section(u',', 0, 0), u"Tuesday 10 November 2026"_s);
        QVERIFY(desk.find<QComboBox>(u"registerSession"_s)->currentText().startsWith(u"10 November 2026"_s));
        desk.click(u"teamsImportApply"_s);
        QCOMPARE(desk.announced(), u"2 people marked from the Teams report."_s);
        QCOMPARE(desk.text(u"registerAttended"_s), u"2"_s);
    }

    void itsOwnReportAsksNothing()
    {
        House house;
        Desk desk(house.forum, house.forum.administrator());
        import(desk, house.written(bigreport::reportOf(2)));
        QVERIFY(desk.dialogs().asked().empty());
        QVERIFY(desk.has(u"teamsImport"_s));
    }

    void severalFilesArePickedAtOnce()
    {
        House house;
        Desk desk(house.forum, house.forum.administrator());
        const QByteArray later = bigreport::reportOf(2).replace("13:45:00", "13:46:00");
        desk.dialogs().willPickAll(
            {house.written(bigreport::reportOf(1)), house.written(later, u"later.csv"_s)});
        desk.click(u"importTeams"_s);
        QCOMPARE(desk.model(u"teamsImportTable"_s).rowCount(), 2);
        desk.click(u"teamsImportApply"_s);
        QCOMPARE(desk.text(u"registerAttended"_s), u"2"_s);
    }

    void ofASessionToComeItSaysSo_data()
    {
        QTest::addColumn<bool>("isDropped");
        QTest::newRow("dropped") << true;
        QTest::newRow("picked") << false;
    }
    void ofASessionToComeItSaysSo()
    {
        QFETCH(bool, isDropped);
        House house;
        Desk desk(house.forum, house.forum.administrator());
        const QString path = house.written(bigreport::reportOf(2, coming));
        if (isDropped)
            desk.page().receiveFiles({path});
        else
            import(desk, path);
        const QString said = desk.find<InlineMessage>(u"registerMessage"_s)->sentence();
        QVERIFY2(
            said.startsWith(u"This report is of Tuesday 8 December 2026, Wounds, which has not begun yet."_s),
            qPrintable(said));
        QVERIFY(!desk.has(u"reportSession"_s));
        QVERIFY(desk.dialogs().asked().empty());
    }

    void ofNoSessionItSaysWhatTheReaderSays()
    {
        House house;
        Desk desk(house.forum, house.forum.administrator());
        import(desk, house.written(bigreport::reportOf(2, today.addDays(-1))));
        QVERIFY(!desk.find<InlineMessage>(u"registerMessage"_s)->sentence().isEmpty());
        QVERIFY(desk.dialogs().asked().empty());
    }

    void aSignInSheetIsCalledSo()
    {
        House house;
        Desk desk(house.forum, house.forum.administrator());
        import(desk, house.written("Name,Email,Arrived,Left\n"
                                   "Ann Adams,person0@example.org,24/11/2026 14:00,24/11/2026 15:00\n"
                                   "Mystery Guest,,24/11/2026 14:00,24/11/2026 15:00\n"));
        desk.click(u"teamsImportApply"_s);
        QCOMPARE(desk.announced(), u"1 person marked from the sign-in sheet. 1 row matches nobody."_s);
        QCOMPARE(desk.text(u"registerUnmatched"_s), u"Mystery Guest"_s);
        QVERIFY(desk.text(u"registerUnmatchedOrigin"_s).startsWith(u"From the sign-in sheet."_s));
        QCOMPARE(desk.undoStack().undoText(), u"sign-in sheet of 24 November"_s);
    }

    void aCorrectionIsAnnouncedAndUndone()
    {
        House house;
        Desk desk(house.forum, house.forum.administrator());
        desk.click(u"closeRegister"_s);
        correct(desk, u"Adams, Ann"_s, MarkStatus::Present);
        QCOMPARE(desk.announced(), u"Adams, Ann: present, 60 minutes, was did not attend."_s);
        QCOMPARE(desk.undoStack().undoText(), u"Adams corrected to present"_s);
        desk.undoStack().undo();
        QCOMPARE(desk.text(u"registerAttended"_s), u"0"_s);
        correct(desk, u"Adams, Ann"_s, MarkStatus::DidNotAttend);
        QCOMPARE(desk.announced(), u"Adams, Ann stays: did not attend."_s);
    }

    void whatTheDialogMarkedIsAnnounced()
    {
        House house;
        Desk desk(house.forum, house.forum.administrator());
        choose(desk, u"Brown, Ben"_s);
        desk.find<QTableView>(u"registerTable"_s)->setFocus();
        desk.press(Qt::Key_L); // after the session: asks for the time
        desk.find<QLineEdit>(u"markArrived"_s)->setText(u"2.20pm"_s);
        desk.click(u"markDialogApply"_s);
        QCOMPARE(desk.announced(), u"Brown, Ben: late, 40 minutes."_s);
    }

    void whatClosingMarkedIsNotSaidByHand()
    {
        House house;
        QVERIFY(house.forum.forum().replies().replyFor(house.forum.tutor(), house.now, house.ben,
                                                       Reply::apologies(Apology::Leave)));
        Desk desk(house.forum, house.forum.administrator());
        desk.click(u"closeRegister"_s);
        choose(desk, u"Brown, Ben"_s);
        QVERIFY(desk.text(u"sourcesReason"_s).contains(u"closing took over the apologies"_s));
        choose(desk, u"Adams, Ann"_s);
        QVERIFY(desk.text(u"sourcesReason"_s).contains(u"the closing set “did not attend”"_s));
        QVERIFY(desk.everythingShown().contains(u"At closing"_s));
        QVERIFY(!desk.everythingShown().contains(u"By hand"_s));
        correct(desk, u"Adams, Ann"_s, MarkStatus::Present);
        choose(desk, u"Adams, Ann"_s);
        QVERIFY(desk.everythingShown().contains(u"By hand"_s));
        QVERIFY(!desk.everythingShown().contains(u"At closing"_s));
        desk.undoStack().undo();
        QVERIFY(desk.everythingShown().contains(u"At closing"_s));
    }

    void closingMarksWhoHadNone_data()
    {
        using enum MarkAct;
        QTest::addColumn<QList<MarkAct>>("acts");
        QTest::addColumn<bool>("isByClosing");
        QTest::newRow("by hand") << QList{Marked} << false;
        QTest::newRow("closed") << QList{Closed} << true;
        QTest::newRow("cleared before") << QList{Marked, Undone, Closed} << true;
        QTest::newRow("corrected") << QList{Closed, Corrected} << false;
        QTest::newRow("taken back") << QList{Closed, Corrected, Undone} << true;
        QTest::newRow("one of two taken back") << QList{Closed, Corrected, Corrected, Undone} << false;
        QTest::newRow("corrected only") << QList{Corrected} << false;
    }
    void closingMarksWhoHadNone()
    {
        QFETCH(QList<MarkAct>, acts);
        std::vector<HistoryLine> history{line(2, MarkAct::Corrected)};
        for (const MarkAct act : acts)
            history.push_back(line(1, act));
        QTEST(markedByClosing(history).contains(PersonId(1)), "isByClosing");
        QVERIFY(!markedByClosing(history).contains(PersonId(2)));
    }
};

QTEST_MAIN(TestRegisterSays)
#include "tst_registersays.moc"

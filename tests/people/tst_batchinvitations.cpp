// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/people/peopleservice.h"
#include "app/security/accounts.h"
#include "app/security/officeservice.h"
#include "app/security/roleservice.h"
#include "tests/support/pagedesk.h"
#include "ui/people/batchinvitedialog.h"
#include "ui/people/peoplepage.h"

#include <QAbstractItemModelTester>
#include <QComboBox>

using namespace Qt::StringLiterals;
using namespace ledforum;

namespace {

/// For eyes: written where LED_FORUM_PICTURES says.
void draw(QWidget& widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("LED_FORUM_PICTURES");
    if (!folder.isEmpty())
        widget.grab().save(u"%1/%2.png"_s.arg(folder, name));
}

void addIntake(TemporaryForum& forum, int people)
{
    PersonStore store(forum.connection());
    for (int i = 0; i < people; ++i) {
        PersonDetails details{*PersonName::parse(u"Newcomer %1"_s.arg(QChar(u'A' + i))),
                              EmailAddress::parse(u"new%1@forum.test"_s.arg(i))};
        details.intake = Intake::parse(u"2026-12");
        store.insert(details, Role::Led);
    }
}

std::vector<PersonId> intakeOf(TemporaryForum& forum)
{
    std::vector<PersonId> persons;
    for (const Person& person : PersonStore(forum.connection()).list({})) {
        if (person.intake)
            persons.push_back(person.id);
    }
    return persons;
}

std::vector<Invitee> inviteesOf(TemporaryForum& forum)
{
    std::vector<Invitee> invitees;
    for (const PersonId person : intakeOf(forum))
        invitees.push_back({*forum.forum().people().person(forum.tutor(), person), u"Not invited"_s});
    return invitees;
}

QString stateOf(const PageDesk<PeoplePage>& desk, const QString& name)
{
    desk.type(u"peopleSearch"_s, name);
    return desk.cell(u"peopleTable"_s, 0, PeopleModel::State);
}

} // namespace

/// Inviting one, an intake or a selection, resetting, and how each account stands.
class TestBatchInvitations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void everyStateIsShown();
    void anIntakeIsInvitedAndItsSlipsArePrinted();
    void aSelectionIsInvited();
    void aStoppedBatchInvitesNobody();
    void theLockStopsABatch();
    void whoeverSignedInMeanwhileIsNotReset();
    void anInvitationIsNoResetUnasked();
    void aResetSaysWhatItOpensAndAsksFirst();
    void nobodyIsLeftToInvite();
    void anotherTutorsAccountIsOutOfAnAdministratorsReach();
    void theModelKeepsItsPromises();
};

void TestBatchInvitations::everyStateIsShown()
{
    TemporaryForum forum;
    addIntake(forum, 2);
    static_cast<void>(forum.doctor(1));
    PeopleService& people = forum.forum().people();
    Accounts& accounts = forum.forum().accounts();
    const PersonId invited = people.find(forum.tutor(), u"new1@forum.test"_s)->id;
    QVERIFY(accounts.invite(forum.administrator(), invited));
    const PersonId reset = forum.doctor(0).person();
    const auto code = accounts.invite(forum.administrator(), reset);
    QVERIFY(accounts.activate(u"doctor0@forum.test"_s, code->code, TemporaryForum::password()));
    const Actor tutor = forum.signedIn(u"tutor@forum.test"_s);
    PageDesk<PeoplePage> desk(forum, tutor);
    draw(desk.page(), u"people"_s);
    QCOMPARE(stateOf(desk, u"newcomer a"_s), u"Not invited"_s);
    QCOMPARE(stateOf(desk, u"newcomer b"_s), u"Invited"_s);
    QCOMPARE(stateOf(desk, u"doctor two"_s), u"Active"_s);
    QTRY_COMPARE(stateOf(desk, u"doctor one"_s), u"To confirm in person"_s);
    desk.click(u"peopleWithInactive"_s);
    QVERIFY(people.deactivate(tutor, invited));
    QCOMPARE(stateOf(desk, u"newcomer b"_s), u"Deactivated"_s);
}

void TestBatchInvitations::anotherTutorsAccountIsOutOfAnAdministratorsReach()
{
    TemporaryForum forum;
    const PersonId second = forum.addPerson(u"Second Tutor"_s, u"second@forum.test"_s, u"7000998"_s);
    QVERIFY(forum.forum().roles().grant(forum.tutor(), second, Role::Tutor));
    PageDesk<PeoplePage> office(forum, forum.administrator());
    for (const QString& tutor : {u"Second Tutor"_s, u"Tamsin"_s}) {
        office.type(u"peopleSearch"_s, tutor);
        for (const QString& name : {u"peopleInvite"_s, u"peopleToggleActive"_s}) {
            const auto* button = office.find(name);
            QVERIFY2(!button->isEnabled(), qPrintable(name));
            QVERIFY(button->toolTip().contains(u"Deputy Clinical Tutor"_s));
            QCOMPARE(button->accessibleDescription(), button->toolTip());
        }
        QVERIFY(office.find(u"peopleEdit"_s)->isEnabled());
    }
    office.type(u"peopleSearch"_s, u"Morag"_s);
    QVERIFY(office.find(u"peopleInvite"_s)->isEnabled());
    QCOMPARE(office.find(u"peopleInvite"_s)->toolTip(), QString());
    // Nor is one among those who are invited together.
    office.click(u"peopleInviteSeveral"_s);
    QVERIFY(!office.has(u"batchInvite"_s));
    PageDesk<PeoplePage> tutors(forum, forum.tutor());
    tutors.type(u"peopleSearch"_s, u"Second Tutor"_s);
    QVERIFY(tutors.find(u"peopleInvite"_s)->isEnabled());
}

void TestBatchInvitations::anIntakeIsInvitedAndItsSlipsArePrinted()
{
    TemporaryForum forum;
    addIntake(forum, 9);
    static_cast<void>(forum.doctor(0));
    forum.addPerson(u"Without Intake"_s, u"without@forum.test"_s, u"7000999"_s);
    PageDesk<PeoplePage> desk(forum, forum.administrator());
    desk.click(u"peopleInviteSeveral"_s);
    auto* group = desk.find<QComboBox>(u"batchInviteGroup"_s);
    QCOMPARE(group->itemText(0), u"Intake December 2026, without an account: 9 people"_s);
    QCOMPARE(group->itemText(1), u"Everybody without an account: 10 people"_s);
    QCOMPARE(desk.model(u"batchInvitePeople"_s).rowCount(), 9);
    draw(*desk.find(u"batchInvite"_s), u"batch"_s);
    desk.click(u"batchInviteApply"_s);
    QTRY_VERIFY(desk.has(u"documentPreview"_s));
    QCOMPARE(desk.announced(), u"9 people invited."_s);
    draw(*desk.find(u"documentPreview"_s), u"batch-slips"_s);
    desk.click(u"previewPrint"_s);
    QCOMPARE(desk.dialogs().printed(), std::vector<QString>{u"Invitation slips"_s});
    QCOMPARE(stateOf(desk, u"newcomer i"_s), u"Invited"_s);
    QCOMPARE(stateOf(desk, u"without"_s), u"Not invited"_s);
    QCOMPARE(stateOf(desk, u"doctor one"_s), u"Active"_s);
}

void TestBatchInvitations::aSelectionIsInvited()
{
    TemporaryForum forum;
    addIntake(forum, 4);
    PageDesk<PeoplePage> desk(forum, forum.administrator());
    desk.type(u"peopleSearch"_s, u"newcomer"_s);
    auto* table = desk.find<QAbstractItemView>(u"peopleTable"_s);
    table->setFocus();
    desk.press(Qt::Key_Down, Qt::ShiftModifier);
    desk.press(Qt::Key_Down, Qt::ShiftModifier);
    desk.click(u"peopleInviteSeveral"_s);
    QCOMPARE(desk.find<QComboBox>(u"batchInviteGroup"_s)->itemText(0), u"Chosen in the list: 3 people"_s);
    desk.click(u"batchInviteApply"_s);
    QTRY_COMPARE(desk.announced(), u"3 people invited."_s);
    QCOMPARE(stateOf(desk, u"newcomer c"_s), u"Invited"_s);
    QCOMPARE(stateOf(desk, u"newcomer d"_s), u"Not invited"_s);
}

void TestBatchInvitations::aStoppedBatchInvitesNobody()
{
    TemporaryForum forum;
    addIntake(forum, 5);
    const LongWork work;
    QWidget window;
    BatchInviteDialog* dialog = nullptr;
    bool isImpatient = true;
    const auto invite = [&](const std::vector<PersonId>& persons,
                            const BatchInviteDialog::GoesOn& goesOn) -> Result<InvitationSlips> {
        auto batch = forum.forum().accounts().beginInviting(forum.tutor(), persons);
        batch->makeCodes([&](int done) {
            if (isImpatient && done == 2)
                dialog->reject(); // Escape, while it runs
            return goesOn(done);
        });
        return forum.forum().accounts().finishInviting(forum.tutor(), *std::move(batch));
    };
    dialog = new BatchInviteDialog({{u"All"_s, inviteesOf(forum)}}, invite, work, &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->open();
    auto* apply = dialog->findChild<QAbstractButton*>(u"batchInviteApply"_s);
    apply->click();
    QVERIFY(dialog->isVisible());
    QVERIFY(
        dialog->findChild<QLabel*>(u"batchInviteMessageSentence"_s)->text().startsWith(u"Stopped. Nobody"_s));
    for (const PersonId person : intakeOf(forum))
        QVERIFY(!AccountStore(forum.connection()).ofPerson(person));
    isImpatient = false;
    apply->click();
    QCOMPARE(dialog->result(), int(QDialog::Accepted));
    QCOMPARE(dialog->invited().slips.size(), size_t(5));
}

void TestBatchInvitations::theLockStopsABatch()
{
    TemporaryForum forum;
    addIntake(forum, 3);
    LongWork work;
    QWidget window;
    std::vector<bool> answers;
    const auto invite = [&](const std::vector<PersonId>& persons,
                            const BatchInviteDialog::GoesOn& goesOn) -> Result<InvitationSlips> {
        work.run([&] {
            for (int done = 0; done < int(persons.size()); ++done) {
                if (done == 1)
                    work.askToStop(); // as the lock does
                answers.push_back(goesOn(done));
                QCoreApplication::processEvents();
            }
        });
        return refused(u"Stopped."_s);
    };
    auto* dialog = new BatchInviteDialog({{u"All"_s, inviteesOf(forum)}}, invite, work, &window);
    dialog->open();
    dialog->findChild<QAbstractButton*>(u"batchInviteApply"_s)->click();
    QCOMPARE(answers, std::vector<bool>({true, true, false}));
}

void TestBatchInvitations::whoeverSignedInMeanwhileIsNotReset()
{
    TemporaryForum forum;
    addIntake(forum, 2);
    Accounts& accounts = forum.forum().accounts();
    const PersonId quick = intakeOf(forum).front();
    const auto code = accounts.invite(forum.tutor(), quick);
    PageDesk<PeoplePage> desk(forum, forum.administrator());
    desk.click(u"peopleInviteSeveral"_s);
    // While the dialog stands open the first of them uses the code of before.
    QVERIFY(accounts.activate(u"new0@forum.test"_s, code->code, TemporaryForum::password()));
    desk.click(u"batchInviteApply"_s);
    QTRY_COMPARE(desk.announced(), u"1 person invited."_s);
    QVERIFY(!AccountStore(forum.connection()).ofPerson(quick)->invite);
    QVERIFY(desk.text(u"peopleMessageSentence"_s).contains(u"Newcomer A has an account already"_s));
}

void TestBatchInvitations::anInvitationIsNoResetUnasked()
{
    TemporaryForum forum;
    addIntake(forum, 1);
    Accounts& accounts = forum.forum().accounts();
    const PersonId quick = intakeOf(forum).front();
    const auto code = accounts.invite(forum.tutor(), quick);
    PageDesk<PeoplePage> desk(forum, forum.administrator());
    desk.type(u"peopleSearch"_s, u"newcomer"_s);
    // In another window, of which this page has not heard yet.
    const auto elsewhere = forum.forum().opener()();
    QVERIFY((*elsewhere)->accounts().activate(u"new0@forum.test"_s, code->code, TemporaryForum::password()));
    QCOMPARE(desk.find<QAbstractButton>(u"peopleInvite"_s)->text(), u"In&vite…"_s);
    desk.click(u"peopleInvite"_s);
    QVERIFY(!AccountStore(forum.connection()).ofPerson(quick)->invite);
    QVERIFY(desk.text(u"peopleMessageSentence"_s).contains(u"Newcomer A has an account already"_s));
}

void TestBatchInvitations::aResetSaysWhatItOpensAndAsksFirst()
{
    TemporaryForum forum;
    static_cast<void>(forum.doctor(0));
    PageDesk<PeoplePage> desk(forum, forum.administrator());
    desk.type(u"peopleSearch"_s, u"doctor one"_s);
    QCOMPARE(desk.find<QAbstractButton>(u"peopleInvite"_s)->text(), u"&Reset account…"_s);
    desk.dialogs().willAnswer(false);
    desk.click(u"peopleInvite"_s);
    QCOMPARE(desk.dialogs().asked().size(), 1U);
    QVERIFY(desk.dialogs().asked().front().text.contains(u"That opens nothing"_s));
    QVERIFY(desk.dialogs().asked().front().text.contains(u"1:1s stay booked"_s));
    QVERIFY(!desk.has(u"invitationDialog"_s));
    desk.dialogs().willAnswer(true);
    desk.click(u"peopleInvite"_s);
    QTRY_VERIFY(desk.has(u"invitationDialog"_s));
    draw(*desk.find(u"invitationDialog"_s), u"invitation"_s);
    desk.click(u"invitationSlip"_s);
    QTRY_VERIFY(desk.has(u"documentPreview"_s));
}

void TestBatchInvitations::nobodyIsLeftToInvite()
{
    TemporaryForum forum;
    PageDesk<PeoplePage> desk(forum, forum.administrator());
    desk.click(u"peopleInviteSeveral"_s);
    QVERIFY(!desk.has(u"batchInvite"_s));
    QVERIFY(desk.text(u"peopleMessageSentence"_s).startsWith(u"Everybody has an account"_s));
}

void TestBatchInvitations::theModelKeepsItsPromises()
{
    InviteesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show({{Person{{*PersonName::parse(u"Chidi Patel"_s)}, PersonId(1)}, u"Invited"_s}});
    QCOMPARE(model.index(0, InviteesModel::Name).data().toString(), u"Patel, Chidi"_s);
    QCOMPARE(model.index(0, InviteesModel::State).data().toString(), u"Invited"_s);
    model.show({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TestBatchInvitations)
#include "tst_batchinvitations.moc"

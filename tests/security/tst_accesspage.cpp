// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/people/peopleservice.h"
#include "app/security/accessreport.h"
#include "app/security/accounts.h"
#include "app/security/officeservice.h"
#include "tests/support/pagedesk.h"
#include "ui/security/accesspage.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLineEdit>

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

template <class P>
void choose(const PageDesk<P>& desk, const QString& name)
{
    desk.type(u"accessSearch"_s, name);
    QCOMPARE(desk.cell(u"accessTable"_s, 0, AccessModel::Name), name);
}

/// Types into the dialog that stands open.
void answer(const QString& field, const QString& text)
{
    auto* dialog = QApplication::activeModalWidget();
    QVERIFY(dialog);
    auto* line = dialog->findChild<QLineEdit*>(field);
    QVERIFY(line);
    line->setText(text);
}

} // namespace

/// Who can see what, on screen, on paper and as a table; and what a tutor does with the office's keys.
class TestAccessPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void everybodyIsListedAndFoundAsOneTypes();
    void anAdministratorIsOfferedTheRecoveryCodeAlone();
    void theListIsPrintedAndExported();
    void aKeyCodeIsComparedBeforeItIsConfirmed();
    void aNewRecoveryCodeIsShownOnceAndKept();
    void theOfficeIsHandedOver();
    void withoutASuccessorTheOfficeStays();
    void whatCannotBeFoundOutIsSaid();
    void keysAreSaidInSentences();
    void theModelKeepsItsPromises();
};

void TestAccessPage::everybodyIsListedAndFoundAsOneTypes()
{
    TemporaryForum forum;
    static_cast<void>(forum.doctor(2));
    PageDesk<AccessPage> desk(forum, forum.tutor());
    QCOMPARE(desk.model(u"accessTable"_s).rowCount(), 5);
    draw(desk.page(), u"access-tutor"_s);
    desk.type(u"accessSearch"_s, u"doctor three"_s);
    QCOMPARE(desk.model(u"accessTable"_s).rowCount(), 1);
    QCOMPARE(desk.text(u"accessName"_s), u"Doctor Three"_s);
    desk.type(u"accessSearch"_s, u"medical education"_s);
    QCOMPARE(desk.text(u"accessName"_s), u"Morag Ellis"_s);
    desk.type(u"accessSearch"_s, u"nobody of that name"_s);
    QCOMPARE(desk.model(u"accessTable"_s).rowCount(), 0);
    QVERIFY(!desk.find(u"accessName"_s)->isVisible());
    QVERIFY(desk.everythingShown().contains(u"Nobody found for “nobody of that name”"_s));
    draw(desk.page(), u"access-nobody"_s);
}

void TestAccessPage::anAdministratorIsOfferedTheRecoveryCodeAlone()
{
    TemporaryForum forum;
    PageDesk<AccessPage> desk(forum, forum.administrator());
    draw(desk.page(), u"access-administrator"_s);
    QVERIFY(desk.has(u"accessRecover"_s));
    QVERIFY(!desk.has(u"accessHandOver"_s));
    QVERIFY(!desk.has(u"accessNewCode"_s));
    desk.page().showSubject(AccessPage::officeRecovery);
    QVERIFY(desk.find(u"officeRecovery"_s)->isVisible());
    draw(*desk.find(u"officeRecovery"_s), u"office-recovery"_s);
    desk.click(u"officeRecoveryApply"_s);
    QVERIFY(desk.text(u"officeRecoveryMessageSentence"_s).contains(u"Type the recovery code"_s));
    answer(u"officeRecoveryCode"_s, u"AAAA-BBBB-CCCC-DDDD-EEEE-FFFF"_s);
    desk.click(u"officeRecoveryApply"_s);
    QVERIFY(desk.find(u"officeRecovery"_s)->isVisible());
    answer(u"officeRecoveryCode"_s, forum.recoveryCode());
    desk.click(u"officeRecoveryApply"_s);
    QTRY_VERIFY(desk.has(u"recoveryDialog"_s));
    QVERIFY(desk.text(u"recoveryCode"_s).size() > 24);
    QVERIFY(forum.signedIn(u"office@forum.test"_s).keys().office);
}

void TestAccessPage::theListIsPrintedAndExported()
{
    TemporaryForum forum;
    static_cast<void>(forum.doctor(0));
    PageDesk<AccessPage> desk(forum, forum.administrator());
    const QString path = forum.folder() + u"/access.csv"_s;
    desk.dialogs().willPick(path);
    desk.click(u"accessExport"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray table = file.readAll();
    QCOMPARE(table.count('\n'), 4); // headings, tutor, administrator, doctor
    QVERIFY(table.contains("Dr Tamsin Okonkwo-Hale,Deputy Clinical Tutor"));
    desk.click(u"accessPrint"_s);
    draw(*desk.find(u"documentPreview"_s), u"access-print"_s);
    desk.click(u"previewPrint"_s);
    QCOMPARE(desk.dialogs().printed(), std::vector<QString>{u"Who can see what"_s});
}

void TestAccessPage::aKeyCodeIsComparedBeforeItIsConfirmed()
{
    TemporaryForum forum;
    const PersonId doctor = forum.doctor(0).person();
    // A reset: new keys, of which the tutor is to make sure in person.
    const auto invitation = forum.forum().accounts().invite(forum.administrator(), doctor);
    QVERIFY(invitation);
    QVERIFY(forum.forum().accounts().activate(u"doctor0@forum.test"_s, invitation->code,
                                              TemporaryForum::password()));
    const Actor after = forum.signedIn(u"doctor0@forum.test"_s);
    const auto code = forum.forum().office().ownKeyCode(after);
    QVERIFY(code);
    const Actor tutor = forum.signedIn(u"tutor@forum.test"_s);
    PageDesk<AccessPage> desk(forum, tutor);
    QTRY_COMPARE(desk.text(u"accessName"_s), u"Doctor One"_s); // whoever waits is chosen first
    choose(desk, u"Doctor One"_s);
    QTRY_COMPARE(desk.cell(u"accessTable"_s, 0, AccessModel::Keys), u"Waits for confirmation"_s);
    draw(desk.page(), u"access-waiting"_s);
    desk.click(u"accessConfirm"_s);
    QVERIFY(!desk.find(u"keyCodeApply"_s)->isEnabled());
    QVERIFY(!desk.everythingShown().contains(*code)); // nobody confirms what they have not heard
    answer(u"keyCodeTyped"_s, u"000 000 000 000"_s);
    QTRY_VERIFY(desk.text(u"keyCodeOutcome"_s).startsWith(u"It differs"_s));
    QVERIFY(!desk.find(u"keyCodeApply"_s)->isEnabled());
    draw(*desk.find(u"keyCode"_s), u"keycode-differs"_s);
    answer(u"keyCodeTyped"_s, QString(*code).remove(u' '));
    QVERIFY(desk.text(u"keyCodeOutcome"_s).startsWith(u"It is the same"_s));
    draw(*desk.find(u"keyCode"_s), u"keycode-same"_s);
    desk.click(u"keyCodeApply"_s);
    QTRY_COMPARE(desk.announced(), u"Doctor One is confirmed in person."_s);
    QTRY_VERIFY(!desk.find(u"accessConfirm"_s)->isVisible());
    QCOMPARE(forum.forum().office().pendingConfirmations(tutor)->size(), 0U);
}

void TestAccessPage::aNewRecoveryCodeIsShownOnceAndKept()
{
    TemporaryForum forum;
    PageDesk<AccessPage> desk(forum, forum.tutor());
    desk.click(u"accessNewCode"_s);
    draw(*desk.find(u"recoveryDialog"_s), u"office-code-offer"_s);
    desk.click(u"recoveryMake"_s);
    QTRY_VERIFY(desk.find(u"recoveryCode"_s)->isVisible());
    draw(*desk.find(u"recoveryDialog"_s), u"office-code"_s);
    const QString code = desk.text(u"recoveryCode"_s);
    QVERIFY(code.size() > 24);
    QVERIFY(!desk.find(u"recoveryDone"_s)->isEnabled());
    desk.dialogs().willAnswer(false);
    desk.press(Qt::Key_Escape); // asks first: the code is shown only now
    QCOMPARE(desk.dialogs().asked().size(), 1U);
    QVERIFY(desk.has(u"recoveryDialog"_s));
    desk.click(u"recoveryPrint"_s);
    QCOMPARE(desk.dialogs().printed(), std::vector<QString>{u"Recovery code of the tutor’s office"_s});
    desk.click(u"recoveryIsKept"_s);
    desk.click(u"recoveryDone"_s);
    QTRY_VERIFY(!desk.has(u"recoveryDialog"_s));
    QVERIFY(!desk.everythingShown().contains(code));
}

void TestAccessPage::theOfficeIsHandedOver()
{
    TemporaryForum forum;
    const Actor& doctor = forum.doctor(0);
    const auto keyCode = forum.forum().office().ownKeyCode(doctor);
    QVERIFY(keyCode);
    QVERIFY(forum.forum().office().confirm(forum.tutor(), doctor.person(), *keyCode));
    PageDesk<AccessPage> desk(forum, forum.tutor());
    desk.click(u"accessHandOver"_s);
    draw(*desk.find(u"handOver"_s), u"hand-over"_s);
    QTest::keyClick(desk.find(u"handOverTo"_s), Qt::Key_D); // “Doctor One”
    QVERIFY(desk.text(u"handOverSummary"_s).contains(u"Doctor One becomes Deputy Clinical Tutor"_s));
    QVERIFY(desk.text(u"handOverSummary"_s).contains(u"You are no longer tutor"_s));
    desk.click(u"handOverRemoveSelf"_s);
    QVERIFY(desk.text(u"handOverSummary"_s).contains(u"You stay tutor"_s));
    desk.click(u"handOverApply"_s);
    QTRY_VERIFY(desk.has(u"recoveryMake"_s));
    draw(*desk.find(u"recoveryDialog"_s), u"hand-over-summary"_s);
    desk.click(u"recoveryMake"_s);
    QTRY_VERIFY(desk.find(u"recoveryCode"_s)->isVisible());
    QVERIFY(forum.signedIn(u"doctor0@forum.test"_s).keys().office);
}

void TestAccessPage::withoutASuccessorTheOfficeStays()
{
    TemporaryForum forum;
    forum.addPerson(u"Without Account"_s, u"without@forum.test"_s, u"7000999"_s);
    QVERIFY(forum.forum().people().deactivate(forum.tutor(), forum.administrator().person()));
    PageDesk<AccessPage> desk(forum, forum.tutor());
    desk.click(u"accessHandOver"_s);
    QVERIFY(desk.text(u"accessMessageSentence"_s).startsWith(u"Nobody else has an account yet."_s));
}

void TestAccessPage::whatCannotBeFoundOutIsSaid()
{
    TemporaryForum forum;
    PageDesk<AccessPage> desk(forum, forum.tutor());
    const QString aside = forum.folder() + u"/aside.led"_s;
    QVERIFY(QFile::rename(forum.path(), aside)); // who waits is found by opening the file anew
    Q_EMIT forum.forum().changes().changed(Area::Security);
    QTRY_VERIFY(desk.find(u"accessMessage"_s)->isVisible());
    Q_EMIT forum.forum().changes().changed(Area::Security);
    QVERIFY(desk.find(u"accessMessage"_s)->isVisible());
    QVERIFY(QFile::rename(aside, forum.path()));
    Q_EMIT forum.forum().changes().changed(Area::Security);
    QTRY_VERIFY(!desk.find(u"accessMessage"_s)->isVisible());
}

void TestAccessPage::keysAreSaidInSentences()
{
    AccessEntry entry{.person = PersonId(1), .fullName = u"Helen Grey"_s, .roles = Role::Tutor};
    QVERIFY(keyLines(entry).isEmpty());
    QCOMPARE(roleLine(entry), u"Deputy Clinical Tutor"_s);
    entry.since = QDate(2026, 11, 2);
    entry.held = {u"tutor's office"_s, u"issuer"_s};
    entry.pending = {u"audit"_s};
    QCOMPARE(keyLines(entry),
             (QStringList{u"Holds the keys: tutor's office, issuer."_s, u"Waits for the keys: audit."_s}));
    QCOMPARE(roleLine(entry), u"Deputy Clinical Tutor, since 2 November 2026"_s);
}

void TestAccessPage::theModelKeepsItsPromises()
{
    AccessModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    AccessEntry tutor{.person = PersonId(1), .fullName = u"<b>Helen</b> Grey"_s, .roles = Role::Tutor};
    tutor.held = {u"tutor's office"_s};
    tutor.opens = u"Opens 1:1s"_s;
    AccessEntry doctor{.person = PersonId(2), .fullName = u"Chidi Patel"_s, .roles = Role::Led};
    model.show({tutor, doctor}, {PersonId(2)});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, AccessModel::Name).data().toString(), u"<b>Helen</b> Grey"_s);
    QCOMPARE(model.index(0, AccessModel::Keys).data().toString(), u"Opens 1:1s"_s);
    QCOMPARE(model.index(1, AccessModel::Keys).data().toString(), u"Waits for confirmation"_s);
    QCOMPARE(model.rowOf(PersonId(2)), 1);
    QCOMPARE(model.entryAt(2), nullptr);
    model.show({}, {});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TestAccessPage)
#include "tst_accesspage.moc"

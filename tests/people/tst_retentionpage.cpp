// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/people/peopleservice.h"
#include "tests/people/keptforum.h"
#include "tests/support/pagedesk.h"
#include "ui/people/duemodel.h"
#include "ui/people/retentionpage.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QTimer>

#include <functional>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// "What is kept", as its staff use it.
class TestRetentionPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void theModelIsSound();
    void aTutorSeesNamesAndDeletes();
    void anAdministratorSeesANumberAndNoErasure();
    void nothingDueSaysSo();
    void aPersonsThingsAreExported();
    void anErasureIsExplainedAndThenDone();
};

namespace {

void choose(PageDesk<RetentionPage>& desk, const QString& begins)
{
    auto* person = desk.find<QComboBox>(u"retentionPerson"_s);
    person->setCurrentIndex(person->findText(begins, Qt::MatchStartsWith));
}

/// Whether the window goes on while that is done.
bool breathesDuring(const std::function<void()>& act)
{
    bool breathes = false;
    QTimer::singleShot(0, qApp, [&breathes] { breathes = true; });
    act();
    const bool did = breathes;
    QCoreApplication::processEvents();
    return did;
}

} // namespace

void TestRetentionPage::theModelIsSound()
{
    DueModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show({.items = {{KeptKind::Messages, PersonId(3), u"Doctor One"_s, QDate(2027, 2, 24), 2}},
                .confidentialAtMost = 4});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, DueModel::Whose).data().toString(), u"Doctor One"_s);
    QCOMPARE(model.index(0, DueModel::Since).data().toString(), u"24 February 2027"_s);
    QCOMPARE(model.index(1, DueModel::Things).data().toString(), u"at most 4"_s);
    model.show({.items = {}, .confidentialAtMost = 0});
    QCOMPARE(model.rowCount(), 0);
}

void TestRetentionPage::aTutorSeesNamesAndDeletes()
{
    KeptForum kept;
    kept.setDay({2027, 11, 24});
    const Actor tutor = kept.freshTutor();
    PageDesk<RetentionPage> desk(*kept.clinics(), tutor);
    QCOMPARE(desk.model(u"retentionDue"_s).rowCount(), 3);
    QVERIFY(desk.everythingShown().contains(u"Doctor One"_s));
    desk.dialogs().willAnswer(false);
    desk.click(u"retentionDelete"_s);
    QCOMPARE(desk.model(u"retentionDue"_s).rowCount(), 3);
    desk.dialogs().willAnswer(true);
    QVERIFY(breathesDuring([&] { desk.click(u"retentionDelete"_s); }));
    QCOMPARE(desk.model(u"retentionDue"_s).rowCount(), 0);
    QVERIFY(desk.dialogs().asked().back().isDangerous);
    QCOMPARE(desk.announced(), u"What was due is deleted."_s);
    QVERIFY(!desk.find<QAbstractButton>(u"retentionDelete"_s)->isEnabled());
}

void TestRetentionPage::anAdministratorSeesANumberAndNoErasure()
{
    KeptForum kept;
    kept.setDay({2027, 11, 24});
    PageDesk<RetentionPage> desk(*kept.clinics(), kept.administrator());
    QVERIFY(!desk.has(u"retentionErase"_s));
    QCOMPARE(desk.model(u"retentionDue"_s).rowCount(), 1);
    QCOMPARE(desk.cell(u"retentionDue"_s, 0, DueModel::Things), u"at most 2"_s);
    QVERIFY(!desk.find<QAbstractButton>(u"retentionDelete"_s)->isEnabled());
}

void TestRetentionPage::nothingDueSaysSo()
{
    KeptForum kept;
    PageDesk<RetentionPage> desk(*kept.clinics(), kept.administrator());
    QVERIFY(desk.everythingShown().contains(u"Nothing is due"_s));
    QVERIFY(!desk.find<QAbstractButton>(u"retentionExport"_s)->isEnabled());
}

void TestRetentionPage::aPersonsThingsAreExported()
{
    KeptForum kept;
    const Actor tutor = kept.freshTutor();
    PageDesk<RetentionPage> desk(*kept.clinics(), tutor);
    choose(desk, u"Doctor One"_s);
    desk.click(u"retentionExport"_s); // cancelled
    desk.dialogs().willPick(kept.clinics()->folder());
    QVERIFY(breathesDuring([&] { desk.click(u"retentionExport"_s); }));
    QFile text(kept.clinics()->folder() + u"/what-is-kept-2026-11-25/what-is-kept.txt"_s);
    QVERIFY2(text.open(QIODevice::ReadOnly), qPrintable(desk.announced()));
    QVERIFY(text.readAll().contains(KeptForum::note.toUtf8()));
    QVERIFY(desk.announced().contains(u"not sealed"_s));
}

void TestRetentionPage::anErasureIsExplainedAndThenDone()
{
    KeptForum kept;
    const Actor tutor = kept.freshTutor();
    PageDesk<RetentionPage> desk(*kept.clinics(), tutor);
    choose(desk, u"Doctor One"_s);
    QVERIFY(breathesDuring([&] { desk.click(u"retentionErase"_s); }));
    auto* dialog = desk.page().findChild<QDialog*>(u"erase"_s);
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QLabel*>(u"eraseGoes"_s)->text().contains(u"2 notes"_s));
    QVERIFY(dialog->findChild<QLabel*>(u"eraseStays"_s)->text().contains(u"1 certificate"_s));
    QVERIFY(dialog->findChild<QLabel*>(u"eraseWarnings"_s)->text().endsWith(u"This cannot be undone."_s));
    auto* apply = dialog->findChild<QAbstractButton*>(u"eraseApply"_s);
    QVERIFY(breathesDuring([&] { QTest::mouseClick(apply, Qt::LeftButton); }));
    QVERIFY(desk.announced().startsWith(u"Erased."_s));
    const auto person = kept.forum().people().person(tutor, kept.doctor(0).person());
    QVERIFY(person->erasedOn);
    QCOMPARE(desk.find<QComboBox>(u"retentionPerson"_s)->currentText(), QString());
}

QTEST_MAIN(TestRetentionPage)
#include "tst_retentionpage.moc"

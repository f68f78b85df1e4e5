// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/certificates/issuedforum.h"
#include "tests/support/pagedesk.h"
#include "ui/certificates/certificatespage.h"
#include "ui/people/peoplepage.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QFile>
#include <QMenu>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// Who leaves takes all certificates along, in one file.
class TestLeaversCertificates final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void allOfAPersonInOneFile()
    {
        IssuedForum issued;
        PageDesk<PeoplePage> desk(issued.forum, issued.tutor());
        desk.page().showSubject(issued.forum.doctor(0).person().value());
        const QString zip = issued.forum.folder() + u"/leaver"_s;
        desk.dialogs().willPick(zip);
        take(desk, u"peopleCertificatesZip"_s);
        QTRY_VERIFY(desk.text(u"peopleWorkMessageSentence"_s).startsWith(u"1 certificate and a list"_s));
        QFile file(zip + u".zip"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.read(2), "PK"_ba);
    }

    void whoHasNoneIsToldSo()
    {
        IssuedForum issued;
        const PersonId nobody = issued.forum.addPerson(u"Nora Nowhere"_s, u"nora@forum.test"_s, u"7111111"_s);
        PageDesk<PeoplePage> desk(issued.forum, issued.tutor());
        desk.page().showSubject(nobody.value());
        const QString zip = issued.forum.folder() + u"/none.zip"_s;
        desk.dialogs().willPick(zip);
        take(desk, u"peopleCertificatesZip"_s);
        QTRY_VERIFY(desk.find(u"peopleWorkMessage"_s)->isVisible());
        QVERIFY(!QFile::exists(zip));
    }

    void deactivatingOffersThem()
    {
        IssuedForum issued;
        PageDesk<PeoplePage> desk(issued.forum, issued.tutor());
        QVERIFY(!desk.find(u"leaverSave"_s)->isVisible());
        leave(desk, issued.forum.doctor(0).person());
        QCOMPARE(desk.text(u"leaverOfferSentence"_s),
                 u"Doctor One has 1 certificate. Leavers take theirs along."_s);
        const QString zip = issued.forum.folder() + u"/leaver.zip"_s;
        desk.dialogs().willPick(zip);
        desk.click(u"leaverSave"_s);
        QTRY_VERIFY(QFile::exists(zip));
        QTRY_VERIFY(!desk.find(u"leaverSave"_s)->isVisible());
    }

    void whoStaysAfterAllIsOfferedNothing()
    {
        IssuedForum issued;
        PageDesk<PeoplePage> desk(issued.forum, issued.tutor());
        leave(desk, issued.forum.doctor(0).person());
        QVERIFY(desk.find(u"leaverSave"_s)->isVisible());
        desk.undoStack().undo();
        QVERIFY(!desk.find(u"leaverSave"_s)->isVisible());
    }

    void nothingIsOfferedToWhomThereIsNothing()
    {
        IssuedForum issued;
        const PersonId nobody = issued.forum.addPerson(u"Nora Nowhere"_s, u"nora@forum.test"_s, u"7111111"_s);
        PageDesk<PeoplePage> desk(issued.forum, issued.tutor());
        leave(desk, nobody);
        QVERIFY(!desk.find(u"leaverSave"_s)->isVisible());
    }

private:
    static void take(PageDesk<PeoplePage>& desk, const QString& action)
    {
        desk.click(u"peopleCertificates"_s);
        QMenu* menu = nullptr;
        QTRY_VERIFY((menu = desk.page().findChild<QMenu*>(u"menu"_s)));
        for (QAction* each : menu->actions()) {
            if (each->objectName() == action)
                each->trigger();
        }
        menu->close();
    }
    static void leave(PageDesk<PeoplePage>& desk, PersonId person)
    {
        desk.page().showSubject(person.value());
        desk.click(u"peopleToggleActive"_s);
    }
};

QTEST_MAIN(TestLeaversCertificates)
#include "tst_leaverscertificates.moc"

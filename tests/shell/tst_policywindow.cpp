// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/roleservice.h"
#include "tests/support/plannedclinics.h"
#include "tests/support/windowdesk.h"
#include "ui/shell/theme.h"

#include <QAction>

#include <algorithm>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// Every page and every act of every page, before every combination of roles: what somebody may not use is
/// not there, neither in the rail, nor by its key, nor by the way that pages lead to one another. Not merely
/// disabled: not made.
class TestPolicyWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_desk.reset(); }
    void cleanup();

    void pagesAndActsAreThereForWhomTheyMay_data();
    void pagesAndActsAreThereForWhomTheyMay();
    void nobodySeesAnyPage();
    void everyPageWasWalked();

private:
    void walk(const PageEntry& entry, Roles roles);

    std::unique_ptr<WindowDesk> m_desk;
    QStringList m_seen; ///< acts that were there for somebody
};

namespace {

struct Act
{
    PageId page;
    QString name; ///< of its button, field or QAction
    Permission permission;
};

/// What is on a page that others have, too.
const std::vector<Act>& acts()
{
    using enum Permission;
    static const std::vector<Act> all = {
        {PageId::Home, u"homeToDo"_s, TakeRegister},
        {PageId::Programme, u"programmeAdd"_s, EditProgramme},
        {PageId::Programme, u"programmeGenerate"_s, EditProgramme},
        {PageId::Programme, u"programmeSpeakers"_s, EditProgramme},
        {PageId::Programme, u"programmeClosures"_s, EditProgramme},
        {PageId::Programme, u"programmeImport"_s, EditProgramme},
        {PageId::Programme, u"programmeImportPast"_s, EditProgramme},
        {PageId::Programme, u"programmeImportRegisters"_s, EditProgramme},
        {PageId::Appointments, u"clinicExtra"_s, EditProgramme},
        {PageId::Appointments, u"clinicDaySheet"_s, SeeAppointments},
        {PageId::Appointments, u"clinicDayTable"_s, SeeAppointments},
        {PageId::Appointments, u"clinicBookFor"_s, ManageAppointments},
        {PageId::Appointments, u"clinicMove"_s, ManageAppointments},
        {PageId::Appointments, u"clinicCancel"_s, ManageAppointments},
        {PageId::Appointments, u"clinicBlock"_s, ManageAppointments},
        {PageId::Appointments, u"clinicJoin"_s, ManageAppointments},
        {PageId::Appointments, u"clinicSeparate"_s, ManageAppointments},
        {PageId::Appointments, u"personNote"_s, SeeAppointments},
        {PageId::Appointments, u"personActions"_s, SeeAppointments},
        {PageId::Appointments, u"personSave"_s, ManageAppointments},
        {PageId::Appointments, u"personFollowUp"_s, ManageAppointments},
        {PageId::MyAppointments, u"bookingBook"_s, BookOwnAppointment},
        {PageId::Register, u"closeRegister"_s, TakeRegister},
        {PageId::Certificates, u"issueCertificates"_s, IssueCertificates},
        {PageId::Certificates, u"certificatesMany"_s, IssueCertificates},
        {PageId::Certificates, u"messageSent"_s, IssueCertificates},
        {PageId::People, u"peopleCertificates"_s, IssueCertificates},
        {PageId::People, u"peopleAdd"_s, ManagePeople},
        {PageId::People, u"peopleInvite"_s, ManagePeople},
        {PageId::Backups, u"backupsNow"_s, ManageForum},
        {PageId::Backups, u"backupsRestore"_s, ManageForum},
        {PageId::Settings, u"settingsSave"_s, ManageForum},
    };
    return all;
}

QString personOf(int combination)
{
    return u"doctor%1@forum.test"_s.arg(combination);
}

Roles rolesOf(int combination)
{
    return Roles::fromInt(combination);
}

/// Whether it is anywhere in the program, seen or not.
bool isThere(const MainWindow& window, const QString& name)
{
    return WindowDesk::look(name) || window.findChild<QAction*>(name);
}

} // namespace

void TestPolicyWindow::initTestCase()
{
    theme::apply(*qApp, theme::Scheme::Light);
    m_desk = std::make_unique<WindowDesk>();
    TemporaryForum& forum = m_desk->forum();
    planClinics(forum);
    RoleService& roles = forum.forum().roles();
    // The n-th doctor holds the roles whose flags n has; each is a doctor when made.
    for (int combination = 0; combination < 8; ++combination) {
        const PersonId person = forum.doctor(combination).person();
        for (const Role role : {Role::Administrator, Role::Tutor})
            QVERIFY(!rolesOf(combination).testFlag(role) || roles.grant(forum.tutor(), person, role));
        QVERIFY(rolesOf(combination).testFlag(Role::Led) || roles.withdraw(forum.tutor(), person, Role::Led));
    }
}

void TestPolicyWindow::cleanup()
{
    if (m_desk && m_desk->window().workspace())
        WindowDesk::press(u"signOutButton"_s);
    QTRY_VERIFY(!WindowDesk::look(u"workspace"_s));
}

void TestPolicyWindow::pagesAndActsAreThereForWhomTheyMay_data()
{
    QTest::addColumn<int>("combination");
    const char* const names[] = {"no role", "doctor",        "team",        "doctor, team",
                                 "tutor",   "doctor, tutor", "team, tutor", "all"};
    for (int combination = 0; combination < 8; ++combination)
        QTest::newRow(names[combination]) << combination;
}

void TestPolicyWindow::walk(const PageEntry& entry, Roles roles)
{
    Workspace& workspace = *m_desk->window().workspace();
    const bool may = allows(roles, entry.permission);
    const QString page = u"page-"_s + entry.name;
    QCOMPARE(isThere(m_desk->window(), u"rail-"_s + entry.name), may);
    const auto isAway = [&] { return !isThere(m_desk->window(), page); };
    // As one page leads to another, and by its key, from the rail and from a field alike.
    workspace.showPage(entry.id, 1);
    QVERIFY(may || isAway());
    const QKeyCombination keys = entry.shortcut[0];
    QTest::keyClick(&m_desk->window(), keys.key(), keys.keyboardModifiers());
    if (may)
        QCOMPARE(workspace.currentPage(), entry.id);
    QVERIFY(may || isAway());
    for (const Act& act : acts()) {
        if (act.page != entry.id)
            continue;
        const bool mayAct = may && allows(roles, act.permission);
        if (isThere(m_desk->window(), act.name) && mayAct)
            m_seen << act.name;
        QVERIFY2(mayAct || !isThere(m_desk->window(), act.name), qPrintable(act.name));
    }
}

void TestPolicyWindow::pagesAndActsAreThereForWhomTheyMay()
{
    QFETCH(int, combination);
    const Roles roles = rolesOf(combination);
    m_desk->signIn(personOf(combination));
    QCOMPARE(m_desk->window().workspace()->actor().roles(), roles);
    for (const PageEntry& entry : allPages())
        walk(entry, roles);
    QCOMPARE(isThere(m_desk->window(), u"coverButton"_s), roles.testFlag(Role::Tutor));
    QVERIFY(isThere(m_desk->window(), u"lockButton"_s));
    QVERIFY(isThere(m_desk->window(), u"signOutButton"_s));
}

void TestPolicyWindow::nobodySeesAnyPage()
{
    for (const PageEntry& entry : allPages()) {
        const QKeyCombination keys = entry.shortcut[0];
        QTest::keyClick(&m_desk->window(), keys.key(), keys.keyboardModifiers());
        QCOMPARE(m_desk->screen(), u"welcomeScreen"_s);
        QVERIFY(!isThere(m_desk->window(), u"rail-"_s + entry.name));
        QVERIFY(!isThere(m_desk->window(), u"page-"_s + entry.name));
    }
}

/// A name that nobody ever sees proves nothing: each act was there for somebody.
void TestPolicyWindow::everyPageWasWalked()
{
    for (const Act& act : acts())
        QVERIFY2(m_seen.contains(act.name), qPrintable(act.name));
}

QTEST_MAIN(TestPolicyWindow)
#include "tst_policywindow.moc"

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/pagelist.h"

#include "ui/appointments/appointmentnews.h"
#include "ui/appointments/bookingpage.h"
#include "ui/appointments/clinicpage.h"
#include "ui/attendance/insightspage.h"
#include "ui/attendance/registerpage.h"
#include "ui/backup/backupspage.h"
#include "ui/certificates/certificatespage.h"
#include "ui/certificates/messagespanel.h"
#include "ui/certificates/mycpdpage.h"
#include "ui/certificates/verifyrailpage.h"
#include "ui/forum/homepage.h"
#include "ui/forum/settingspage.h"
#include "ui/people/peoplepage.h"
#include "ui/people/retentionpage.h"
#include "ui/programme/programmepage.h"
#include "ui/security/accesspage.h"
#include "ui/security/accountpage.h"
#include "ui/security/auditpage.h"

#include <algorithm>
#include <iterator>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

template <class P>
Page* make(PageContext& context)
{
    return new P(context);
}

} // namespace

const std::vector<PageEntry>& allPages()
{
    using enum Permission;
    static const std::vector<PageEntry> pages = {
        {PageId::Home, u"home"_s, u"Home"_s, u"home"_s, u"Alt+1"_s, SeeProgramme, make<HomePage>},
        {PageId::Programme, u"programme"_s, u"Programme"_s, u"calendar"_s, u"Alt+2"_s, SeeProgramme,
         make<ProgrammePage>},
        {PageId::Appointments, u"appointments"_s, u"Appointments"_s, u"talk"_s, u"Alt+3"_s, EditProgramme,
         make<ClinicPage>, false, tutorsNews},
        {PageId::MyAppointments, u"my-appointments"_s, u"My 1:1"_s, u"talk"_s, u"Alt+4"_s, BookOwnAppointment,
         make<BookingPage>, false, doctorsNews},
        {PageId::Register, u"register"_s, u"Register"_s, u"register"_s, u"Alt+5"_s, TakeRegister,
         make<RegisterPage>},
        {PageId::Certificates, u"certificates"_s, u"Certificates"_s, u"certificate"_s, u"Alt+6"_s,
         IssueCertificates, make<CertificatesPage>, false, certificatesNews},
        {PageId::People, u"people"_s, u"People"_s, u"people"_s, u"Alt+7"_s, ManagePeople, make<PeoplePage>},
        {PageId::Insights, u"insights"_s, u"Insights"_s, u"insights"_s, u"Alt+9"_s, SeeInsights,
         make<InsightsPage>},
        {PageId::Retention, u"retention"_s, u"What is kept"_s, u"folder"_s, u"Ctrl+Alt+K"_s,
         ExportPersonalData, make<RetentionPage>},
        {PageId::MyCpd, u"my-cpd"_s, u"My CPD"_s, u"cpd"_s, u"Alt+8"_s, SeeOwnRecords, make<MyCpdPage>},
        {PageId::Verify, u"verify"_s, u"Verify"_s, u"check"_s, u"Ctrl+Alt+V"_s, SeeProgramme,
         make<VerifyRailPage>, true},
        {PageId::Audit, u"audit"_s, u"Audit"_s, u"shield"_s, u"Ctrl+Shift+A"_s, ManageForum, make<AuditPage>,
         true},
        {PageId::Access, u"access"_s, u"Access"_s, u"key"_s, u"Ctrl+7"_s, ManagePeople, make<AccessPage>,
         false},
        {PageId::Account, u"account"_s, u"My account"_s, u"person"_s, u"Ctrl+0"_s, SeeOwnRecords,
         make<AccountPage>, true, accountNotices},
        {PageId::Backups, u"backups"_s, u"Backups"_s, u"clock"_s, u"Ctrl+Alt+B"_s, ManageForum,
         make<BackupsPage>, true},
        {PageId::Settings, u"settings"_s, u"Settings"_s, u"settings"_s, u"Alt+0"_s, ManageForum,
         make<SettingsPage>, true},
    };
    return pages;
}

std::vector<PageEntry> pagesFor(Roles roles)
{
    std::vector<PageEntry> mine;
    std::ranges::copy_if(allPages(), std::back_inserter(mine),
                         [roles](const PageEntry& entry) { return allows(roles, entry.permission); });
    return mine;
}

} // namespace ledforum

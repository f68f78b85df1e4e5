// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/pagelist.h"

#include "ui/attendance/registerpage.h"
#include "ui/certificates/certificatespage.h"
#include "ui/certificates/mycpdpage.h"
#include "ui/forum/homepage.h"
#include "ui/forum/settingspage.h"

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
        {PageId::Register, u"register"_s, u"Register"_s, u"register"_s, u"Alt+5"_s, TakeRegister,
         make<RegisterPage>},
        {PageId::Certificates, u"certificates"_s, u"Certificates"_s, u"certificate"_s, u"Alt+6"_s,
         IssueCertificates, make<CertificatesPage>},
        {PageId::MyCpd, u"my-cpd"_s, u"My CPD"_s, u"cpd"_s, u"Alt+8"_s, SeeOwnRecords, make<MyCpdPage>},
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

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/forum/demo/demonstration.h"

#include "app/forum/demo/demonstrationbuilder.h"
#include "app/forum/demo/demopeople.h"
#include "app/forum/forum.h"

#include <QFile>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int doctorsWithAccounts = 10;
constexpr DemonstrationSize smallest{doctorsWithAccounts, 0};
constexpr DemonstrationSize largest{2000, 10};

QString password()
{
    return u"try-the-forum"_s;
}

FoundingDetails details()
{
    ForumSettings settings;
    settings.name = u"LED Educational Forum"_s;
    settings.site = u"Hillside General Hospital (demonstration)"_s;
    settings.isDemonstration = true;
    return {settings, *StaffMember::parse(u"Dr Marisol Achterberg <tutor@example.org>"),
            *StaffMember::parse(u"Bronwen Tadesse <education@example.org>")};
}

/// A short past at least: something to close, and something to issue.
QDateTime foundedAt(const QDateTime& now, int years)
{
    return years > 0 ? now.addYears(-years) : now.addDays(-50);
}

Result<> built(const QString& path, const Clock& clock, const DemonstrationSize& size)
{
    const QDateTime now = clock.utcNow();
    DemonstrationClock past(foundedAt(now, size.years));
    QString typed = password();
    QString again = password();
    const StaffPasswords passwords{SecretBytes::ofPassword(typed), SecretBytes::ofPassword(again)};
    if (const auto founded = Forum::found(path, details(), passwords, past, PasswordCost::cheapest());
        !founded)
        return founded.failure();
    // From here on the file is ours to remove.
    Result<> done = Operations::guarded([&]() -> Result<> {
        try {
            DemonstrationBuilder(path, past, now).build(size);
        } catch (const DemonstrationStopped& stopped) {
            return stopped.failure;
        }
        return Done();
    });
    if (!done)
        QFile::remove(path);
    return done;
}

} // namespace

std::vector<DemonstrationAccount> demonstrationAccounts()
{
    const FoundingDetails staff = details();
    std::vector<DemonstrationAccount> accounts = {
        {staff.tutor.name.value(), staff.tutor.email.value(), password(), Role::Tutor},
        {staff.administrator.name.value(), staff.administrator.email.value(), password(),
         Role::Administrator}};
    for (const PersonDetails& person : demoPeople(doctorsWithAccounts, QDate(2026, 1, 1)))
        accounts.push_back({person.fullName.value(), person.email->value(), password(), Role::Led});
    return accounts;
}

QString demonstrationDoorPin()
{
    return u"4827"_s;
}

Result<> makeDemonstrationForum(const QString& path, const Clock& clock, const DemonstrationSize& size)
{
    if (size.people < smallest.people || size.people > largest.people)
        return refused(u"A demonstration has %1 to %2 people; %3 were asked for. Nothing was made."_s
                           .arg(smallest.people)
                           .arg(largest.people)
                           .arg(size.people));
    if (size.years < smallest.years || size.years > largest.years)
        return refused(u"A demonstration has %1 to %2 years behind it; %3 were asked for. Nothing was made."_s
                           .arg(smallest.years)
                           .arg(largest.years)
                           .arg(size.years));
    return built(path, clock, size);
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/forum/forum.h"

#include "app/forum/databasecheck.h"
#include "app/forum/services.h"
#include "database/backup/restorestore.h"

#include <QFile>

namespace ledforum {

namespace {

QTimeZone zoneOf(const ForumSettings& settings)
{
    return QTimeZone(settings.timeZone.toLatin1());
}

} // namespace

Forum::Forum(std::unique_ptr<Connection> connection, const Clock& clock, PasswordCost cost)
    : m_connection(std::move(connection))
    , m_source(clock)
    , m_cost(cost)
    , m_lastRestore(RestoreStore(*m_connection).lastMark())
    , m_clock(clock, zoneOf(SettingStore(*m_connection).load()))
    , m_audit(*m_connection, m_clock)
    , m_operations(*m_connection, m_audit, m_changes)
    , m_services(std::make_unique<Services>(*m_connection, m_operations, m_clock, cost))
{
    m_services->accounts.whenSignedIn([this](const Actor& actor) {
        static_cast<void>(m_services->drafts.clearOld(actor));
        if (actor.keys().issuer)
            static_cast<void>(m_services->certificates.sealForDoctors(actor));
        // What could not be linked now is linked at the tutor's next sign-in.
        if (actor.keys().office)
            static_cast<void>(m_services->upkeep.relink(actor));
    });
    m_services->office.whenConfirmed(
        [this](const Actor& actor) { static_cast<void>(m_services->upkeep.relink(actor)); });
}

Forum::~Forum() = default;

Forum::Opener Forum::opener() const
{
    return [path = path(), &clock = m_source, cost = m_cost] { return open(path, clock, cost); };
}

bool Forum::isReplaced() const
{
    const Result<bool> replaced = Operations::guarded([this]() -> Result<bool> {
        return !m_connection->isInPlace() || RestoreStore(*m_connection).lastMark() != m_lastRestore;
    });
    return replaced && *replaced; // what cannot be read now says nothing of it; the pages say why
}

void Forum::dropCache()
{
    static_cast<void>(Operations::guarded([this]() -> Result<> {
        m_connection->dropCache();
        return Done();
    }));
}

qint64 Forum::dataVersion() const
{
    const Result<qint64> version = Operations::guarded([this]() -> Result<qint64> {
        m_connection->requireInPlace();
        return m_connection->dataVersion();
    });
    return version ? *version : -1;
}

Result<std::unique_ptr<Forum>> Forum::open(const QString& path, const Clock& clock, PasswordCost cost)
{
    return Operations::guarded([&]() -> Result<std::unique_ptr<Forum>> {
        auto connection = std::make_unique<Connection>(path, Connection::Mode::Existing);
        return std::unique_ptr<Forum>(new Forum(std::move(connection), clock, cost));
    });
}

Result<Founded> Forum::found(const QString& path, const FoundingDetails& details,
                             const StaffPasswords& passwords, const Clock& clock, PasswordCost cost)
{
    if (const auto problem = problemOf(details, passwords))
        return *problem;
    bool isOurs = false; // a file that was there before is never removed
    Result<Founded> founded = Operations::guarded([&]() -> Result<Founded> {
        auto connection = std::make_unique<Connection>(path, Connection::Mode::Create);
        isOurs = true;
        const ForumClock forumClock(clock, zoneOf(details.settings));
        Transaction transaction(*connection);
        const QString recoveryCode = writeFounding(*connection, forumClock, details, passwords, cost);
        transaction.commit();
        return Founded{std::unique_ptr<Forum>(new Forum(std::move(connection), clock, cost)), recoveryCode};
    });
    if (founded)
        return founded;
    if (isOurs)
        QFile::remove(path);
    // There was no forum to open: whatever stood in the way is a refusal.
    return refused(founded.failure().sentence);
}

Result<> Forum::check() const
{
    return Operations::guarded([this]() -> Result<> {
        const QString problem = firstProblem(*m_connection);
        if (problem.isEmpty())
            return Done();
        return Failure{
            FailureCode::DatabaseUnusable,
            problem + QStringLiteral(" The forum's file is damaged. Nothing was changed; restore a backup.")};
    });
}

} // namespace ledforum

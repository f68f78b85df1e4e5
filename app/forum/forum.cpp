// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/forum/forum.h"

#include "app/appointments/bookingservice.h"
#include "app/appointments/clinicservice.h"
#include "app/appointments/officeupkeep.h"
#include "app/appointments/recordservice.h"
#include "app/attendance/correctionservice.h"
#include "app/attendance/deskservice.h"
#include "app/attendance/insightsservice.h"
#include "app/attendance/pastregisterservice.h"
#include "app/attendance/protectedtimeservice.h"
#include "app/attendance/registerservice.h"
#include "app/attendance/replyservice.h"
#include "app/attendance/reportservice.h"
#include "app/attendance/signinsheetservice.h"
#include "app/certificates/certificatelife.h"
#include "app/certificates/certificateservice.h"
#include "app/certificates/issuerservice.h"
#include "app/forum/databasecheck.h"
#include "app/forum/settings.h"
#include "app/people/erasure.h"
#include "app/people/peopleservice.h"
#include "app/people/retention.h"
#include "app/people/subjectaccess.h"
#include "app/programme/programmedocuments.h"
#include "app/programme/programmeservice.h"
#include "app/security/accessreport.h"
#include "app/security/accounts.h"
#include "app/security/auditservice.h"
#include "app/security/drafts.h"
#include "app/security/handovers.h"
#include "app/security/officeservice.h"
#include "app/security/roleservice.h"

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
    , m_clock(clock, zoneOf(SettingStore(*m_connection).load()))
    , m_audit(*m_connection, m_clock)
    , m_operations(*m_connection, m_audit, m_changes)
    , m_settings(std::make_unique<Settings>(*m_connection, m_operations))
    , m_accounts(std::make_unique<Accounts>(*m_connection, m_operations, m_clock, cost))
    , m_drafts(std::make_unique<Drafts>(*m_connection, m_operations, m_clock))
    , m_auditService(std::make_unique<AuditService>(*m_connection, m_operations, m_clock))
    , m_roles(std::make_unique<RoleService>(*m_connection, m_operations))
    , m_upkeep(std::make_unique<OfficeUpkeep>(*m_connection, m_operations, m_clock))
    , m_office(std::make_unique<OfficeService>(*m_connection, m_operations, m_clock, cost,
                                               SealedRooms{&*m_upkeep}))
    , m_handOvers(
          std::make_unique<HandOvers>(*m_connection, m_operations, m_clock, cost, SealedRooms{&*m_upkeep}))
    , m_access(std::make_unique<AccessReport>(*m_connection, m_operations))
    , m_people(std::make_unique<PeopleService>(*m_connection, m_operations, m_clock))
    , m_subjectAccess(std::make_unique<SubjectAccess>(*m_connection, m_operations, m_clock))
    , m_erasure(std::make_unique<Erasure>(*m_connection, m_operations, m_clock))
    , m_retention(std::make_unique<Retention>(*m_connection, m_operations, m_clock))
    , m_replies(std::make_unique<ReplyService>(*m_connection, m_operations, m_clock))
    , m_protectedTime(std::make_unique<ProtectedTimeService>(*m_connection, m_operations, m_clock))
    , m_insights(std::make_unique<InsightsService>(*m_connection, m_operations, m_clock))
    , m_registers(std::make_unique<RegisterService>(*m_connection, m_operations, m_clock))
    , m_corrections(std::make_unique<CorrectionService>(*m_connection, m_operations, m_clock))
    , m_reports(std::make_unique<ReportService>(*m_connection, m_operations, m_clock))
    , m_pastRegisters(std::make_unique<PastRegisterService>(*m_connection, m_operations, m_clock))
    , m_sheets(std::make_unique<SignInSheetService>(*m_connection, m_operations, m_clock))
    , m_desk(std::make_unique<DeskService>(*m_connection, m_operations, m_clock, cost))
    , m_appointments(std::make_unique<BookingService>(*m_connection, m_operations, m_clock))
    , m_clinics(std::make_unique<ClinicService>(*m_connection, m_operations, m_clock))
    , m_records(std::make_unique<RecordService>(*m_connection, m_operations, m_clock, *m_appointments))
    , m_programme(std::make_unique<ProgrammeService>(*m_connection, m_operations, m_clock))
    , m_programmeDocuments(std::make_unique<ProgrammeDocuments>(*m_connection, m_operations, m_clock))
    , m_certificates(std::make_unique<CertificateService>(*m_connection, m_operations, m_clock))
    , m_certificateLife(std::make_unique<CertificateLife>(*m_connection, m_operations, m_clock))
    , m_issuer(std::make_unique<IssuerService>(*m_connection, m_operations, m_clock, cost))
{
    m_accounts->whenSignedIn([this](const Actor& actor) {
        static_cast<void>(m_drafts->clearOld(actor));
        if (actor.keys().issuer)
            static_cast<void>(m_certificates->sealForDoctors(actor));
        // What could not be linked now is linked at the tutor's next sign-in.
        if (actor.keys().office)
            static_cast<void>(m_upkeep->relink(actor));
    });
    m_office->whenConfirmed([this](const Actor& actor) { static_cast<void>(m_upkeep->relink(actor)); });
}

Forum::~Forum() = default;

Forum::Opener Forum::opener() const
{
    return [path = path(), &clock = m_source, cost = m_cost] { return open(path, clock, cost); };
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
    const Result<qint64> version =
        Operations::guarded([this]() -> Result<qint64> { return m_connection->dataVersion(); });
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

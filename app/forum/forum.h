// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/changes.h"
#include "app/common/clock.h"
#include "app/forum/founding.h"
#include "app/security/auditlog.h"
#include "app/security/operations.h"
#include "database/sqlite/connection.h"

#include <functional>
#include <memory>

namespace ledforum {

class AccessReport;
class Accounts;
class Drafts;
class AuditService;
class PeopleService;
class Erasure;
class InsightsService;
class IssuerService;
class ProtectedTimeService;
class Retention;
class SubjectAccess;
class CorrectionService;
class PastRegisterService;
class RegisterService;
class ReportService;
class SignInSheetService;
class DeskService;
class ReplyService;
class BookingService;
class ProgrammeDocuments;
class ProgrammeService;
class CertificateLife;
class CertificateService;
class ClinicService;
class RecordService;
class HandOvers;
class OfficeService;
class OfficeUpkeep;
class RoleService;
class Settings;

/// The composition root: owns the connection, the stores and the services of one open forum.
class Forum final
{
public:
    /// Opens an existing forum; changes nothing by looking at it. `cost` is that of passwords to come.
    static Result<std::unique_ptr<Forum>> open(const QString& path, const Clock& clock,
                                               PasswordCost cost = PasswordCost::signIn());
    /// Makes a forum in a new file: all of it or nothing.
    static Result<Founded> found(const QString& path, const FoundingDetails& details,
                                 const StaffPasswords& passwords, const Clock& clock,
                                 PasswordCost cost = PasswordCost::signIn());
    ~Forum();
    Q_DISABLE_COPY_MOVE(Forum)
    /// Opens the same forum once more, on whatever thread it is called: a forum's connection belongs to the
    /// thread that opened it. Holds nothing of this forum but its clock's address.
    using Opener = std::function<Result<std::unique_ptr<Forum>>()>;
    [[nodiscard]] Opener opener() const;

    [[nodiscard]] const QString& path() const { return m_connection->path(); }
    [[nodiscard]] Changes& changes() { return m_changes; }
    [[nodiscard]] const ForumClock& clock() const { return m_clock; }
    /// Moves when another program has changed the forum: pages read again. -1 while the file is unreadable.
    [[nodiscard]] qint64 dataVersion() const;
    /// Forgets what was read of the file; when somebody leaves, after the last page of theirs.
    void dropCache();

    /// Whether the file is sound: its pages, its structure and the rules that no constraint holds. For
    /// anybody; reads the whole file. DatabaseUnusable with the first problem.
    [[nodiscard]] Result<> check() const;

    [[nodiscard]] Settings& settings() { return *m_settings; }
    [[nodiscard]] Accounts& accounts() { return *m_accounts; }
    [[nodiscard]] Drafts& drafts() { return *m_drafts; }
    [[nodiscard]] AuditService& audit() { return *m_auditService; }
    [[nodiscard]] RoleService& roles() { return *m_roles; }
    [[nodiscard]] OfficeService& office() { return *m_office; }
    [[nodiscard]] HandOvers& handOvers() { return *m_handOvers; }
    [[nodiscard]] AccessReport& access() { return *m_access; }
    [[nodiscard]] PeopleService& people() { return *m_people; }
    [[nodiscard]] SubjectAccess& subjectAccess() { return *m_subjectAccess; }
    [[nodiscard]] Erasure& erasure() { return *m_erasure; }
    [[nodiscard]] Retention& retention() { return *m_retention; }
    [[nodiscard]] ReplyService& replies() { return *m_replies; }
    [[nodiscard]] ProtectedTimeService& protectedTime() { return *m_protectedTime; }
    [[nodiscard]] InsightsService& insights() { return *m_insights; }
    [[nodiscard]] RegisterService& registers() { return *m_registers; }
    [[nodiscard]] CorrectionService& corrections() { return *m_corrections; }
    [[nodiscard]] ReportService& reports() { return *m_reports; }
    [[nodiscard]] PastRegisterService& pastRegisters() { return *m_pastRegisters; }
    [[nodiscard]] SignInSheetService& sheets() { return *m_sheets; }
    [[nodiscard]] DeskService& desk() { return *m_desk; }
    [[nodiscard]] BookingService& appointments() { return *m_appointments; }
    [[nodiscard]] ClinicService& clinics() { return *m_clinics; }
    [[nodiscard]] RecordService& records() { return *m_records; }
    [[nodiscard]] OfficeUpkeep& upkeep() { return *m_upkeep; }
    [[nodiscard]] ProgrammeService& programme() { return *m_programme; }
    [[nodiscard]] ProgrammeDocuments& programmeDocuments() { return *m_programmeDocuments; }
    [[nodiscard]] CertificateService& certificates() { return *m_certificates; }
    [[nodiscard]] CertificateLife& certificateLife() { return *m_certificateLife; }
    [[nodiscard]] IssuerService& issuer() { return *m_issuer; }

private:
    Forum(std::unique_ptr<Connection> connection, const Clock& clock, PasswordCost cost);

    std::unique_ptr<Connection> m_connection;
    const Clock& m_source;
    PasswordCost m_cost;
    ForumClock m_clock;
    Changes m_changes;
    AuditLog m_audit;
    Operations m_operations;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Accounts> m_accounts;
    std::unique_ptr<Drafts> m_drafts;
    std::unique_ptr<AuditService> m_auditService;
    std::unique_ptr<RoleService> m_roles;
    std::unique_ptr<OfficeUpkeep> m_upkeep;
    std::unique_ptr<OfficeService> m_office;
    std::unique_ptr<HandOvers> m_handOvers;
    std::unique_ptr<AccessReport> m_access;
    std::unique_ptr<PeopleService> m_people;
    std::unique_ptr<SubjectAccess> m_subjectAccess;
    std::unique_ptr<Erasure> m_erasure;
    std::unique_ptr<Retention> m_retention;
    std::unique_ptr<ReplyService> m_replies;
    std::unique_ptr<ProtectedTimeService> m_protectedTime;
    std::unique_ptr<InsightsService> m_insights;
    std::unique_ptr<RegisterService> m_registers;
    std::unique_ptr<CorrectionService> m_corrections;
    std::unique_ptr<ReportService> m_reports;
    std::unique_ptr<PastRegisterService> m_pastRegisters;
    std::unique_ptr<SignInSheetService> m_sheets;
    std::unique_ptr<DeskService> m_desk;
    std::unique_ptr<BookingService> m_appointments;
    std::unique_ptr<ClinicService> m_clinics;
    std::unique_ptr<RecordService> m_records;
    std::unique_ptr<ProgrammeService> m_programme;
    std::unique_ptr<ProgrammeDocuments> m_programmeDocuments;
    std::unique_ptr<CertificateService> m_certificates;
    std::unique_ptr<CertificateLife> m_certificateLife;
    std::unique_ptr<IssuerService> m_issuer;
};

} // namespace ledforum

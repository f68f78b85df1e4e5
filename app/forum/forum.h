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
class CertificateBulk;
class CertificateLife;
class CertificateMessages;
class CertificatePictureService;
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
    /// Moves when another program has changed the forum: pages read again. -1 while the file is unreadable or
    /// gone.
    [[nodiscard]] qint64 dataVersion() const;
    /// Whether the forum is another state of itself than when it was opened: a backup was restored. Whoever
    /// signed in before then signs in again.
    [[nodiscard]] bool isReplaced() const;
    /// Forgets what was read of the file; when somebody leaves, after the last page of theirs.
    void dropCache();

    /// Whether the file is sound: its pages, its structure and the rules that no constraint holds. For
    /// anybody; reads the whole file. DatabaseUnusable with the first problem.
    [[nodiscard]] Result<> check() const;

    [[nodiscard]] Settings& settings();
    [[nodiscard]] Accounts& accounts();
    [[nodiscard]] Drafts& drafts();
    [[nodiscard]] AuditService& audit();
    [[nodiscard]] RoleService& roles();
    [[nodiscard]] OfficeService& office();
    [[nodiscard]] HandOvers& handOvers();
    [[nodiscard]] AccessReport& access();
    [[nodiscard]] PeopleService& people();
    [[nodiscard]] SubjectAccess& subjectAccess();
    [[nodiscard]] Erasure& erasure();
    [[nodiscard]] Retention& retention();
    [[nodiscard]] ReplyService& replies();
    [[nodiscard]] ProtectedTimeService& protectedTime();
    [[nodiscard]] InsightsService& insights();
    [[nodiscard]] RegisterService& registers();
    [[nodiscard]] CorrectionService& corrections();
    [[nodiscard]] ReportService& reports();
    [[nodiscard]] PastRegisterService& pastRegisters();
    [[nodiscard]] SignInSheetService& sheets();
    [[nodiscard]] DeskService& desk();
    [[nodiscard]] BookingService& appointments();
    [[nodiscard]] ClinicService& clinics();
    [[nodiscard]] RecordService& records();
    [[nodiscard]] OfficeUpkeep& upkeep();
    [[nodiscard]] ProgrammeService& programme();
    [[nodiscard]] ProgrammeDocuments& programmeDocuments();
    [[nodiscard]] CertificateService& certificates();
    [[nodiscard]] CertificateBulk& certificateBulk();
    [[nodiscard]] CertificateLife& certificateLife();
    [[nodiscard]] CertificateMessages& certificateMessages();
    [[nodiscard]] CertificatePictureService& certificatePictures();
    [[nodiscard]] IssuerService& issuer();

private:
    struct Services;
    Forum(std::unique_ptr<Connection> connection, const Clock& clock, PasswordCost cost);

    std::unique_ptr<Connection> m_connection;
    const Clock& m_source;
    PasswordCost m_cost;
    QByteArray m_lastRestore; ///< when it was opened
    ForumClock m_clock;
    Changes m_changes;
    AuditLog m_audit;
    Operations m_operations;
    std::unique_ptr<Services> m_services;
};

} // namespace ledforum

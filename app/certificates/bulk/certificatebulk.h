// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/bulk/certificateselection.h"
#include "app/certificates/bulk/certificatewriting.h"
#include "app/security/operations.h"
#include "database/types/localmoment.h"

namespace ledforum {

class CertificateService;

/// What issuing and saving a selection would give. With a person in it, of that person alone.
struct BulkPlan
{
    struct Session
    {
        TeachingSessionId id;
        QString title;
        LocalSpan span;
        int toIssue = 0;
        int inForce = 0;
        bool isRegisterOpen = false; ///< gives none until it is closed
    };
    /// By day, the earliest first: what has begun and was not cancelled.
    std::vector<Session> sessions;

    [[nodiscard]] int toIssue() const;
    [[nodiscard]] int inForce() const;
    [[nodiscard]] int openRegisters() const;
};

/// What issuing a selection did.
struct BulkIssued
{
    struct Skipped
    {
        TeachingSessionId session;
        QString sentence; ///< for people: why, and what to do
        bool isRegisterOpen = false;
    };
    std::vector<Certificate> certificates; ///< newly issued
    std::vector<Skipped> skipped;          ///< sessions
};

/// What issuing into a folder did.
struct CertificateBatch
{
    std::vector<Certificate> newlyIssued;
    std::vector<CertificateFile> files; ///< every one in force of the session, new or not, by surname
    QString folder;                     ///< absolute
};

/// Certificates of many sessions at once, and into files.
class CertificateBulk final
{
public:
    CertificateBulk(Connection& connection, Operations& operations, const ForumClock& clock,
                    CertificateService& certificates);

    /// For who may issue.
    [[nodiscard]] Result<BulkPlan> plan(const Actor& actor, const CertificateSelection& selection) const;

    /// Issues session by session, each in one operation as CertificateService::issue; passes over sessions
    /// whose register is open, or that are refused for a reason of their own, and says which. `progress` is
    /// asked before each session. When stopped, what was issued stays issued; calling again issues the rest.
    /// Refused with a person in the selection: a session's certificates are issued together.
    Result<BulkIssued> issue(const Actor& actor, const CertificateSelection& selection,
                             const CertificateProgress& progress = {});

    /// Those in force, for `writeCertificates`: the newest session first, by surname. A doctor gets their own
    /// only. Empty when there is none.
    [[nodiscard]] Result<std::vector<Certificate>> collect(const Actor& actor,
                                                           const CertificateSelection& selection) const;

    /// Issues a session's certificates and writes those in force into a folder, a PDF each. The folder is
    /// made, and tried, before anything is issued. When writing is stopped or fails, what was issued stays
    /// issued; calling again writes the rest.
    Result<CertificateBatch> issueInto(const Actor& actor, TeachingSessionId session, const QString& folder,
                                       const CertificateProgress& progress = {});

private:
    Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
    CertificateService& m_certificates;
};

} // namespace ledforum

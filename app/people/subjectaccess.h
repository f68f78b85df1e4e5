// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/clock.h"
#include "app/people/subjectpack.h"
#include "app/security/operations.h"

namespace ledforum {

class ConfidentialFile;
class SubjectTraces;

/// What is kept about one person, for a request for access: all of it where the tutor asks, without what is
/// confidential where an administrator does.
class SubjectAccess final
{
public:
    SubjectAccess(Connection& connection, Operations& operations, const ForumClock& clock);

    /// Refused for a tutor who does not hold the office's key yet. Slow where it is complete: opens all that
    /// is kept in confidence, off the window's thread. Others can write meanwhile.
    [[nodiscard]] Result<SubjectPack> pack(const Actor& actor, PersonId person) const;
    /// Writes the pack as writePack does; then the audit says that it was given out. Where it cannot say so,
    /// the files are taken away again. Conflict when the person has changed since.
    Result<QStringList> giveOut(const Actor& actor, const SubjectPack& pack, const QString& folder);

private:
    [[nodiscard]] SubjectPack collect(const Actor& actor, const Person& person) const;

    // What everybody on the staff may see.
    [[nodiscard]] SubjectSection personSection(const Person& person) const;
    [[nodiscard]] SubjectSection accountSection(const Person& person) const;
    [[nodiscard]] SubjectSection auditSection(const Person& person, const SubjectTraces& traces) const;

    // subjectaccess_teaching.cpp
    [[nodiscard]] SubjectSection registerSection(const Person& person) const;
    [[nodiscard]] SubjectSection sheetSection(const Person& person) const;
    [[nodiscard]] SubjectSection doorSection(const Person& person) const;
    [[nodiscard]] SubjectSection replySection(const Person& person) const;
    [[nodiscard]] SubjectSection certificateSection(const Person& person) const;
    [[nodiscard]] SubjectSection staffSection(const Person& person) const;
    [[nodiscard]] QStringList sightingWords(TeachingSessionId id, const Person& person) const;
    [[nodiscard]] QStringList changeWords(TeachingSessionId id, const Person& person) const;
    [[nodiscard]] SubjectSection participantSection(const Person& person) const;

    // subjectaccess_confidential.cpp: what the tutor alone may.
    [[nodiscard]] SubjectSection bookingSection(const Person& person, const ConfidentialFile& file) const;
    [[nodiscard]] SubjectSection placeSection(const Person& person, const ConfidentialFile& file) const;
    [[nodiscard]] SubjectSection recordSection(const Person& person, const ConfidentialFile& file) const;
    [[nodiscard]] SubjectSection keySection(const Person& person, const ConfidentialFile& file) const;
    [[nodiscard]] SubjectSection sealedAuditSection(const Actor& tutor, const Person& person,
                                                    const SubjectTraces& traces) const;
    [[nodiscard]] SubjectSection draftSection() const;
    [[nodiscard]] SubjectSection keepingSection(const Person& person, const ConfidentialFile* file) const;

    Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/pastregisters.h"
#include "database/attendance/registerstore.h"
#include "database/people/personstore.h"
#include "database/programme/teachingsessionstore.h"

namespace ledforum {

class Actor;
class ForumClock;
class Operations;

/// Takes over registers of earlier years, from files that readPastRegisters reads; never what was taken or
/// begun in this forum. For tutors and administrators.
class PastRegisterService final
{
public:
    PastRegisterService(const Connection& connection, Operations& operations, const ForumClock& clock);

    /// What `import` would do; changes nothing.
    [[nodiscard]] Result<PastImport> preview(const Actor& actor, const QByteArray& file) const;
    /// Nothing is imported while the result has bad lines or, unless they are left out, unknown ones. A mark
    /// that somebody has already stays; the registers are closed, and their sessions held, with nobody marked
    /// whom the file does not name. The same file again changes nothing.
    Result<PastImport> import(const Actor& actor, const QByteArray& file,
                              UnknownLines unknown = UnknownLines::Refused);

private:
    [[nodiscard]] Result<PastImport> planned(const QByteArray& file) const;
    void close(TeachingSessionId session, const Actor& actor);

    const Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
    PersonStore m_people;
    TeachingSessionStore m_sessions;
    RegisterStore m_registers;
};

} // namespace ledforum

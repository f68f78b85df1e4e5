// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/protectedtime.h"
#include "app/common/result.h"
#include "app/documents/document.h"
#include "database/forum/settingstore.h"
#include "database/people/personstore.h"
#include "database/programme/teachingsessionstore.h"

namespace ledforum {

class Actor;
class ForumClock;
class Operations;

/// Which letters are asked for: about the sessions from `first` to `last`, both included, that are still to
/// come.
struct LetterRequest
{
    QDate first;
    QDate last;
    QString specialty = {}; ///< its name, without regard to case and accents; empty for all of them
};

struct ReleaseLetters
{
    std::vector<Document> letters; ///< one a specialty, in order of its name
    std::vector<Person> inNone;    ///< active doctors without a specialty, and so in no letter
};

/// Protected time, and the letters that ask for it. For those who see insights.
class ProtectedTimeService final
{
public:
    ProtectedTimeService(Connection& connection, Operations& operations, const ForumClock& clock);

    /// Both days included. Refused where the stretch ends before it begins.
    [[nodiscard]] Result<ProtectedTimeReport> report(const Actor& actor, QDate first, QDate last) const;

    /// The report on paper. Needs a QGuiApplication.
    [[nodiscard]] Result<Document> sheet(const Actor& actor, QDate first, QDate last) const;

    /// One letter for each specialty that has active doctors, signed by the acting tutor, else by the first
    /// tutor by surname. The figures in it are those of the twelve months up to today. Needs a
    /// QGuiApplication. Refused where no session is to come in the stretch, or nobody has that specialty.
    [[nodiscard]] Result<ReleaseLetters> letters(const Actor& actor, const LetterRequest& request) const;

private:
    [[nodiscard]] ProtectedTimeReport sums(QDate first, QDate last) const;
    [[nodiscard]] std::vector<TeachingSession> comingSessions(QDate first, QDate last) const;

    const Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
    PersonStore m_people;
    TeachingSessionStore m_sessions;
    RegisterStore m_registers;
    ReplyStore m_replies;
    SettingStore m_settings;
};

/// The report as a table for spreadsheets: a line a specialty, and the total.
[[nodiscard]] QByteArray csvOf(const ProtectedTimeReport& report);

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/register.h"
#include "app/attendance/registerbook.h"
#include "app/attendance/sheettyping.h"
#include "database/attendance/signinsheetstore.h"
#include "database/people/personstore.h"

namespace ledforum {

class Actor;
class ForumClock;
class Operations;

/// One numbered row of a sheet.
struct SheetLine
{
    int number = 0;
    std::optional<Person> person = std::nullopt;    ///< nothing on a spare row on which nobody was typed back
    std::optional<SheetEntry> typed = std::nullopt; ///< as the register has it from this sheet
};

/// A sheet with the session that it is for.
struct SheetOfSession
{
    SignInSheet sheet;
    TeachingSession session;

    [[nodiscard]] SheetFrame frame() const { return {sheet.expected, sheet.spares, session.span}; }
};

/// A sheet row by row, spare ones included.
struct SheetContent
{
    SheetOfSession of;
    RegisterState state = RegisterState::NotStarted; ///< typing back needs an open one
    bool mayClose = false;                           ///< the session is over, too
    std::vector<SheetLine> lines;

    [[nodiscard]] SheetEntries typed() const;
};

/// What puts a sheet, and the register, as they were before the sheet was typed back.
struct SheetUndo
{
    SignInSheet sheet; ///< as it was
    std::vector<SheetRow> spares = {};
    std::vector<Sighting> sightings = {}; ///< that it had given before
};

/// How typing back went.
struct SheetTyped
{
    int signedRows = 0;
    int keptByHand = 0;       ///< who was marked by hand, and stays so
    QStringList remarks = {}; ///< a sentence each: what disagrees with the total written on the sheet
    SheetUndo undo;
};

/// "The sheet says 26 people, and 25 are typed."; nothing where they agree.
[[nodiscard]] std::optional<QString> countRemark(int typed, std::optional<int> onPaper);

/// Sheets of paper for signing in: printed with numbered rows, and typed back by number. Tutors and
/// administrators use them.
class SignInSheetService final
{
public:
    SignInSheetService(Connection& connection, Operations& operations, const ForumClock& clock);

    /// A new sheet with a code of its own: everyone who is expected, in the register's order, and spare rows.
    /// Sheets printed earlier can be typed back as well. Refused for a closed register and a cancelled
    /// session.
    Result<SheetContent> print(const Actor& actor, TeachingSessionId session);

    [[nodiscard]] Result<SheetContent> content(const Actor& actor, SignInSheetId sheet) const;
    /// Without regard to case, spaces and hyphens; says so where the code cannot be right.
    [[nodiscard]] Result<SheetContent> find(const Actor& actor, QStringView code) const;
    /// Outstanding ones first, then the newest first.
    [[nodiscard]] Result<std::vector<SheetOfSession>> list(const Actor& actor) const;
    [[nodiscard]] Result<std::vector<SheetOfSession>> ofSession(const Actor& actor,
                                                                TeachingSessionId session) const;
    /// Printed, neither typed back nor put away, of a session that has begun and was not cancelled: somebody
    /// has this paper.
    [[nodiscard]] Result<std::vector<SheetOfSession>> outstanding(const Actor& actor) const;
    /// Who is meant by what stands on a spare row: a name, a GMC number or an e-mail address. Refused where
    /// that is nobody, or several.
    [[nodiscard]] Result<Person> whoSigned(const Actor& actor, const QString& name) const;

    /// These rows were signed, and no others: typed again, the sheet says what it says now. It is settled. A
    /// mark made by hand stays. `onPaper`: the total written on the sheet, of which a difference is remarked.
    /// Refused, naming the row, for a number that is not on it and for a spare row without a person; then
    /// nothing is changed.
    Result<SheetTyped> typeBack(const Actor& actor, SignInSheetId sheet, const SheetEntries& entries,
                                std::optional<int> onPaper = std::nullopt);
    Result<> takeBack(const Actor& actor, const SheetUndo& undo);
    /// Nobody signed on it, or another one was used: it is not waited for any more. Refused once typed back.
    Result<> setNotUsed(const Actor& actor, SignInSheetId sheet);
    /// Undoes `setNotUsed`.
    Result<> setOutstanding(const Actor& actor, SignInSheetId sheet);

private:
    [[nodiscard]] Result<SheetOfSession> known(SignInSheetId id) const;
    [[nodiscard]] SheetContent contentOf(const SheetOfSession& sheet) const;
    void addTyped(SheetContent& content) const;
    [[nodiscard]] std::vector<SheetOfSession> withSessions(const std::vector<SignInSheet>& sheets) const;
    [[nodiscard]] SheetCode freshCode() const;
    [[nodiscard]] Result<std::vector<SheetRow>> sparesOf(const SheetFrame& frame,
                                                         const SheetEntries& entries) const;
    [[nodiscard]] Result<Person> personCalled(const QString& name) const;
    /// The row of reports under which the register keeps what this sheet saw.
    [[nodiscard]] std::optional<AttendanceReportId> reportOf(const SignInSheet& sheet) const;
    AttendanceReportId ensureReport(const SignInSheet& sheet, const Actor& actor);
    Result<> settle(const Actor& actor, SignInSheetId sheet, std::optional<SheetOutcome> outcome);

    const Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
    SignInSheetStore m_sheets;
    SightingStore m_sightings;
    RegisterStore m_registers;
    PersonStore m_people;
};

} // namespace ledforum

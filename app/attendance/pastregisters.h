// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/directory.h"
#include "app/common/csvfile.h"
#include "database/attendance/mark.h"
#include "database/programme/teachingsession.h"

namespace ledforum {

/// What an old register says of one person: a status, or the minutes, which win.
struct PastWord
{
    std::optional<MarkStatus> status = std::nullopt;
    std::optional<int> minutes = std::nullopt;

    friend bool operator==(const PastWord&, const PastWord&) = default;
};

/// One person at one session, as a file of earlier years has them. What it does not say is empty.
struct PastLine
{
    int line = 0;
    int dateLine = 0; ///< where the date stands: in a wide sheet the heading
    QDate date = {};
    std::optional<QTime> start = std::nullopt; ///< where the file tells a day's sessions apart
    QString email = {};
    QString number = {};
    QString name = {};
    PastWord word = {};

    /// The person as the file names them: "Ann Adams".
    [[nodiscard]] QString who() const;
    friend bool operator==(const PastLine&, const PastLine&) = default;
};

struct PastFile
{
    std::vector<PastLine> lines;
    std::vector<BadLine> badLines;
};

/// Reads registers of earlier years from CSV, in one of two forms:
/// - long: a row for each person and session, with Date, perhaps Start, who (E-mail, GMC number, Name, or
///   First name and Surname) and Status or Minutes;
/// - wide: a row for each person, who first, then a column for each date, with a status or minutes; an empty
///   cell says nothing.
/// Statuses: present, attended, yes, 1 or a tick; late and left early, which need minutes; apologies; did not
/// attend, absent, no, 0. A lone "x" means either, and is refused. In a wide cell 1 is a tick and 0 a no, and
/// other numbers are minutes.
[[nodiscard]] Result<PastFile> readPastRegisters(const QByteArray& file);

/// "yes", "late", "✓": nothing for what is no status.
[[nodiscard]] std::optional<MarkStatus> pastStatusFrom(QStringView text);

/// What becomes of the lines of past registers whose session or person is not known.
enum class UnknownLines {
    Refused, ///< nothing is imported until they are right
    LeftOut
};

/// What an import does with one line.
enum class PastEffect {
    New,
    Same, ///< has this very mark
    Kept  ///< has another mark already, and keeps it
};

struct PastMark
{
    int line = 0;
    int dateLine = 0; ///< see PastLine
    TeachingSessionId session;
    Person person;
    Mark mark;
    PastEffect effect = PastEffect::New;
};

/// What an import of past registers would do, or did.
struct PastImport
{
    std::vector<PastMark> marks;   ///< in the order of the file
    std::vector<BadLine> badLines; ///< cannot be right
    /// Dates without a session or still to come, strangers, several of one name: each once, by line.
    std::vector<BadLine> unknown;
    int closed = 0; ///< registers that were not closed before

    [[nodiscard]] int count(PastEffect effect) const;
};

/// Finds session and person of each line: the one session of that day which is over and not cancelled; the
/// person by e-mail address, then by GMC number, then by name where only one has it, active or not. Effects
/// are left to the caller. Who stands twice in one register is a bad line, unless it says the same.
[[nodiscard]] PastImport matchedPast(const PastFile& file, const std::vector<TeachingSession>& sessions,
                                     const Directory& directory, LocalMoment now);

} // namespace ledforum

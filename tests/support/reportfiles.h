// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/registerservice.h"

namespace ledforum {

/// One file, read as it comes; refused where its columns cannot be told.
[[nodiscard]] inline Result<std::vector<ReadReport>> readAlone(const RegisterService& registers,
                                                               const Actor& actor, TeachingSessionId session,
                                                               const QByteArray& file)
{
    auto read = registers.readFile(actor, session, file);
    if (!read)
        return read.failure();
    if (const auto* table = std::get_if<UnknownTable>(&*read))
        return refused(table->sentence);
    return std::vector{std::get<ReadReport>(*std::move(read))};
}

[[nodiscard]] inline Result<TeamsImport> previewFile(const RegisterService& registers, const Actor& actor,
                                                     TeachingSessionId session, const QByteArray& file,
                                                     const ImportAnswers& answers = {})
{
    const auto files = readAlone(registers, actor, session, file);
    return files ? registers.previewTeams(actor, session, *files, answers)
                 : Result<TeamsImport>(files.failure());
}

inline Result<TeamsImported> importFile(RegisterService& registers, const Actor& actor,
                                        TeachingSessionId session, const QByteArray& file,
                                        const ImportAnswers& answers = {})
{
    const auto files = readAlone(registers, actor, session, file);
    return files ? registers.importTeams(actor, session, *files, answers)
                 : Result<TeamsImported>(files.failure());
}

} // namespace ledforum

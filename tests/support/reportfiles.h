// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/reportservice.h"

namespace ledforum {

/// One file, read as it comes; refused where its columns cannot be told.
[[nodiscard]] inline Result<std::vector<ReadReport>>
readAlone(const ReportService& reports, const Actor& actor, TeachingSessionId session, const QByteArray& file)
{
    auto read = reports.readFile(actor, session, file);
    if (!read)
        return read.failure();
    if (const auto* table = std::get_if<UnknownTable>(&*read))
        return refused(table->sentence);
    return std::vector{std::get<ReadReport>(*std::move(read))};
}

[[nodiscard]] inline Result<TeamsImport> previewFile(const ReportService& reports, const Actor& actor,
                                                     TeachingSessionId session, const QByteArray& file,
                                                     const ImportAnswers& answers = {})
{
    const auto files = readAlone(reports, actor, session, file);
    return files ? reports.preview(actor, session, *files, answers) : Result<TeamsImport>(files.failure());
}

inline Result<TeamsImported> importFile(ReportService& reports, const Actor& actor, TeachingSessionId session,
                                        const QByteArray& file, const ImportAnswers& answers = {})
{
    const auto files = readAlone(reports, actor, session, file);
    return files ? reports.import(actor, session, *files, answers) : Result<TeamsImported>(files.failure());
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "database/programme/teachingsession.h"

namespace ledforum {

/// One line of a programme file: the topic that fills an untitled session.
struct ProgrammeTopic
{
    int line = 0; ///< in the file, from 1
    QString title;
    TeachingArea area = TeachingArea::Other;
    bool isClinical = false;
    std::vector<Speaker> speakers;
    QStringList outcomes;
    QString leadershipDomain;
    QStringList specialties;
};

/// What an import did, or would do.
struct ProgrammeImport
{
    struct Filled
    {
        TeachingSession session; ///< as it is afterwards
        int line = 0;
    };
    /// A topic that the programme has already, so that a file read twice does not fill the term twice.
    struct Present
    {
        ProgrammeTopic topic;
        QDate date;
    };
    std::vector<Filled> filled;
    std::vector<Present> present;
    std::vector<ProgrammeTopic> leftOver; ///< for which no untitled session was left
    QStringList newSpecialties;           ///< which the forum did not know
    bool isDryRun = false;
};

/// The topics of a programme file. Its columns are found by their headings: Title, Area, Clinical, Speaker,
/// Speaker role, Speaker e-mail, Learning outcomes, Leadership domain, Specialties; all but Title may be
/// missing. Several outcomes, speakers or specialties stand in one cell with semicolons between. Refused when
/// the file is no table, and, with every bad line named, when a line does not hold what it should.
[[nodiscard]] Result<std::vector<ProgrammeTopic>> readTopics(const QByteArray& file);

/// Gives the topics, in their order, to the untitled sessions, in order of date. Sessions that are held or
/// cancelled get none; a topic whose title a planned or published session bears already is `present`.
[[nodiscard]] ProgrammeImport matchTopics(const std::vector<ProgrammeTopic>& topics,
                                          const std::vector<TeachingSession>& sessions);

} // namespace ledforum

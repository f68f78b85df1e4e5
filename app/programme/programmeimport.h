// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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
    std::vector<Filled> filled;
    std::vector<ProgrammeTopic> leftOver; ///< for which no untitled session was left
    QStringList newSpecialties;           ///< which the forum did not know
    bool isDryRun = false;
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "database/people/person.h"
#include "database/types/localmoment.h"

#include <QStringList>

#include <utility>
#include <vector>

namespace ledforum {

/// One thing that is kept, as pairs of what it is and what it says.
using Facts = QList<std::pair<QString, QString>>;

/// Everything of one kind.
struct SubjectSection
{
    QString key;             ///< "bookings": in the file for programs
    QString title;           ///< "1:1 appointments"
    QString remark;          ///< what people must know of it; may be empty
    QStringList tables = {}; ///< of the forum's file, from which it is read
    QList<Facts> things = {};
};

/// All that is kept about one person, in order of kind.
struct SubjectPack
{
    Person person;
    LocalMoment made;
    QString forum;
    bool isComplete = false; ///< with what is confidential
    std::vector<SubjectSection> sections = {};
};

/// A table of the forum's file that holds nothing about persons, and why.
struct ImpersonalTable
{
    QLatin1StringView table;
    QLatin1StringView reason;
};
/// What no section is read from. A table that is neither here nor in a section of a complete pack is a
/// mistake.
[[nodiscard]] const std::vector<ImpersonalTable>& impersonalTables();

/// Plain text for the person: headings, a line a fact.
[[nodiscard]] QString textOf(const SubjectPack& pack);
/// The same for programs.
[[nodiscard]] QByteArray jsonOf(const SubjectPack& pack);
/// Writes both into a folder that is new or empty, and which its owner alone may read; says the files. Their
/// names name nobody. All of it or nothing.
Result<QStringList> writePack(const SubjectPack& pack, const QString& folder);
/// Takes away what writePack wrote, and the folder with it.
void removePack(const QString& folder);

} // namespace ledforum

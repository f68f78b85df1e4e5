// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace ledforum {

class Actor;
class Forum;

/// Backs the forum up before much comes into it at once, unless the actor may not import anyway. Where that
/// fails the import goes on: what is wrong with backups is told where they are kept up, and stops no work.
void backUpBeforeImport(const Forum& forum, const Actor& actor);

} // namespace ledforum

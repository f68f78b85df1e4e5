// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace ledforum {

/// What the process holds stays in it: it leaves no core file, and other programs of the same user cannot
/// read its memory (only the system's administrator can). For main(), before anything else. Where the system
/// has no such thing, does nothing.
void guardProcess();

/// Overwrites what calls that have returned left on the thread's stack. To be called from where few calls are
/// open, such as the event loop.
void clearUnusedStack();

} // namespace ledforum

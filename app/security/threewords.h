// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace ledforum {

/// Three plain words, such as "harbour-pencil-otter", drawn evenly and independently from the more than 3,300
/// of resources/security/words.txt: 35 bits. That is ample against guesses at this program. Whoever has a
/// copy of the file and computers of their own needs some sixty years of one core on average to find it, so
/// somebody with thousands of them needs days: a person with much to lose takes two such draws.
[[nodiscard]] QString threeWords();

} // namespace ledforum

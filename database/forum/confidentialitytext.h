// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace ledforum {

/// What a new forum tells a doctor before a 1:1 is booked: what stays between the two, and where that ends.
[[nodiscard]] QString defaultConfidentialityText();

} // namespace ledforum

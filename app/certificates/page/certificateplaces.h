// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSizeF>

namespace ledforum::certificateplaces {

// Within which a picture stands on a certificate, in hundredths of a millimetre.

inline constexpr QSizeF logo{4500, 1450};
inline constexpr QSizeF signature{6500, 1200};

} // namespace ledforum::certificateplaces

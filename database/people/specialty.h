// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/typedid.h"

#include <QString>

namespace ledforum {

/// Medicine, Emergency Medicine, Surgery …: the list grows as people name new ones.
struct Specialty
{
    SpecialtyId id;
    QString name;

    friend bool operator==(const Specialty&, const Specialty&) = default;
};

} // namespace ledforum

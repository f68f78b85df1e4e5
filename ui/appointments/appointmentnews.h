// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/waitingviews.h"
#include "ui/shell/page.h"

namespace ledforum {

/// Offers that stand for a doctor, and what is still to be acknowledged: the number on the rail.
[[nodiscard]] int doctorsNews(const PageContext& context);

/// An offer that the tutor may tell a doctor about.
struct OfferToTell
{
    QString name;
    OfferView offer;
};
/// Those that stand, of clinics to come. For the tutor.
[[nodiscard]] std::vector<OfferToTell> offersToTell(const PageContext& context);
/// Offers to tell, and outcomes to write; 0 for whoever may not know of them.
[[nodiscard]] int tutorsNews(const PageContext& context);

} // namespace ledforum

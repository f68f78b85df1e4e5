// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/documents/document.h"
#include "app/security/invitation.h"

namespace ledforum {

/// Slips to cut out and hand over, eight a portrait page, in the order given. Nobody's name stands in title
/// or file name. What no font has is printed as a question mark. Needs a
/// QGuiApplication.
[[nodiscard]] Document invitationSlips(const std::vector<InvitationSlip>& slips, const QString& forumName,
                                       const QString& site);

} // namespace ledforum

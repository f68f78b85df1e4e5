// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <functional>

namespace ledforum {

/// Called before each step and after the last: (done so far, of how many). False stops the work.
using CertificateProgress = std::function<bool(qsizetype, qsizetype)>;

} // namespace ledforum

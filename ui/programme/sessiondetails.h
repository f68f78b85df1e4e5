// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/programme/teachingsession.h"

#include <QDialog>

namespace ledforum {

/// A teaching session, to read.
class SessionDetails final : public QDialog
{
    Q_OBJECT

public:
    SessionDetails(const TeachingSession& session, QWidget* parent);
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace ledforum {

/// What a committed operation touched, for the pages that show it. One value a capability.
enum class Area { People, Programme, Appointments, Attendance, Certificates, Security, Forum };

/// Tells the window that something was committed. Emitted after the commit, never before.
class Changes final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void changed(ledforum::Area area);
};

} // namespace ledforum

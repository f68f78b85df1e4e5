// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace ledforum {

/// A page that takes in files which are dropped on the window.
class FileReceiver
{
public:
    FileReceiver() = default;
    virtual ~FileReceiver() = default;
    Q_DISABLE_COPY_MOVE(FileReceiver)

    virtual void receiveFiles(const QStringList& paths) = 0;
};

} // namespace ledforum

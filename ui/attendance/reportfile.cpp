// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/reportfile.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

constexpr qint64 largestReport = 20 * 1024 * 1024; // a thousand participants make some 200 KiB

} // namespace

Result<QByteArray> reportContent(const QString& path)
{
    const QString shown = QDir::toNativeSeparators(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(u"“%1” cannot be read: %2. Nothing was imported."_s.arg(shown, file.errorString()));
    if (file.size() > largestReport)
        return refused(u"“%1” is too large for an attendance report. Nothing was imported."_s.arg(shown));
    return file.readAll();
}

} // namespace ledforum

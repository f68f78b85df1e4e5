// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/openplace.h"

#include <QDesktopServices>
#include <QDir>
#include <QUrl>

namespace ledforum {

using namespace Qt::StringLiterals;

Result<> openPlace(const QString& path)
{
    if (QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        return Done{};
    return refused(
        u"No program could be started for “%1”. Open it yourself."_s.arg(QDir::toNativeSeparators(path)));
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/wordlist.h"

#include <QFile>

/// Resources of a static library are dropped by the linker unless somebody asks for them.
static void takeResourcesAlong()
{
    Q_INIT_RESOURCE(app_resources);
}

namespace ledforum {

using namespace Qt::StringLiterals;

QStringList wordList(const QString& name)
{
    takeResourcesAlong();
    QFile file(u":/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The program lacks its list %s.", qUtf8Printable(name));
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString& line) { return line.startsWith(u'#'); });
    return lines;
}

} // namespace ledforum

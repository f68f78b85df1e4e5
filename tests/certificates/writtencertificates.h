// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/bulk/certificatewriting.h"
#include "tests/certificates/certificatesamples.h"

#include <QDir>
#include <QFile>

namespace ledforum::writing {

inline std::vector<Certificate> certificates(int count)
{
    std::vector<Certificate> certificates;
    for (int i = 0; i < count; ++i)
        certificates.push_back(samples::certificate(samples::plainRecord(i)));
    return certificates;
}

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void put(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("not written");
}

inline QStringList namesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

inline BulkOutcome must(const Result<BulkOutcome>& outcome)
{
    if (!outcome)
        qFatal("%s", qPrintable(outcome.failure().sentence));
    return *outcome;
}

} // namespace ledforum::writing

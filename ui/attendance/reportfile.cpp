// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/reportfile.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

constexpr qint64 largestReport = 20 * 1024 * 1024; // a thousand participants make some 200 KiB

/// Files that hold no text, whatever is in them.
bool isOtherKind(const QFileInfo& file)
{
    static const QStringList text{u"csv"_s, u"tsv"_s, u"txt"_s, QString()};
    return !text.contains(file.suffix().toLower());
}

} // namespace

QString reportFilter()
{
    return u"Attendance reports (*.csv *.tsv *.txt);;All files (*)"_s;
}

Result<QByteArray> reportContent(const QString& path)
{
    const QString shown = QDir::toNativeSeparators(path);
    const QFileInfo info(path);
    if (info.isDir())
        return refused(u"“%1” is a folder. Drop the report itself; nothing was imported."_s.arg(shown));
    if (isOtherKind(info))
        return refused(
            u"“%1” is no attendance report: those are CSV, TSV or text files. From Excel, save it as "
            "CSV first. Nothing was imported."_s.arg(info.fileName()));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(u"“%1” cannot be read: %2. Nothing was imported."_s.arg(shown, file.errorString()));
    if (file.size() > largestReport)
        return refused(u"“%1” is too large for an attendance report. Nothing was imported."_s.arg(shown));
    return file.readAll();
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificatefilename.h"

#include "app/documents/asciiwords.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 40;
constexpr qsizetype longestTitle = 50;

/// At most `longest` characters, cut between words where one ends in the second half.
QString shortened(const QString& words, qsizetype longest)
{
    if (words.size() <= longest)
        return words;
    const qsizetype end = words.lastIndexOf(u'-', longest);
    return words.left(end > longest / 2 ? end : longest);
}

/// Holds a number and a date in any case, and so is never a name that Windows keeps for a device, such as
/// "con".
QString stem(const CertificateRecord& record)
{
    const QString name = record.fullName.simplified();
    const qsizetype last = name.lastIndexOf(u' ');
    const QString number = asciiWords(record.professionalNumber);
    QStringList parts{shortened(asciiWords(name.mid(last + 1)), longestName),
                      shortened(asciiWords(name.left(std::max<qsizetype>(last, 0))), longestName),
                      number.isEmpty() ? record.serial.value() : shortened(number, longestName),
                      record.span.date.toString(Qt::ISODate),
                      shortened(asciiWords(record.sessionTitle), longestTitle)};
    parts.removeAll(QString());
    return parts.join(u'_').left(120 - qsizetype(sizeof("_7K3F-92QD-M.pdf")));
}

} // namespace

QString certificateFileName(const CertificateRecord& record)
{
    return stem(record) + u".pdf"_s;
}

QString certificateFileNameWithSerial(const CertificateRecord& record)
{
    return stem(record) + u'_' + record.serial.value() + u".pdf"_s;
}

} // namespace ledforum

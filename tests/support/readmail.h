// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace ledforum {

/// A message as Python's email package reads it, which is none of ours, under its strict policy: a defect of
/// any kind is an error.
struct ReadMail
{
    struct File
    {
        QString name;
        QString type;
        QString disposition;
        QByteArray content;
    };
    QStringList headers = {};
    QString toName = {};
    QString toAddress = {};
    QString subject = {};
    QString date = {}; ///< ISO 8601 with its offset
    QString id = {};
    QString text = {}; ///< lines ended by \n
    std::vector<File> files = {};
    QString problem = {}; ///< empty when it could be read
};
[[nodiscard]] ReadMail readMail(const QByteArray& eml);

/// Why these are not the lines of a message as RFC 5322 and 2045 want them: none but CR LF ends one, all are
/// ASCII, none that could be broken is longer than 78 characters, or 76 where it is encoded. Empty when
/// they are.
[[nodiscard]] QString uglyLine(const QByteArray& eml);

} // namespace ledforum

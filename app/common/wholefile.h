// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"

#include <QByteArray>
#include <QSaveFile>

namespace ledforum {

/// The bytes of a file of at most 16 MiB. NotFound, or refused where it cannot be read or is larger.
[[nodiscard]] Result<QByteArray> readWholeFile(const QString& path);

/// A file that is written piece by piece, whole or not at all: what stood there stays until `finish`. Left
/// before that, it leaves nothing.
class WholeFile final
{
public:
    explicit WholeFile(const QString& path);

    /// Refused where the file cannot be written, and where it would take the place of a forum's own file or
    /// any other database.
    Result<> open();
    Result<> write(const QByteArray& bytes);
    Result<> finish();

    /// For who writes by themselves.
    [[nodiscard]] QSaveFile& device() { return m_file; }
    [[nodiscard]] QString path() const { return m_file.fileName(); }
    /// Why writing has failed.
    [[nodiscard]] Failure failure() const;

private:
    QSaveFile m_file;
};

/// The same at once.
Result<> writeWholeFile(const QString& path, const QByteArray& bytes);

} // namespace ledforum

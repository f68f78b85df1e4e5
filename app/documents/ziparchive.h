// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/wholefile.h"

#include <QDate>

namespace ledforum {

/// A ZIP file that is written to the disk as it goes, whole or not at all (WholeFile). The same entries give
/// the same bytes.
class ZipArchive final
{
public:
    explicit ZipArchive(const QString& path);
    ~ZipArchive();
    Q_DISABLE_COPY_MOVE(ZipArchive)

    /// Refused as WholeFile::open.
    Result<> open();
    /// One file of it, as of noon of a day (from 1980 on); `name` must be new. Refused where the disk is
    /// full.
    Result<> add(const QString& name, const QByteArray& content, QDate day);
    Result<> finish();

private:
    WholeFile m_file;
    void* m_zip = nullptr;
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/verify/verification.h"

namespace ledforum {

/// A file that somebody may show, and what is to be said of it.
struct TriedFile
{
    QString name;
    QByteArray bytes;
    Verdict expected;
};

/// What the files below are tried against: the issuer's key, and a signed list on which some of them are.
[[nodiscard]] QByteArray triedList();

/// A hundred: certificates in many scripts, files with one byte changed, text edited with the metadata kept,
/// metadata edited, revoked, superseded, of an unknown key, cut off, and other files.
[[nodiscard]] std::vector<TriedFile> triedFiles();

/// What `pdf` shows with one text in place of another, which must stand in letters of its own on some page;
/// metadata, table and identifier are right. Both have the same number of characters.
[[nodiscard]] QByteArray withTextEdited(const QByteArray& pdf, const QString& from, const QString& to);
/// More at the end of a page's content.
[[nodiscard]] QByteArray withMoreContent(const QByteArray& pdf, const QByteArray& more);

} // namespace ledforum

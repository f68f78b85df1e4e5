// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCryptographicHash>

#include <vector>

namespace ledforum {

/// The objects of a PDF 1.4 file, written one after the other.
class PdfFile final
{
public:
    PdfFile();

    /// The number of an object that is still to be written.
    [[nodiscard]] int reserve();
    void put(int object, const QByteArray& body);
    int put(const QByteArray& body);
    /// `entries` of its dictionary beside the length.
    void putStream(int object, const QByteArray& entries, const QByteArray& data);
    int putStream(const QByteArray& entries, const QByteArray& data);

    /// What was written since this was last called, which is then no longer kept: for files whose size knows
    /// no bounds.
    [[nodiscard]] QByteArray takeWritten();
    /// The rest of the file, with an identifier that follows from its content.
    [[nodiscard]] QByteArray finished(int catalog, int info) &&;

private:
    void begin(int object);

    QByteArray m_bytes;    // not taken yet
    qsizetype m_taken = 0; // how many were
    QCryptographicHash m_digest{QCryptographicHash::Blake2b_256};
    std::vector<qsizetype> m_offsets; // by number less one; 0 while an object is only reserved
};

/// Whether the bytes are a file that PdfFile has finished, all of it. What another program has put behind it,
/// as PDF allows, does not matter.
[[nodiscard]] bool isWholePdf(const QByteArray& bytes);
/// Whether they are what a power cut leaves of such a file: its beginning alone, zeros, or nothing at all.
[[nodiscard]] bool isTornPdf(const QByteArray& bytes);

/// "12 0 R"
[[nodiscard]] QByteArray referenceTo(int object);

} // namespace ledforum

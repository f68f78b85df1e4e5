// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

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

    /// The whole file, with an identifier that follows from its content.
    [[nodiscard]] QByteArray finished(int catalog, int info) &&;

private:
    void begin(int object);

    QByteArray m_bytes;
    std::vector<qsizetype> m_offsets; // by number less one; 0 while an object is only reserved
};

/// "12 0 R"
[[nodiscard]] QByteArray referenceTo(int object);

} // namespace ledforum

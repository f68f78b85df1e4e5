// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/verify/pdfsyntax.h"

#include <QString>

namespace ledforum {

/// An object of a PDF file, with the bytes of its stream as the file has them.
struct PdfObject
{
    PdfValue value;
    std::optional<QByteArray> raw = {}; ///< absent without a stream
};

/// The objects of a PDF file.
///
/// First as LED Forum writes files: header, objects, one table of their places, trailer, and nothing else;
/// every byte has its place. Where a file is otherwise, whatever looks like an object is gathered, so that
/// what the file shows can still be read; `problem` says so.
class PdfObjects final
{
public:
    [[nodiscard]] static PdfObjects read(const QByteArray& pdf);

    /// Empty when every byte of the file is where LED Forum would put it.
    [[nodiscard]] const QString& problem() const { return m_problem; }
    /// Where the table of places begins; only without a problem.
    [[nodiscard]] qsizetype tablePlace() const { return m_tablePlace; }
    [[nodiscard]] const PdfValue& trailer() const { return m_trailer; }
    [[nodiscard]] const std::map<int, PdfObject>& objects() const { return m_objects; }
    /// What a reference leads to; any other value is itself.
    [[nodiscard]] const PdfValue& resolved(const PdfValue& value) const;
    /// Null when it is no reference to one.
    [[nodiscard]] const PdfObject* object(const PdfValue& reference) const;
    /// The content of a stream; nothing when it is packed in a way that is not read here, or damaged, and
    /// once all that was asked for is more than a certificate ever holds.
    [[nodiscard]] std::optional<QByteArray> content(const PdfObject& object) const;

private:
    class Effort;
    [[nodiscard]] bool readStrictly(const QByteArray& pdf);
    [[nodiscard]] bool readTable(PdfScanner& scanner, const QByteArray& pdf,
                                 const std::map<int, qsizetype>& places);
    void gather(const QByteArray& pdf);
    void gatherTrailer(const QByteArray& pdf);
    void gatherPacked();
    [[nodiscard]] bool unpack(const PdfObject& object, Effort& effort,
                              std::map<int, PdfObject>& packed) const;

    std::map<int, PdfObject> m_objects;
    PdfValue m_trailer;
    QString m_problem;
    qsizetype m_tablePlace = 0;
    mutable qsizetype m_contentLeft = 64 << 20; ///< bytes that may still be asked for
};

} // namespace ledforum

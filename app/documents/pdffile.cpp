// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/pdffile.h"

#include <algorithm>

namespace ledforum {

namespace {

constexpr char beginning[] = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n"; // bytes above 127 say that it is no text
constexpr qsizetype identifierLength = 16;

QByteArray identifierOf(const QCryptographicHash& digest)
{
    return digest.result().left(identifierLength).toHex();
}

/// What stands behind the cross-reference table at `table`; empty when there is none.
QByteArray trailerEnd(const QByteArray& identifier, qsizetype table)
{
    return " /ID [<" + identifier + "> <" + identifier + ">] >>\nstartxref\n" + QByteArray::number(table) +
           "\n%%EOF\n";
}

} // namespace

PdfFile::PdfFile()
    : m_bytes(beginning)
{
    constexpr qsizetype usual = 64 * 1024;
    m_bytes.reserve(usual);
}

int PdfFile::reserve()
{
    m_offsets.push_back(0);
    return int(m_offsets.size());
}

void PdfFile::begin(int object)
{
    m_offsets.at(size_t(object) - 1) = m_taken + m_bytes.size();
    m_bytes += QByteArray::number(object) + " 0 obj\n";
}

void PdfFile::put(int object, const QByteArray& body)
{
    begin(object);
    m_bytes += body + "\nendobj\n";
}

int PdfFile::put(const QByteArray& body)
{
    const int object = reserve();
    put(object, body);
    return object;
}

void PdfFile::putStream(int object, const QByteArray& entries, const QByteArray& data)
{
    begin(object);
    m_bytes += "<< " + entries + " /Length " + QByteArray::number(data.size()) + " >>\nstream\n";
    m_bytes += data;
    m_bytes += "\nendstream\nendobj\n";
}

int PdfFile::putStream(const QByteArray& entries, const QByteArray& data)
{
    const int object = reserve();
    putStream(object, entries, data);
    return object;
}

QByteArray PdfFile::takeWritten()
{
    m_digest.addData(m_bytes);
    m_taken += m_bytes.size();
    return std::exchange(m_bytes, {});
}

QByteArray PdfFile::finished(int catalog, int info) &&
{
    m_digest.addData(m_bytes);
    const QByteArray count = QByteArray::number(m_offsets.size() + 1);
    const qsizetype table = m_taken + m_bytes.size();
    m_bytes += "xref\n0 " + count + "\n0000000000 65535 f \n";
    for (const qsizetype offset : m_offsets)
        m_bytes += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    m_bytes += "trailer\n<< /Size " + count + " /Root " + referenceTo(catalog) + " /Info " +
               referenceTo(info) + trailerEnd(identifierOf(m_digest), table);
    return std::move(m_bytes);
}

bool isWholePdf(const QByteArray& bytes)
{
    constexpr QByteArrayView mark = "\nstartxref\n";
    const qsizetype at = bytes.indexOf(mark);
    const qsizetype number = at + mark.size();
    const qsizetype table = at < 0 ? 0 : bytes.mid(number, bytes.indexOf('\n', number) - number).toLongLong();
    if (table <= 0 || table > at || !bytes.startsWith(beginning))
        return false;
    QCryptographicHash digest(QCryptographicHash::Blake2b_256);
    digest.addData(QByteArrayView(bytes).first(table));
    const QByteArray end = trailerEnd(identifierOf(digest), table);
    const qsizetype start = at - end.indexOf(mark);
    // A block of the table that never reached the disk reads as zeros.
    return start > table && QByteArrayView(bytes).sliced(start).startsWith(end) &&
           !QByteArrayView(bytes).sliced(table, start - table).contains('\0');
}

bool isTornPdf(const QByteArray& bytes)
{
    const auto length = std::min<qsizetype>(bytes.size(), qsizetype(sizeof(beginning)) - 1);
    const bool begins = bytes.first(length) == QByteArrayView(beginning).first(length);
    return (begins && !bytes.contains("%%EOF")) || bytes.count('\0') == bytes.size();
}

QByteArray referenceTo(int object)
{
    return QByteArray::number(object) + " 0 R";
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/pdffile.h"

#include <QCryptographicHash>

namespace ledforum {

PdfFile::PdfFile()
    : m_bytes("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n") // bytes above 127 say that it is no text
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
    m_offsets.at(size_t(object) - 1) = m_bytes.size();
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

QByteArray PdfFile::finished(int catalog, int info) &&
{
    constexpr qsizetype identifierLength = 16;
    const QByteArray identifier =
        QCryptographicHash::hash(m_bytes, QCryptographicHash::Blake2b_256).left(identifierLength).toHex();
    const QByteArray count = QByteArray::number(m_offsets.size() + 1);
    const qsizetype table = m_bytes.size();
    m_bytes += "xref\n0 " + count + "\n0000000000 65535 f \n";
    for (const qsizetype offset : m_offsets)
        m_bytes += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    m_bytes += "trailer\n<< /Size " + count + " /Root " + referenceTo(catalog) + " /Info " +
               referenceTo(info) + " /ID [<" + identifier + "> <" + identifier + ">] >>\nstartxref\n" +
               QByteArray::number(table) + "\n%%EOF\n";
    return std::move(m_bytes);
}

QByteArray referenceTo(int object)
{
    return QByteArray::number(object) + " 0 R";
}

} // namespace ledforum

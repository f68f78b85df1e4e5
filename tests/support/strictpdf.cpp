// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/strictpdf.h"

#include <QCryptographicHash>

namespace ledforum {

QByteArray strictPdf(const std::map<int, QByteArray>& objects, const QByteArray& trailerEntries)
{
    QByteArray pdf("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n");
    QByteArray table = "0000000000 65535 f \n";
    for (const auto& [number, body] : objects) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(number) + " 0 obj\n" + body + "\nendobj\n";
    }
    const QByteArray id = QCryptographicHash::hash(pdf, QCryptographicHash::Blake2b_256).left(16).toHex();
    const QByteArray size = QByteArray::number(qsizetype(objects.size()) + 1);
    const QByteArray start = QByteArray::number(pdf.size());
    return pdf + "xref\n0 " + size + '\n' + table + "trailer\n<< /Size " + size + ' ' + trailerEntries +
           " /ID [<" + id + "> <" + id + ">] >>\nstartxref\n" + start + "\n%%EOF\n";
}

QByteArray plainStream(const QByteArray& content, const QByteArray& entries)
{
    return "<< " + entries + (entries.isEmpty() ? "" : " ") + "/Length " +
           QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream";
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/showncertificate.h"

#include "app/certificates/page/certificatedocument.h"
#include "app/certificates/page/certificatelayout.h"
#include "app/certificates/verify/pdfobjects.h"
#include "app/certificates/verify/printedtext.h"
#include "tests/support/strictpdf.h"

#include <QRegularExpression>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

std::map<int, QByteArray> bodiesOf(const QByteArray& pdf)
{
    std::map<int, QByteArray> bodies;
    const qsizetype end = pdf.lastIndexOf("xref\n0 ");
    static const QRegularExpression opening(u"^(\\d+) 0 obj\\n"_s);
    qsizetype at = pdf.indexOf('\n', pdf.indexOf('\n') + 1) + 1;
    while (at < end) {
        const auto match = opening.match(QString::fromLatin1(pdf.mid(at, 20)));
        const qsizetype from = at + match.capturedLength();
        qsizetype to = pdf.indexOf("\nendobj\n", from);
        // A stream may hold anything.
        static const QRegularExpression length(u"/Length (\\d+) >>\\nstream\\n"_s);
        const auto stream = length.match(QString::fromLatin1(pdf.mid(from, to - from)));
        if (stream.hasMatch())
            to = pdf.indexOf("\nendobj\n", from + stream.capturedEnd() + stream.captured(1).toInt());
        bodies[match.captured(1).toInt()] = pdf.mid(from, to - from);
        at = to + 8;
    }
    return bodies;
}

QByteArray trailerEntriesOf(const QByteArray& pdf)
{
    const qsizetype from = pdf.indexOf("/Root", pdf.lastIndexOf("trailer"));
    return pdf.mid(from, pdf.indexOf(" /ID", from) - from);
}

SignedCertificate issued(CertificateRecord record, const KeyPair& issuer)
{
    record.printed = printedTexts(record, issuer.publicKeys().sign);
    return {record, signCertificate(record, issuer), samples::picturesOf(record)};
}

} // namespace

ShownCertificate::ShownCertificate(CertificateRecord record, const KeyPair& issuer)
    : m_certificate(issued(std::move(record), issuer))
{
}

QByteArray ShownCertificate::pdfShowing(const CertificateRecord& other) const
{
    const auto pdf = certificatePdf(m_certificate, layOut(SignedCertificate{other, m_certificate.signatures,
                                                                            samples::picturesOf(other)}));
    return pdf ? *pdf : QByteArray();
}

QByteArray streamOf(const QByteArray& pdf, int object)
{
    const PdfObjects file = PdfObjects::read(pdf);
    const auto found = file.objects().find(object);
    return found == file.objects().end() ? QByteArray() : file.content(found->second).value_or(QByteArray());
}

QByteArray withStream(const QByteArray& pdf, int object, const QByteArray& content)
{
    std::map<int, QByteArray> bodies = bodiesOf(pdf);
    const bool isPacked = bodies[object].left(200).contains("/FlateDecode");
    const QByteArray data = isPacked ? qCompress(content).mid(4) : content;
    const QByteArray dictionary =
        isPacked ? QByteArray("/Filter /FlateDecode") : QByteArray("/Type /Metadata /Subtype /XML");
    bodies[object] = "<< " + dictionary + " /Length " + QByteArray::number(data.size()) + " >>\nstream\n" +
                     data + "\nendstream";
    return strictPdf(bodies, trailerEntriesOf(pdf));
}

std::vector<int> contentObjects(const QByteArray& pdf)
{
    std::vector<int> pages;
    const PdfObjects file = PdfObjects::read(pdf);
    for (const auto& [number, object] : file.objects()) {
        if (object.value["Type"].isName("Page"))
            pages.push_back(int(object.value["Contents"].number));
    }
    return pages;
}

} // namespace ledforum

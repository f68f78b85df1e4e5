// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/credential/certificatesignatures.h"
#include "tests/certificates/certificatesamples.h"

namespace ledforum {

/// A certificate as it was issued, and the files that show it. Needs a QGuiApplication, for its fonts.
class ShownCertificate final
{
public:
    explicit ShownCertificate(CertificateRecord record = samples::record(),
                              const KeyPair& issuer = samples::issuer());

    [[nodiscard]] const CertificateRecord& record() const { return m_certificate.record; }
    [[nodiscard]] const CertificateSignatures& signatures() const { return m_certificate.signatures; }
    [[nodiscard]] const QByteArray& issuerKey() const { return signatures().issuerKey; }
    [[nodiscard]] QByteArray pdf() const { return pdfShowing(record()); }
    /// A file that shows another record, with the metadata of this one.
    [[nodiscard]] QByteArray pdfShowing(const CertificateRecord& other) const;

private:
    SignedCertificate m_certificate;
};

/// What stands in the stream of the n-th object that has one.
[[nodiscard]] QByteArray streamOf(const QByteArray& pdf, int object);
/// The same file with another content of that stream, packed again, with a table and an identifier that are
/// right.
[[nodiscard]] QByteArray withStream(const QByteArray& pdf, int object, const QByteArray& content);
/// The numbers of the objects whose content shows text, page by page.
[[nodiscard]] std::vector<int> contentObjects(const QByteArray& pdf);

} // namespace ledforum

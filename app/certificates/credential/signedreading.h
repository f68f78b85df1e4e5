// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificaterecord.h"

namespace ledforum {

/// What came of reading something that says it is a certificate's. Who the key belongs to is another
/// question: anybody can make a key and sign with it.
template <class Content>
struct SignedReading
{
    enum class Finding {
        Signed,    ///< every byte is as the holder of the key signed it
        Altered,   ///< it is a certificate's, and some of it is not as it was signed
        Unreadable ///< it is nothing of a certificate, or of a later version
    };

    Finding finding = Finding::Unreadable;
    /// What it says. When altered: what it says as far as it can be read, to be compared, never believed.
    std::optional<Content> content = {};
    QByteArray issuerKey = {}; ///< as it names it, 32 bytes; empty when it names none
    QString problem = {};      ///< a sentence for people; empty when signed

    [[nodiscard]] bool isSigned() const { return finding == Finding::Signed; }
    [[nodiscard]] static SignedReading of(Content content, QByteArray key)
    {
        return {Finding::Signed, std::move(content), std::move(key), {}};
    }
    [[nodiscard]] static SignedReading altered(std::optional<Content> content, QByteArray key,
                                               QString problem)
    {
        return {Finding::Altered, std::move(content), std::move(key), std::move(problem)};
    }
    [[nodiscard]] static SignedReading unreadable(QString problem)
    {
        return {Finding::Unreadable, {}, {}, std::move(problem)};
    }
};

using RecordReading = SignedReading<CertificateRecord>;

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/certificates/certificatepicture.h"
#include "database/types/typedid.h"

#include <optional>
#include <vector>

namespace ledforum {

class Connection;

/// The pictures of certificates, and which of them stand on those issued from now on. A picture that a
/// certificate names cannot be deleted. Every function throws DatabaseError.
class CertificatePictureStore final
{
public:
    explicit CertificatePictureStore(const Connection& connection)
        : m_connection(connection)
    {
    }

    /// Of the forum; none unless one was chosen.
    [[nodiscard]] StoredPicture logo() const;
    void setLogo(const StoredPicture& picture);
    [[nodiscard]] std::optional<VouchedPicture> signatureOf(PersonId person) const;
    /// Nothing takes it away.
    void setSignature(PersonId person, const std::optional<VouchedPicture>& signature);
    /// None where the digest is unknown.
    [[nodiscard]] StoredPicture find(const QByteArray& digest) const;
    [[nodiscard]] std::vector<StoredPicture> all() const;

private:
    void keep(const StoredPicture& picture);
    void dropUnused();

    const Connection& m_connection;
};

} // namespace ledforum

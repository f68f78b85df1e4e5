// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/certificates/certificatepicturestore.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/statement.h"

namespace ledforum {

using namespace Qt::StringLiterals;

StoredPicture CertificatePictureStore::logo() const
{
    Statement row(m_connection, u"SELECT digest, png FROM certificate_logo "
                                "JOIN certificate_picture USING (digest)"_s);
    return row.next() ? StoredPicture{row.blob(0), row.blob(1)} : StoredPicture();
}

void CertificatePictureStore::setLogo(const StoredPicture& picture)
{
    if (picture.isNone()) {
        Statement(m_connection, u"DELETE FROM certificate_logo"_s).run();
    } else {
        keep(picture);
        Statement(m_connection, u"INSERT INTO certificate_logo (id, digest) VALUES (1, ?) "
                                "ON CONFLICT (id) DO UPDATE SET digest = excluded.digest"_s)
            .bindAll(picture.digest)
            .run();
    }
    dropUnused();
}

std::optional<VouchedPicture> CertificatePictureStore::signatureOf(PersonId person) const
{
    Statement row(m_connection, u"SELECT digest, png, word FROM signature_image "
                                "JOIN certificate_picture USING (digest) WHERE person_id = ?"_s);
    row.bind(person);
    return row.next() ? std::optional(VouchedPicture{{row.blob(0), row.blob(1)}, row.blob(2)}) : std::nullopt;
}

void CertificatePictureStore::setSignature(PersonId person, const std::optional<VouchedPicture>& signature)
{
    Statement(m_connection, u"DELETE FROM signature_image WHERE person_id = ?"_s).bindAll(person).run();
    if (signature) {
        keep(signature->picture);
        Statement(m_connection, u"INSERT INTO signature_image (person_id, digest, word) VALUES (?, ?, ?)"_s)
            .bindAll(person, signature->picture.digest, signature->word)
            .run();
    }
    dropUnused();
}

StoredPicture CertificatePictureStore::find(const QByteArray& digest) const
{
    Statement row(m_connection, u"SELECT digest, png FROM certificate_picture WHERE digest = ?"_s);
    row.bind(digest);
    return row.next() ? StoredPicture{row.blob(0), row.blob(1)} : StoredPicture();
}

std::vector<StoredPicture> CertificatePictureStore::all() const
{
    std::vector<StoredPicture> pictures;
    Statement row(m_connection, u"SELECT digest, png FROM certificate_picture ORDER BY id"_s);
    while (row.next())
        pictures.push_back({row.blob(0), row.blob(1)});
    return pictures;
}

void CertificatePictureStore::keep(const StoredPicture& picture)
{
    Statement(m_connection, u"INSERT INTO certificate_picture (digest, png) VALUES (?, ?) "
                            "ON CONFLICT (digest) DO NOTHING"_s)
        .bindAll(picture.digest, picture.png)
        .run();
}

void CertificatePictureStore::dropUnused()
{
    Statement(m_connection, sqlFile(u"certificates/drop_unused_pictures.sql")).run();
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/pictures/picturedigest.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <array>

namespace ledforum {

QByteArray pictureDigest(QSize size, const QByteArray& rgb)
{
    std::array<char, 8> head{};
    qToBigEndian(quint32(size.width()), head.data());
    qToBigEndian(quint32(size.height()), head.data() + 4);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(head));
    hash.addData(rgb);
    return hash.result();
}

} // namespace ledforum

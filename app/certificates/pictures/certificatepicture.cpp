// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/pictures/certificatepicture.h"

#include "app/documents/document.h"
#include "app/documents/pdfimages.h"

#include <QBuffer>
#include <QCache>
#include <QImageReader>
#include <QMutex>

namespace ledforum {

namespace {

constexpr int mostDots = 4'000'000; // many times what any picture of ours has

QByteArray digestOf(const QImage& image)
{
    return pictureDigest(image.size(), rgbOf(image));
}

std::optional<QImage> decoded(const StoredPicture& picture)
{
    QBuffer buffer;
    buffer.setData(picture.png);
    QImageReader reader(&buffer, "png");
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > mostDots)
        return std::nullopt;
    const QImage image = reader.read().convertToFormat(QImage::Format_RGB888);
    if (image.isNull() || digestOf(image) != picture.digest)
        return std::nullopt;
    return image;
}

} // namespace

StoredPicture storedPicture(const QImage& image)
{
    const QByteArray rgb = rgbOf(image);
    // A new picture out of the dots alone: where a photograph was taken stays behind.
    const QImage plain(reinterpret_cast<const uchar*>(rgb.constData()), image.width(), image.height(),
                       qsizetype(image.width()) * 3, QImage::Format_RGB888);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    plain.save(&buffer, "PNG");
    return {pictureDigest(plain.size(), rgb), buffer.data()};
}

std::optional<QImage> imageOf(const StoredPicture& picture)
{
    constexpr int most = 16;
    static QMutex mutex;
    using Decoded = std::pair<QByteArray, QImage>;
    static QCache<QByteArray, Decoded> known(most);
    const QMutexLocker lock(&mutex);
    // Other bytes under the same digest are looked into anew.
    if (const Decoded* const here = known.object(picture.digest); here && here->first == picture.png)
        return here->second;
    const auto image = picture.isNone() ? std::nullopt : decoded(picture);
    if (image)
        known.insert(picture.digest, new Decoded(picture.png, *image));
    return image;
}

} // namespace ledforum

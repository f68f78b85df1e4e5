// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/pdfimages.h"

#include "app/documents/document.h"
#include "app/documents/fontsubset.h"
#include "app/documents/pdffile.h"

#include <QCache>
#include <QMutex>

#include <algorithm>

namespace ledforum {

namespace {

/// Kept for the next file: a logo stands on a thousand certificates, and takes longer than all the rest.
QByteArray deflatedPixelsOf(const QImage& image)
{
    constexpr int most = 8;
    constexpr int level = 6;
    static QMutex mutex;
    static QCache<qint64, QByteArray> known(most);
    const QMutexLocker lock(&mutex);
    if (const QByteArray* const bytes = known.object(image.cacheKey()))
        return *bytes;
    const QByteArray bytes = deflated(rgbOf(image), level);
    known.insert(image.cacheKey(), new QByteArray(bytes));
    return bytes;
}

} // namespace

QByteArray rgbOf(const QImage& image)
{
    const QImage plain = onWhite(image).convertToFormat(QImage::Format_RGB888);
    const qsizetype rowLength = qsizetype(plain.width()) * 3;
    QByteArray pixels;
    pixels.reserve(rowLength * plain.height());
    for (int y = 0; y < plain.height(); ++y)
        pixels.append(reinterpret_cast<const char*>(plain.constScanLine(y)), rowLength);
    return pixels;
}

void PdfImages::add(const QImage& image)
{
    if (indexOf(image) == qsizetype(m_images.size()))
        m_images.push_back(image);
}

qsizetype PdfImages::indexOf(const QImage& image) const
{
    return std::find_if(m_images.begin(), m_images.end(),
                        [&](const QImage& known) { return known.cacheKey() == image.cacheKey(); }) -
           m_images.begin();
}

QByteArray PdfImages::write(PdfFile& file) const
{
    QByteArray entries;
    for (const QImage& image : m_images) {
        const int object =
            file.putStream("/Type /XObject /Subtype /Image /Width " + QByteArray::number(image.width()) +
                               " /Height " + QByteArray::number(image.height()) +
                               " /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode",
                           deflatedPixelsOf(image));
        entries += "/I" + QByteArray::number(&image - m_images.data()) + ' ' + referenceTo(object) + ' ';
    }
    return entries;
}

} // namespace ledforum

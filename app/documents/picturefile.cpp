// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/picturefile.h"

#include "app/common/wholefile.h"
#include "app/documents/document.h"
#include "app/documents/jpegfacts.h"

#include <QBuffer>
#include <QColorSpace>
#include <QFileInfo>
#include <QImageReader>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr double sharpDots = 300; // an inch
constexpr double leastShare = 0.5;
constexpr qint64 mostDots = 50'000'000; // 200 MB while it is read
constexpr double thinnest = 150;        // on paper, in hundredths of a millimetre
constexpr int blank = 245;              // of 255: paper that was scanned, and what JPEG makes of white
constexpr qsizetype mostDrawing = 2'000'000;

/// Its sentences begin with the file.
class Picture final
{
public:
    Picture(const QByteArray& file, const QString& name, QSizeF place)
        : m_file(file)
        , m_name(name)
        , m_place(place)
    {
    }

    Result<QImage> read() const;

private:
    enum class Kind { Png, Jpeg, Svg };

    [[nodiscard]] std::optional<Kind> kind() const;
    [[nodiscard]] Failure no(const QString& why) const
    {
        return refused(u"“%1” %2 Nothing was changed."_s.arg(m_name, why));
    }
    [[nodiscard]] std::optional<Failure> objection(Kind kind) const;
    [[nodiscard]] Result<QImage> decoded(Kind kind) const;
    [[nodiscard]] Result<QImage> fitted(const QImage& image) const;
    /// Of the place, in dots that print sharp.
    [[nodiscard]] QSize sharpSize() const { return (m_place * (sharpDots / 2540)).toSize(); }

    const QByteArray& m_file;
    QString m_name;
    QSizeF m_place;
};

QImage inPlainColours(QImage image)
{
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb))
        image.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    return onWhite(image).convertToFormat(QImage::Format_RGB888);
}

bool isBlank(const uchar* dot)
{
    return std::min({dot[0], dot[1], dot[2]}) >= blank;
}

/// What is not white; empty where all is.
QRect inked(const QImage& image)
{
    QRect all;
    for (int y = 0; y < image.height(); ++y) {
        const uchar* line = image.constScanLine(y);
        int first = 0;
        while (first < image.width() && isBlank(line + 3 * first))
            ++first;
        int last = image.width() - 1;
        while (last >= first && isBlank(line + 3 * last))
            --last;
        if (first <= last)
            all |= QRect(QPoint(first, y), QPoint(last, y));
    }
    return all;
}

QString dots(QSize size)
{
    return u"%1 × %2"_s.arg(size.width()).arg(size.height());
}

std::optional<Picture::Kind> Picture::kind() const
{
    if (m_file.startsWith("\x89PNG\r\n\x1a\n"))
        return Kind::Png;
    if (m_file.startsWith("\xff\xd8\xff"))
        return Kind::Jpeg;
    const bool isDrawing = m_file.left(4096).contains("<svg");
    return isDrawing && QImageReader::supportedImageFormats().contains("svg") ? std::optional(Kind::Svg)
                                                                              : std::nullopt;
}

std::optional<Failure> Picture::objection(Kind kind) const
{
    if (kind == Kind::Png) {
        const qsizetype animation = m_file.left(m_file.indexOf("IDAT")).indexOf("acTL");
        if (animation >= 0)
            return no(u"is a moving picture, and paper stands still. Choose one that does not move."_s);
    }
    if (kind == Kind::Jpeg) {
        const JpegFacts facts = jpegFacts(m_file);
        if (facts.components == 4)
            return no(u"has the colours of a printing press (CMYK), which come out wrong elsewhere. Save it "
                      "with RGB colours, best as PNG, and choose that file."_s);
        if (!facts.isWhole)
            return no(u"is not whole: its end is missing. Copy it once more, or choose another."_s);
    }
    // Other files, and texts that grow without end, are no business of a logo.
    if (kind == Kind::Svg &&
        (m_file.size() > mostDrawing || m_file.contains("<image") || m_file.contains("<!ENTITY")))
        return no(u"is a drawing that holds other pictures, or is too large. Save it as PNG and choose that "
                  "file."_s);
    return std::nullopt;
}

Result<QImage> Picture::decoded(Kind kind) const
{
    constexpr std::array formats{"png", "jpeg", "svg"};
    QBuffer buffer;
    buffer.setData(m_file);
    QImageReader reader(&buffer, formats.at(size_t(kind)));
    reader.setAutoTransform(true); // as the camera was held
    const QSize size = reader.size();
    if (size.isEmpty())
        return no(u"is damaged, or no picture at all. Choose another."_s);
    if (qint64(size.width()) * size.height() > mostDots)
        return no(u"has %1 dots, which is far more than fits. Make it smaller, up to 5000 × 5000."_s.arg(
            dots(size)));
    if (kind == Kind::Svg) // twice as sharp, since margins may come off
        reader.setScaledSize(size.scaled(sharpSize() * 2, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    if (image.isNull())
        return no(u"is damaged: it cannot be read to its end. Choose another."_s);
    return inPlainColours(image);
}

Result<QImage> Picture::fitted(const QImage& image) const
{
    const QSizeF onPaper = QSizeF(image.size()).scaled(m_place, Qt::KeepAspectRatio);
    if (std::min(onPaper.width(), onPaper.height()) < thinnest)
        return no(u"is so long and narrow (%1 dots) that it could hardly be seen. Choose one of another "
                  "shape."_s.arg(dots(image.size())));
    const QSize sharp = QSizeF(image.size()).scaled(sharpSize(), Qt::KeepAspectRatio).toSize();
    if (image.width() < sharp.width() * leastShare || image.height() < int(sharp.height() * leastShare))
        return no(u"has %1 dots without its blank margins, and would print blurred. It needs %2 at least; %3 "
                  "print sharp."_s.arg(dots(image.size()), dots(sharp * leastShare), dots(sharp)));
    return image.width() > sharp.width() || image.height() > sharp.height()
               ? image.scaled(sharp, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                     .convertToFormat(QImage::Format_RGB888)
               : image;
}

Result<QImage> Picture::read() const
{
    const auto kind = this->kind();
    if (!kind)
        return no(u"is no PNG, JPEG or SVG picture. Save it as PNG and choose that file."_s);
    if (const auto objection = this->objection(*kind))
        return *objection;
    const auto image = decoded(*kind);
    if (!image)
        return image;
    const QRect ink = inked(*image);
    if (ink.isEmpty())
        return no(u"is white all over: on paper nothing of it would be seen. Choose the one for light "
                  "backgrounds."_s);
    return fitted(image->copy(ink));
}

} // namespace

Result<QImage> pictureFrom(const QByteArray& file, const QString& name, QSizeF place)
{
    return Picture(file, name, place).read();
}

Result<QImage> readPicture(const QString& path, QSizeF place)
{
    const auto file = readWholeFile(path);
    if (!file)
        return file.failure();
    return pictureFrom(*file, QFileInfo(path).fileName(), place);
}

} // namespace ledforum

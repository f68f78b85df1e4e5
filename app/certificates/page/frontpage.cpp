// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/page/frontpage.h"

#include "app/certificates/credential/certificatecode.h"
#include "app/certificates/credential/didkey.h"
#include "app/certificates/page/certificatelook.h"
#include "app/certificates/page/certificateplaces.h"
#include "app/common/wording.h"
#include "app/documents/pagewriter.h"
#include "app/documents/qrcode.h"

#include <algorithm>
#include <utility>

namespace ledforum {

using namespace Qt::StringLiterals;
using namespace certificatelook;

namespace {

// A blurred print at 150 dots per inch keeps modules of 4.3 dots apart, and not those of 3.7. The code of the
// longest certificate has 73 in a row, a usual one 61.
constexpr qreal codeModule = 73;
constexpr qreal codeSide = 73 * codeModule;
constexpr qreal codeGap = 600; // more than the four modules of white that a reader needs

constexpr qreal signatureHeight = 2950;
constexpr qreal signatureWidth = 9300;
constexpr qreal signatureRule = 1230; // below the top of the signature
constexpr qreal notesHeight = 2050;

/// Below this share of their full size the outcomes go to a page of their own instead.
constexpr qreal smallestWithOutcomes = 0.8;
constexpr qreal smallest = 0.4;

bool isTeaching(const CertificateRecord& record)
{
    return record.kind == CertificateKind::Teaching;
}

/// "Tuesday 24 November 2026, 2pm to 3pm · 40 minutes attended · Seminar Room 2"
QString circumstances(const CertificateRecord& record)
{
    const QString minutes =
        isTeaching(record) ? counted(record.minutesAttended, u"minute taught"_s, u"minutes taught"_s)
                           : counted(record.minutesAttended, u"minute attended"_s, u"minutes attended"_s);
    QStringList parts{longDate(record.span.date) + u", "_s + timeSpan(record.span), minutes};
    if (!record.venue.isEmpty())
        parts += record.venue;
    if (record.isOnline)
        parts += record.venue.isEmpty() ? u"online"_s : u"also online"_s;
    return parts.join(u" · "_s);
}

QPointF signatureAt(const CertificateRecord& record)
{
    const Sheet& sheet = sheetOf(record);
    const qreal below = record.design.isPortrait ? notesHeight : 0;
    return {sheet.left, sheet.bottom - signatureHeight - below};
}

/// Where what flows from the top has to end.
qreal flowEnd(const CertificateRecord& record)
{
    return signatureAt(record).y() - 200;
}

void putHeader(DocumentPage& page, const CertificateRecord& record)
{
    const Sheet& sheet = sheetOf(record);
    const qreal logo = record.design.logo.isEmpty() ? 0 : certificateplaces::logo.width() + 500;
    const qreal width = sheet.column() * 0.7 - logo - 300;
    PageWriter organiser(page, sheet.left + logo, sheet.top);
    organiser.put(TextBlock::fitted(record.forumName, {Face::Sans, 13, true, darkBlue}, width, 1, 8));
    if (!record.site.isEmpty())
        organiser.put(TextBlock::fitted(record.site, {Face::Sans, 11, false, secondary}, width, 1, 8));

    const qreal numberWidth = sheet.column() * 0.3;
    PageWriter number(page, sheet.right - numberWidth, sheet.top);
    number.put(TextBlock(u"Certificate number"_s, note, numberWidth, Qt::AlignRight));
    number.put(TextBlock(record.serial.value(), {Face::Sans, 12, true, ink}, numberWidth, Qt::AlignRight));
    if (record.replaces)
        number.put(
            TextBlock(u"in place of "_s + record.replaces->value(), note, numberWidth, Qt::AlignRight));
}

void putPerson(PageWriter& writer, const CertificateRecord& record, qreal scale)
{
    const qreal column = sheetOf(record).column();
    writer.put(TextBlock(u"This certifies that"_s,
                         TextStyle{Face::Sans, 11.5, false, secondary}.scaled(scale), column));
    writer.skip(60 * scale);
    writer.put(TextBlock::fitted(record.fullName, TextStyle{Face::Serif, 29, false, ink}.scaled(scale),
                                 column, 1, 18 * scale));
    if (!record.professionalNumber.isEmpty())
        writer.put(TextBlock(record.professionalBody + u' ' + record.professionalNumber,
                             TextStyle{Face::Sans, 11.5, false, secondary}.scaled(scale), column));
}

void putSession(PageWriter& writer, const CertificateRecord& record, qreal scale)
{
    const qreal column = sheetOf(record).column();
    writer.put(TextBlock(isTeaching(record) ? u"taught"_s : u"attended"_s,
                         TextStyle{Face::Sans, 11.5, false, secondary}.scaled(scale), column));
    writer.skip(60 * scale);
    writer.put(TextBlock::fitted(record.sessionTitle, TextStyle{Face::Sans, 18, true, ink}.scaled(scale),
                                 column, 1, 14 * scale));
    writer.skip(70 * scale);
    writer.put(TextBlock::fitted(circumstances(record), TextStyle{Face::Sans, 11.5, false, ink}.scaled(scale),
                                 column, 1, 10 * scale));
}

qreal putCredits(DocumentPage& page, const CertificateRecord& record, QPointF at, qreal width, qreal scale)
{
    PageWriter writer(page, at.x(), at.y() - 180 * scale); // the figure's ascent is mostly air
    writer.put(
        TextBlock(record.credits.text(), TextStyle{Face::Sans, 25, true, darkBlue}.scaled(scale), width));
    writer.put(TextBlock(u"CPD credits"_s, label.scaled(scale), width));
    writer.put(TextBlock(u"(internal, self-assessed)"_s, label.scaled(scale), width));
    return writer.y();
}

qreal putOutcomes(DocumentPage& page, const CertificateRecord& record, QPointF at, qreal width, qreal scale,
                  FrontOutcomes outcomes)
{
    if (record.outcomes.isEmpty())
        return at.y();
    PageWriter writer(page, at.x(), at.y());
    writer.put(TextBlock(u"Learning outcomes"_s, label.scaled(scale), width));
    if (outcomes == FrontOutcomes::OnNextPage) {
        writer.skip(60 * scale);
        writer.put(
            TextBlock(u"%1, listed from page 2"_s.arg(record.outcomes.size()), plain.scaled(scale), width));
        return writer.y();
    }
    for (const QString& outcome : record.outcomes) {
        writer.skip((record.outcomes.size() > 2 ? 100 : 60) * scale);
        writer.put(TextBlock(outcome, plain.scaled(scale), width));
    }
    return writer.y();
}

qreal putCategory(DocumentPage& page, const CertificateRecord& record, QPointF at, qreal width, qreal scale)
{
    PageWriter writer(page, at.x(), at.y());
    writer.put(TextBlock(u"Category"_s, label.scaled(scale), width));
    writer.skip(60 * scale);
    writer.put(TextBlock(record.isClinical ? u"Clinical"_s : u"Non-clinical"_s, plain.scaled(scale), width));
    return writer.y();
}

/// Credits, category and outcomes side by side, or the outcomes below the others on a narrow sheet; returns
/// where the longest ends.
qreal putFacts(DocumentPage& page, const CertificateRecord& record, qreal y, qreal scale,
               FrontOutcomes outcomes)
{
    constexpr qreal gap = 900;
    constexpr qreal creditsWidth = 5000;
    constexpr qreal categoryWidth = 3600;
    const Sheet& sheet = sheetOf(record);
    const qreal categoryAt = sheet.left + creditsWidth + gap;
    const qreal end = std::max(putCredits(page, record, {sheet.left, y}, creditsWidth, scale),
                               putCategory(page, record, {categoryAt, y}, categoryWidth, scale));
    if (record.design.isPortrait)
        return putOutcomes(page, record, {sheet.left, end + 700 * scale}, sheet.column(), scale, outcomes);
    const qreal outcomesAt = categoryAt + categoryWidth + gap;
    const qreal outcomesWidth = sheet.right - codeSide - codeGap - outcomesAt;
    return std::max(end, putOutcomes(page, record, {outcomesAt, y}, outcomesWidth, scale, outcomes));
}

void putSignature(DocumentPage& page, const CertificateRecord& record)
{
    const QPointF at = signatureAt(record);
    PageWriter writer(page, at.x(), at.y());
    const bool isPicture = !record.design.signatureImage.isEmpty();
    const TextStyle nameStyle =
        isPicture ? TextStyle{Face::Sans, 11, true, ink} : TextStyle{Face::Serif, 18, false, darkBlue};
    TextBlock name = TextBlock::fitted(record.signatoryName, nameStyle, signatureWidth, 1, 8);
    writer.skip(signatureRule);
    if (!isPicture)
        writer.putAt({at.x(), writer.y() - 80 - name.height()}, name);
    writer.rule(signatureWidth, secondary);
    writer.skip(140);
    if (isPicture)
        writer.put(std::move(name));
    writer.put(TextBlock::fitted(record.signatoryRole, plain, signatureWidth, 1, 8));
    writer.put(TextBlock(u"Issued on "_s + plainDate(record.issuedOn), label, signatureWidth));
}

/// The small print beside the code: on a wide sheet between signature and code, else below the signature.
void putNotes(DocumentPage& page, const CertificateRecord& record, const QByteArray& issuerKey)
{
    const Sheet& sheet = sheetOf(record);
    const qreal end = sheet.right - codeSide - codeGap;
    const qreal from = record.design.isPortrait ? sheet.left : sheet.left + signatureWidth + 900;
    const Qt::Alignment side = record.design.isPortrait ? Qt::AlignLeft : Qt::AlignRight;
    std::vector<TextBlock> notes;
    const auto add = [&](const QString& text) { notes.emplace_back(text, note, end - from, side); };
    add(u"Internal continuing professional development, self-assessed. Credits count educational content "
        "only, breaks excluded."_s);
    if (!issuerKey.isEmpty()) {
        add(u"Check this certificate: led-forumctl certificates verify, or the verify page."_s);
        add(u"Issuer’s key "_s + keyFingerprint(issuerKey));
    }
    qreal height = 0;
    for (const TextBlock& block : notes)
        height += block.height();
    PageWriter writer(page, from, sheet.bottom - height);
    for (TextBlock& block : notes)
        writer.put(std::move(block));
}

struct Front
{
    DocumentPage page;
    bool fits = false;
};

Front frontOf(const CertificateRecord& record, const QByteArray& issuerKey, qreal scale,
              FrontOutcomes outcomes, qreal spread)
{
    const Sheet& sheet = sheetOf(record);
    Front front{.page{.size = sheet.size}};
    putHeader(front.page, record);
    PageWriter writer(front.page, sheet.left, sheet.top + (record.design.isPortrait ? 2600 : 1900));
    const QString title = isTeaching(record) ? u"Certificate of Teaching"_s : u"Certificate of Attendance"_s;
    writer.put(TextBlock::fitted(title, {Face::Serif, 36, false, darkBlue}, sheet.column(), 1, 20));
    writer.skip(520 * scale * spread);
    putPerson(writer, record, scale);
    writer.skip(520 * scale * spread);
    putSession(writer, record, scale);
    writer.skip(520 * scale * spread);
    writer.rule(sheet.column(), hairline);
    const bool isAboveCode = writer.y() < sheet.bottom - codeSide - codeGap;
    writer.skip(420 * scale);
    const qreal end = putFacts(front.page, record, writer.y(), scale, outcomes);
    putSignature(front.page, record);
    putNotes(front.page, record, issuerKey);
    front.fits = isAboveCode && end <= flowEnd(record);
    return front;
}

/// As large as it may be without another proportion.
QRectF within(const QRectF& place, QSize image, Qt::Alignment vertical)
{
    const QSizeF size = QSizeF(image).scaled(place.size(), Qt::KeepAspectRatio);
    const qreal top = vertical == Qt::AlignBottom ? place.bottom() - size.height() : place.top();
    return {QPointF(place.left(), top), size};
}

void putPicture(DocumentPage& page, const QByteArray& which, const CertificatePictures& pictures,
                const QRectF& place, Qt::Alignment vertical)
{
    const auto found = pictures.find(which);
    if (found != pictures.end() && !found->second.isNull())
        page.pictures.push_back({found->second, within(place, found->second.size(), vertical)});
}

} // namespace

std::optional<DocumentPage> frontPage(const CertificateRecord& record, const QByteArray& issuerKey,
                                      FrontOutcomes outcomes)
{
    const qreal least = outcomes == FrontOutcomes::Listed ? smallestWithOutcomes : smallest;
    const std::vector<qreal> spreads =
        record.design.isPortrait ? std::vector{2.6, 2.0, 1.4, 1.0} : std::vector{1.4, 1.2, 1.0};
    for (qreal scale = 1; scale > least - 0.01; scale -= 0.05) {
        for (const qreal spread : spreads) {
            if (Front front = frontOf(record, issuerKey, scale, outcomes, spread); front.fits)
                return std::move(front.page);
        }
    }
    if (outcomes == FrontOutcomes::Listed)
        return std::nullopt;
    return frontOf(record, issuerKey, smallest, outcomes, 1).page;
}

void putCode(DocumentPage& front, const SignedCertificate& certificate)
{
    if (certificate.signatures.code.isEmpty())
        return;
    const std::vector<QRectF> modules =
        qrModules(certificateCode(certificate.record, certificate.signatures), 1);
    if (modules.empty())
        return;
    QRectF whole;
    for (const QRectF& module : modules)
        whole |= module;
    constexpr int finder = 7; // modules in the first row's first piece
    const qreal scale = codeModule * finder / modules.front().width();
    const Sheet& sheet = sheetOf(certificate.record);
    const QPointF corner(sheet.right - whole.right() * scale, sheet.bottom - whole.bottom() * scale);
    for (const QRectF& module : modules)
        front.areas.push_back({QRectF(corner + module.topLeft() * scale, module.size() * scale), Qt::black});
}

void putPictures(DocumentPage& front, const SignedCertificate& certificate)
{
    const auto& [record, signatures, pictures] = certificate;
    const Sheet& sheet = sheetOf(record);
    putPicture(front, record.design.logo, pictures, {QPointF(sheet.left, sheet.top), certificateplaces::logo},
               Qt::AlignTop);
    const QPointF signature =
        signatureAt(record) + QPointF(0, signatureRule - certificateplaces::signature.height() - 30);
    putPicture(front, record.design.signatureImage, pictures, {signature, certificateplaces::signature},
               Qt::AlignBottom);
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificatelayout.h"

#include "app/certificates/certificatelook.h"
#include "app/certificates/reflectionpage.h"
#include "app/common/wording.h"
#include "app/documents/pagewriter.h"

#include <algorithm>
#include <optional>

namespace ledforum {

using namespace Qt::StringLiterals;
using namespace certificatelook;

namespace {

enum class Outcomes { OnFront, OnNextPage };

constexpr qreal signatureHeight = 2900;
/// Below this share of their full size the outcomes go to a page of their own instead.
constexpr qreal smallestWithOutcomes = 0.8;
constexpr qreal smallest = 0.4;

/// "Tuesday 24 November 2026, 2pm to 3pm · 40 minutes attended · Seminar Room 2"
QString circumstances(const CertificateRecord& record)
{
    QStringList parts{longDate(record.span.date) + u", "_s + timeSpan(record.span),
                      counted(record.minutesAttended, u"minute attended"_s, u"minutes attended"_s)};
    if (!record.venue.isEmpty())
        parts += record.venue;
    if (record.isOnline)
        parts += record.venue.isEmpty() ? u"online"_s : u"also online"_s;
    return parts.join(u" · "_s);
}

void putHeader(DocumentPage& page, const CertificateRecord& record)
{
    const qreal half = column * 0.7;
    PageWriter organiser(page, left, top);
    organiser.put(TextBlock::fitted(record.forumName, {Face::Sans, 13, true, darkBlue}, half, 1, 8));
    if (!record.site.isEmpty())
        organiser.put(TextBlock::fitted(record.site, {Face::Sans, 11, false, secondary}, half, 1, 8));

    const qreal width = column * 0.3;
    PageWriter number(page, right - width, top);
    number.put(TextBlock(u"Certificate number"_s, note, width, Qt::AlignRight));
    number.put(TextBlock(record.serial.value(), {Face::Sans, 12, true, ink}, width, Qt::AlignRight));
}

void putPerson(PageWriter& writer, const CertificateRecord& record, qreal scale)
{
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
    writer.put(TextBlock(u"attended"_s, TextStyle{Face::Sans, 11.5, false, secondary}.scaled(scale), column));
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
                  Outcomes outcomes)
{
    if (record.outcomes.isEmpty())
        return at.y();
    PageWriter writer(page, at.x(), at.y());
    writer.put(TextBlock(u"Learning outcomes"_s, label.scaled(scale), width));
    if (outcomes == Outcomes::OnNextPage) {
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

/// Credits, category and outcomes side by side; returns where the longest ends.
qreal putFacts(DocumentPage& page, const CertificateRecord& record, qreal y, qreal scale, Outcomes outcomes)
{
    constexpr qreal gap = 900;
    constexpr qreal creditsWidth = 5000;
    constexpr qreal categoryWidth = 3600;
    const qreal categoryAt = left + creditsWidth + gap;
    const qreal outcomesAt = categoryAt + categoryWidth + gap;
    return std::max({putCredits(page, record, {left, y}, creditsWidth, scale),
                     putCategory(page, record, {categoryAt, y}, categoryWidth, scale),
                     putOutcomes(page, record, {outcomesAt, y}, right - outcomesAt, scale, outcomes)});
}

void putSignature(DocumentPage& page, const CertificateRecord& record)
{
    constexpr qreal width = 9500;
    PageWriter writer(page, left, bottom - signatureHeight);
    const TextBlock name =
        TextBlock::fitted(record.signatoryName, {Face::Serif, 18, false, darkBlue}, width, 1, 9);
    writer.skip(1150 - name.height());
    writer.put(TextBlock::fitted(record.signatoryName, {Face::Serif, 18, false, darkBlue}, width, 1, 9));
    writer.skip(80);
    writer.rule(width, secondary);
    writer.skip(140);
    writer.put(TextBlock::fitted(record.signatoryRole, plain, width, 1, 8));
    writer.put(TextBlock(u"Issued on "_s + plainDate(record.issuedOn), label, width));

    constexpr qreal noteWidth = 9800;
    TextBlock meaning(u"Internal continuing professional development, self-assessed. Credits count "
                      u"educational content only, breaks excluded."_s,
                      note, noteWidth, Qt::AlignRight);
    const qreal y = writer.y() - meaning.height();
    writer.putAt({right - noteWidth, y}, std::move(meaning));
}

struct Front
{
    DocumentPage page{.size = paper};
    bool fits = false;
};

Front frontPage(const CertificateRecord& record, qreal scale, Outcomes outcomes, qreal spread)
{
    Front front;
    putHeader(front.page, record);
    PageWriter writer(front.page, left, top + 1900);
    writer.put(TextBlock(u"Certificate of Attendance"_s, {Face::Serif, 36, false, darkBlue}, column));
    writer.skip(520 * scale * spread);
    putPerson(writer, record, scale);
    writer.skip(520 * scale * spread);
    putSession(writer, record, scale);
    writer.skip(520 * scale * spread);
    writer.rule(column, hairline);
    writer.skip(420 * scale);
    const qreal end = putFacts(front.page, record, writer.y(), scale, outcomes);
    putSignature(front.page, record);
    front.fits = end <= bottom - signatureHeight;
    return front;
}

/// The roomiest page that fits.
std::optional<DocumentPage> fittingFront(const CertificateRecord& record, Outcomes outcomes,
                                         qreal smallestScale)
{
    for (qreal scale = 1; scale > smallestScale - 0.01; scale -= 0.05) {
        for (const qreal spread : {1.4, 1.2, 1.0}) {
            if (Front front = frontPage(record, scale, outcomes, spread); front.fits)
                return std::move(front.page);
        }
    }
    return std::nullopt;
}

} // namespace

std::vector<DocumentPage> layOut(const CertificateRecord& record)
{
    std::vector<DocumentPage> pages;
    if (auto front = fittingFront(record, Outcomes::OnFront, smallestWithOutcomes)) {
        pages.push_back(std::move(*front));
    } else {
        front = fittingFront(record, Outcomes::OnNextPage, smallest);
        pages.push_back(front ? std::move(*front)
                              : frontPage(record, smallest, Outcomes::OnNextPage, 1).page);
        appendOutcomePages(pages, record);
    }
    pages.push_back(reflectionPage(record));
    for (size_t i = 1; i < pages.size(); ++i)
        putPageFooter(pages[i], record, int(i) + 1, int(pages.size()));
    for (DocumentPage& page : pages) {
        page.areas.push_back({QRectF(0, 0, 480, paper.height()), blue});
        page.areas.push_back({QRectF(480, 0, 100, paper.height()), lightBlue});
    }
    return pages;
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/neutralentry.h"

#include "app/appointments/appointmentviews.h"
#include "app/common/wording.h"
#include "app/documents/asciiwords.h"
#include "app/documents/documentlook.h"
#include "app/documents/pagewriter.h"
#include "app/documents/qrcode.h"
#include "app/programme/calendarevents.h"
#include "database/forum/forumsettings.h"

#include <QCryptographicHash>
#include <QUuid>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

using namespace calendarevents;
using namespace documentcolours;

namespace {

// Whatever names the program would name the purpose.
constexpr auto neutralProduct = "-//Calendar//Entry 1.0//EN";

/// A name that is stable and that only whoever opens the booking could compute.
QString uidOf(const QByteArray& identity)
{
    QCryptographicHash digest(QCryptographicHash::Blake2b_160);
    digest.addData("calendar entry");
    digest.addData(identity);
    return QUuid::fromRfc4122(digest.result().left(16)).toString(QUuid::WithoutBraces);
}

/// Without the time: what lies in a folder for downloads is seen by others.
QString fileStemOf(const NeutralEntry& entry)
{
    const QString words = asciiWords(entry.place).left(60);
    return u"%1_%2"_s.arg(words.isEmpty() ? u"Calendar"_s : words, entry.span.date.toString(Qt::ISODate));
}

/// Four hairlines around what is to be cut out.
void addCuttingLine(DocumentPage& page, const QRectF& card)
{
    constexpr qreal thickness = 15;
    for (const qreal y : {card.top(), card.bottom()})
        page.areas.push_back({QRectF(card.left(), y, card.width(), thickness), hairline});
    for (const qreal x : {card.left(), card.right()})
        page.areas.push_back({QRectF(x, card.top(), thickness, card.height()), hairline});
}

} // namespace

NeutralEntry neutralEntryOf(const OwnBooking& booking, const ForumSettings& settings)
{
    return {.uid = uidOf(booking.identity),
            .sequence = booking.calendarSequence,
            .span = booking.span,
            .place = settings.neutralPlace};
}

Result<QByteArray> calendarFileOf(const NeutralEntry& entry, const QTimeZone& zone, const QDateTime& madeAt)
{
    if (zone.id() != "Europe/London")
        return refused(u"A calendar entry has the rules of Europe/London only. Nothing was saved."_s);
    const Component calendar = newCalendar(neutralProduct);
    Component event = newEvent(entry.uid, entry.sequence, entry.span, madeAt);
    add(event, icalproperty_new_summary(entry.place.toUtf8().constData()));
    addLocation(event, entry.place);
    add(calendar, std::move(event));
    return textOf(calendar);
}

QByteArray calendarCodeOf(const NeutralEntry& entry, const QTimeZone& zone)
{
    return eventForQr(entry.place, entry.place, entry.span, zone);
}

QString calendarFileNameOf(const NeutralEntry& entry)
{
    return fileStemOf(entry) + u".ics"_s;
}

Document slipOf(const NeutralEntry& entry, const QTimeZone& zone)
{
    // Hundredths of a millimetre: a card that goes into a wallet, in a corner of the sheet.
    constexpr QPointF corner(1500, 1500);
    constexpr qreal width = 9400;
    constexpr qreal margin = 550;
    constexpr qreal codeSide = 3500;
    constexpr qreal textWidth = width - 2 * margin - codeSide;

    DocumentPage page;
    PageWriter writer(page, corner.x() + margin, corner.y() + margin);
    writer.put(
        TextBlock::fitted(entry.place, {.points = 15, .isBold = true, .colour = ink}, textWidth, 2, 9));
    writer.skip(250);
    writer.put(TextBlock::fitted(longDate(entry.span.date), {.points = 11, .colour = ink}, textWidth, 1, 8));
    writer.put(TextBlock::fitted(timeSpan(entry.span), {.points = 13, .isBold = true, .colour = ink},
                                 textWidth, 1, 9));
    writer.skip(300);
    writer.put(TextBlock(u"The code puts this into a telephone’s calendar."_s,
                         {.points = 7, .colour = secondary}, textWidth));
    const qreal height = std::max(writer.y() - corner.y() + margin, codeSide + margin);
    const QRectF card(corner, QSizeF(width, height));
    static_cast<void>(addQrCode(page, calendarCodeOf(entry, zone),
                                {card.right() - margin / 2 - codeSide, card.center().y() - codeSide / 2},
                                codeSide));
    addCuttingLine(page, card);
    return {.title = entry.place,
            .creator = entry.place,
            .fileName = fileStemOf(entry) + u".pdf"_s,
            .pages = {page}};
}

} // namespace ledforum

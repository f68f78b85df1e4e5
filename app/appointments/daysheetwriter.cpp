// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/daysheetwriter.h"

#include "app/appointments/attendeewords.h"
#include "app/common/wording.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

using namespace documentcolours;

namespace {

// Hundredths of a millimetre, on a portrait A4 page.
constexpr qreal left = 1500;
constexpr qreal right = DocumentPage::portraitA4.width() - 1500;
constexpr qreal top = 1500;
constexpr qreal bottom = DocumentPage::portraitA4.height() - 1400;
constexpr qreal gutter = 500;
constexpr qreal timeWidth = 1900;
constexpr qreal personLeft = left + timeWidth + gutter;
constexpr qreal personWidth = 7300;
constexpr qreal earlierLeft = personLeft + personWidth + gutter;
constexpr qreal earlierWidth = right - earlierLeft;

/// At most so many lines of it. Where that is not all, or `isMoreBelow`, it ends in a word on where the rest
/// is.
TextBlock shortened(const QString& whole, const TextStyle& style, qreal width, int lines,
                    bool isMoreBelow = false)
{
    const QString text = drawable(whole);
    TextBlock block(text, style, width);
    if (block.lines() <= lines && !isMoreBelow)
        return block;
    const QString rest = u"…  more in the forum"_s;
    qsizetype fits = 0;
    qsizetype tooLong = text.size() + 1;
    while (tooLong - fits > 1) {
        const qsizetype middle = (fits + tooLong) / 2;
        if (TextBlock(text.left(middle) + rest, style, width).lines() <= lines)
            fits = middle;
        else
            tooLong = middle;
    }
    if (fits > 0 && text[fits - 1].isHighSurrogate())
        --fits;
    return TextBlock(text.left(fits).trimmed() + rest, style, width);
}

QString freeWord(const SlotView& view)
{
    if (view.isBlocked)
        return u"Blocked"_s;
    return view.isKept ? u"Held for the waiting list"_s : u"Free"_s;
}

/// At most so many lines of all its paragraphs.
void putParagraphs(PageWriter& writer, const QString& text, const TextStyle& style, qreal width, int lines)
{
    int linesLeft = lines;
    const QStringList paragraphs = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString& paragraph : paragraphs) {
        TextBlock block = shortened(paragraph, style, width, linesLeft);
        if (block.lines() >= linesLeft && &paragraph != &paragraphs.back())
            block = shortened(paragraph, style, width, linesLeft, true);
        writer.put(block);
        linesLeft -= block.lines();
        if (linesLeft <= 0)
            return;
    }
}

} // namespace

bool DaySheetWriter::write(DocumentPage& page, const QString& forumName) const
{
    qreal y = writeHeading(page, forumName);
    for (const DaySheet::Line& line : m_sheet.lines)
        y = writeLine(page, line, y);
    return writeWaiting(page, y) <= bottom;
}

TextStyle DaySheetWriter::style(bool isBold, const QColor& colour, qreal factor) const
{
    return {.points = m_measure.points * factor, .isBold = isBold, .colour = colour};
}

qreal DaySheetWriter::writeHeading(DocumentPage& page, const QString& forumName) const
{
    PageWriter writer(page, left, top);
    writer.put(TextBlock(longDate(m_sheet.clinic.span.date),
                         {.points = 18, .isBold = true, .colour = darkBlue}, right - left));
    QStringList about{u"1:1 appointments, "_s + timeSpan(m_sheet.clinic.span)};
    if (!m_sheet.clinic.venue.isEmpty())
        about += m_sheet.clinic.venue;
    about += forumName;
    writer.put(TextBlock(about.join(u"  ·  "_s), {.points = 9.5, .colour = secondary}, right - left));
    if (m_sheet.clinic.isCancelled)
        writer.put(TextBlock(u"Cancelled: "_s + m_sheet.clinic.cancellationReason,
                             {.points = 11, .isBold = true, .colour = ink}, right - left));
    writer.skip(450);
    return writer.y();
}

qreal DaySheetWriter::writeLine(DocumentPage& page, const DaySheet::Line& line, qreal y) const
{
    PageWriter time(page, left, y);
    time.rule(right - left, hairline);
    time.skip(220);
    PageWriter person(page, personLeft, time.y());
    PageWriter earlier(page, earlierLeft, time.y());
    const LocalSpan& span = line.slot.view.span;
    time.put(TextBlock(timeOfDay(span.start), style(true, darkBlue, 1.3), timeWidth));
    time.put(TextBlock(counted(span.minutes, u"minute"_s, u"minutes"_s), style(false, secondary, 0.85),
                       timeWidth));
    writePerson(person, line);
    if (line.slot.attendee && line.slot.attendee->checksOut)
        writeEarlier(earlier, line.history);
    return std::max({time.y(), person.y(), earlier.y()}) + 260;
}

void DaySheetWriter::writePerson(PageWriter& writer, const DaySheet::Line& line) const
{
    const std::optional<Attendee>& attendee = line.slot.attendee;
    if (!attendee) {
        writer.put(TextBlock(freeWord(line.slot.view), style(false, secondary), personWidth));
        return;
    }
    if (!attendee->checksOut) {
        writer.put(TextBlock(whoComes(*attendee), style(true), personWidth));
        return;
    }
    writer.put(TextBlock(attendee->fullName, style(true, ink, 1.2), personWidth));
    if (!m_isWhole)
        return;
    writer.put(TextBlock(attendee->topic, style(true, secondary), personWidth));
    putParagraphs(writer, attendee->message, style(), personWidth, m_measure.messageLines);
    if (line.note.isEmpty())
        return;
    writer.skip(120);
    putParagraphs(writer, u"Noted: "_s + line.note, style(), personWidth, m_measure.noteLines);
}

void DaySheetWriter::writeEarlier(PageWriter& writer, const AppointmentHistory& history) const
{
    const auto& all = history.appointments;
    if (all.empty())
        writer.put(TextBlock(u"First 1:1"_s, style(false, secondary, 0.9), earlierWidth));
    const auto shown = std::min<std::ptrdiff_t>(std::ssize(all), m_measure.earlier);
    for (auto latest = all.rbegin(); latest != all.rbegin() + shown; ++latest)
        writeAppointment(writer, *latest);
    if (shown < std::ssize(all))
        writer.put(TextBlock(u"…  %1 earlier in the forum"_s.arg(std::ssize(all) - shown),
                             style(false, secondary, 0.9), earlierWidth));
    if (history.doubtfulRecords > 0)
        writer.put(TextBlock(u"%1 of the forum cannot be read or do not check out"_s.arg(
                                 counted(history.doubtfulRecords, u"record"_s, u"records"_s)),
                             style(true, ink, 0.9), earlierWidth));
}

void DaySheetWriter::writeAppointment(PageWriter& writer, const EarlierAppointment& appointment) const
{
    QStringList heading{plainDate(appointment.span.date)};
    if (appointment.isCancelledByTutor)
        heading += u"cancelled by the tutor"_s;
    else if (appointment.notes.outcome)
        heading += nameOf(*appointment.notes.outcome).toLower();
    QString line = heading.join(u", "_s);
    if (m_isWhole && !appointment.topic.isEmpty())
        line += u" · "_s + appointment.topic;
    writer.put(TextBlock(line, style(true, secondary, 0.9), earlierWidth));
    if (m_isWhole) {
        const TextStyle text = style(false, ink, 0.9);
        putParagraphs(writer, appointment.notes.note, text, earlierWidth, m_measure.noteLines);
        writeActions(writer, appointment.notes.actions, text);
    }
    writer.skip(120);
}

void DaySheetWriter::writeActions(PageWriter& writer, const QStringList& actions, const TextStyle& text) const
{
    constexpr qreal indent = 350;
    const qsizetype most = m_measure.noteLines;
    for (const QString& action : actions.first(std::min(actions.size(), most))) {
        writer.putAt({earlierLeft, writer.y()}, TextBlock(u"☐"_s, text, indent));
        const TextBlock line = shortened(action, text, earlierWidth - indent, m_measure.noteLines);
        writer.putAt({earlierLeft + indent, writer.y()}, line);
        writer.skip(line.height());
    }
    if (actions.size() > most)
        writer.put(TextBlock(
            u"…  %1 in the forum"_s.arg(counted(actions.size() - most, u"more action"_s, u"more actions"_s)),
            text, earlierWidth));
}

qreal DaySheetWriter::writeWaiting(DocumentPage& page, qreal y) const
{
    PageWriter writer(page, left, y);
    writer.rule(right - left, hairline);
    writer.skip(300);
    writer.put(TextBlock(u"Waiting list"_s, style(true, darkBlue, 1.1), right - left));
    if (m_sheet.waiting.empty())
        writer.put(TextBlock(u"Nobody waits."_s, style(false, secondary), right - left));
    const auto shown = std::min<std::ptrdiff_t>(std::ssize(m_sheet.waiting), m_measure.waiting);
    for (std::ptrdiff_t i = 0; i < shown; ++i)
        writePlace(writer, m_sheet.waiting[size_t(i)], i + 1);
    if (shown < std::ssize(m_sheet.waiting))
        writer.put(TextBlock(u"…  %1 more in the forum"_s.arg(std::ssize(m_sheet.waiting) - shown),
                             style(false, secondary), right - left));
    return writer.y();
}

void DaySheetWriter::writePlace(PageWriter& writer, const WaitingEntry& place, qsizetype number) const
{
    QStringList words{place.attendee.checksOut ? place.attendee.fullName
                                               : u"a place that does not check out"_s};
    if (m_isWhole && !place.attendee.topic.isEmpty())
        words += place.attendee.topic;
    if (place.offer)
        words += u"%1 is held until %2 on %3"_s.arg(timeOfDay(place.offer->span.start),
                                                    timeOfDay(place.offer->ends.time),
                                                    longDate(place.offer->ends.date));
    writer.putAt({left, writer.y()}, TextBlock(QString::number(number), style(true, secondary), 600));
    const TextBlock line = shortened(words.join(u"  ·  "_s), style(), right - left - 700, 2);
    writer.putAt({left + 700, writer.y()}, line);
    writer.skip(line.height());
}

} // namespace ledforum

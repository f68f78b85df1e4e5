// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/noticeboard.h"

#include "app/common/wording.h"
#include "app/documents/documentlook.h"
#include "app/documents/pagewriter.h"
#include "app/documents/qrcode.h"
#include "app/programme/calendarevents.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;
using namespace documentlook;
using namespace calendarevents;

namespace {

constexpr qreal left = 1800;
constexpr qreal column = DocumentPage::portraitA4.width() - 2 * left;
constexpr qreal footTop = DocumentPage::portraitA4.height() - 7000;
constexpr qreal dateWidth = 5000;
constexpr qreal roomWidth = 3400;
constexpr qreal textWidth = column - dateWidth - roomWidth;
constexpr qreal cellGap = 250;

/// One line of the list: a session, or why there is none.
struct Line
{
    QDate date;
    QTime start;
    QString when;
    QString title;
    QString speakers;
    QString where;
    bool isOff = false;
};

Line lineOf(const TeachingSession& session)
{
    const bool isOff = session.state == TeachingState::Cancelled;
    QString title = session.isUntitled ? u"Topic to be announced"_s : session.title;
    if (isOff)
        title = u"Cancelled: %1"_s.arg(title);
    return {session.span.date,
            session.span.start,
            timeSpan(session.span),
            title,
            isOff ? session.cancellationReason : speakerNames(session),
            isOff ? QString() : session.venue,
            isOff};
}

std::vector<Line> linesOf(const NoticeBoard& board)
{
    std::vector<Line> lines;
    for (const TeachingSession& session : board.sessions)
        lines.push_back(lineOf(session));
    for (auto closed = board.closedDays.begin(); closed != board.closedDays.end(); ++closed) {
        const bool isTold = std::ranges::any_of(
            board.sessions, [&closed](const TeachingSession& s) { return s.span.date == closed.key(); });
        if (!isTold)
            lines.push_back({closed.key(), QTime(0, 0), {}, u"No teaching"_s, closed.value(), {}, true});
    }
    std::ranges::sort(lines, [](const Line& a, const Line& b) {
        return a.date != b.date ? a.date < b.date : a.start < b.start;
    });
    return lines;
}

void putHead(PageWriter& writer, const NoticeBoard& board)
{
    writer.put(TextBlock::fitted(board.settings.name, title, column, 1, 14));
    writer.put(TextBlock::fitted(u"%1 · %2"_s.arg(board.period.title(), board.settings.site), heading, column,
                                 2, 9));
    writer.skip(450);
    writer.rule(column, blue);
    writer.skip(250);
}

void putLine(PageWriter& writer, const Line& line, qreal scale)
{
    const TextStyle quiet = note.scaled(scale);
    const TextStyle loud = line.isOff ? TextStyle{Face::Sans, 11, false, secondary} : strong;
    PageWriter text = writer.beside(dateWidth);
    text.put(TextBlock(line.title, loud.scaled(scale), textWidth - cellGap));
    if (!line.speakers.isEmpty())
        text.put(TextBlock(line.speakers, quiet, textWidth - cellGap));
    PageWriter date = writer.beside(0);
    date.put(TextBlock(longDate(line.date).section(u' ', 0, 2), loud.scaled(scale), dateWidth - cellGap));
    if (!line.when.isEmpty())
        date.put(TextBlock(line.when, quiet, dateWidth - cellGap));
    PageWriter room = writer.beside(dateWidth + textWidth);
    if (!line.where.isEmpty())
        room.put(TextBlock(line.where, quiet, roomWidth));
    writer.skip(std::max({text.y(), date.y(), room.y()}) - writer.y() + 130 * scale);
    writer.rule(column, hairline);
    writer.skip(150 * scale);
}

/// "Confidential 1:1 appointments with the Deputy Clinical Tutor: 24 Nov at 3pm, 8 Dec. Book in LED Forum.":
/// a start is said once for the days that follow with the same, and nobody is named.
QString clinicLine(const std::vector<Clinic>& clinics)
{
    QStringList days;
    QTime start;
    for (const Clinic& clinic : clinics) {
        if (clinic.state == ClinicState::Cancelled)
            continue;
        const QString day = shortDate(clinic.span.date);
        days += clinic.span.start == start ? day : u"%1 at %2"_s.arg(day, timeOfDay(clinic.span.start));
        start = clinic.span.start;
    }
    return days.isEmpty()
               ? QString()
               : u"Confidential 1:1 appointments with the Deputy Clinical Tutor: %1. Book in LED Forum."_s
                     .arg(days.join(u", "_s));
}

const TeachingSession* nextSession(const NoticeBoard& board)
{
    const LocalMoment now = board.clock.now();
    const auto next = std::ranges::find_if(board.sessions, [&now](const TeachingSession& session) {
        return session.state != TeachingState::Cancelled && session.span.endMoment() > now;
    });
    return next == board.sessions.end() ? nullptr : &*next;
}

void putCode(DocumentPage& page, QPointF at, const QByteArray& content, const QString& caption)
{
    constexpr qreal side = 3600;
    if (addQrCode(page, content, at, side))
        page.texts.push_back({TextBlock(caption, note, side, Qt::AlignHCenter), at + QPointF(0, side)});
}

void putFoot(DocumentPage& page, const NoticeBoard& board)
{
    const TeachingSession* next = nextSession(board);
    if (!next)
        return;
    constexpr qreal codeStep = 3900;
    const qreal codes = next->onlineLink.isEmpty() ? 1 : 2;
    const qreal width = column - codes * codeStep;
    PageWriter writer(page, left, footTop);
    writer.rule(column, blue);
    writer.skip(350);
    writer.put(TextBlock(u"Next"_s, note, width));
    writer.put(
        TextBlock::fitted(next->isUntitled ? u"Topic to be announced"_s : next->title, heading, width, 3, 9));
    writer.put(TextBlock(u"%1, %2"_s.arg(longDate(next->span.date), timeSpan(next->span)), strong, width));
    if (!next->venue.isEmpty())
        writer.put(TextBlock::fitted(next->venue, body, width, 2, 8));
    if (!next->speakers.empty())
        writer.put(TextBlock::fitted(speakerNames(*next), body, width, 3, 8));
    const QPointF first(left + width + 300, footTop + 350);
    putCode(page, first, eventForQr(next->title, next->venue, next->span, board.clock.zone()),
            u"Into your calendar"_s);
    if (!next->onlineLink.isEmpty())
        putCode(page, first + QPointF(codeStep, 0), next->onlineLink.toUtf8(), u"Join on Teams"_s);
}

/// The list in the largest type that leaves the foot free.
DocumentPage listPage(const NoticeBoard& board, qreal scale, qreal& end)
{
    DocumentPage page;
    PageWriter writer(page, left, 1800);
    putHead(writer, board);
    for (const Line& line : linesOf(board))
        putLine(writer, line, scale);
    if (const QString clinics = clinicLine(board.clinics); !clinics.isEmpty()) {
        writer.skip(100);
        writer.put(TextBlock(clinics, body.scaled(scale), column));
    }
    end = writer.y();
    return page;
}

} // namespace

Document noticeBoardDocument(const NoticeBoard& board)
{
    constexpr qreal smallest = 0.5;
    qreal scale = 1;
    qreal end = 0;
    DocumentPage page = listPage(board, scale, end);
    while (end > footTop - 300 && scale > smallest) {
        scale -= 0.05;
        page = listPage(board, scale, end);
    }
    putFoot(page, board);
    return {.title = u"%1, %2"_s.arg(board.settings.name, board.period.title()),
            .fileName = u"Programme_%1.pdf"_s.arg(board.period.first().toString(u"yyyy-MM")),
            .pages = {page}};
}

} // namespace ledforum

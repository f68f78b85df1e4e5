// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/invitationslips.h"

#include "app/common/wording.h"
#include "app/documents/documentlook.h"
#include "app/documents/pagewriter.h"

namespace ledforum {

using namespace Qt::StringLiterals;
using namespace documentlook;

namespace {

// Hundredths of a millimetre; a slip is an eighth of the sheet, so that four cuts part them all.
constexpr int columns = 2;
constexpr int rows = 4;
constexpr qreal slipWidth = DocumentPage::portraitA4.width() / columns;
constexpr qreal slipHeight = DocumentPage::portraitA4.height() / rows;
constexpr qreal margin = 1000;
constexpr qreal textWidth = slipWidth - 2 * margin;
constexpr qreal smallestName = 8;

void putCuts(DocumentPage& page)
{
    page.areas.push_back({QRectF(slipWidth - 7, 0, 14, DocumentPage::portraitA4.height()), hairline});
    for (int row = 1; row < rows; ++row)
        page.areas.push_back(
            {QRectF(0, row * slipHeight - 7, DocumentPage::portraitA4.width(), 14), hairline});
}

void putSlip(DocumentPage& page, const InvitationSlip& slip, const QString& sender, QPointF corner)
{
    const TextStyle small{.points = 8.5, .colour = ink};
    PageWriter writer(page, corner.x() + margin, corner.y() + 700);
    writer.put(TextBlock::fitted(drawable(sender), {.points = 8.5, .isBold = true, .colour = darkBlue},
                                 textWidth, 1, 7));
    writer.skip(200);
    writer.put(TextBlock::fitted(drawable(slip.name), {.points = 13, .isBold = true, .colour = ink},
                                 textWidth, 2, smallestName));
    writer.skip(180);
    writer.put(TextBlock(u"Your one-time code"_s, {.points = 8.5, .colour = secondary}, textWidth));
    writer.put(
        TextBlock(slip.invitation.code, {.points = 19, .isBold = true, .colour = darkBlue}, textWidth));
    writer.put(
        TextBlock(u"Works once, until %1."_s.arg(longDate(slip.invitation.expiresOn)), small, textWidth));
    writer.skip(200);
    writer.put(TextBlock(u"At the forum’s workstation choose “First time here?”. Type your e-mail address or "
                         "professional number, this code, and a password that you choose."_s,
                         small, textWidth));
    writer.skip(100);
    writer.put(TextBlock(u"Keep it to yourself: whoever has it can sign in as you."_s, small, textWidth));
}

} // namespace

Document invitationSlips(const std::vector<InvitationSlip>& slips, const QString& forumName,
                         const QString& site)
{
    const QString sender = site.isEmpty() ? forumName : u"%1 · %2"_s.arg(forumName, site);
    Document document{.title = u"Invitation slips"_s, .fileName = u"invitation-slips.pdf"_s};
    for (size_t i = 0; i < slips.size(); ++i) {
        const int place = int(i % (columns * rows));
        if (place == 0)
            putCuts(document.pages.emplace_back());
        putSlip(document.pages.back(), slips[i], sender,
                {(place % columns) * slipWidth, int(place / columns) * slipHeight});
    }
    return document;
}

} // namespace ledforum

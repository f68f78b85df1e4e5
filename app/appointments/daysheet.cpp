// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/daysheet.h"

#include "app/appointments/daysheetwriter.h"
#include "app/common/wording.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int whole = 1000;

/// The first that fits is taken: smaller type comes before fewer words.
constexpr SheetMeasure measures[] = {{10, whole, whole, whole, whole},
                                     {9, whole, whole, whole, whole},
                                     {8, whole, whole, whole, whole},
                                     {8, 14, 10, 6, 12},
                                     {8, 10, 7, 4, 10},
                                     {8, 8, 5, 3, 8},
                                     {8, 6, 4, 2, 6},
                                     {8, 5, 3, 2, 5},
                                     {8, 4, 2, 1, 4},
                                     {7.5, 3, 1, 1, 3},
                                     {7, 2, 1, 1, 2}};

DocumentPage pageOf(const DaySheet& sheet, DaySheetContent content, const QString& forumName)
{
    DocumentPage page;
    for (const SheetMeasure& measure : measures) {
        page = DocumentPage();
        if (DaySheetWriter(sheet, content, measure).write(page, forumName))
            break;
    }
    return page;
}

} // namespace

Document daySheetDocument(const std::vector<DaySheet>& sheets, DaySheetContent content,
                          const QString& forumName)
{
    Document document{.title = u"1:1 appointments"_s, .fileName = u"day-sheet.pdf"_s};
    if (!sheets.empty()) {
        const QDate date = sheets.front().clinic.span.date;
        document.title = u"1:1 appointments, "_s + longDate(date);
        document.fileName = u"day-sheet_%1.pdf"_s.arg(date.toString(Qt::ISODate));
    }
    for (const DaySheet& sheet : sheets)
        document.pages.push_back(pageOf(sheet, content, forumName));
    return document;
}

} // namespace ledforum

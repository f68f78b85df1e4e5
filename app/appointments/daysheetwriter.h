// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/daysheet.h"
#include "app/documents/document.h"
#include "app/documents/documentlook.h"
#include "app/documents/pagewriter.h"

namespace ledforum {

/// How much of everything a page shows, and in which size.
struct SheetMeasure
{
    qreal points;
    int messageLines;
    int noteLines;
    int earlier; ///< appointments of each person, the latest
    int waiting; ///< places
};

/// Writes one page of a day sheet in one measure.
class DaySheetWriter final
{
public:
    DaySheetWriter(const DaySheet& sheet, DaySheetContent content, const SheetMeasure& measure)
        : m_sheet(sheet)
        , m_isWhole(content == DaySheetContent::Whole)
        , m_measure(measure)
    {
    }

    /// Whether all of it stands on the page.
    [[nodiscard]] bool write(DocumentPage& page, const QString& forumName) const;

private:
    [[nodiscard]] TextStyle style(bool isBold = false, const QColor& colour = documentcolours::ink,
                                  qreal factor = 1) const;
    qreal writeHeading(DocumentPage& page, const QString& forumName) const;
    qreal writeLine(DocumentPage& page, const DaySheet::Line& line, qreal y) const;
    void writePerson(PageWriter& writer, const DaySheet::Line& line) const;
    void writeEarlier(PageWriter& writer, const AppointmentHistory& history) const;
    void writeAppointment(PageWriter& writer, const EarlierAppointment& appointment) const;
    void writeActions(PageWriter& writer, const QStringList& actions, const TextStyle& text) const;
    qreal writeWaiting(DocumentPage& page, qreal y) const;
    void writePlace(PageWriter& writer, const WaitingEntry& place, qsizetype number) const;

    const DaySheet& m_sheet;
    bool m_isWhole;
    SheetMeasure m_measure;
};

} // namespace ledforum

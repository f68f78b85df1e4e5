// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/signinsheetservice.h"

namespace ledforum {

/// What has been typed from a sheet so far, with every step that can be taken back.
class SheetTally final
{
public:
    explicit SheetTally(const SheetContent& sheet)
        : m_frame(sheet.of.frame())
        , m_entries(sheet.typed())
    {
    }

    [[nodiscard]] const SheetEntries& entries() const { return m_entries; }
    [[nodiscard]] const SheetFrame& frame() const { return m_frame; }
    /// Null where the row is not typed.
    [[nodiscard]] const SheetEntry* entry(int number) const;
    /// The first spare row of which nobody has said who signed there.
    [[nodiscard]] std::optional<int> unnamed() const;
    [[nodiscard]] bool canTakeBack() const { return !m_before.empty(); }

    /// Numbers, ranges and "all", as readSheetEntries; a time, which is the last row's; "-17", which takes
    /// that row away; "-", which takes the last step back. Returns the row that was meant last, 0 for none;
    /// refused, with nothing changed, where it is none of these.
    Result<int> take(const QString& typed);
    /// Who signed on a spare row.
    void name(int number, const QString& name);
    /// The last step; returns the row that the step before it meant, 0 for none.
    int takeBack();
    /// In place of all that was typed, as from a draft.
    void replace(const SheetEntries& entries);

    /// As readSheetEntries reads it again.
    [[nodiscard]] QString text() const;

private:
    struct Step
    {
        SheetEntries entries;
        int last;
    };
    void keep() { m_before.push_back({m_entries, m_last}); }
    Result<int> remove(int number);

    SheetFrame m_frame;
    SheetEntries m_entries;
    int m_last = 0;
    std::vector<Step> m_before;
};

/// "from 2.20pm", "to 2.40pm", "2.20pm to 2.40pm"; empty for the whole session.
[[nodiscard]] QString timesOf(const SheetEntry& entry);

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/timedialog.h"

#include "ui/appointments/slotbutton.h"
#include "ui/widgets/choicebox.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QStringList wordsOf(const std::vector<SlotView>& times)
{
    QStringList words;
    for (const SlotView& slot : times)
        words << u"%1, %2 minutes"_s.arg(slotWords(slot.span)).arg(slot.span.minutes);
    return words;
}

} // namespace

TimeDialog::TimeDialog(const Words& words, std::vector<SlotView> times, Apply apply, QWidget* parent)
    : FormDialog(words.title, words.action, u"timeChoice"_s, parent)
    , m_times(std::move(times))
    , m_apply(std::move(apply))
    , m_time(choiceBox(u"timeChoiceTime"_s, u"Time"_s, wordsOf(m_times)))
{
    addField(u"&Time"_s, m_time,
             m_times.empty() ? u"No time is free. Add an extra clinic first."_s : words.help);
    setAction(words.action, !m_times.empty());
}

Result<> TimeDialog::apply()
{
    const int row = m_time->currentIndex();
    if (row < 0)
        return wrong(m_time, u"Choose a time."_s);
    return m_apply(m_times.at(size_t(row)));
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/backup/restoredialog.h"

#include "app/common/wording.h"
#include "ui/backup/holdingswords.h"
#include "ui/shell/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QStringList lossesOf(const RestorePreview& preview)
{
    QStringList lines = {
        u"Whatever was done since then: it is kept in a backup of its own, and restoring that "
        "brings it back."_s};
    constexpr qsizetype mostShown = 6;
    const qsizetype lost = preview.lostSerials.size();
    if (lost > 0)
        lines += u"%1 issued since, which the forum then no longer knows: %2%3. No other ever gets these "
                 "serials; issue them anew for whoever needs one."_s.arg(
                     counted(lost, u"certificate"_s, u"certificates"_s),
                     preview.lostSerials.first(std::min(lost, mostShown)).join(u", "),
                     lost > mostShown ? u" …"_s : QString());
    return lines;
}

QStringList stayingOf(const RestorePreview& preview)
{
    QStringList lines;
    const auto add = [&lines](size_t number, const QString& one, const QString& many) {
        if (number > 0)
            lines += counted(qsizetype(number), one, many);
    };
    add(preview.gone.erased.size(), u"person who was erased since stays erased"_s,
        u"people who were erased since stay erased"_s);
    add(preview.gone.deactivated.size(),
        u"person who has left since stays away, until somebody reactivates them"_s,
        u"people who have left since stay away, until somebody reactivates them"_s);
    add(preview.gone.withdrawn.size(), u"role that was taken away since stays taken"_s,
        u"roles that were taken away since stay taken"_s);
    lines += u"Everybody signs in anew, in other windows, too"_s;
    return lines;
}

} // namespace

RestoreDialog::RestoreDialog(const QString& when, const RestorePreview& preview, Act act, QWidget* parent)
    : FormDialog(u"Restore %1?"_s.arg(when), u"Restore"_s, u"restore"_s, parent)
    , m_act(std::move(act))
{
    setDangerous();
    addNumbers(preview);
    addLines(u"What goes"_s, lossesOf(preview), u"restoreGoes"_s);
    addLines(u"What stays as it is"_s, stayingOf(preview), u"restoreStays"_s);
}

void RestoreDialog::addNumbers(const RestorePreview& preview)
{
    auto* numbers = new QWidget;
    numbers->setObjectName(u"restoreNumbers"_s);
    auto* grid = new QGridLayout(numbers);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(4 * theme::grid);
    grid->setVerticalSpacing(theme::grid / 2);
    grid->setColumnStretch(0, 1);
    grid->addWidget(new PlainLabel(u"Now"_s, theme::TextStyle::Small), 0, 1, Qt::AlignRight);
    grid->addWidget(new PlainLabel(u"In the backup"_s, theme::TextStyle::Small), 0, 2, Qt::AlignRight);
    const auto then = holdingsWords(preview.then);
    const auto now = preview.now ? holdingsWords(*preview.now) : then;
    for (int n = 0; n < int(then.size()); ++n) {
        const auto& [what, number] = then.at(size_t(n));
        const QString present = preview.now ? now.at(size_t(n)).second : u"–"_s;
        grid->addWidget(new PlainLabel(what), n + 1, 0);
        grid->addWidget(new PlainLabel(present), n + 1, 1, Qt::AlignRight);
        grid->addWidget(
            new PlainLabel(number, present == number ? theme::TextStyle::Body : theme::TextStyle::Strong),
            n + 1, 2, Qt::AlignRight);
    }
    addWidget(numbers);
}

void RestoreDialog::addLines(const QString& title, const QStringList& lines, const QString& objectName)
{
    addWidget(new PlainLabel(title, theme::TextStyle::Subheading));
    auto* text = (new PlainLabel(u"• "_s + lines.join(u"\n• ")))->wrapped();
    text->setObjectName(objectName);
    addWidget(text);
}

Result<> RestoreDialog::apply()
{
    return m_act();
}

} // namespace ledforum

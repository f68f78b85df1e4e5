// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/pushdialog.h"

#include "app/common/wording.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"

namespace ledforum {

using namespace Qt::StringLiterals;

PushDialog::PushDialog(const TeachingSession& from, const PageContext& context, QWidget* parent)
    : ActDialog(u"Push topics along from %1"_s.arg(longDate(from.span.date)), u"Push along"_s, u"push"_s,
                context, parent)
    , m_from(from)
    , m_table(new PlainTableView(u"pushTopics"_s, u"Each date now and afterwards"_s))
{
    resize(820, 560);
    auto* about = new PlainLabel(u"Each topic from this date on goes to the next session, and this date is "
                                 "free for something new. Dates, times, rooms and replies stay."_s,
                                 theme::TextStyle::Secondary);
    addWidget(about->wrapped());
    m_table->setModel(&m_changes);
    m_table->setStretchColumn(TopicChangeModel::Afterwards);
    m_table->setMinimumHeight(240);
    addWidget(m_table);
    addPreview();
    refresh();
}

Result<ProgrammeAct> PushDialog::act()
{
    return ProgrammeAct(PushLater{m_from.id});
}

void PushDialog::showPreview(const Result<ProgrammePreview>& preview)
{
    m_changes.show(preview ? preview->change : ProgrammeChange{});
    setAction(u"Push along"_s, preview.isOk());
    ActDialog::showPreview(preview ? Result<ProgrammePreview>({preview->change, {}, preview->remarks})
                                   : preview);
}

QString PushDialog::name() const
{
    return u"push from %1"_s.arg(longDate(m_from.span.date));
}

QString PushDialog::sentence() const
{
    return u"The topics from %1 on were pushed along. The programme shows it from now on, and the next "
           "calendar file carries it."_s.arg(longDate(m_from.span.date));
}

} // namespace ledforum

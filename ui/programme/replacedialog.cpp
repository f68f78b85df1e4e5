// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/replacedialog.h"

#include "app/common/wording.h"
#include "ui/programme/topicfields.h"
#include "ui/widgets/button.h"

#include <QHBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

ReplaceDialog::ReplaceDialog(const TeachingSession& session, const PageContext& context, QWidget* parent)
    : ActDialog(u"Replace what is taught on %1"_s.arg(longDate(session.span.date)), u"Replace"_s,
                u"replace"_s, context, parent)
    , m_session(session)
    , m_topic(new TopicFields)
{
    setMinimumWidth(760);
    m_topic->load(topicOf(session));
    addWidget(m_topic);
    auto* empty = new Button(u"&Begin with nothing"_s, ButtonKind::Quiet, u"replaceEmpty"_s);
    empty->setAutoDefault(false);
    empty->setToolTip(u"Empties all fields"_s);
    connect(empty, &Button::clicked, this, [this] {
        m_topic->load(noTopic());
        m_topic->setFocus();
    });
    auto* left = new QHBoxLayout;
    left->addWidget(empty);
    left->addStretch();
    auto* row = new QWidget;
    row->setLayout(left);
    left->setContentsMargins(0, 0, 0, 0);
    addWidget(row);
}

Result<ProgrammeAct> ReplaceDialog::act()
{
    const auto topic = m_topic->topic();
    if (!topic)
        return topic.failure();
    return ProgrammeAct(ReplaceTopic{m_session.id, *topic});
}

QString ReplaceDialog::name() const
{
    return u"replacement on %1"_s.arg(longDate(m_session.span.date));
}

QString ReplaceDialog::sentence() const
{
    return u"%1 has new content. The programme shows it from now on, and the next calendar file carries "
           "it."_s.arg(longDate(m_session.span.date));
}

} // namespace ledforum

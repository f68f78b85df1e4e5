// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/statusline.h"

#include "app/common/clock.h"
#include "app/common/wording.h"
#include "ui/shell/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/restyle.h"

#include <QHBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

StatusLine::StatusLine(const ForumClock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_icon(new PlainLabel)
    , m_sentence(new PlainLabel({}, theme::TextStyle::Caption))
    , m_waiting(new PlainLabel({}, theme::TextStyle::Caption))
    , m_time(new PlainLabel({}, theme::TextStyle::Caption))
{
    setObjectName(u"statusLine"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(28);
    m_sentence->setObjectName(u"statusSentence"_s);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::pageMargin, 1, theme::pageMargin, 0);
    row->setSpacing(theme::grid);
    row->addWidget(m_icon);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_waiting);
    row->addWidget(m_time);
    m_waiting->setObjectName(u"statusWaiting"_s);
    m_icon->hide();
    connect(&m_timer, &QTimer::timeout, this, &StatusLine::showTime);
    m_timer.start(std::chrono::seconds(10));
    showTime();
}

void StatusLine::announce(MessageKind kind, const QString& sentence)
{
    m_icon->setPixmap(messageIcon(kind, devicePixelRatioF()));
    m_icon->setVisible(!sentence.isEmpty());
    setStyleProperty(*m_sentence, "messageKind", messageName(kind));
    m_sentence->setText(sentence);
    m_sentence->setToolTip(sentence.toHtmlEscaped());
    announceTo(*m_sentence, sentence);
}

void StatusLine::showWaiting(const QString& words)
{
    m_waiting->setText(words.isEmpty() ? QString() : words + u" ·"_s);
    m_waiting->setVisible(!words.isEmpty());
}

void StatusLine::showTime()
{
    const LocalMoment now = m_clock.now();
    m_time->setText(u"%1, %2"_s.arg(longDate(now.date), timeOfDay(now.time)));
}

} // namespace ledforum

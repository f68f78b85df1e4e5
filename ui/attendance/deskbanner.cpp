// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/deskbanner.h"

#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/restyle.h"

#include <QHBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

DeskBanner::DeskBanner(QWidget* parent)
    : QFrame(parent)
    , m_title(new PlainLabel({}, theme::TextStyle::Display))
    , m_sentence((new PlainLabel({}, theme::TextStyle::Lead))->wrapped())
    , m_undo(new Button(u"&Undo"_s, ButtonKind::Secondary, u"deskUndo"_s))
{
    setObjectName(u"deskBanner"_s);
    setProperty("role", u"message"_s);
    m_title->setObjectName(u"deskName"_s);
    m_title->setSizePolicy(QSizePolicy::Ignored,
                           QSizePolicy::Preferred); // a long name ends, the window stays
    m_sentence->setObjectName(u"deskSentence"_s);
    m_undo->setProperty("reach", u"touch"_s);
    m_undo->setMinimumSize(16 * theme::grid, 7 * theme::grid);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    words->addStretch();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(3 * theme::grid, theme::grid, 2 * theme::grid, theme::grid);
    row->addLayout(words, 1);
    row->addWidget(m_undo);
    setMinimumHeight(12 * theme::grid);
    connect(m_undo, &Button::clicked, this, &DeskBanner::undoAsked);
    m_over.setSingleShot(true);
    m_over.setInterval(std::chrono::seconds(15));
    connect(&m_over, &QTimer::timeout, this, &DeskBanner::rest);
    rest();
}

void DeskBanner::setHint(const QString& hint)
{
    m_hint = hint;
    if (!m_over.isActive())
        rest();
}

void DeskBanner::typedOn()
{
    if (m_isPassing)
        rest();
}

void DeskBanner::rest()
{
    m_isPassing = false;
    m_over.stop();
    m_title->hide();
    m_sentence->setText(m_hint);
    m_undo->hide();
    setTone({});
}

void DeskBanner::setTone(const QString& messageKind)
{
    setStyleProperty(*this, "messageKind", messageKind);
    setStyleProperty(*m_sentence, "messageKind", messageKind);
}

void DeskBanner::say(MessageKind kind, const QString& title, const QString& sentence, bool canUndo)
{
    m_isPassing = kind == MessageKind::Information && title.isEmpty();
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_sentence->setText(sentence);
    m_undo->setVisible(canUndo);
    setTone(messageName(kind));
    announceTo(*this, title.isEmpty() ? sentence : u"%1: %2"_s.arg(title, sentence));
    m_over.start();
}

} // namespace ledforum

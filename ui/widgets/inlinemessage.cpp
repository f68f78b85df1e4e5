// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/inlinemessage.h"

#include "ui/shell/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/restyle.h"

#include <QAccessible>
#include <QHBoxLayout>

#include <map>

namespace ledforum {

using namespace Qt::StringLiterals;

QString messageName(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Information:
        return u"information"_s;
    case MessageKind::Success:
        return u"success"_s;
    case MessageKind::Warning:
        return u"warning"_s;
    case MessageKind::Error:
        return u"error"_s;
    }
    Q_UNREACHABLE();
}

QPixmap messageIcon(MessageKind kind, qreal devicePixelRatio)
{
    static const std::map<MessageKind, std::pair<QString, theme::Colour>> signs = {
        {MessageKind::Information, {u"info"_s, theme::Colour::Accent}},
        {MessageKind::Success, {u"check"_s, theme::Colour::Success}},
        {MessageKind::Warning, {u"alert"_s, theme::Colour::Warning}},
        {MessageKind::Error, {u"alert"_s, theme::Colour::Danger}},
    };
    const auto& [icon, ink] = signs.at(kind);
    return theme::icon(icon, ink).pixmap(QSize(theme::iconSize, theme::iconSize), devicePixelRatio);
}

void announceTo(QWidget& widget, const QString& sentence)
{
    widget.setAccessibleName(sentence);
    QAccessibleEvent event(&widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

InlineMessage::InlineMessage(const QString& objectName, QWidget* parent)
    : QFrame(parent)
    , m_icon(new PlainLabel)
    , m_sentence(new PlainLabel)
{
    setObjectName(objectName);
    setProperty("role", u"message"_s);
    m_sentence->setObjectName(objectName + u"Sentence"_s);
    m_sentence->setWordWrap(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, theme::grid, 12, theme::grid);
    row->setSpacing(theme::grid);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_sentence, 1);
    hide();
}

void InlineMessage::show(MessageKind kind, const QString& sentence)
{
    setStyleProperty(*this, "messageKind", messageName(kind));
    setStyleProperty(*m_sentence, "messageKind", messageName(kind));
    m_icon->setPixmap(messageIcon(kind, devicePixelRatioF()));
    m_sentence->setText(sentence);
    setVisible(true);
    announceTo(*this, sentence);
}

void InlineMessage::clear()
{
    m_sentence->clear();
    hide();
}

QString InlineMessage::sentence() const
{
    return m_sentence->text();
}

} // namespace ledforum

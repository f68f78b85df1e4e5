// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/accesscard.h"

#include "app/security/accessreport.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"

#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

PlainLabel* words(const QString& objectName, theme::TextStyle style = theme::TextStyle::Body)
{
    auto* label = (new PlainLabel({}, style))->wrapped();
    label->setObjectName(objectName);
    return label;
}

void put(PlainLabel& label, const QString& text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

} // namespace

AccessCard::AccessCard(QWidget* parent)
    : QWidget(parent)
    , m_name(words(u"accessName"_s, theme::TextStyle::Subheading))
    , m_role(words(u"accessRole"_s, theme::TextStyle::Secondary))
    , m_reads(words(u"accessReads"_s))
    , m_keys(words(u"accessKeys"_s, theme::TextStyle::Secondary))
    , m_why(words(u"accessWhy"_s))
    , m_confirm(new Button(u"&Compare key codes…"_s, ButtonKind::Primary, u"accessConfirm"_s))
    , m_remove(new Button(u"&Remove as tutor…"_s, ButtonKind::Secondary, u"accessRemove"_s))
{
    m_why->setProperty("messageKind", u"warning"_s);
    auto* card = new Card;
    QVBoxLayout& inside = card->content();
    inside.setSpacing(theme::grid);
    for (PlainLabel* label : {m_name, m_role, m_reads, m_keys, m_why})
        inside.addWidget(label);
    inside.addWidget(m_confirm);
    inside.addWidget(m_remove);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    connect(m_confirm, &Button::clicked, this, &AccessCard::confirmAsked);
    connect(m_remove, &Button::clicked, this, &AccessCard::removeAsked);
}

void AccessCard::show(const AccessEntry* entry, const PendingConfirmation* pending, bool canRemove)
{
    setVisible(entry != nullptr);
    if (!entry)
        return;
    put(*m_name, entry->fullName);
    put(*m_role, roleLine(*entry));
    put(*m_reads, entry->reads);
    put(*m_keys, keyLines(*entry).join(u'\n'));
    put(*m_why, pending ? pending->why : QString());
    m_confirm->setVisible(pending != nullptr);
    m_remove->setVisible(canRemove);
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/accesscard.h"

#include "app/common/wording.h"
#include "app/security/rolewords.h"
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

QString keysOf(const AccessEntry& entry)
{
    QStringList lines;
    if (!entry.held.isEmpty())
        lines << u"Holds the keys: %1."_s.arg(entry.held.join(u", "_s));
    if (!entry.pending.isEmpty())
        lines << u"Waits for the keys: %1."_s.arg(entry.pending.join(u", "_s));
    return lines.join(u'\n');
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
    put(*m_role, entry->since ? u"%1, since %2"_s.arg(roleWords(entry->roles), plainDate(*entry->since))
                              : roleWords(entry->roles));
    put(*m_reads, entry->reads);
    put(*m_keys, keysOf(*entry));
    put(*m_why, pending ? pending->why : QString());
    m_confirm->setVisible(pending != nullptr);
    m_remove->setVisible(canRemove);
}

} // namespace ledforum

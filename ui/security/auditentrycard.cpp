// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/auditentrycard.h"

#include "app/common/wording.h"
#include "ui/widgets/plainlabel.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString vouchedFor(const AuditLine& line)
{
    QStringList kinds;
    for (const QString& table : line.written) {
        const QString word = kindWord(table).toLower();
        if (!kinds.contains(word))
            kinds << word;
    }
    return kinds.join(u", "_s);
}

QString textOf(const AuditLine& line, AuditChain chain)
{
    QStringList lines;
    const auto add = [&lines](const QString& name, const QString& value) {
        if (!value.isEmpty())
            lines << name + u"\n"_s + value;
    };
    if (line.at.isValid())
        add(u"When"_s, longDate(line.at.date()) + line.at.time().toString(u", HH:mm:ss"_s));
    add(u"Who"_s, line.who);
    add(u"On"_s, line.about.isEmpty() ? kindWord(line.kind) : kindWord(line.kind) + u": "_s + line.about);
    add(u"Details"_s, line.detail);
    add(u"Vouches for what stands under"_s, vouchedFor(line));
    if (chain == AuditChain::Clear)
        add(u"Signed"_s, line.isSigned ? u"by the one who acted"_s : u"no: covered by the next signature"_s);
    add(u"Fingerprint of the entry"_s, auditchain::fingerprint(line.digest));
    return lines.join(u"\n\n"_s);
}

} // namespace

AuditEntryCard::AuditEntryCard(QWidget* parent)
    : Card(u"Entry"_s, parent)
    , m_title((new PlainLabel({}, theme::TextStyle::Subheading))->wrapped())
    , m_text((new PlainLabel)->wrapped())
{
    m_title->setObjectName(u"auditEntryTitle"_s);
    m_text->setObjectName(u"auditEntryText"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    content().addWidget(m_title);
    content().addWidget(m_text);
    content().addStretch();
}

void AuditEntryCard::show(const AuditLine* line, AuditChain chain)
{
    m_title->setText(line ? u"%1 · %2"_s.arg(line->id).arg(line->action) : u"Choose an entry"_s);
    m_text->setText(line ? textOf(*line, chain) : QString());
}

} // namespace ledforum

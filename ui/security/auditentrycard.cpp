// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/auditentrycard.h"

#include "app/common/wording.h"
#include "ui/widgets/pagelayout.h"
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

struct Part
{
    QString name;
    QString value;
};

std::vector<Part> partsOf(const AuditLine& line, AuditChain chain)
{
    std::vector<Part> parts;
    const auto add = [&parts](const QString& name, const QString& value) {
        if (!value.isEmpty())
            parts.push_back({name, value});
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
    return parts;
}

} // namespace

AuditEntryCard::AuditEntryCard(QWidget* parent)
    : Card(u"Entry"_s, parent)
    , m_title((new PlainLabel({}, theme::TextStyle::Subheading))->wrapped())
    , m_parts(new QVBoxLayout)
{
    m_title->setObjectName(u"auditEntryTitle"_s);
    m_parts->setSpacing(12);
    content().addWidget(m_title);
    content().addLayout(m_parts);
    content().addStretch();
}

void AuditEntryCard::show(const AuditLine* line, AuditChain chain)
{
    m_title->setText(line ? u"%1 · %2"_s.arg(line->id).arg(line->action) : u"Choose an entry"_s);
    clearLayout(*m_parts);
    for (const Part& part : line ? partsOf(*line, chain) : std::vector<Part>()) {
        auto* value = (new PlainLabel(part.value))->wrapped();
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto* both = new QVBoxLayout;
        both->setSpacing(2);
        both->addWidget(new PlainLabel(part.name, theme::TextStyle::Caption));
        both->addWidget(value);
        m_parts->addLayout(both);
    }
}

} // namespace ledforum

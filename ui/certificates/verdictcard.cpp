// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/verdictcard.h"

#include "app/certificates/credential/didkey.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

struct Look
{
    MessageKind kind;
    PillTone tone;
};

Look lookOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid:
        return {MessageKind::Success, PillTone::Success};
    case Verdict::Altered:
        return {MessageKind::Error, PillTone::Danger};
    case Verdict::Revoked:
    case Verdict::Superseded:
    case Verdict::UnknownKey:
        return {MessageKind::Warning, PillTone::Warning};
    case Verdict::NotACertificate:
        break;
    }
    return {MessageKind::Information, PillTone::Neutral};
}

PlainLabel* text(const QString& words, theme::TextStyle style)
{
    auto* label = (new PlainLabel(words, style))->wrapped();
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QGridLayout* grid()
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(3 * theme::grid);
    grid->setVerticalSpacing(theme::halfGrid);
    return grid;
}

} // namespace

VerdictCard::VerdictCard(const QString& name, const Verification& result, QWidget* parent)
    : Card(parent)
{
    setObjectName(u"verdictCard"_s);
    const Look look = lookOf(result.verdict);
    auto* head = new QHBoxLayout;
    auto* title = text(name, theme::TextStyle::Heading);
    title->setObjectName(u"verdictName"_s);
    head->addWidget(title, 1);
    auto* pill = new Pill(displayName(result.verdict), look.tone);
    pill->setObjectName(u"verdictPill"_s);
    head->addWidget(pill, 0, Qt::AlignTop);
    content().addLayout(head);
    auto* message = new InlineMessage(u"verdictMessage"_s);
    content().addWidget(message);
    message->show(look.kind, displayName(result.verdict) + u". "_s + result.sentence);
    if (!result.differences.empty())
        addDifferences(result);
    for (qsizetype i = 1; i < result.problems.size(); ++i)
        content().addWidget(text(result.problems[i], theme::TextStyle::Body));
    if (!result.facts.empty())
        addFacts(result);
}

void VerdictCard::addDifferences(const Verification& result)
{
    content().addWidget(new PlainLabel(u"What differs"_s, theme::TextStyle::Subheading));
    QGridLayout* rows = grid();
    rows->setColumnStretch(1, 1);
    rows->setColumnStretch(2, 1);
    rows->addWidget(new PlainLabel(u"As it was signed"_s, theme::TextStyle::Secondary), 0, 1);
    rows->addWidget(new PlainLabel(u"What the file shows"_s, theme::TextStyle::Secondary), 0, 2);
    const auto words = [](const QString& value) { return value.isEmpty() ? u"nothing"_s : value; };
    for (const VerificationDifference& difference : result.differences) {
        const int row = rows->rowCount();
        rows->addWidget(new PlainLabel(difference.what, theme::TextStyle::Secondary), row, 0, Qt::AlignTop);
        rows->addWidget(text(words(difference.expected), theme::TextStyle::Body), row, 1, Qt::AlignTop);
        rows->addWidget(text(words(difference.found), theme::TextStyle::Strong), row, 2, Qt::AlignTop);
    }
    content().addLayout(rows);
}

void VerdictCard::addFacts(const Verification& result)
{
    const bool isAltered = result.verdict == Verdict::Altered;
    content().addWidget(new PlainLabel(isAltered ? u"What the file says was signed"_s : u"What is signed"_s,
                                       theme::TextStyle::Subheading));
    QGridLayout* rows = grid();
    rows->setColumnStretch(1, 1);
    const auto addRow = [&](const QString& what, const QString& value) {
        const int row = rows->rowCount();
        rows->addWidget(new PlainLabel(what, theme::TextStyle::Secondary), row, 0, Qt::AlignTop);
        rows->addWidget(text(value, theme::TextStyle::Body), row, 1, Qt::AlignTop);
    };
    for (const CertificateFact& fact : result.facts)
        addRow(fact.what, fact.value);
    if (!result.issuerKey.isEmpty())
        addRow(u"Key fingerprint"_s, keyFingerprint(result.issuerKey));
    content().addLayout(rows);
    if (!isAltered)
        content().addWidget(text(result.covers, theme::TextStyle::Small));
}

} // namespace ledforum

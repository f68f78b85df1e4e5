// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/verdictcard.h"

#include "app/certificates/credential/didkey.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>

#include <algorithm>
#include <span>

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

/// A number alone is not a certificate that could be valid.
QString wordOf(const Verification& result)
{
    return result.isValid() && result.facts.empty() ? u"Number in force"_s : displayName(result.verdict);
}

/// What strangers' files say may be long.
PlainLabel* text(const QString& words, theme::TextStyle style)
{
    constexpr qsizetype longest = 600;
    const bool isLong = words.size() > longest;
    auto* label = (new PlainLabel(isLong ? words.first(longest) + u'…' : words, style))->wrapped();
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
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
    setAccessibleName(u"%1: %2"_s.arg(name, wordOf(result)));
    content().setSpacing(theme::grid + theme::halfGrid);
    const Look look = lookOf(result.verdict);
    auto* head = new QHBoxLayout;
    auto* title = text(name, theme::TextStyle::Heading);
    title->setObjectName(u"verdictName"_s);
    head->addWidget(title, 1);
    auto* pill = new Pill(wordOf(result), look.tone);
    pill->setObjectName(u"verdictPill"_s);
    head->addWidget(pill, 0, Qt::AlignTop);
    content().addLayout(head);
    auto* message = new InlineMessage(u"verdictMessage"_s);
    content().addWidget(message);
    message->show(look.kind, result.sentence);
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
    constexpr size_t mostShown = 12;
    const size_t shown = std::min(result.differences.size(), mostShown);
    for (const VerificationDifference& difference : std::span(result.differences).first(shown)) {
        const int row = rows->rowCount();
        rows->addWidget(new PlainLabel(difference.what, theme::TextStyle::Secondary), row, 0, Qt::AlignTop);
        rows->addWidget(text(words(difference.expected), theme::TextStyle::Body), row, 1, Qt::AlignTop);
        rows->addWidget(text(words(difference.found), theme::TextStyle::Strong), row, 2, Qt::AlignTop);
    }
    content().addLayout(rows);
    if (const size_t more = result.differences.size() - shown; more > 0)
        content().addWidget(new PlainLabel(u"and %1 more"_s.arg(more), theme::TextStyle::Secondary));
}

void VerdictCard::addFacts(const Verification& result)
{
    const bool isAltered = result.verdict == Verdict::Altered;
    content().addWidget(new PlainLabel(isAltered ? u"What the file says was signed"_s : u"What is signed"_s,
                                       theme::TextStyle::Subheading));
    std::vector<CertificateFact> facts = result.facts;
    if (!result.issuerKey.isEmpty())
        facts.push_back({u"Key fingerprint"_s, keyFingerprint(result.issuerKey)});
    // In two columns, each read from the top.
    QGridLayout* rows = grid();
    const int half = int(facts.size() + 1) / 2;
    for (int i = 0; i < int(facts.size()); ++i) {
        const auto& [what, value] = facts[size_t(i)];
        const int column = i < half ? 0 : 2;
        rows->addWidget(new PlainLabel(what, theme::TextStyle::Secondary), i % half, column, Qt::AlignTop);
        rows->addWidget(text(value, theme::TextStyle::Body), i % half, column + 1, Qt::AlignTop);
        rows->setColumnStretch(column + 1, 1);
    }
    content().addLayout(rows);
    if (!isAltered)
        content().addWidget(text(result.covers, theme::TextStyle::Small));
}

} // namespace ledforum

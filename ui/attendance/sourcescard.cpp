// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/sourcescard.h"

#include "app/common/wording.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

QString closingReason(const Mark& mark)
{
    return mark.status == MarkStatus::Apologies
               ? u"Nobody had marked them: the closing took over the apologies they gave."_s
               : u"Nobody had seen or marked them: the closing set “did not attend”."_s;
}

} // namespace

SourcesCard::SourcesCard(QWidget* parent)
    : QWidget(parent)
    , m_name((new PlainLabel({}, theme::TextStyle::Strong))->wrapped())
    , m_lines(new QWidget)
    , m_reason((new PlainLabel({}, theme::TextStyle::Caption))->wrapped())
    , m_correct(new Button(u"C&orrect…"_s, ButtonKind::Secondary, u"registerCorrect"_s))
{
    auto* card = new Card;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(card);
    m_name->setObjectName(u"sourcesName"_s);
    m_reason->setObjectName(u"sourcesReason"_s);
    auto* history = new Button(u"&History…"_s, ButtonKind::Secondary, u"registerHistory"_s);
    card->content().setSpacing(theme::halfGrid);
    card->content().addWidget(m_name);
    card->content().addWidget(m_lines);
    card->content().addWidget(m_reason);
    card->content().addSpacing(theme::halfGrid);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::grid);
    buttons->addWidget(m_correct, 1);
    buttons->addWidget(history, 1);
    card->content().addLayout(buttons);
    connect(history, &Button::clicked, this, &SourcesCard::historyWanted);
    connect(m_correct, &Button::clicked, this, &SourcesCard::correctionWanted);
    new QVBoxLayout(m_lines);
}

void SourcesCard::show(const RegisterRow& row, const SessionTime& session, RegisterState state,
                       bool isByClosing)
{
    m_correct->setVisible(state == RegisterState::Closed);
    m_name->setText(row.person.fullName.value());
    const QString reason = isByClosing ? closingReason(*row.mark) : reasonOf(row, session);
    m_reason->setText(reason.isEmpty() ? u"Nobody has seen or marked them yet."_s : reason);
    auto lines = sourceLines(row, session);
    if (isByClosing)
        lines.front().source = u"At closing"_s; // what was not seen comes first
    showLines(lines);
}

void SourcesCard::showLines(const std::vector<SourceLine>& lines)
{
    delete m_lines->layout();
    qDeleteAll(m_lines->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    auto* grid = new QGridLayout(m_lines);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(theme::grid);
    grid->setVerticalSpacing(theme::halfGrid);
    grid->setColumnStretch(1, 1);
    for (const SourceLine& line : lines) {
        const int row = grid->rowCount();
        grid->addWidget(new PlainLabel(line.source, theme::TextStyle::Caption), row, 0, Qt::AlignTop);
        grid->addWidget((new PlainLabel(line.times, theme::TextStyle::Caption))->wrapped(), row, 1);
        auto* minutes = new PlainLabel(QString::number(line.minutes), theme::TextStyle::Caption);
        minutes->setAccessibleName(counted(line.minutes, u"minute"_s, u"minutes"_s));
        grid->addWidget(minutes, row, 2, Qt::AlignTop | Qt::AlignRight);
    }
    m_lines->setVisible(!lines.empty());
}

} // namespace ledforum

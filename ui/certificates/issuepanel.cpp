// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/issuepanel.h"

#include "app/common/wording.h"
#include "ui/attendance/sessionpicker.h"
#include "ui/certificates/contradictionstrip.h"
#include "ui/certificates/listfoot.h"
#include "ui/certificates/outcomemodel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"

#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

QString summaryOf(const CertificatePreview& preview)
{
    const int toIssue = preview.toIssue();
    const auto issued = std::ranges::count(preview.lines, CertificatePreviewLine::Outcome::AlreadyIssued,
                                           &CertificatePreviewLine::outcome);
    const auto none = qsizetype(preview.lines.size()) - toIssue - issued;
    return u"%1 to issue · %2 issued · %3 without"_s.arg(toIssue).arg(issued).arg(none);
}

} // namespace

IssuePanel::IssuePanel(QWidget* parent)
    : QWidget(parent)
    , m_sessions(new SessionPicker(u"certificateSession"_s, u"Session"_s))
    , m_summary(new PlainLabel({}, theme::TextStyle::Secondary))
    , m_model(new OutcomeModel(this))
    , m_contradictions(new ContradictionStrip)
    , m_table(new PlainTableView(u"certificatePreview"_s, u"Who gets what and why"_s))
    , m_empty(new EmptyState(u"certificate"_s, {}, {}))
    , m_stack(new QStackedWidget)
    , m_foot(new ListFoot(u"sessionAll"_s))
{
    m_summary->setObjectName(u"certificateSummary"_s);
    m_sessions->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_sessions->setMaximumWidth(50 * theme::grid);
    m_table->setModel(m_model);
    m_table->setStretchColumn(OutcomeModel::Reason);
    m_table->setColumnHidden(OutcomeModel::Serial, true); // it stands under the certificate beside the list
    auto* card = new Card;
    card->setPadded(false);
    card->content().setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(2 * theme::grid, 2 * theme::grid, 2 * theme::grid, 2 * theme::grid);
    head->setSpacing(2 * theme::grid);
    head->addWidget(m_sessions, 3);
    head->addStretch(1);
    head->addWidget(m_summary);
    card->content().addLayout(head);
    card->content().addWidget(m_contradictions);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    card->content().addWidget(m_stack, 1);
    card->content().addWidget(m_foot);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(card);
    connect(m_sessions, &SessionPicker::sessionChosen, this, &IssuePanel::sessionChosen);
    connect(m_table, &PlainTableView::currentRowChanged, this, &IssuePanel::lineChosen);
    connect(m_contradictions, &ContradictionStrip::resolveWanted, this, &IssuePanel::resolveWanted);
}

void IssuePanel::showSessions(const std::vector<TeachingSession>& sessions)
{
    m_sessions->show(sessions);
    m_sessions->setVisible(!sessions.empty());
}

void IssuePanel::showPreview(const CertificatePreview& preview)
{
    const int row = m_table->currentRow();
    m_model->show(preview.lines);
    m_summary->setText(summaryOf(preview));
    m_stack->setCurrentWidget(m_table);
    m_table->chooseRow(row >= 0 && row < m_model->rowCount() ? row : 0);
}

void IssuePanel::showFailure(const QString& sentence)
{
    m_model->show({});
    m_summary->clear();
    m_empty->setText(u"No certificates to issue yet"_s, sentence);
    m_stack->setCurrentWidget(m_empty);
}

void IssuePanel::showContradictions(const std::vector<ContradictedCertificate>& contradicted)
{
    m_contradictions->show(contradicted);
}

void IssuePanel::choose(TeachingSessionId session)
{
    m_sessions->choose(session);
}

std::optional<TeachingSessionId> IssuePanel::session() const
{
    return m_sessions->session();
}

QString IssuePanel::sessionWords() const
{
    return m_sessions->currentText();
}

const CertificatePreviewLine* IssuePanel::chosen() const
{
    return m_model->line(m_table->currentRow());
}

} // namespace ledforum

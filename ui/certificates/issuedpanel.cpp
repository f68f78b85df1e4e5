// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/issuedpanel.h"

#include "app/common/wording.h"
#include "ui/certificates/certificatelistmodel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"
#include "ui/widgets/searchfilter.h"

#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace ledforum {

IssuedPanel::IssuedPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new CertificateListModel(this))
    , m_filter(new SearchFilter(CertificateListModel::SearchRole, this))
    , m_search(new SearchField(u"certificateSearch"_s, u"Name, session, number or date"_s))
    , m_count(new PlainLabel({}, theme::TextStyle::Secondary))
    , m_table(new PlainTableView(u"issuedTable"_s, u"Certificates"_s))
    , m_empty(new EmptyState(u"certificate"_s, u"No certificates yet"_s,
                             u"They appear here once they are issued from a closed register."_s))
    , m_stack(new QStackedWidget)
{
    m_filter->setSourceModel(m_model);
    m_table->setModel(m_filter);
    m_table->setStretchColumn(CertificateListModel::Session);
    m_search->setMinimumWidth(36 * theme::grid);
    auto* card = new Card;
    card->setPadded(false);
    card->content().setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(2 * theme::grid, 2 * theme::grid, 2 * theme::grid, 2 * theme::grid);
    head->addWidget(m_search);
    head->addStretch();
    head->addWidget(m_count);
    card->content().addLayout(head);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    card->content().addWidget(m_stack, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(card);
    connect(m_search, &SearchField::textChanged, this, &IssuedPanel::narrow);
    connect(m_search, &SearchField::downPressed, m_table, [this] { m_table->setFocus(Qt::TabFocusReason); });
    connect(m_table, &PlainTableView::currentRowChanged, this, &IssuedPanel::certificateChosen);
}

void IssuedPanel::show(const std::vector<Certificate>& certificates)
{
    m_model->show(certificates);
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    narrow(m_search->text());
}

void IssuedPanel::narrow(const QString& typed)
{
    m_filter->setTyped(typed);
    m_count->setText(counted(m_filter->rowCount(), u"certificate"_s, u"certificates"_s));
    if (m_table->currentRow() < 0)
        m_table->chooseRow(0);
    Q_EMIT certificateChosen();
}

const CertificateRecord* IssuedPanel::chosen() const
{
    return m_model->record(m_filter->mapToSource(m_table->currentIndex()).row());
}

const CertificateRecord* IssuedPanel::record(const CertificateSerial& serial) const
{
    return m_model->record(m_model->rowOf(serial));
}

} // namespace ledforum

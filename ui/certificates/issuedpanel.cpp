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
    , m_search(new SearchField(u"certificateSearch"_s,
                               u"Where is my certificate? Name, number, session or date"_s))
    , m_count(new PlainLabel({}, theme::TextStyle::Secondary))
    , m_table(new PlainTableView(u"issuedTable"_s, u"Certificates"_s))
    , m_empty(new EmptyState(u"certificate"_s, u"No certificates yet"_s,
                             u"They appear here once they are issued from a closed register."_s))
    , m_stack(new QStackedWidget)
{
    m_filter->setSourceModel(m_model);
    m_table->setModel(m_filter);
    m_table->setStretchColumn(CertificateListModel::Session);
    m_search->setMinimumWidth(48 * theme::grid);
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
    connect(m_search, &SearchField::returnPressed, this, [this] {
        if (chosen())
            Q_EMIT certificateOpened();
    });
    connect(m_table, &PlainTableView::currentRowChanged, this, &IssuedPanel::certificateChosen);
    connect(m_table, &PlainTableView::rowActivated, this, &IssuedPanel::certificateOpened);
}

void IssuedPanel::show(const std::vector<Certificate>& certificates)
{
    const IssuedCertificate* before = chosen();
    const auto serial = before ? std::optional(before->record.serial) : std::nullopt;
    m_model->show(certificates);
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    narrow(m_search->text());
    if (serial)
        chooseRowOf(*serial);
}

void IssuedPanel::narrow(const QString& typed)
{
    // As people read it out: O for 0, I for 1.
    const auto serial = CertificateSerial::parse(typed);
    const QString wanted = serial && certificate(*serial) ? serial->value() : typed;
    const bool isNew = wanted != m_wanted;
    m_wanted = wanted;
    m_filter->setTyped(wanted);
    m_count->setText(counted(m_filter->rowCount(), u"certificate"_s, u"certificates"_s));
    // The best stands first.
    if (isNew || m_table->currentRow() < 0)
        m_table->chooseRow(0);
    Q_EMIT certificateChosen();
}

const IssuedCertificate* IssuedPanel::chosen() const
{
    return m_model->certificate(m_filter->mapToSource(m_table->currentIndex()).row());
}

const IssuedCertificate* IssuedPanel::certificate(const CertificateSerial& serial) const
{
    return m_model->certificate(m_model->rowOf(serial));
}

void IssuedPanel::choose(const CertificateSerial& serial)
{
    if (!chooseRowOf(serial)) {
        m_search->clear();
        chooseRowOf(serial);
    }
}

bool IssuedPanel::chooseRowOf(const CertificateSerial& serial)
{
    const QModelIndex here = m_filter->mapFromSource(m_model->index(m_model->rowOf(serial), 0));
    if (here.isValid())
        m_table->chooseRow(here.row());
    return here.isValid();
}

void IssuedPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace ledforum

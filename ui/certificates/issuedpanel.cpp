// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/issuedpanel.h"

#include "app/common/wording.h"
#include "ui/certificates/certificatelistmodel.h"
#include "ui/certificates/listfoot.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"
#include "ui/widgets/searchfilter.h"

#include <QStackedWidget>

#include <set>

using namespace Qt::StringLiterals;

namespace ledforum {

IssuedPanel::IssuedPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new CertificateListModel(this))
    , m_filter(new SearchFilter(CertificateListModel::SearchRole, this))
    , m_search(new SearchField(u"certificateSearch"_s,
                               u"Where is my certificate? Name, number, session or date"_s))
    , m_onlyOne(new Button({}, ButtonKind::Secondary, u"issuedOnlyOne"_s))
    , m_count(new PlainLabel({}, theme::TextStyle::Secondary))
    , m_table(new PlainTableView(u"issuedTable"_s, u"Certificates"_s))
    , m_empty(new EmptyState(u"certificate"_s, {}, {}))
    , m_stack(new QStackedWidget)
    , m_foot(new ListFoot(u"issuedAll"_s))
{
    m_filter->setSourceModel(m_model);
    m_table->setModel(m_filter);
    m_table->setStretchColumn(CertificateListModel::Session);
    m_table->setColumnHidden(CertificateListModel::Serial, true); // it stands under the one beside the list
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* card = new Card;
    card->setPadded(false);
    card->content().setSpacing(0);
    card->content().addLayout(makeHead());
    card->content().addWidget(m_stack, 1);
    card->content().addWidget(m_foot);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(card);
    listen();
}

QLayout* IssuedPanel::makeHead()
{
    m_search->setMinimumWidth(48 * theme::grid);
    m_onlyOne->setIcon(theme::icon(u"close"_s));
    m_onlyOne->setLayoutDirection(Qt::RightToLeft); // the cross stands behind the name
    m_onlyOne->setToolTip(u"Show everybody’s again"_s);
    m_onlyOne->hide();
    auto* head = new QHBoxLayout;
    head->setContentsMargins(2 * theme::grid, 2 * theme::grid, 2 * theme::grid, 2 * theme::grid);
    head->setSpacing(theme::grid);
    head->addWidget(m_search);
    head->addWidget(m_onlyOne);
    head->addStretch();
    head->addWidget(m_count);
    return head;
}

void IssuedPanel::listen()
{
    connect(m_search, &SearchField::textChanged, this, &IssuedPanel::narrow);
    connect(m_search, &SearchField::downPressed, m_table, [this] { m_table->setFocus(Qt::TabFocusReason); });
    connect(m_search, &SearchField::returnPressed, this, [this] {
        if (chosen())
            Q_EMIT certificateOpened();
    });
    connect(m_onlyOne, &Button::clicked, this, [this] {
        takeEverybody();
        m_search->setFocus(Qt::OtherFocusReason);
    });
    connect(m_table, &PlainTableView::currentRowChanged, this, &IssuedPanel::certificateChosen);
    connect(m_table, &PlainTableView::rowActivated, this, &IssuedPanel::certificateOpened);
}

void IssuedPanel::show(const std::vector<Certificate>& certificates)
{
    const IssuedCertificate* before = chosen();
    const auto serial = before ? std::optional(before->record.serial) : std::nullopt;
    m_model->show(certificates);
    narrow(m_search->text());
    if (serial)
        chooseRowOf(*serial);
}

void IssuedPanel::narrow(const QString& typed)
{
    // As people read it out: O for 0, I for 1.
    const auto serial = CertificateSerial::parse(typed);
    QString wanted = serial && certificate(*serial) ? serial->value() : typed;
    if (m_person)
        wanted += u' ' + CertificateListModel::personWord(*m_person);
    const bool isNew = wanted != m_wanted;
    m_wanted = wanted;
    m_filter->setTyped(wanted);
    m_count->setText(counted(m_filter->rowCount(), u"certificate"_s, u"certificates"_s));
    m_foot->setNumber(std::ssize(listed()));
    showEmpty();
    // The best stands first.
    if (isNew || m_table->currentRow() < 0)
        m_table->chooseRow(0);
    Q_EMIT certificateChosen();
}

void IssuedPanel::showEmpty()
{
    m_stack->setCurrentIndex(m_filter->rowCount() > 0 ? 0 : 1);
    if (m_model->rowCount() == 0)
        m_empty->setText(u"No certificates yet"_s,
                         u"They appear here once they are issued from a closed register."_s);
    else
        m_empty->setText(u"No certificate found"_s,
                         u"Check the spelling, or whether the session’s certificates were issued."_s);
}

void IssuedPanel::narrowTo(PersonId person, const QString& fullName)
{
    m_person = person;
    m_onlyOne->setText(fullName);
    m_onlyOne->setAccessibleName(u"Only %1; show everybody’s again"_s.arg(fullName));
    m_onlyOne->show();
    m_search->clear();
    narrow({});
    m_table->setFocus(Qt::OtherFocusReason);
}

void IssuedPanel::takeEverybody()
{
    m_person.reset();
    m_onlyOne->hide();
    narrow(m_search->text());
}

std::vector<Certificate> IssuedPanel::listed() const
{
    std::vector<Certificate> certificates;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const auto* shown = m_model->certificate(m_filter->mapToSource(m_filter->index(row, 0)).row());
        if (shown && shown->standing().isInForce())
            certificates.push_back(shown->certificate);
    }
    return certificates;
}

std::vector<Certificate> IssuedPanel::ofSession(TeachingSessionId session) const
{
    std::vector<Certificate> certificates;
    for (const IssuedCertificate& each : m_model->certificates()) {
        if (each.certificate.session == session && each.standing().isInForce())
            certificates.push_back(each.certificate);
    }
    return certificates;
}

std::vector<Certificate> IssuedPanel::inPlaceOf(const std::vector<CertificateSerial>& serials) const
{
    std::set<std::pair<PersonId, TeachingSessionId>> wanted;
    for (const CertificateSerial& serial : serials) {
        if (const IssuedCertificate* of = certificate(serial))
            wanted.emplace(of->certificate.person, of->certificate.session);
    }
    std::vector<Certificate> certificates;
    for (const IssuedCertificate& each : m_model->certificates()) {
        if (each.standing().isInForce() &&
            wanted.contains({each.certificate.person, each.certificate.session}))
            certificates.push_back(each.certificate);
    }
    return certificates;
}

QString IssuedPanel::narrowedTo() const
{
    return (m_person ? m_onlyOne->text() + u' ' : QString()) + m_search->text().trimmed();
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
        takeEverybody();
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

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/rosterpanel.h"

#include "ui/attendance/markkeys.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"
#include "ui/widgets/searchfilter.h"

using namespace Qt::StringLiterals;

namespace ledforum {

RosterPanel::RosterPanel(QWidget* parent)
    : QFrame(parent)
    , m_model(new RegisterModel(this))
    , m_filter(new SearchFilter(RegisterModel::SearchRole, this))
    , m_head(new QWidget)
    , m_quick(new SearchField(u"registerQuick"_s, u"Type a name; Enter marks present"_s))
    , m_help((new PlainLabel({}, theme::TextStyle::Caption))->wrapped())
    , m_table(new PlainTableView(u"registerTable"_s, u"Register"_s))
{
    auto* card = new Card;
    card->setPadded(false);
    card->content().setSpacing(0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(card);
    addHead(card->content());
    addTable(card->content());
}

void RosterPanel::addHead(QVBoxLayout& column)
{
    auto* row = new QHBoxLayout(m_head);
    row->setContentsMargins(2 * theme::grid, 2 * theme::grid, 2 * theme::grid, 2 * theme::grid);
    row->setSpacing(theme::grid);
    m_quick->setMinimumWidth(36 * theme::grid);
    row->addWidget(m_quick);
    m_help->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_help, 1);
    column.addWidget(m_head);
    connect(m_quick, &SearchField::textChanged, this, &RosterPanel::narrow);
    connect(m_quick, &SearchField::returnPressed, this, &RosterPanel::markTyped);
    connect(m_quick, &SearchField::downPressed, m_table, [this] { m_table->setFocus(Qt::TabFocusReason); });
}

void RosterPanel::addTable(QVBoxLayout& column)
{
    m_filter->setSourceModel(m_model);
    m_table->setModel(m_filter);
    m_table->setStretchColumn(RegisterModel::Detail);
    m_keys = new MarkKeys(m_table, RegisterModel::Status);
    column.addWidget(m_table, 1);
    connect(m_keys, &MarkKeys::statusChosen, this, [this](MarkStatus status) {
        m_wasTyped = false;
        if (const auto person = chosen())
            Q_EMIT statusWanted(*person, status);
    });
    connect(m_keys, &MarkKeys::clearChosen, this, [this] {
        m_wasTyped = false;
        if (const auto person = chosen())
            Q_EMIT clearWanted(*person);
    });
    const auto edit = [this] {
        m_wasTyped = false;
        if (const auto person = chosen())
            Q_EMIT editWanted(*person);
    };
    connect(m_keys, &MarkKeys::editChosen, this, edit);
    connect(m_table, &PlainTableView::rowActivated, this, edit);
    connect(m_table, &PlainTableView::currentRowChanged, this, &RosterPanel::choiceChanged);
}

void RosterPanel::show(const Register& taken)
{
    m_isOpen = taken.state == RegisterState::Open;
    m_quick->setPlaceholderText(m_isOpen ? u"Type a name; Enter marks present"_s
                                         : u"Type a name; Enter corrects"_s);
    m_quick->setAccessibleName(m_quick->placeholderText());
    m_help->setText(m_isOpen ? u"P present · L late · E left early · A apologies · D did not attend"_s
                             : u"A closed register changes only by a correction with its reason."_s);
    m_keys->setEnabled(m_isOpen);
    const auto person = chosen();
    m_model->show(rosterLines(taken));
    if (person)
        choose(*person);
}

void RosterPanel::narrow(const QString& typed)
{
    m_filter->setTyped(typed);
    if (m_filter->isNarrowed())
        m_table->chooseRow(0);
}

void RosterPanel::markTyped()
{
    const auto person = chosen();
    if (!m_filter->isNarrowed() || !person)
        return;
    m_wasTyped = true;
    if (m_isOpen)
        Q_EMIT statusWanted(*person, MarkStatus::Present);
    else
        Q_EMIT editWanted(*person);
}

void RosterPanel::marked(PersonId person)
{
    if (m_wasTyped) {
        m_quick->clear();
        choose(person);
        return;
    }
    const int row = m_filter->mapFromSource(m_model->index(m_model->rowOf(person), 0)).row();
    m_table->chooseRow(qMin(row + 1, m_filter->rowCount() - 1));
}

void RosterPanel::choose(PersonId person)
{
    m_table->chooseRow(m_filter->mapFromSource(m_model->index(m_model->rowOf(person), 0)).row());
}

const RosterLine* RosterPanel::line(PersonId person) const
{
    return m_model->line(m_model->rowOf(person));
}

std::optional<PersonId> RosterPanel::chosen() const
{
    const RosterLine* line = m_model->line(m_filter->mapToSource(m_table->currentIndex()).row());
    return line ? std::optional(line->person) : std::nullopt;
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/desksearchpanel.h"

#include "app/common/wording.h"
#include "ui/attendance/deskfield.h"
#include "ui/attendance/deskmatchlist.h"
#include "ui/attendance/deskmatchmodel.h"
#include "ui/shell/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

DeskSearchPanel::DeskSearchPanel(const QTimeZone& zone, Search search, QWidget* parent)
    : QWidget(parent)
    , m_search(std::move(search))
    , m_field(new DeskField(u"deskField"_s, u"Name or number"_s))
    , m_model(new DeskMatchModel(zone, this))
    , m_list(new DeskMatchList(*m_model))
    , m_more((new PlainLabel({}, theme::TextStyle::Lead))->wrapped())
{
    m_field->setPlaceholderText(u"Part of a name, or number"_s);
    m_more->setObjectName(u"deskMore"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::grid);
    column->addWidget(m_field);
    column->addWidget(m_more);
    column->addWidget(m_list, 1);
    setFocusProxy(m_field);
    connect(m_field, &DeskField::typed, this, &DeskSearchPanel::reload);
    connect(m_field, &DeskField::entered, this, &DeskSearchPanel::enter);
    connect(m_field, &DeskField::scanned, this, &DeskSearchPanel::scanned);
    connect(m_field, &DeskField::numbered, this, [this](int number) {
        if (number >= 1 && number <= m_model->rowCount())
            m_list->choose(number - 1);
    });
    connect(m_field, &DeskField::moved, this, &DeskSearchPanel::move);
    connect(m_field, &DeskField::escaped, this, [this] {
        clear();
        Q_EMIT escaped();
    });
    connect(m_list, &DeskMatchList::tapped, this, &DeskSearchPanel::take);
}

QString DeskSearchPanel::typed() const
{
    return m_field->text();
}

void DeskSearchPanel::clear()
{
    m_field->clear();
    reload();
}

void DeskSearchPanel::reload()
{
    const auto found = m_search(m_field->text());
    m_model->show(found ? *found : DeskSearch());
    m_list->choose(found && found->isClear ? 0 : -1);
    m_more->setText(found ? beyondTheList() : found.failure().sentence);
}

QString DeskSearchPanel::beyondTheList() const
{
    const int more = m_model->search().more;
    if (more > 0)
        return u"And %1 more: type another letter."_s.arg(more);
    // One letter is too little to say so: an unstaffed desk answers to two.
    const bool isNobody = m_model->rowCount() == 0 && m_field->text().trimmed().size() > 1;
    return isNobody ? u"Nobody matches. Type another part of the name, or add someone not listed."_s
                    : QString();
}

void DeskSearchPanel::move(int steps)
{
    const int row = m_list->chosenRow();
    if (m_model->rowCount() > 0)
        m_list->choose(std::clamp(row + steps, 0, m_model->rowCount() - 1));
}

void DeskSearchPanel::enter()
{
    const int people = m_model->rowCount();
    if (m_field->text().trimmed().isEmpty())
        return;
    if (m_list->chosenRow() >= 0)
        take(m_list->chosenRow());
    else if (people == 0)
        Q_EMIT unclear(
            u"Nobody matches “%1”. Type another part of the name, or add someone not listed."_s.arg(
                m_field->text().trimmed()));
    else {
        m_list->choose(0);
        Q_EMIT unclear(
            people == 1
                ? u"Is it %1? Enter again, or type more."_s.arg(m_model->match(0).name)
                : u"%1 match. Tap one, or choose by its digit or the arrow keys and press Enter; or type more."_s
                      .arg(counted(people + m_model->search().more, u"person"_s, u"people"_s)));
    }
}

void DeskSearchPanel::take(int row)
{
    const DeskMatch match = m_model->match(row);
    clear();
    Q_EMIT chosen(match.person, match.name);
}

} // namespace ledforum

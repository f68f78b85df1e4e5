// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/programmeview.h"

#include "ui/programme/termgrid.h"
#include "ui/programme/termlegend.h"
#include "ui/shell/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plaintableview.h"

#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

// The order of the stack.
constexpr int glanceIndex = 0;
constexpr int listIndex = 1;
constexpr int emptyIndex = 2;

} // namespace

ProgrammeView::ProgrammeView(QWidget* parent)
    : QStackedWidget(parent)
    , m_grid(new TermGrid(m_termModel, u"programmeGrid"_s))
    , m_table(new PlainTableView(u"programmeTable"_s, u"Sessions of the period"_s))
    , m_empty(new EmptyState(u"calendar"_s, {}, {}))
{
    m_table->setModel(&m_listModel);
    m_table->setStretchColumn(ProgrammeModel::Title);
    addWidget(makeGlance());
    addWidget(m_table);
    addWidget(m_empty);
    connect(m_grid, &TermGrid::activated, this, &ProgrammeView::activated);
    connect(m_table, &PlainTableView::rowActivated, this, &ProgrammeView::activated);
    connect(m_grid, &TermGrid::chosenChanged, this, &ProgrammeView::chosenChanged);
    connect(m_table, &PlainTableView::currentRowChanged, this, &ProgrammeView::chosenChanged);
    offerMenu(*m_grid);
    offerMenu(*m_table);
}

QWidget* ProgrammeView::makeGlance()
{
    auto* glance = new QWidget; // so that the cards stand in line with what is above them
    auto* inside = new QVBoxLayout(glance);
    inside->setContentsMargins(12, 0, 12, 0);
    inside->setSpacing(0);
    inside->addWidget(m_grid, 1);
    inside->addWidget(new TermLegend);
    return glance;
}

void ProgrammeView::offerMenu(QAbstractItemView& view)
{
    view.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&view, &QWidget::customContextMenuRequested, this,
            [this, &view](QPoint place) { Q_EMIT menuWanted(view.viewport()->mapToGlobal(place)); });
}

void ProgrammeView::show(const Period& period, const std::vector<TermCell>& cells, LocalMoment now,
                         const QString& whatToDo)
{
    const TermCell* before = chosen();
    const auto session = before && before->session ? std::optional(before->session->id) : std::nullopt;
    const QDate date = before ? before->date : QDate();
    m_termModel.show(period, cells);
    m_listModel.show(cells);
    m_empty->setText(u"Nothing planned from %1"_s.arg(period.title()), whatToDo);
    showOnTop();
    // Nothing is said before a date is chosen again: a button that was hidden in between would lose the
    // focus.
    if (session && m_termModel.indexOf(*session).isValid())
        choose(*session);
    else if (m_termModel.indexOf(date).isValid())
        m_grid->choose(date);
    else
        chooseNext(now);
    Q_EMIT chosenChanged();
}

void ProgrammeView::chooseNext(LocalMoment now)
{
    if (m_listModel.rowCount() == 0)
        return;
    const TeachingSession* next = &m_listModel.sessionAt(0);
    for (int row = m_listModel.rowCount() - 1; row >= 0; --row) {
        const TeachingSession& session = m_listModel.sessionAt(row);
        if (session.span.endMoment() > now && session.state != TeachingState::Cancelled)
            next = &session;
    }
    choose(next->id);
}

void ProgrammeView::showAsList(bool isList)
{
    const TermCell* cell = chosen();
    const auto session = cell && cell->session ? std::optional(cell->session->id) : std::nullopt;
    m_isList = isList;
    showOnTop();
    if (session)
        choose(*session);
    Q_EMIT chosenChanged();
}

void ProgrammeView::showOnTop()
{
    if (m_listModel.rowCount() == 0)
        setCurrentIndex(emptyIndex);
    else
        setCurrentIndex(m_isList ? listIndex : glanceIndex);
}

void ProgrammeView::choose(TeachingSessionId id)
{
    m_grid->choose(id);
    m_table->chooseRow(m_listModel.rowOf(id));
}

const TermCell* ProgrammeView::chosen() const
{
    if (!m_isList)
        return m_grid->currentCell();
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_listModel.rowCount())
        return nullptr;
    return m_termModel.cellAt(m_termModel.indexOf(m_listModel.sessionAt(row).id));
}

void ProgrammeView::takeFocus()
{
    if (currentIndex() != emptyIndex)
        (m_isList ? static_cast<QWidget*>(m_table) : m_grid)->setFocus();
}

} // namespace ledforum

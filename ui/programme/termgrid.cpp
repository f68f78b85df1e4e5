// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/termgrid.h"

#include "ui/programme/termdelegate.h"
#include "ui/programme/termmodel.h"
#include "ui/shell/theme.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace ledforum {

using namespace Qt::StringLiterals;

TermGrid::TermGrid(TermModel& model, const QString& objectName, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(objectName);
    setAccessibleName(u"The period at a glance"_s);
    setItemDelegate(new TermDelegate(this));
    setModel(&model);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(TermDelegate::cardHeight + theme::grid);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    connect(this, &QTableView::doubleClicked, this, &TermGrid::activate);
}

const TermCell* TermGrid::currentCell() const
{
    return m_model.cellAt(currentIndex());
}

std::optional<TeachingSessionId> TermGrid::currentSession() const
{
    const TermCell* cell = currentCell();
    return cell && cell->session ? std::optional(cell->session->id) : std::nullopt;
}

void TermGrid::choose(TeachingSessionId id)
{
    if (const QModelIndex index = m_model.indexOf(id); index.isValid())
        setCurrentIndex(index);
}

void TermGrid::choose(QDate date)
{
    if (const QModelIndex index = m_model.indexOf(date); index.isValid())
        setCurrentIndex(index);
}

void TermGrid::activate()
{
    if (currentCell())
        Q_EMIT activated();
}

void TermGrid::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        activate();
    else
        QTableView::keyPressEvent(event);
}

void TermGrid::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    if (!m_model.cellAt(currentIndex()))
        chooseFirst();
    viewport()->update();
}

void TermGrid::chooseFirst()
{
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (m_model.cellAt(m_model.index(0, column))) {
            setCurrentIndex(m_model.index(0, column));
            return;
        }
    }
}

void TermGrid::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
    Q_EMIT chosenChanged();
}

} // namespace ledforum

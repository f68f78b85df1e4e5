// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/markkeys.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

struct MarkKey
{
    Qt::Key key;
    MarkStatus status;
};

constexpr std::array markKeys = {
    MarkKey{Qt::Key_P, MarkStatus::Present},      MarkKey{Qt::Key_L, MarkStatus::Late},
    MarkKey{Qt::Key_E, MarkStatus::LeftEarly},    MarkKey{Qt::Key_A, MarkStatus::Apologies},
    MarkKey{Qt::Key_D, MarkStatus::DidNotAttend},
};

} // namespace

MarkKeys::MarkKeys(QAbstractItemView* view, int statusColumn)
    : QObject(view)
    , m_view(view)
    , m_statusColumn(statusColumn)
{
    view->installEventFilter(this);
    connect(view, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (m_isEnabled && index.column() == m_statusColumn)
            openMenu();
    });
}

bool MarkKeys::handleKey(int key)
{
    const auto found = std::ranges::find(markKeys, key, [](const MarkKey& known) { return int(known.key); });
    if (found != markKeys.end())
        Q_EMIT statusChosen(found->status);
    else if (key == Qt::Key_Delete || key == Qt::Key_Backspace)
        Q_EMIT clearChosen();
    else
        return false;
    return true;
}

bool MarkKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (m_isEnabled && m_view->currentIndex().isValid()) {
        if (event->type() == QEvent::ContextMenu) {
            openMenu();
            return true;
        }
        if (event->type() == QEvent::KeyPress) {
            const auto* pressed = static_cast<const QKeyEvent*>(event);
            const bool isPlain = !(pressed->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
            if (isPlain && handleKey(pressed->key()))
                return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void MarkKeys::openMenu()
{
    auto* menu = new QMenu(m_view);
    menu->setObjectName(u"markMenu"_s);
    menu->setAccessibleName(u"Mark"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const MarkKey& choice : markKeys) {
        const QString letter = QKeySequence(choice.key).toString();
        menu->addAction(displayName(choice.status) + u'\t' + letter, this,
                        [this, status = choice.status] { Q_EMIT statusChosen(status); });
    }
    menu->addSeparator();
    menu->addAction(u"Times…\tEnter"_s, this, &MarkKeys::editChosen);
    menu->addAction(u"Clear\tDelete"_s, this, &MarkKeys::clearChosen);
    const QRect cell = m_view->visualRect(m_view->currentIndex().siblingAtColumn(m_statusColumn));
    menu->popup(m_view->viewport()->mapToGlobal(cell.bottomLeft()));
}

} // namespace ledforum

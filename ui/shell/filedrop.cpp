// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/filedrop.h"

#include "ui/shell/dropveil.h"

#include <QCoreApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QTimer>
#include <QUrl>
#include <QWidget>

namespace ledforum {

QStringList localFiles(const QMimeData& dragged)
{
    QStringList paths;
    for (const QUrl& url : dragged.urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    return paths;
}

FileDrop::FileDrop(const QString& invitation, QWidget& area)
    : QObject(&area)
    , m_invitation(invitation)
    , m_area(area)
{
    area.setAcceptDrops(true);
    QCoreApplication::instance()->installEventFilter(this);
}

bool FileDrop::isInWindow(QObject* watched) const
{
    const auto* widget = qobject_cast<QWidget*>(watched);
    return widget && m_area.isVisible() && widget->window() == m_area.window();
}

void FileDrop::showVeil()
{
    if (!m_veil)
        m_veil = new DropVeil(m_invitation, m_area);
}

void FileDrop::hideVeil()
{
    if (m_veil) {
        m_veil->hide();
        m_veil->deleteLater();
        m_veil.clear();
    }
}

bool FileDrop::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        break;
    case QEvent::DragLeave:
        m_isLeaving = true;
        QTimer::singleShot(0, this, [this] {
            if (m_isLeaving)
                hideVeil();
        });
        return false;
    default:
        return false;
    }
    auto* drop = static_cast<QDropEvent*>(event);
    if (!isInWindow(watched))
        return false;
    const QStringList paths = localFiles(*drop->mimeData());
    if (paths.isEmpty())
        return false;
    m_isLeaving = false;
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (event->type() != QEvent::Drop) {
        showVeil();
        return true;
    }
    hideVeil();
    // Later: whoever is dragging from waits for the drop to end, and dialogs open.
    QTimer::singleShot(0, this, [this, paths] { Q_EMIT dropped(paths); });
    return true;
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/qrcodeview.h"

#include "app/documents/qrcode.h"

#include <QPainter>

namespace ledforum {

QrCodeView::QrCodeView(const QString& objectName, int side, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(objectName);
    setFixedSize(side, side);
}

void QrCodeView::setContent(const QByteArray& content, const QString& spoken)
{
    m_modules = qrModules(content, width());
    setAccessibleName(spoken);
    setVisible(!m_modules.empty());
    update();
}

void QrCodeView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(rect(), Qt::white);
    for (const QRectF& module : m_modules)
        painter.fillRect(module, Qt::black);
}

} // namespace ledforum

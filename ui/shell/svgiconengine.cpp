// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/svgiconengine.h"

#include "ui/shell/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSvgRenderer>

namespace ledforum {

namespace {

QColor inkOf(QIcon::Mode mode, QIcon::State state)
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return theme::colour(theme::Colour::Disabled, palette);
    const bool isChosen = mode == QIcon::Selected || state == QIcon::On;
    return theme::colour(isChosen ? theme::Colour::Accent : theme::Colour::TextSecondary, palette);
}

} // namespace

SvgIconEngine::SvgIconEngine(const QString& fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("An icon is missing from the program: %s", qPrintable(fileName));
    m_svg = file.readAll();
}

void SvgIconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state)
{
    QByteArray coloured = m_svg;
    coloured.replace("currentColor", inkOf(mode, state).name().toLatin1());
    QSvgRenderer renderer(coloured);
    renderer.render(painter, rect);
}

QPixmap SvgIconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state)
{
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
}

QIconEngine* SvgIconEngine::clone() const
{
    return new SvgIconEngine(*this);
}

} // namespace ledforum

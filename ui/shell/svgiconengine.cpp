// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/svgiconengine.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSvgRenderer>

namespace ledforum {

SvgIconEngine::SvgIconEngine(const QString& fileName, std::optional<theme::Colour> ink)
    : m_ink(ink)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("An icon is missing from the program: %s", qPrintable(fileName));
    m_svg = file.readAll();
}

QColor SvgIconEngine::inkOf(QIcon::Mode mode, QIcon::State state) const
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return theme::colour(theme::Colour::Disabled, palette);
    const bool isChosen = mode == QIcon::Selected || state == QIcon::On;
    return theme::colour(m_ink.value_or(isChosen ? theme::Colour::Accent : theme::Colour::TextSecondary),
                         palette);
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

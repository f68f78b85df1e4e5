// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/sheetprinter.h"

#include "app/documents/document.h"

#include <QPageLayout>
#include <QPagedPaintDevice>

namespace ledforum {

namespace {

QPageLayout sheetOf(const DocumentPage& page)
{
    const bool isWide = page.size.width() > page.size.height();
    return QPageLayout(QPageSize(QPageSize::A4), isWide ? QPageLayout::Landscape : QPageLayout::Portrait,
                       QMarginsF());
}

} // namespace

SheetPrinter::SheetPrinter(QPagedPaintDevice& device)
    : m_device(device)
{
}

void SheetPrinter::print(const DocumentPage& page)
{
    m_device.setPageLayout(sheetOf(page));
    if (m_painter.isActive())
        m_device.newPage();
    else
        m_painter.begin(&m_device);
    paintPage(m_painter, QRectF(0, 0, m_device.width(), m_device.height()), page);
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/documents/documentpage.h"

namespace ledforum {

/// Sets text on a page from the top down.
class PageWriter final
{
public:
    PageWriter(DocumentPage& page, qreal left, qreal y)
        : m_page(page)
        , m_left(left)
        , m_y(y)
    {
    }

    [[nodiscard]] qreal y() const { return m_y; }
    void skip(qreal distance) { m_y += distance; }
    /// Another column of the same page, from the same height on.
    [[nodiscard]] PageWriter beside(qreal offset) const { return {m_page, m_left + offset, m_y}; }

    void put(TextBlock block)
    {
        const qreal height = block.height();
        putAt({m_left, m_y}, std::move(block));
        m_y += height;
    }
    /// Beside what flows: leaves the height where it is.
    void putAt(QPointF topLeft, TextBlock block) { m_page.texts.push_back({std::move(block), topLeft}); }
    void rule(qreal width, const QColor& colour)
    {
        m_page.areas.push_back({QRectF(m_left, m_y, width, 18), colour});
    }

private:
    DocumentPage& m_page;
    qreal m_left;
    qreal m_y;
};

} // namespace ledforum

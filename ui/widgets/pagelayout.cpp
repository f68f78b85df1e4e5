// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/pagelayout.h"

#include "ui/shell/theme.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <memory>

namespace ledforum {

using namespace Qt::StringLiterals;

QVBoxLayout& scrollingPage(QWidget& page)
{
    auto* inside = new QWidget;
    inside->setProperty("role", u"scrolled"_s);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    auto* whole = new QVBoxLayout(&page);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(inScrollArea(*inside));
    return *column;
}

QScrollArea* inScrollArea(QWidget& widget)
{
    auto* scroll = new QScrollArea;
    scroll->setWidget(&widget);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its keys belong to what is in it
    return scroll;
}

void clearLayout(QLayout& layout)
{
    while (const std::unique_ptr<QLayoutItem> item{layout.takeAt(0)}) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->setParent(nullptr); // gone from the page at once,
            widget->deleteLater();      // and deleted later: its button may have asked for this
        } else if (QLayout* inner = item->layout()) {
            clearLayout(*inner);
        }
    }
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/termlegend.h"

#include "ui/shell/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>

#include <utility>

namespace ledforum {

using namespace Qt::StringLiterals;

TermLegend::TermLegend(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"programmeLegend"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::halfGrid, 6, theme::halfGrid, theme::grid);
    row->setSpacing(theme::halfGrid);
    using theme::Colour;
    const std::initializer_list<std::tuple<QString, Colour, QString>> signs = {
        {u"alert"_s, Colour::Warning, u"still missing or unconfirmed"_s},
        {u"close"_s, Colour::TextSecondary, u"bank holiday or closed"_s},
        {u"place"_s, Colour::TextSecondary, u"coming, in the room (of its places)"_s},
        {u"video"_s, Colour::TextSecondary, u"on Teams"_s},
        {u"mail"_s, Colour::TextSecondary, u"apologies"_s},
    };
    for (const auto& [icon, ink, words] : signs) {
        auto* picture = new PlainLabel;
        picture->setPixmap(theme::icon(icon, ink).pixmap(QSize(14, 14), devicePixelRatioF()));
        row->addWidget(picture);
        row->addWidget(new PlainLabel(words, theme::TextStyle::Caption));
        row->addSpacing(2 * theme::grid);
    }
    row->addStretch();
}

} // namespace ledforum

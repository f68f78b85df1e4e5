// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/theme.h"

#include "ui/shell/focusring.h"
#include "ui/shell/svgiconengine.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QStyleFactory>

#include <array>

namespace ledforum::theme {

using namespace Qt::StringLiterals;

namespace {

struct ColourToken
{
    Colour colour;
    QLatin1StringView name; // as @name in the style sheet
    QRgb light;
    QRgb dark;
};

// The light colours are the NHS palette (nhsuk-frontend); the dark ones keep its hues.
constexpr std::array colours = {
    ColourToken{Colour::Page, "page"_L1, 0xf0f4f5, 0x12181b},
    ColourToken{Colour::Surface, "surface"_L1, 0xffffff, 0x1c2429},
    ColourToken{Colour::SurfaceMuted, "surface-muted"_L1, 0xf0f4f5, 0x263138},
    ColourToken{Colour::Border, "border"_L1, 0xd8dde0, 0x35424a},
    ColourToken{Colour::BorderStrong, "border-strong"_L1, 0xaeb7bd, 0x5c6b75},
    ColourToken{Colour::Text, "text"_L1, 0x212b32, 0xf0f4f5},
    ColourToken{Colour::TextSecondary, "text-secondary"_L1, 0x4c6272, 0xaebac2},
    ColourToken{Colour::Disabled, "disabled"_L1, 0x768692, 0x768692},
    ColourToken{Colour::Accent, "accent"_L1, 0x005eb8, 0x7db8f2},
    ColourToken{Colour::AccentFill, "accent-fill"_L1, 0x005eb8, 0x1a6cc0},
    ColourToken{Colour::AccentFillHover, "accent-fill-hover"_L1, 0x004a94, 0x145799},
    ColourToken{Colour::AccentTint, "accent-tint"_L1, 0xe6eef8, 0x16314d},
    ColourToken{Colour::OnFill, "on-fill"_L1, 0xffffff, 0xffffff},
    ColourToken{Colour::Success, "success"_L1, 0x005f2c, 0x79d69b},
    ColourToken{Colour::SuccessFill, "success-fill"_L1, 0x007f3b, 0x1c7f48},
    ColourToken{Colour::SuccessFillHover, "success-fill-hover"_L1, 0x00662f, 0x176a3c},
    ColourToken{Colour::SuccessTint, "success-tint"_L1, 0xe0f1e6, 0x14371f},
    ColourToken{Colour::Warning, "warning"_L1, 0x5f4700, 0xffd57a},
    ColourToken{Colour::WarningFill, "warning-fill"_L1, 0xffb81c, 0xffb81c},
    ColourToken{Colour::WarningTint, "warning-tint"_L1, 0xfff3cd, 0x3d3010},
    ColourToken{Colour::Danger, "danger"_L1, 0xa3180f, 0xffa396},
    ColourToken{Colour::DangerFill, "danger-fill"_L1, 0xd5281b, 0xc5291d},
    ColourToken{Colour::DangerFillHover, "danger-fill-hover"_L1, 0xaa2016, 0x9f2118},
    ColourToken{Colour::DangerTint, "danger-tint"_L1, 0xfbe4e1, 0x4a1d18},
    ColourToken{Colour::Focus, "focus"_L1, 0xffeb3b, 0xffeb3b},
    ColourToken{Colour::OnFocus, "on-focus"_L1, 0x212b32, 0x000000},
    ColourToken{Colour::Welcome, "welcome"_L1, 0x003087, 0x001a4a},
    ColourToken{Colour::WelcomePanel, "welcome-panel"_L1, 0x1a4593, 0x12305f},
    ColourToken{Colour::OnWelcome, "on-welcome"_L1, 0xffffff, 0xffffff},
    ColourToken{Colour::OnWelcomeSecondary, "on-welcome-secondary"_L1, 0xccd9ec, 0xb9c9e2},
};

struct TextToken
{
    TextStyle style;
    QLatin1StringView name;
    int pixels;
    bool isBold;
};

constexpr std::array texts = {
    TextToken{TextStyle::Huge, "huge"_L1, 56, true},
    TextToken{TextStyle::Display, "display"_L1, 40, true},
    TextToken{TextStyle::Title, "title"_L1, 24, true},
    TextToken{TextStyle::Heading, "heading"_L1, 20, true},
    TextToken{TextStyle::Lead, "lead"_L1, 18, false},
    TextToken{TextStyle::Subheading, "subheading"_L1, 16, true},
    TextToken{TextStyle::Body, "body"_L1, 14, false},
    TextToken{TextStyle::Strong, "strong"_L1, 14, true},
    TextToken{TextStyle::Secondary, "secondary"_L1, 14, false},
    TextToken{TextStyle::Small, "small"_L1, 12, false},
    TextToken{TextStyle::Caption, "caption"_L1, 12, false},
    TextToken{TextStyle::Overline, "overline"_L1, 12, true},
    TextToken{TextStyle::Figure, "figure"_L1, 32, true},
};

const TextToken& tokenOf(TextStyle style)
{
    return texts.at(static_cast<size_t>(style));
}

QPalette paletteOf(Scheme scheme)
{
    const auto of = [scheme](Colour wanted) { return colour(wanted, scheme); };
    QPalette palette(of(Colour::Text), of(Colour::Surface), of(Colour::Surface), of(Colour::Border),
                     of(Colour::BorderStrong), of(Colour::Text), of(Colour::Text), of(Colour::Surface),
                     of(Colour::Page));
    palette.setColor(QPalette::AlternateBase, of(Colour::SurfaceMuted));
    palette.setColor(QPalette::Highlight, of(Colour::AccentFill));
    palette.setColor(QPalette::HighlightedText, of(Colour::OnFill));
    palette.setColor(QPalette::Link, of(Colour::Accent));
    palette.setColor(QPalette::PlaceholderText, of(Colour::TextSecondary));
    palette.setColor(QPalette::ToolTipBase, of(Colour::Text));
    palette.setColor(QPalette::ToolTipText, of(Colour::Surface));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, of(Colour::Disabled));
    return palette;
}

QString styleSheetOf(Scheme scheme)
{
    QFile file(u":/theme/forum.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The style sheet is missing from the program.");
    QString sheet = QString::fromUtf8(file.readAll());
    for (const ColourToken& token : colours)
        sheet.replace(u"@%1;"_s.arg(token.name), colour(token.colour, scheme).name() + u';');
    QString types;
    for (const TextToken& token : texts)
        types += u"QLabel[textStyle=\"%1\"] { font-size: %2px; font-weight: %3; }\n"_s.arg(token.name)
                     .arg(token.pixels)
                     .arg(token.isBold ? 700 : 400);
    return types + sheet;
}

} // namespace

QColor colour(Colour wanted, Scheme scheme)
{
    const ColourToken& token = colours.at(static_cast<size_t>(wanted));
    Q_ASSERT(token.colour == wanted);
    return QColor::fromRgb(scheme == Scheme::Light ? token.light : token.dark);
}

Scheme schemeOf(const QPalette& palette)
{
    return palette.color(QPalette::Base).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

QString styleName(TextStyle style)
{
    return tokenOf(style).name;
}

int pixelSize(TextStyle style)
{
    return tokenOf(style).pixels;
}

QFont font(TextStyle style)
{
    QFont font(u"Noto Sans"_s);
    font.setPixelSize(pixelSize(style));
    font.setBold(tokenOf(style).isBold);
    return font;
}

void apply(QApplication& application, std::optional<Scheme> forced)
{
    const Scheme scheme = forced.value_or(schemeOf(application.palette()));
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setFont(font(TextStyle::Body));
    QApplication::setPalette(paletteOf(scheme));
    application.setStyleSheet(styleSheetOf(scheme));
    FocusRing::follow(application);
}

QIcon icon(const QString& name)
{
    return QIcon(new SvgIconEngine(u":/icons/%1.svg"_s.arg(name)));
}

QIcon icon(const QString& name, Colour ink)
{
    return QIcon(new SvgIconEngine(u":/icons/%1.svg"_s.arg(name), ink));
}

} // namespace ledforum::theme

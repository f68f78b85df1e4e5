// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QString>

#include <optional>

class QApplication;

/// The design tokens, in one place: spacing, type scale and colours. Everything that is drawn takes its
/// measures from here; resources/theme/forum.qss names the same tokens as @colour-name.
namespace ledforum::theme {

/// The 8-pixel grid, in device-independent pixels.
inline constexpr int grid = 8;
inline constexpr int halfGrid = grid / 2;
inline constexpr int pageMargin = 3 * grid;
inline constexpr int cardPadding = 5 * halfGrid;
inline constexpr int cardRadius = grid;
inline constexpr int controlRadius = 6;
inline constexpr int controlHeight = 34;
inline constexpr int rowHeight = 39;
inline constexpr int railWidth = 208;
inline constexpr int narrowRailWidth = 56; ///< pictures alone
inline constexpr int iconSize = 18;
inline constexpr int focusWidth = 4;

enum class Scheme { Light, Dark };

/// Colours by what they are for. Text colours keep 4.5:1 on Page, Surface and their own tint, in both
/// schemes.
enum class Colour {
    Page,
    Surface,
    SurfaceMuted,
    Border,
    BorderStrong,
    Text,
    TextSecondary,
    Disabled,
    Accent,
    AccentFill,
    AccentFillHover,
    AccentTint,
    OnFill,
    Success,
    SuccessFill,
    SuccessFillHover,
    SuccessTint,
    Warning,
    WarningFill,
    WarningTint,
    Danger,
    DangerFill,
    DangerFillHover,
    DangerTint,
    Focus,
    OnFocus,
    Welcome,
    WelcomePanel,
    OnWelcome,
    OnWelcomeSecondary
};

[[nodiscard]] QColor colour(Colour colour, Scheme scheme);
/// The scheme that a widget is drawn in, told from its palette.
[[nodiscard]] Scheme schemeOf(const QPalette& palette);
[[nodiscard]] inline QColor colour(Colour wanted, const QPalette& palette)
{
    return colour(wanted, schemeOf(palette));
}

/// Steps of the type scale; PlainLabel and the style sheet know them by styleName().
enum class TextStyle {
    Huge,
    Display,
    Title,
    Heading,
    Lead,
    Subheading,
    Body,
    Strong,
    Secondary,
    Small,
    Caption,
    Overline,
    Figure
};
[[nodiscard]] QString styleName(TextStyle style);
[[nodiscard]] int pixelSize(TextStyle style);
[[nodiscard]] QFont font(TextStyle style);

/// Sets font, palette, style sheet and focus ring of the whole application. Without `forced` the scheme
/// follows the system's palette.
void apply(QApplication& application, std::optional<Scheme> forced = std::nullopt);

/// A single-colour icon of resources/icons, drawn in the colour of the text it stands beside.
[[nodiscard]] QIcon icon(const QString& name);
/// The same in one colour of its own, whatever the state of its button.
[[nodiscard]] QIcon icon(const QString& name, Colour ink);

} // namespace ledforum::theme

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QLayout;
class QScrollArea;
class QVBoxLayout;
class QWidget;

namespace ledforum {

/// The margins and spacing of a page, in a column that scrolls where the window is too low. Add to what it
/// returns.
QVBoxLayout& scrollingPage(QWidget& page);
/// The widget in an area that scrolls both ways where it is given less room than it needs: nothing is cut off
/// in a small window or at a large scale.
[[nodiscard]] QScrollArea* inScrollArea(QWidget& widget);
/// Deletes what a layout holds, for a page that draws anew.
void clearLayout(QLayout& layout);

} // namespace ledforum

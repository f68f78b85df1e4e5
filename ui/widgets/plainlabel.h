// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/theme.h"

#include <QLabel>

namespace ledforum {

/// A label that never takes text for HTML: the only label for anything that people wrote. QLabel would
/// otherwise render tags, and load pictures that they name from the disk.
class PlainLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(const QString& text = {}, theme::TextStyle style = theme::TextStyle::Body,
                        QWidget* parent = nullptr);

    void setTextStyle(theme::TextStyle style);
    /// Wraps at the width it is given; a label is one line otherwise.
    PlainLabel* wrapped();
};

} // namespace ledforum

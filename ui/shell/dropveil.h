// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace ledforum {

/// Lies over a widget while files are dragged over it, and says what a drop does.
class DropVeil final : public QWidget
{
    Q_OBJECT

public:
    DropVeil(const QString& invitation, QWidget& over);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_invitation;
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListView>

namespace ledforum {

class DeskMatchModel;

/// Rows as large as a finger at arm's length, each with its digit, in two columns where there is room; a tap
/// takes one.
class DeskMatchList final : public QListView
{
    Q_OBJECT

public:
    static constexpr int rowHeight = 66;

    DeskMatchList(DeskMatchModel& model, QWidget* parent = nullptr);
    /// The row that Enter would take; -1 for none.
    [[nodiscard]] int chosenRow() const;
    void choose(int row);

Q_SIGNALS:
    void tapped(int row);

protected:
    void resizeEvent(QResizeEvent* event) override;
};

} // namespace ledforum

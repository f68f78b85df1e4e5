// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/attendance/mark.h"

#include <QObject>

class QAbstractItemView;

namespace ledforum {

/// One key marks the chosen row of a register: P, L, E, A or D; Delete clears it. A click on the status opens
/// the same choices as a menu, and so does the menu key.
class MarkKeys final : public QObject
{
    Q_OBJECT

public:
    /// Listens to `view`, whose status stands in `statusColumn`.
    MarkKeys(QAbstractItemView* view, int statusColumn);
    void setEnabled(bool isEnabled) { m_isEnabled = isEnabled; }

Q_SIGNALS:
    void statusChosen(ledforum::MarkStatus status);
    void clearChosen();
    void editChosen();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void openMenu();
    bool handleKey(int key);

    QAbstractItemView* m_view;
    int m_statusColumn;
    bool m_isEnabled = true;
};

} // namespace ledforum

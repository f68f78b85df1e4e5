// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/localmoment.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace ledforum {

/// An afternoon drawn to scale: teaching, clinic, and where the clock stands now.
class AfternoonStrip final : public QWidget
{
    Q_OBJECT

public:
    struct Part
    {
        QString name;
        LocalSpan span;
        bool isTeaching = true;
    };

    explicit AfternoonStrip(QWidget* parent = nullptr);
    /// In order of time, all of one day. `now` is drawn where it falls among them.
    void setParts(std::vector<Part> parts, LocalMoment now);
    [[nodiscard]] QSize sizeHint() const override { return {400, 76}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] double positionOf(QTime time) const;

    std::vector<Part> m_parts;
    LocalMoment m_now;
};

} // namespace ledforum

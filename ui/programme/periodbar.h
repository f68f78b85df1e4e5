// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/programme/period.h"

#include <QWidget>

namespace ledforum {

class Button;
class PlainLabel;

/// Which period is shown, the way to the others, and how it is shown: at a glance or as a list.
class PeriodBar final : public QWidget
{
    Q_OBJECT

public:
    explicit PeriodBar(QWidget* parent = nullptr);

    void show(const Period& period);
    void showAsList(bool isList);
    [[nodiscard]] bool isList() const;

Q_SIGNALS:
    void earlierWanted();
    void laterWanted();
    void todayWanted();
    void viewWanted(bool isList);

private:
    PlainLabel* m_title;
    Button* m_glance;
    Button* m_list;
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/teamsimport.h"

#include <QWidget>

namespace ledforum {

class Button;
class PlainLabel;

/// The rows of the last report that are still nobody's. Hidden while there are none.
class UnmatchedCard final : public QWidget
{
    Q_OBJECT

public:
    explicit UnmatchedCard(QWidget* parent = nullptr);

    void show(const TeamsImport& outcome);
    void clear();

Q_SIGNALS:
    void matchWanted();

private:
    PlainLabel* m_title;
    PlainLabel* m_origin;
    PlainLabel* m_names;
    Button* m_match;
};

} // namespace ledforum

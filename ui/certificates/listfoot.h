// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace ledforum {

class Button;
class PlainLabel;

/// Below a list of certificates: what can be done with all of those listed that are in force.
class ListFoot final : public QWidget
{
    Q_OBJECT

public:
    /// Names of the buttons begin with `objectName`.
    explicit ListFoot(const QString& objectName, QWidget* parent = nullptr);

    /// How many are in force; hidden for none.
    void setNumber(qsizetype number);

Q_SIGNALS:
    void printWanted();
    void messagesWanted();
    void zipWanted();

private:
    PlainLabel* m_number;
};

} // namespace ledforum

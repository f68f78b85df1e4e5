// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/markreasons.h"

#include <QWidget>

class QVBoxLayout;

namespace ledforum {

class Button;
class PlainLabel;

/// The sources of one person's mark side by side, and the rule that made the mark out of them.
class SourcesCard final : public QWidget
{
    Q_OBJECT

public:
    explicit SourcesCard(QWidget* parent = nullptr);

    /// `isByClosing`: the mark is the one that closing gave to whoever had none.
    void show(const RegisterRow& row, const SessionTime& session, RegisterState state, bool isByClosing);

Q_SIGNALS:
    void historyWanted();
    /// Of a closed register.
    void correctionWanted();

private:
    void showLines(const std::vector<SourceLine>& lines);

    PlainLabel* m_name;
    QWidget* m_lines;
    PlainLabel* m_reason;
    Button* m_correct;
};

} // namespace ledforum

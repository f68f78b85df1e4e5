// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/programme/teachingsession.h"

#include <QWidget>

class QGridLayout;

namespace ledforum {

class TextField;

/// Who speaks, in order: a name and a role a line. There is always one empty line for one more.
class SpeakerFields final : public QWidget
{
    Q_OBJECT

public:
    explicit SpeakerFields(QWidget* parent = nullptr);

    void load(const std::vector<Speaker>& speakers);
    /// Lines without a name are left out.
    [[nodiscard]] std::vector<Speaker> speakers() const;

private:
    void addLine(const Speaker& speaker);
    void keepAnEmptyLine();

    struct Line
    {
        TextField* name;
        TextField* role;
    };
    QGridLayout* m_grid;
    std::vector<Line> m_lines;
};

} // namespace ledforum

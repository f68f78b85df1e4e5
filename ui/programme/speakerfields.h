// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "database/programme/teachingsession.h"

#include <QWidget>

class QComboBox;
class QGridLayout;

namespace ledforum {

class TextField;

/// Who speaks, in order: name, role, e-mail address and how far it has come with them, a line each. There is
/// always one empty line for one more.
class SpeakerFields final : public QWidget
{
    Q_OBJECT

public:
    explicit SpeakerFields(QWidget* parent = nullptr);

    /// In place of what they hold.
    void load(const std::vector<Speaker>& speakers);
    /// Lines without a name are left out. Refused, with the field marked, where an address cannot be read.
    [[nodiscard]] Result<std::vector<Speaker>> speakers() const;

private:
    struct Line
    {
        TextField* name;
        TextField* role;
        TextField* email;
        QComboBox* state;
        Speaker loaded = {};
    };

    void addLine();
    void fill(Line& line, const Speaker& speaker);
    /// Somebody else has another address, and was not invited yet.
    void forgetThePerson(size_t line);
    void keepAnEmptyLine();

    QGridLayout* m_grid;
    std::vector<Line> m_lines;
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/forum/settings.h"
#include "ui/shell/page.h"

namespace ledforum {

class Card;
class InlineMessage;
class TextField;
class TimeField;

/// What the forum has decided about itself: name, times, bookings a doctor, and how minutes become credits.
class SettingsPage final : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(PageContext& context, QWidget* parent = nullptr);
    /// Leaves alone what is half typed.
    void reload() override;

private:
    struct Number
    {
        TextField* field;
        int ForumSettings::*member;
    };

    Card* forumCard();
    Card* timesCard();
    Card* rulesCard();
    TextField* number(const QString& objectName, const QString& label, int ForumSettings::*member);
    void show(const ForumSettings& settings);
    [[nodiscard]] Result<ForumSettings> typed() const;
    void save();

    ForumSettings m_shown;
    TextField* m_name;
    TextField* m_site;
    TimeField* m_teachingStart;
    TimeField* m_clinicStart;
    std::vector<Number> m_numbers;
    InlineMessage* m_message;
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/page.h"

namespace ledforum {

class Card;
class PlainLabel;

/// My account: who one is here, and the code that two people compare aloud.
class AccountPage final : public Page
{
    Q_OBJECT

public:
    explicit AccountPage(PageContext& context);

    void reload() override;

private:
    [[nodiscard]] Card* makePerson();
    [[nodiscard]] Card* makeKeyCode();

    InlineMessage* m_message;
    PlainLabel* m_keyCode;
};

} // namespace ledforum

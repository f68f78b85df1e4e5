// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/page.h"

class QVBoxLayout;

namespace ledforum {

class Button;
class Card;
class PlainLabel;

/// My account: what one is told about it, who one is here, password, recovery sheet, the cover's PIN, and the
/// code that two people compare aloud.
class AccountPage final : public Page
{
    Q_OBJECT

public:
    explicit AccountPage(PageContext& context);

    void reload() override;

private:
    [[nodiscard]] Card* makePerson();
    [[nodiscard]] Card* makePassword();
    [[nodiscard]] Card* makeSheet();
    [[nodiscard]] Card* makeKeyCode();
    [[nodiscard]] Card* makeCoverPin();
    [[nodiscard]] Card* makeDoorPin();
    void askKeyCode();
    void showNotices();
    void acknowledge();

    InlineMessage* m_message;
    QVBoxLayout* m_notices;
    PlainLabel* m_sheetState;
    Button* m_sheet;
    PlainLabel* m_doorPinState;
    PlainLabel* m_keyCode;            ///< stays the same while one is signed in
    PlainLabel* m_pinState = nullptr; ///< of a tutor
};

/// How many notices wait to be acknowledged: the number in the rail.
[[nodiscard]] int accountNotices(const PageContext& context);

} // namespace ledforum

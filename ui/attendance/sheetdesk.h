// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/attendance/sheetacts.h"

class QAction;

namespace ledforum {

class Button;
class MenuButton;
class PlainLabel;

/// Paper on the page of a register: the button with what can be done, and the card that says which sheet is
/// outstanding. Prints sheets, and has them typed back.
class SheetDesk final : public QObject
{
    Q_OBJECT

public:
    /// `context` and `page` outlive it; Ctrl+T types a sheet back wherever the keyboard is in the page.
    SheetDesk(PageContext& context, QWidget& page);

    /// For the page's header and its side: the page takes them.
    [[nodiscard]] QWidget* button() const;
    [[nodiscard]] QWidget* card() const { return m_card; }

    void show(const std::optional<Register>& shown);
    /// For the question before closing: "The sign-in sheet K7M-4QX is still outstanding. "; else empty.
    [[nodiscard]] QString beforeClosing() const;

Q_SIGNALS:
    /// A sheet was found whose session is another one.
    void sessionWanted(ledforum::TeachingSessionId session);
    void said(ledforum::MessageKind kind, const QString& sentence);
    /// Closing the register of a sheet was asked for and agreed to.
    void closeAgreed(ledforum::TeachingSessionId session);

private:
    void addCard();
    [[nodiscard]] QList<QAction*> actions();
    [[nodiscard]] std::vector<SheetOfSession> outstanding() const;
    void print();
    void typeNewest();
    void type(const SheetContent& sheet);
    void find();
    void setNotUsed(const SheetOfSession& sheet);

    PageContext& m_context;
    QWidget& m_page;
    std::optional<Register> m_register;
    std::vector<SheetOfSession> m_sheets; ///< of the session: outstanding ones first
    MenuButton* m_button;
    QWidget* m_card;
    PlainLabel* m_words;
    Button* m_type;
    Button* m_notUsed;
};

} // namespace ledforum

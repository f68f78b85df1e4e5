// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <stdexcept>

class QAbstractItemView;
class QAction;
class QComboBox;
class QMenu;
class QWidget;

namespace ledforum {

/// What the walk-through throws when the window is not as a person would need it to be.
class WalkError final : public std::runtime_error
{
public:
    explicit WalkError(const QString& what)
        : std::runtime_error(what.toStdString())
    {
    }
};

/// A person's hands. The steps of the walk-through are written once and done twice: with the mouse, and with
/// nothing but keys sent to whatever has the focus. Widgets are named by their objectName and waited for;
/// what does not come, or cannot be reached, throws WalkError.
class Driver
{
public:
    Driver() = default;
    virtual ~Driver() = default;
    Q_DISABLE_COPY_MOVE(Driver)

    /// Presses a button, ticks a box, follows a link.
    virtual void press(const QString& name) = 0;
    /// Puts `text` in the place of what a field holds.
    virtual void fill(const QString& name, const QString& text) = 0;
    /// Chooses the first item of a combo box that holds `item`.
    virtual void choose(const QString& name, const QString& item) = 0;
    /// Selects the first row of a list or table with a cell that holds `text`.
    virtual void select(const QString& name, const QString& text) = 0;
    /// Opens the menu of a button and takes what is named.
    void pick(const QString& menuButton, const QString& action);
    /// Goes to a page of the window by its button in the rail.
    virtual void goTo(const QString& page) = 0;
    /// Gives a widget the focus.
    virtual void enter(const QString& name) = 0;

    /// Presses a key where the focus is.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Types where the focus is.
    void type(const QString& text);

    /// The visible, enabled widget of that name; waits for it.
    [[nodiscard]] static QWidget* widget(const QString& name);
    [[nodiscard]] static bool isShown(const QString& name);
    /// Waits until the widget of that name has gone.
    static void waitUntilGone(const QString& name);
    /// Lets everything that is due happen.
    static void settle(int milliseconds = 30);

protected:
    /// Takes an action of an open menu.
    virtual void take(QMenu& menu, QAction& action) = 0;
    [[nodiscard]] static QComboBox* combo(const QString& name);
    [[nodiscard]] static QAbstractItemView* view(const QString& name);
    [[nodiscard]] static int itemWith(const QComboBox& combo, const QString& text);
    [[nodiscard]] static int rowWith(const QAbstractItemView& view, const QString& text);
};

/// Clicks. Letters still come from the keyboard, as they do for everybody.
class MouseDriver final : public Driver
{
public:
    void press(const QString& name) override;
    void fill(const QString& name, const QString& text) override;
    void choose(const QString& name, const QString& item) override;
    void select(const QString& name, const QString& text) override;
    void goTo(const QString& page) override;
    void enter(const QString& name) override;

protected:
    void take(QMenu& menu, QAction& action) override;
};

/// Tab, arrows, Space, Enter and letters, sent to the widget that has the focus.
class KeyboardDriver final : public Driver
{
public:
    void press(const QString& name) override;
    void fill(const QString& name, const QString& text) override;
    void choose(const QString& name, const QString& item) override;
    void select(const QString& name, const QString& text) override;
    void goTo(const QString& page) override;
    void enter(const QString& name) override;

protected:
    void take(QMenu& menu, QAction& action) override;
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QLineEdit>
#include <QTime>

#include <optional>

namespace ledforum {

/// One line of text in the house's look, with its object name and accessible name.
class TextField : public QLineEdit
{
    Q_OBJECT

public:
    TextField(const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);
    /// Draws the field as wrong, or as right again.
    void setWrong(bool isWrong);
};

/// For what opens or proves something, such as a code that is read aloud: shown as it is typed, but kept in
/// no draft and learned by no input method.
class SecretField : public TextField
{
    Q_OBJECT

public:
    SecretField(const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);
};

/// A secret whose letters show as dots and never go to the clipboard or undo.
class PasswordField final : public SecretField
{
    Q_OBJECT

public:
    PasswordField(const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);
};

/// A date, typed as 24/11/2026 or 2026-11-24, read by parseDate(). The up and down keys move it by a day.
class DateField final : public TextField
{
    Q_OBJECT

public:
    DateField(const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);
    /// Nothing when empty or not a date.
    [[nodiscard]] std::optional<QDate> date() const;
    void setDate(QDate date);
    [[nodiscard]] bool isBlank() const { return text().trimmed().isEmpty(); }

Q_SIGNALS:
    void dateChanged(std::optional<QDate> date);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

/// A time of day, typed as 15:40, 1540 or 3.40pm, read by parseTime(), and shown as "3.40pm" once left.
class TimeField final : public TextField
{
    Q_OBJECT

public:
    TimeField(const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);
    /// Nothing when empty or not a time.
    [[nodiscard]] std::optional<QTime> time() const;
    void setTime(QTime time);
    [[nodiscard]] bool isBlank() const { return text().trimmed().isEmpty(); }

Q_SIGNALS:
    void timeChanged(std::optional<QTime> time);
};

/// Filters as one types; Escape empties it, the down key goes on to the list that follows it.
class SearchField final : public TextField
{
    Q_OBJECT

public:
    SearchField(const QString& objectName, const QString& placeholder, QWidget* parent = nullptr);

Q_SIGNALS:
    void downPressed();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace ledforum

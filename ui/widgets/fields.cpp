// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/fields.h"

#include "app/common/wording.h"
#include "ui/shell/theme.h"
#include "ui/widgets/restyle.h"

#include <QAction>
#include <QKeyEvent>

namespace ledforum {

using namespace Qt::StringLiterals;

TextField::TextField(const QString& objectName, const QString& accessibleName, QWidget* parent)
    : QLineEdit(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    connect(this, &QLineEdit::textEdited, this, [this] { setWrong(false); });
}

void TextField::setWrong(bool isWrong)
{
    setStyleProperty(*this, "isWrong", isWrong);
}

SecretField::SecretField(const QString& objectName, const QString& accessibleName, QWidget* parent)
    : TextField(objectName, accessibleName, parent)
{
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
}

PasswordField::PasswordField(const QString& objectName, const QString& accessibleName, QWidget* parent)
    : SecretField(objectName, accessibleName, parent)
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(inputMethodHints() | Qt::ImhHiddenText);
}

DateField::DateField(const QString& objectName, const QString& accessibleName, QWidget* parent)
    : TextField(objectName, accessibleName, parent)
{
    setPlaceholderText(u"dd/mm/yyyy"_s);
    setMaxLength(10);
    connect(this, &QLineEdit::textChanged, this, [this] { Q_EMIT dateChanged(date()); });
    connect(this, &QLineEdit::editingFinished, this, [this] { setWrong(!isBlank() && !date()); });
}

std::optional<QDate> DateField::date() const
{
    const QDate date = parseDate(text());
    return date.isValid() ? std::optional(date) : std::nullopt;
}

void DateField::setDate(QDate date)
{
    setWrong(false);
    setText(date.toString(u"dd/MM/yyyy"));
}

void DateField::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Up ? 1 : event->key() == Qt::Key_Down ? -1 : 0;
    if (const auto current = date(); current && step != 0)
        setDate(current->addDays(step));
    else
        TextField::keyPressEvent(event);
}

TimeField::TimeField(const QString& objectName, const QString& accessibleName, QWidget* parent)
    : TextField(objectName, accessibleName, parent)
{
    setPlaceholderText(u"2pm or 14:00"_s);
    setMaxLength(8);
    connect(this, &QLineEdit::textChanged, this, [this] { Q_EMIT timeChanged(time()); });
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (const auto typed = time())
            setTime(*typed);
        else
            setWrong(!isBlank());
    });
}

std::optional<QTime> TimeField::time() const
{
    const QString typed = text().trimmed();
    if (typed == u"midday"_s)
        return QTime(12, 0);
    if (typed == u"midnight"_s)
        return QTime(0, 0);
    const QTime time = parseTime(typed);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

void TimeField::setTime(QTime time)
{
    setWrong(false);
    setText(timeOfDay(time));
}

SearchField::SearchField(const QString& objectName, const QString& placeholder, QWidget* parent)
    : TextField(objectName, placeholder, parent)
{
    setPlaceholderText(placeholder);
    setClearButtonEnabled(true);
    addAction(theme::icon(u"search"_s), QLineEdit::LeadingPosition);
}

bool SearchField::event(QEvent* event)
{
    // While it has something to empty, Escape is its own and nobody's shortcut.
    if (event->type() == QEvent::ShortcutOverride && !text().isEmpty() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return TextField::event(event);
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else if (event->key() == Qt::Key_Down)
        Q_EMIT downPressed();
    else
        TextField::keyPressEvent(event);
}

} // namespace ledforum

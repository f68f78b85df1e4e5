// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/forum/founding.h"
#include "ui/widgets/fields.h"

#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace ledforum {

class Dialogs;

/// One step of the first-run assistant.
class SetUpForm : public QWidget
{
    Q_OBJECT

public:
    explicit SetUpForm(QWidget* parent = nullptr);
    /// What is wrong first, with the focus put there; nothing when one may go on.
    [[nodiscard]] virtual std::optional<Failure> problem() = 0;

Q_SIGNALS:
    /// Enter in the last field.
    void finished();

protected:
    void addField(const QString& label, QWidget* field, const QString& help = {});
    void addRow(const std::vector<std::pair<QString, QWidget*>>& fields);
    /// Enter leads from one field to the next, and from the last to finished().
    void chain(const std::vector<TextField*>& fields);
    static Failure wrong(TextField* field, const QString& sentence);

private:
    QVBoxLayout* m_column;
};

class ForumForm final : public SetUpForm
{
    Q_OBJECT

public:
    explicit ForumForm(Dialogs& dialogs, QWidget* parent = nullptr);
    [[nodiscard]] std::optional<Failure> problem() override;
    [[nodiscard]] ForumSettings settings() const;
    [[nodiscard]] QString path() const;

private:
    void choosePath();

    Dialogs& m_dialogs;
    TextField* m_name;
    TextField* m_site;
    TextField* m_path;
};

/// Name, e-mail address and password of the tutor or the administrator.
class StaffForm final : public SetUpForm
{
    Q_OBJECT

public:
    /// `prefix` of the object names: "tutorName", "tutorPassword" …
    StaffForm(const QString& prefix, const QString& help, QWidget* parent = nullptr);
    [[nodiscard]] std::optional<Failure> problem() override;
    [[nodiscard]] std::optional<StaffMember> member() const;
    [[nodiscard]] SecretBytes password() const;
    void forgetPassword();

private:
    TextField* m_name;
    TextField* m_email;
    PasswordField* m_password;
    PasswordField* m_again;
};

class TimesForm final : public SetUpForm
{
    Q_OBJECT

public:
    explicit TimesForm(QWidget* parent = nullptr);
    [[nodiscard]] std::optional<Failure> problem() override;
    /// The settings with these times in them.
    [[nodiscard]] ForumSettings apply(ForumSettings settings) const;

private:
    TimeField* m_teachingStart;
    TextField* m_teachingMinutes;
    TimeField* m_clinicStart;
    TextField* m_clinicMinutes;
    QComboBox* m_slotMinutes;
};

} // namespace ledforum

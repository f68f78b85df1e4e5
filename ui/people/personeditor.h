// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/people/personform.h"
#include "ui/widgets/formdialog.h"

#include <QDate>

#include <functional>

class QComboBox;

namespace ledforum {

class TextField;

/// Adds or edits a person.
class PersonEditor final : public FormDialog
{
    Q_OBJECT

public:
    /// Stores what was typed; a failure is shown and the editor stays open.
    using Store = std::function<Result<>(const PersonForm& form)>;

    /// `specialties` are offered, others may be typed; `today` decides which intakes are offered.
    PersonEditor(const QString& title, const QString& action, const PersonForm& form,
                 const QStringList& specialties, QDate today, Store store, QWidget* parent);

protected:
    Result<> apply() override;

private:
    void load(const PersonForm& form);
    [[nodiscard]] PersonForm form() const;

    Store m_store;
    TextField* m_fullName;
    TextField* m_email;
    QComboBox* m_profession;
    QComboBox* m_body;
    TextField* m_number;
    QComboBox* m_grade;
    QComboBox* m_specialty;
    QComboBox* m_intake;
    QComboBox* m_graduate;
};

} // namespace ledforum

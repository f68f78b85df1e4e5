// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/clinicservice.h"
#include "ui/shell/page.h"

#include <QWidget>

class QCheckBox;

namespace ledforum {

class PlainLabel;

/// The 1:1s of a day, for a dialog that is about to change the teaching of that day: whom it would touch, by
/// name for the tutor and as a number for anybody else, and a box to take them along. Hidden while the day
/// has none.
class ClinicsOfDay final : public QWidget
{
    Q_OBJECT

public:
    /// `offer` stands at the box: "Move the 1:1s of that day as well".
    ClinicsOfDay(const PageContext& context, const QString& offer, const QString& objectName,
                 QWidget* parent = nullptr);

    void show(QDate date);
    [[nodiscard]] bool isTicked() const;
    /// "2 doctors will see it at their next sign-in.", or nothing where nobody is touched.
    [[nodiscard]] QString toldWords() const;

    /// Without what is remarked of clinics that stay: the box speaks of them.
    [[nodiscard]] static QStringList withoutClinics(QStringList remarks);

Q_SIGNALS:
    /// Or no longer.
    void ticked();

private:
    [[nodiscard]] QString affectedWords() const;

    const PageContext& m_context;
    QCheckBox* m_tick;
    PlainLabel* m_who;
    std::vector<Clinic> m_clinics;
    AffectedAppointments m_affected;
};

} // namespace ledforum

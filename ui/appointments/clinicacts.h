// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/appointmentviews.h"
#include "app/appointments/clinicservice.h"
#include "ui/shell/page.h"

namespace ledforum {

/// What one does with a clinic as a whole, by dialogs over a page: an extra one, to another time, cancelled,
/// reinstated. Each can be undone. Says first whom it touches: by name to the tutor, as numbers to others.
class ClinicActs final
{
public:
    /// Both outlive this.
    ClinicActs(PageContext& context, QWidget& page)
        : m_context(context)
        , m_page(page)
    {
    }

    void add();
    void move(const ClinicView& clinic);
    void cancel(const ClinicView& clinic);
    void reinstate(const ClinicView& clinic);

private:
    [[nodiscard]] QString affectedBy(const ClinicView& clinic) const;
    Result<> did(const QString& name, const QString& sentence, const Result<ClinicChange>& change);

    PageContext& m_context;
    QWidget& m_page;
};

/// "2 appointments: 3pm, Doctor One; 3.20pm, Doctor Two. Those doctors see it at their next sign-in." Numbers
/// where there are no names.
[[nodiscard]] QString affectedWords(const AffectedAppointments& affected);

} // namespace ledforum

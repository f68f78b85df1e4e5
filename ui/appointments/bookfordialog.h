// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/bookingservice.h"
#include "database/people/person.h"
#include "ui/widgets/formdialog.h"

#include <functional>

class QComboBox;
class QPlainTextEdit;

namespace ledforum {

/// The tutor books a time for a doctor.
class BookForDialog final : public FormDialog
{
    Q_OBJECT

public:
    using Book = std::function<Result<>(PersonId doctor, const BookingRequest& request)>;

    BookForDialog(const LocalSpan& span, std::vector<Person> doctors, const std::vector<Topic>& topics,
                  Book book, QWidget* parent);

protected:
    Result<> apply() override;

private:
    std::vector<Person> m_doctors;
    Book m_book;
    QComboBox* m_doctor;
    QComboBox* m_topic;
    QPlainTextEdit* m_text;
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/bookingservice.h"

#include <QWidget>

#include <optional>

class QButtonGroup;
class QVBoxLayout;

namespace ledforum {

/// The coming clinics with their times. The arrow keys move among the free ones and choose, as among radio
/// buttons.
class SlotPicker final : public QWidget
{
    Q_OBJECT

public:
    explicit SlotPicker(QWidget* parent = nullptr);

    /// Keeps what is chosen, if it is still free, and where the keyboard is. Without `mayChoose` the times
    /// are there to be seen.
    void setClinics(const std::vector<ClinicView>& clinics, bool mayChoose);
    [[nodiscard]] std::optional<SlotView> chosen() const;
    /// False when it is not there, or not to be had.
    bool choose(SlotId slot);
    void clearChoice();

Q_SIGNALS:
    void choiceChanged();

private:
    void addClinic(const ClinicView& clinic, bool mayChoose);
    void removeAll();

    QVBoxLayout* m_column;
    QButtonGroup* m_group = nullptr;
};

} // namespace ledforum

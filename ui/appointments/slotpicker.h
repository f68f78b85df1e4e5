// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/waitingviews.h"

#include <QWidget>

#include <optional>

class QButtonGroup;
class QVBoxLayout;

namespace ledforum {

/// The coming clinics with their times, and under each the way into its waiting list. The arrow keys move
/// among the free times and choose, as among radio buttons.
class SlotPicker final : public QWidget
{
    Q_OBJECT

public:
    /// What there is to show; `mayChoose` false: the times are there to be seen.
    struct Content
    {
        std::vector<ClinicView> clinics = {};
        std::vector<OwnPlace> places = {};
        LocalMoment now = {};
        bool mayChoose = true;
    };

    explicit SlotPicker(QWidget* parent = nullptr);

    /// Keeps what is chosen, if it is still free, and where the keyboard is.
    void show(const Content& content);
    [[nodiscard]] std::optional<SlotView> chosen() const;
    /// False when it is not there, or not to be had.
    bool choose(SlotId slot);
    void clearChoice();

Q_SIGNALS:
    void choiceChanged();
    void joinAsked(ledforum::ClinicId clinic);
    void leaveAsked(ledforum::ClinicId clinic);

private:
    void addClinic(const ClinicView& clinic, const Content& content);
    void addTimes(const ClinicView& clinic, const Content& content);
    void restore(const std::optional<SlotView>& before, const QString& focusName);
    void removeAll();

    QVBoxLayout* m_column;
    QButtonGroup* m_group = nullptr;
};

} // namespace ledforum

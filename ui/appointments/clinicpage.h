// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/appointments/clinicmodel.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace ledforum {

class Button;
class ClinicDayPanel;
class PageHeader;
class PlainTableView;

/// The clinics to come. The tutor sees who comes and why, books for a doctor and cancels; the administrator
/// sees how many times are free and taken, and no more.
class ClinicPage final : public Page
{
    Q_OBJECT

public:
    explicit ClinicPage(PageContext& context);

    void reload() override;

private:
    [[nodiscard]] QWidget* makeContent();
    void addDay();
    void showNumbers();
    void showDay();
    void updateActions();
    [[nodiscard]] const ClinicView* chosenClinic() const;
    void bookFor();
    void cancel();

    ClinicModel m_clinics;
    PageHeader* m_header;
    InlineMessage* m_message;
    PlainTableView* m_table;
    QStackedWidget* m_stack;
    ClinicDayPanel* m_day = nullptr; ///< for the tutor only, and so are the buttons
    Button* m_bookFor = nullptr;
    Button* m_cancel = nullptr;
};

} // namespace ledforum

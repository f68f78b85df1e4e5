// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/appointments/clinicacts.h"
#include "ui/appointments/clinicmodel.h"
#include "ui/appointments/slotacts.h"

class QHBoxLayout;
class QStackedWidget;

namespace ledforum {

class Button;
class ClinicDayPanel;
class LeaversStrip;
class PageHeader;
class PlainTableView;

/// The clinics. The tutor sees who comes and why, acts on each time, and keeps what came of the talks; the
/// administrator sees how many times are free and taken, plans clinics, and no more: what names a doctor is
/// not even made.
class ClinicPage final : public Page
{
    Q_OBJECT

public:
    explicit ClinicPage(PageContext& context);

    void reload() override;
    /// A SlotId: chooses its clinic and time.
    void showSubject(qint64 slot) override;
    [[nodiscard]] TypedText typedText() const override;
    bool restore(const TypedText& typed) override;

private:
    [[nodiscard]] QWidget* makeContent();
    [[nodiscard]] QWidget* makeList();
    void addTutorsParts(QHBoxLayout& row, QWidget& list);
    void connectDay();
    void connectPerson();
    [[nodiscard]] Result<std::vector<ClinicView>> clinicsToShow() const;
    void showNumbers();
    void showChosen();
    void showDay();
    void showPerson();
    void keepTyped();
    void openDaySheet();
    [[nodiscard]] bool isTutors() const { return m_day != nullptr; }
    [[nodiscard]] const ClinicView* chosenClinic() const;

    ClinicActs m_clinicActs;
    SlotActs m_slotActs;
    ClinicModel m_clinics;
    PageHeader* m_header;
    InlineMessage* m_message;
    PlainTableView* m_table;
    QStackedWidget* m_stack;
    Button* m_move;
    Button* m_cancel;
    ClinicDayPanel* m_day = nullptr; ///< for the tutor only, and so is the panel beside it
    PersonPanel* m_person = nullptr;
    LeaversStrip* m_leavers = nullptr; ///< likewise
    bool m_isLoading = false;          ///< the table chooses anew by itself: nobody has chosen
    bool m_isKeeping = false;          ///< what was typed is on its way, and the page may reload meanwhile
};

} // namespace ledforum

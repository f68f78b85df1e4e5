// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/page.h"

#include <vector>

class QStackedWidget;

namespace ledforum {

class AmountBar;
class CertificateCard;
class CertificateListModel;
class OwnAttendanceModel;
class PageHeader;
class PlainLabel;
class RecoveryReminder;
class PlainTableView;
struct AttendedSession;

/// A doctor's own credits of this CPD year, certificates and attendance.
class MyCpdPage final : public Page
{
    Q_OBJECT

public:
    explicit MyCpdPage(PageContext& context);

    void reload() override;

private:
    [[nodiscard]] QWidget* makeCertificates();
    [[nodiscard]] QWidget* makeAttendance();
    [[nodiscard]] QWidget* makeSide();
    void showCredits();
    void showChosen();
    [[nodiscard]] Result<std::vector<AttendedSession>> ownAttendance() const;

    PageHeader* m_header;
    RecoveryReminder* m_reminder;
    InlineMessage* m_message;
    CertificateListModel* m_certificates;
    PlainTableView* m_certificateTable;
    QStackedWidget* m_certificateStack;
    OwnAttendanceModel* m_attendance;
    PlainTableView* m_attendanceTable;
    QStackedWidget* m_attendanceStack;
    PlainLabel* m_figure;
    AmountBar* m_bar;
    CertificateCard* m_card;
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/page.h"

#include <vector>

class QStackedWidget;
class QVBoxLayout;

namespace ledforum {

class AmountBar;
class Button;
class CertificateActs;
class CertificateCard;
class CertificateListModel;
class OwnAttendanceModel;
class PageHeader;
class PlainLabel;
class RecoveryReminder;
class PlainTableView;
class WorkStrip;
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
    void addHead(QVBoxLayout& column);
    void saveAll();
    void showCredits();
    void showChosen();
    [[nodiscard]] Result<std::vector<AttendedSession>> ownAttendance() const;

    PageHeader* m_header;
    RecoveryReminder* m_reminder;
    Button* m_saveAll;
    InlineMessage* m_message;
    WorkStrip* m_strip;
    CertificateActs* m_acts;
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

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/officeviews.h"
#include "app/security/recoverysheet.h"
#include "ui/shell/page.h"

namespace ledforum {

struct Successor;

/// What the access page does with the office's keys: a dialog each, the work on another thread.
class OfficeActs final : public QObject
{
    Q_OBJECT

public:
    /// Dialogs stand before `page`.
    OfficeActs(PageContext& context, QWidget& page);

    void confirm(const PendingConfirmation& pending);
    void newRecoveryCode();
    void handOver();
    void removeTutor(const AccessEntry& tutor);
    void recoverOffice();

Q_SIGNALS:
    void failed(const QString& sentence);

private:
    struct Step
    {
        QString title;
        QString why;
        QString action;
        std::function<Result<QString>(Forum& forum)> act; ///< hands back the office's new recovery code
        bool endsSession = false;                         ///< one has to sign in again after it
    };
    void carryOut(Step step);
    [[nodiscard]] PrintedRecovery sheet() const;
    /// Everybody with a working account; oneself first, or left out.
    [[nodiscard]] std::vector<Successor> successors(bool withSelf) const;
    void handOverTo(const HandOver& how, const QString& name, const QString& summary);
    void showRecovered(const QString& code);

    PageContext& m_context;
    QWidget& m_page;
    SessionEnd::Hold m_end; ///< of an act that was done, until its outcome was seen
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificateservice.h"
#include "database/programme/teachingsession.h"

#include <QWidget>

class QStackedWidget;

namespace ledforum {

class EmptyState;
class OutcomeModel;
class PlainLabel;
class PlainTableView;
class SessionPicker;

/// Of a closed register: who gets what and why, and who gets none.
class IssuePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit IssuePanel(QWidget* parent = nullptr);

    /// The sessions whose registers are closed, newest first.
    void showSessions(const std::vector<TeachingSession>& sessions);
    void showPreview(const CertificatePreview& preview);
    /// Why there is no preview.
    void showFailure(const QString& sentence);
    void choose(TeachingSessionId session);

    [[nodiscard]] std::optional<TeachingSessionId> session() const;
    /// Of the chosen line; nothing when there is none.
    [[nodiscard]] const CertificatePreviewLine* chosen() const;

Q_SIGNALS:
    void sessionChosen();
    void lineChosen();

private:
    SessionPicker* m_sessions;
    PlainLabel* m_summary;
    OutcomeModel* m_model;
    PlainTableView* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificatelife.h"
#include "app/certificates/certificateservice.h"
#include "database/programme/teachingsession.h"

#include <QWidget>

class QStackedWidget;

namespace ledforum {

class ContradictionStrip;
class EmptyState;
class OutcomeModel;
class ListFoot;
class PlainLabel;
class PlainTableView;
class SessionPicker;

/// Of a closed register: who gets what and why, and who gets none; and which certificates it contradicts.
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
    void showContradictions(const std::vector<ContradictedCertificate>& contradicted);
    void choose(TeachingSessionId session);

    /// What can be done with the session's certificates.
    [[nodiscard]] ListFoot& foot() const { return *m_foot; }
    [[nodiscard]] std::optional<TeachingSessionId> session() const;
    /// Its date and title; empty when there is none.
    [[nodiscard]] QString sessionWords() const;
    /// Of the chosen line; nothing when there is none.
    [[nodiscard]] const CertificatePreviewLine* chosen() const;

Q_SIGNALS:
    void sessionChosen();
    void lineChosen();
    /// Of the certificates that the register contradicts.
    void resolveWanted();

private:
    SessionPicker* m_sessions;
    PlainLabel* m_summary;
    OutcomeModel* m_model;
    ContradictionStrip* m_contradictions;
    PlainTableView* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    ListFoot* m_foot;
};

} // namespace ledforum

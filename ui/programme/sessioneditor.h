// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/programme/teachingsession.h"
#include "ui/widgets/formdialog.h"

#include <functional>

class QComboBox;
class QSpinBox;

namespace ledforum {

class DateField;
class TextField;
class TimeField;
class TopicFields;

/// Adds or edits a teaching session.
class SessionEditor final : public FormDialog
{
    Q_OBJECT

public:
    /// Stores the session as typed; a failure is shown and the editor stays open.
    using Store = std::function<Result<>(const TeachingSession& session)>;

    /// Offers only the states to which the session may move.
    SessionEditor(const QString& title, const TeachingSession& session, Store store, QWidget* parent);

protected:
    Result<> apply() override;

private:
    void layOut();
    void load();
    void showReason();
    [[nodiscard]] TeachingState state() const;
    /// When and where it is, as typed.
    [[nodiscard]] Result<TeachingSession> placed();

    TeachingSession m_session;
    Store m_store;
    TopicFields* m_topic;
    QComboBox* m_state;
    DateField* m_date;
    TimeField* m_start;
    QSpinBox* m_minutes;
    TextField* m_venue;
    QSpinBox* m_capacity;
    TextField* m_link;
    TextField* m_reason;
    std::vector<TeachingState> m_states;
};

} // namespace ledforum

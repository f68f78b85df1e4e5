// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/programme/teachingsession.h"
#include "ui/widgets/formdialog.h"

#include <functional>

class QComboBox;
class QPlainTextEdit;
class QSpinBox;

namespace ledforum {

class DateField;
class SpeakerFields;
class TextField;
class TimeField;

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

    TeachingSession m_session;
    Store m_store;
    TextField* m_title;
    QComboBox* m_area;
    QComboBox* m_kind;
    QComboBox* m_state;
    DateField* m_date;
    TimeField* m_start;
    QSpinBox* m_minutes;
    SpeakerFields* m_speakers;
    QPlainTextEdit* m_outcomes;
    TextField* m_venue;
    TextField* m_link;
    TextField* m_specialties;
    TextField* m_reason;
    std::vector<TeachingState> m_states;
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "app/programme/sessiontopic.h"

#include <QWidget>

class QComboBox;
class QPlainTextEdit;

namespace ledforum {

class SpeakerFields;
class TextField;

/// The fields of what is taught: title, speakers, learning outcomes, area, kind and specialties.
class TopicFields final : public QWidget
{
    Q_OBJECT

public:
    explicit TopicFields(QWidget* parent = nullptr);

    void load(const SessionTopic& topic);
    /// As typed; refused, with the field marked, where something is missing or cannot be read.
    [[nodiscard]] Result<SessionTopic> topic() const;

private:
    void layOut();

    SessionTopic m_loaded;
    TextField* m_title;
    SpeakerFields* m_speakers;
    QPlainTextEdit* m_outcomes;
    QComboBox* m_area;
    QComboBox* m_kind;
    TextField* m_specialties;
};

} // namespace ledforum

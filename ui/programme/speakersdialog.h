// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/programme/period.h"
#include "app/programme/speakerdrafts.h"
#include "ui/programme/speakermodel.h"
#include "ui/shell/page.h"

#include <QDialog>

namespace ledforum {

class Button;
class EmptyState;
class PlainTableView;

/// The speakers of a period: drafts and letters to each, and how far it has come with them.
class SpeakersDialog final : public QDialog
{
    Q_OBJECT

public:
    SpeakersDialog(const Period& period, const PageContext& context, QWidget* parent);

private:
    [[nodiscard]] QWidget* makeActs();
    [[nodiscard]] QWidget* makeMarks();
    void reload();
    void updateActs();
    void draft(SpeakerMessage message);
    void letter();
    /// After a message has left: asks whether the speaker is now as the message says.
    void offerToMark(int row, SpeakerMessage message);
    void mark(int row, SpeakerState state);
    void say(const Failure& failure);
    /// What is written next to a speaker in that state.
    [[nodiscard]] static SpeakerMessage nextMessage(SpeakerState state);

    Period m_period;
    const PageContext& m_context;
    SpeakerModel m_model;
    PlainTableView* m_table;
    std::vector<Button*> m_acts;
    InlineMessage* m_message;
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/bookingservice.h"
#include "app/programme/programmeservice.h"
#include "ui/widgets/card.h"

namespace ledforum {

class AfternoonStrip;
class PlainLabel;

/// The next teaching session as the resting workstation shows it, large, with its afternoon drawn to scale.
class NextSessionCard final : public QFrame
{
    Q_OBJECT

public:
    explicit NextSessionCard(QWidget* parent = nullptr);

    void showNothing(const QString& sentence);
    /// The clinic is drawn beside the teaching where it falls on the same day.
    void showSession(const NextSession& session, const std::optional<NextClinic>& clinic, LocalMoment now);

private:
    void showOutcomes(const QStringList& outcomes);

    PlainLabel* m_when;
    PlainLabel* m_title;
    PlainLabel* m_speaker;
    PlainLabel* m_place;
    PlainLabel* m_outcomesTitle;
    PlainLabel* m_outcomes;
    AfternoonStrip* m_strip;
};

} // namespace ledforum

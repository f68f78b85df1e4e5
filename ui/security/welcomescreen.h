// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace ledforum {

struct SlotView;
class ChangeWatcher;
class Forum;
class FreeSlotsPanel;
class NextSessionCard;
class PlainLabel;

/// The resting workstation: the next session, how many 1:1s are free, and the way in. Never the name of one
/// who has booked.
class WelcomeScreen final : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomeScreen(Forum& forum, QWidget* parent = nullptr);

Q_SIGNALS:
    void signInAsked();
    /// Sign in, and book this time.
    void bookingAsked(const ledforum::SlotView& slot);
    void activationAsked();
    /// Whether a certificate is genuine: for anybody.
    void verifyAsked();
    /// Of a demonstration forum alone: sign in as one of its invented people.
    void trialAsked(const QString& name, const QString& password);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QHBoxLayout* head();
    QVBoxLayout* waysIn();
    void addTrials(QVBoxLayout& column);
    void reload();

    Forum& m_forum;
    ChangeWatcher* m_watcher;
    QTimer m_timer;
    PlainLabel* m_date;
    PlainLabel* m_time;
    NextSessionCard* m_session;
    FreeSlotsPanel* m_clinic;
};

} // namespace ledforum

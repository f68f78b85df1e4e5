// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/deskviews.h"
#include "app/common/result.h"
#include "ui/widgets/inlinemessage.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QStackedWidget;

namespace ledforum {

class Button;
class ChangeWatcher;
class DeskBanner;
class DeskNewcomerPanel;
class DeskPinPanel;
class DeskSearchPanel;
class EmptyState;
class Forum;
class PlainLabel;
class TouchKeys;

/// The check-in desk at the door: the whole window, with nobody's keys behind it. It marks who comes and goes
/// in one session, shows nobody but those whom the typed text may mean, and says goodbye to nothing else:
/// leaving it is the window's affair.
class DeskScreen final : public QWidget
{
    Q_OBJECT

public:
    /// Of a duty that DeskService::start has given.
    DeskScreen(Forum& forum, const DeskDuty& duty, QWidget* parent = nullptr);
    [[nodiscard]] const DeskDuty& duty() const { return *m_desk.duty(); }
    /// Something to know, such as why the desk goes on.
    void say(MessageKind kind, const QString& sentence);

Q_SIGNALS:
    void leaveAsked();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum Panel { Search, Pin, Newcomer, Closed };

    [[nodiscard]] QHBoxLayout* head();
    [[nodiscard]] QHBoxLayout* foot();
    void listen();
    void showPanel(Panel panel);
    void reload();
    void showClosed(const QString& why, bool isOpen);
    [[nodiscard]] bool isStaffed() const;

    void choose(PersonId person, const QString& name);
    void scan(const QString& text);
    void enrol(PersonId person);
    void tryPin();
    void add();
    void undo();
    void finish(const Result<DeskOutcome>& outcome);
    /// As if nobody had been here.
    void forget();
    void typedOn();
    void showHint();
    [[nodiscard]] QString hint() const;
    /// Whatever takes Argon2id, on another thread: `work(desk, actor, session)`.
    template <class Work>
    void inBackground(Work work, std::function<void(const Result<DeskOutcome>&)> done);

    Forum& m_forum;
    Actor m_desk;
    std::optional<SecretBytes> m_badge; ///< scanned, and nobody's yet
    std::optional<PersonId> m_asked;    ///< whose PIN is asked for
    std::optional<DeskUndo> m_undo;     ///< of the last gesture
    PlainLabel* m_title;
    PlainLabel* m_when;
    PlainLabel* m_clock;
    PlainLabel* m_count;
    DeskBanner* m_banner;
    QStackedWidget* m_stack;
    DeskSearchPanel* m_search;
    DeskPinPanel* m_pin;
    DeskNewcomerPanel* m_newcomer;
    EmptyState* m_closed;
    TouchKeys* m_keys;
    Button* m_add;
    Button* m_letters;
    Button* m_leave;
    ChangeWatcher* m_watcher;
    QTimer m_minute;
    QTimer m_quiet{this}; ///< nobody has touched the desk for a while
};

} // namespace ledforum

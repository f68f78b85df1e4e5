// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/attempts.h"
#include "ui/shell/forumwork.h"
#include "ui/widgets/cardscreen.h"

#include <utility>

namespace ledforum {

class Button;

/// A screen through which one person comes in, by whatever they know: it waits while that is tried, and then
/// hands their keys over.
class EntranceScreen : public CardScreen
{
    Q_OBJECT

public:
    /// Whom entered() told of; hands the keys over, once.
    [[nodiscard]] Actor takeActor();
    /// Of the recovery sheet that was made on the way in; empty without one.
    [[nodiscard]] QString takeSheetCode() { return std::exchange(m_sheetCode, {}); }

Q_SIGNALS:
    void entered();

protected:
    EntranceScreen(Forum& forum, const QString& objectName, const QString& title, const QString& subtitle,
                   int width, QWidget* parent);

    /// What can't be used while somebody is let in; the button says `busyText` meanwhile.
    void setDoor(std::vector<QWidget*> fields, Button& button, const QString& busyText);
    /// Tries on another thread: `attempt(forum)` returns a Result<Entered>.
    template <class Attempt>
    void letIn(Attempt attempt)
    {
        setBusy(true);
        inForumBackground(this, m_forum, std::move(attempt), [this](Result<Entered> result) {
            setBusy(false);
            finish(std::move(result));
        });
    }
    /// What was typed is of no more use.
    virtual void clear() = 0;
    /// The keyboard goes to what has to be typed again; the reason is shown already.
    virtual void beRefused() = 0;
    void refuse(const QString& sentence);
    /// What is said of a failure.
    [[nodiscard]] virtual QString wordsOf(const Failure& failure) const { return failure.sentence; }

private:
    void setBusy(bool isBusy);
    void finish(Result<Entered> result);

    Forum& m_forum;
    std::vector<QWidget*> m_fields;
    Button* m_button = nullptr;
    QString m_text;
    QString m_busyText;
    std::optional<Actor> m_actor;
    QString m_sheetCode;
};

} // namespace ledforum

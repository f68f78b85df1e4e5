// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "app/security/actor.h"
#include "ui/shell/longwork.h"
#include "ui/shell/sessionend.h"
#include "ui/shell/undoableact.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/typedtext.h"

#include <QUndoStack>
#include <QWidget>

#include <functional>
#include <optional>

namespace ledforum {

class Forum;
class PendingPeople;

/// Every page of the window; the order of the rail is that of pagelist.cpp.
enum class PageId {
    Home,
    Programme,
    Appointments,
    MyAppointments,
    Register,
    Certificates,
    People,
    Insights,
    Retention,
    MyCpd,
    Verify,
    Audit,
    Access,
    Account,
    Backups,
    Settings
};

/// What a page is given: the forum, who is signed in, and the few things it may ask of the window around it.
/// Lives as long as the person is signed in, so a page may keep the reference.
struct PageContext
{
    Forum& forum;
    const Actor& actor;
    Dialogs& dialogs;
    QUndoStack& undoStack;
    LongWork& longWork;
    /// Goes to another page, on one thing if told which (a TeachingSessionId for Register and Programme …).
    std::function<void(PageId page, std::optional<qint64> subject)> show;
    /// Says what was done, in the status line and to a screen reader.
    std::function<void(MessageKind kind, const QString& sentence)> announce;
    /// Finishes and signs out, as the button above the page does.
    std::function<void()> signOut = {};
    /// The reminder of the recovery sheet was put away, until the next sign-in.
    bool isReminderPutAway = false;
    SessionEnd sessionEnd = {};
    /// Who waits for whoever is signed in, as far as is known; set before the pages that show it are made.
    PendingPeople* pending = nullptr;
    /// Signs out and opens the check-in desk, which has no keys.
    std::function<void(const DeskDuty& duty)> openDesk = {};

    /// Announces the failure, if it is one. True when the act was done.
    template <class T>
    bool done(const Result<T>& result, const QString& sentence) const
    {
        announce(result ? MessageKind::Success : MessageKind::Error,
                 result ? sentence : result.failure().sentence);
        return result.isOk();
    }
    /// Puts an act that was just done on the undo stack; see UndoableAct.
    void undoable(const QString& name, UndoableAct::Step redo, UndoableAct::Step undo) const
    {
        undoStack.push(
            new UndoableAct(name, std::move(redo), std::move(undo), [this](const Failure& failure) {
                announce(MessageKind::Error, failure.sentence);
            }));
    }
};

/// One page of the window. It is made when first shown, and reads everything in reload().
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(PageContext& context, QWidget* parent = nullptr)
        : QWidget(parent)
        , m_context(context)
    {
        setProperty("role", QStringLiteral("page"));
    }

    /// Reads what it shows anew, keeping what is chosen or half typed. Called when shown, after each
    /// committed change of this program and when another program has changed the file.
    virtual void reload() = 0;
    /// Shows one thing; what its number means is the page's own affair.
    virtual void showSubject(qint64 subject) { Q_UNUSED(subject) }

    /// What stands typed here and is not saved: kept as a draft when the window locks or its person leaves.
    [[nodiscard]] virtual TypedText typedText() const { return {}; }
    /// Puts it back where it was typed. False where that is no longer there.
    virtual bool restore(const TypedText& typed)
    {
        Q_UNUSED(typed)
        return false;
    }
    /// Whether a register that is not closed is shown, which gives an administrator more time.
    [[nodiscard]] virtual bool hasOpenRegister() const { return false; }

protected:
    [[nodiscard]] PageContext& context() const { return m_context; }

private:
    PageContext& m_context;
};

} // namespace ledforum

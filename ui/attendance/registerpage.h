// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/attendance/registeracts.h"
#include "ui/shell/filereceiver.h"

#include <QSet>

class QStackedWidget;
class QVBoxLayout;

namespace ledforum {

class Button;
class CountCard;
class EmptyState;
class PageHeader;
class ReportIntake;
class RosterPanel;
class SessionPicker;
class SheetDesk;
class SourcesCard;
class UnmatchedCard;

/// The register of a session: mark by letters, key or click, import a Teams report, close.
class RegisterPage final : public Page, public FileReceiver
{
    Q_OBJECT

public:
    explicit RegisterPage(PageContext& context);

    void reload() override;
    /// A TeachingSessionId.
    void showSubject(qint64 subject) override;
    /// Attendance reports and sign-in sheets, which find their session.
    void receiveFiles(const QStringList& paths) override;
    [[nodiscard]] bool hasOpenRegister() const override
    {
        return m_register && m_register->state == RegisterState::Open;
    }

private:
    void addHeader(QVBoxLayout& column);
    [[nodiscard]] QWidget* makeSide();
    void listen();

    void reloadRegister();
    void readClosing();
    void showRegister();
    void showHead();
    void showSources();
    void showHistory();
    /// Says more of their mark, or corrects it once the register is closed.
    void openMark(PersonId person);
    /// Nothing when they are not in the register.
    [[nodiscard]] const RegisterRow* rowOf(PersonId person) const;

    void mark(PersonId person, MarkStatus status);
    void clear(PersonId person);
    void edit(PersonId person, const MarkRequest& request);
    /// What has just become of their mark.
    void sayMark(TeachingSessionId session, PersonId person, const std::optional<Mark>& before);
    void markRest();
    void importReport();
    void close();
    /// Without asking.
    void closeNow(TeachingSessionId session);
    void print();
    void startDesk();

    [[nodiscard]] bool asksForTime(MarkStatus status) const;
    /// Of the register shown, which there must be. Questions keep theirs: while one stands, another register
    /// may come to be shown, or none.
    [[nodiscard]] RegisterActs acts() const;
    [[nodiscard]] bool isShown(TeachingSessionId session) const;
    /// After a question about that register. Says that nothing was done where another one is shown by now.
    [[nodiscard]] bool isStillShown(TeachingSessionId session);
    void say(MessageKind kind, const QString& sentence);

    std::optional<Register> m_register;
    QSet<PersonId> m_byClosing; ///< whose mark is the one that closing gave
    bool m_isGone = false;      ///< its session was taken out of the programme while it was shown
    PageHeader* m_header;
    SessionPicker* m_sessions;
    Button* m_import;
    Button* m_desk;
    Button* m_print;
    Button* m_close;
    Button* m_certificates;
    InlineMessage* m_message;
    QStackedWidget* m_stack;
    RosterPanel* m_roster;
    EmptyState* m_empty;
    CountCard* m_counts;
    SheetDesk* m_paper;
    SourcesCard* m_sources;
    UnmatchedCard* m_unmatched;
    ReportIntake* m_intake;
};

} // namespace ledforum

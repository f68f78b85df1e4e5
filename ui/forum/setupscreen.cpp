// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forum/setupscreen.h"

#include "ui/forum/recoverycodepanel.h"
#include "ui/forum/setupforms.h"
#include "ui/security/passwordentry.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/inlinemessage.h"

#include <QHBoxLayout>
#include <QStackedWidget>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int formSteps = 4;

QString subtitleOf(int step)
{
    static const QStringList steps = {
        u"Step 1 of 4: the forum and its file"_s,           u"Step 2 of 4: the Deputy Clinical Tutor"_s,
        u"Step 3 of 4: the Medical Education Team"_s,       u"Step 4 of 4: when it meets"_s,
        u"Last: the recovery code of the tutor's office"_s,
    };
    return steps.at(step);
}

} // namespace

SetUpScreen::SetUpScreen(const Clock& clock, Dialogs& dialogs, PasswordCost cost, QWidget* parent)
    : CardScreen(u"setUpScreen"_s, u"Set up a forum"_s, subtitleOf(0), 600, parent)
    , m_clock(clock)
    , m_cost(cost)
    , m_steps(new QStackedWidget)
    , m_forumForm(new ForumForm(dialogs))
    , m_tutor(new StaffForm(u"tutor"_s, u"Reads who comes to the 1:1s and why, and nobody else does."_s))
    , m_administrator(new StaffForm(
          u"administrator"_s, u"Runs programme, registers and certificates; can't read 1:1 bookings."_s))
    , m_times(new TimesForm)
    , m_recovery(new RecoveryCodePanel)
    , m_back(new Button(u"Back"_s, ButtonKind::Secondary, u"setUpBack"_s))
    , m_next(new Button(u"Continue"_s, ButtonKind::Primary, u"setUpNext"_s))
{
    for (QWidget* step : {static_cast<QWidget*>(m_forumForm), static_cast<QWidget*>(m_tutor),
                          static_cast<QWidget*>(m_administrator), static_cast<QWidget*>(m_times),
                          static_cast<QWidget*>(m_recovery)})
        m_steps->addWidget(step);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addStretch();
    buttons->addWidget(m_next);
    content().addWidget(m_steps);
    addMessage();
    content().addLayout(buttons);
    connect(m_back, &Button::clicked, this, &SetUpScreen::previous);
    connect(m_next, &Button::clicked, this, &SetUpScreen::next);
    for (SetUpForm* form : {static_cast<SetUpForm*>(m_forumForm), static_cast<SetUpForm*>(m_tutor),
                            static_cast<SetUpForm*>(m_administrator), static_cast<SetUpForm*>(m_times)})
        connect(form, &SetUpForm::finished, this, &SetUpScreen::next);
    connect(m_recovery, &RecoveryCodePanel::confirmed, m_next, &QWidget::setEnabled);
    goTo(0);
}

SetUpScreen::~SetUpScreen() = default;

void SetUpScreen::goTo(int step)
{
    message().clear();
    m_steps->setCurrentIndex(step);
    setSubtitle(subtitleOf(step));
    const bool isDone = step == formSteps;
    m_back->setVisible(!isDone);
    m_next->setText(isDone                  ? u"Go to the forum"_s
                    : step == formSteps - 1 ? u"Set up the forum"_s
                                            : u"Continue"_s);
    m_next->setEnabled(!isDone);
    setFocusProxy(m_steps->currentWidget()->focusProxy());
    m_steps->currentWidget()->setFocus();
}

void SetUpScreen::next()
{
    if (m_forum) {
        Q_EMIT founded();
        return;
    }
    if (const auto problem = problemHere()) {
        message().show(MessageKind::Error, problem->sentence);
        return;
    }
    if (m_steps->currentIndex() == formSteps - 1)
        found();
    else
        goTo(m_steps->currentIndex() + 1);
}

void SetUpScreen::previous()
{
    if (m_steps->currentIndex() == 0)
        Q_EMIT backAsked();
    else
        goTo(m_steps->currentIndex() - 1);
}

std::optional<Failure> SetUpScreen::problemHere()
{
    return qobject_cast<SetUpForm*>(m_steps->currentWidget())->problem();
}

void SetUpScreen::found()
{
    const BusyCursor busy;
    FoundingDetails details{m_times->apply(m_forumForm->settings()), *m_tutor->member(),
                            *m_administrator->member()};
    const StaffPasswords passwords{m_tutor->password(), m_administrator->password()};
    Result<Founded> founded = Forum::found(m_forumForm->path(), details, passwords, m_clock, m_cost);
    if (!founded) {
        message().show(MessageKind::Error, founded.failure().sentence);
        return;
    }
    m_tutor->forgetPassword();
    m_administrator->forgetPassword();
    m_recovery->showCode(founded->recoveryCode);
    m_forum = std::move(founded->forum);
    goTo(formSteps);
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forum/startscreen.h"

#include "ui/widgets/choicebutton.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/inlinemessage.h"

#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

StartScreen::StartScreen(Dialogs& dialogs, QWidget* parent)
    : CardScreen(u"startScreen"_s, u"Welcome to LED Forum"_s,
                 u"Teaching, confidential 1:1s, registers and certificates for Locally Employed Doctors, "
                 "kept in one file on this computer."_s,
                 560, parent)
    , m_dialogs(dialogs)
{
    auto* setUp =
        new ChoiceButton(u"add"_s, u"Set up a forum"_s,
                         u"For a hospital that starts: name, tutor, administrator and times. Five minutes."_s,
                         u"startSetUp"_s);
    auto* open =
        new ChoiceButton(u"folder"_s, u"Open a forum"_s, u"A file that was set up before."_s, u"startOpen"_s);
    auto* demo =
        new ChoiceButton(u"spark"_s, u"Open a demonstration forum"_s,
                         u"Invented people and a full programme round today's date, to try everything."_s,
                         u"startDemonstration"_s);
    auto* verify = new ChoiceButton(u"certificate"_s, u"Verify a certificate"_s,
                                    u"A PDF file or a code that somebody shows. No forum is needed."_s,
                                    u"startVerify"_s);
    addMessage();
    for (QWidget* choice : {setUp, open, demo, verify})
        content().addWidget(choice);
    connect(setUp, &ChoiceButton::clicked, this, &StartScreen::setUpAsked);
    connect(open, &ChoiceButton::clicked, this, &StartScreen::chooseFile);
    connect(verify, &ChoiceButton::clicked, this, &StartScreen::verifyAsked);
    connect(demo, &ChoiceButton::clicked, this, &StartScreen::demonstrationAsked);
    setFocusProxy(setUp);
}

void StartScreen::showProblem(const QString& sentence)
{
    message().show(MessageKind::Error, sentence);
}

void StartScreen::showWork(const QString& sentence)
{
    message().show(MessageKind::Information, sentence);
    for (QWidget* choice : findChildren<ChoiceButton*>())
        choice->setEnabled(false);
}

void StartScreen::chooseFile()
{
    message().clear();
    const auto path = m_dialogs.fileToOpen(this, u"Open a forum"_s, u"Forums (*.ledforum);;All files (*)"_s);
    if (path)
        Q_EMIT openAsked(*path);
}

} // namespace ledforum

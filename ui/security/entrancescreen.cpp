// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/entrancescreen.h"

#include "ui/widgets/button.h"
#include "ui/widgets/inlinemessage.h"

namespace ledforum {

EntranceScreen::EntranceScreen(Forum& forum, const QString& objectName, const QString& title,
                               const QString& subtitle, int width, QWidget* parent)
    : CardScreen(objectName, title, subtitle, width, parent)
    , m_forum(forum)
{
}

void EntranceScreen::setDoor(std::vector<QWidget*> fields, Button& button, const QString& busyText)
{
    m_fields = std::move(fields);
    m_button = &button;
    m_text = button.text();
    m_busyText = busyText;
}

void EntranceScreen::setBusy(bool isBusy)
{
    if (isBusy)
        message().clear();
    for (QWidget* field : m_fields)
        field->setEnabled(!isBusy);
    m_button->setEnabled(!isBusy);
    m_button->setText(isBusy ? m_busyText : m_text);
}

void EntranceScreen::refuse(const QString& sentence)
{
    message().show(MessageKind::Error, sentence);
}

void EntranceScreen::finish(Result<Entered> result)
{
    if (!result) {
        refuse(wordsOf(result.failure()));
        beRefused();
        return;
    }
    Entered arrival = *std::move(result);
    m_actor.emplace(std::move(arrival.actor));
    m_sheetCode = arrival.sheetCode;
    clear();
    Q_EMIT entered();
}

Actor EntranceScreen::takeActor()
{
    Actor actor = *std::move(m_actor);
    m_actor.reset();
    return actor;
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/accountwatch.h"

#include "app/forum/forum.h"
#include "app/security/accounts.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString sentenceOf(SessionState state)
{
    switch (state) {
    case SessionState::WasReset:
        return u"A code that resets your account was made while you were signed in. If you did not "
               "ask for it, tell the Deputy Clinical Tutor."_s;
    case SessionState::Deactivated:
        return u"Your account was deactivated. Ask the Medical Education Team if that is not right."_s;
    case SessionState::LostRole:
        return u"Your roles have changed. Sign in again to go on with those that you have."_s;
    case SessionState::GoesOn:
        break;
    }
    return {};
}

} // namespace

AccountWatch::AccountWatch(Forum& forum, const Actor& actor, QObject* parent)
    : QObject(parent)
    , m_forum(forum)
    , m_actor(actor)
    , m_version(forum.dataVersion())
{
    // Later, as the change may come from a page that is still at it.
    connect(&forum.changes(), &Changes::changed, this, &AccountWatch::ask, Qt::QueuedConnection);
    connect(&m_poll, &QTimer::timeout, this, &AccountWatch::look);
    m_poll.start(std::chrono::milliseconds(400));
}

void AccountWatch::look()
{
    const qint64 version = m_forum.dataVersion();
    if (version == m_version && !m_isReplaced)
        return;
    m_version = version;
    ask();
}

void AccountWatch::ask()
{
    m_isReplaced = m_isReplaced || m_forum.isReplaced();
    if (m_isReplaced) {
        Q_EMIT replaced();
        return;
    }
    // Where the file cannot be read, the pages say why.
    const auto state = m_forum.accounts().session(m_actor);
    if (!state || *state == SessionState::GoesOn)
        return;
    m_poll.stop();
    Q_EMIT revoked(sentenceOf(*state));
}

} // namespace ledforum

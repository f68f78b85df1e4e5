// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

namespace ledforum {

class Actor;
class Forum;

/// Says when who is signed in may no longer go on as they are: their account was reset or deactivated, or
/// their roles changed, here or by another program. Within half a second, whatever window shows.
class AccountWatch final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    AccountWatch(Forum& forum, const Actor& actor, QObject* parent);

Q_SIGNALS:
    /// Why, as a sentence for that person.
    void revoked(const QString& why);
    /// A backup was restored: the forum is to be opened anew. Told again and again until that is done.
    void replaced();

private:
    void look();
    void ask();

    Forum& m_forum;
    const Actor& m_actor;
    QTimer m_poll;
    qint64 m_version;
    bool m_isReplaced = false;
};

} // namespace ledforum

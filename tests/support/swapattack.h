// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/swapforum.h"

#include <functional>

namespace ledforum {

/// One value in the file that is no text and no number.
struct SealedValue
{
    QString table;
    QString column;
    qint64 row = 0; ///< its rowid
    QByteArray bytes;
    friend auto operator<=>(const SealedValue&, const SealedValue&) = default;
};

/// "account.bundle", and so on, of all tables that there are, whether a row has one or not.
[[nodiscard]] QStringList sealedColumns(Connection& connection);
/// The values of one column that are there, in order of their rows.
[[nodiscard]] std::vector<SealedValue> valuesOf(Connection& connection, const QString& column);

/// A copy of the file in a folder of its own, which the attacker writes as they like.
class AttackedCopy final
{
public:
    explicit AttackedCopy(const QByteArray& file);

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("forum.led")); }
    [[nodiscard]] Connection& connection() { return *m_connection; }
    /// Neither triggers nor foreign keys are in the way.
    void run(const QString& sql);
    void put(const SealedValue& value);
    /// Both values change places.
    void swap(const SealedValue& one, const SealedValue& other);
    /// The forum, opened on the copy by somebody who suspects nothing. `clock` must outlive it.
    [[nodiscard]] Forum& open(const Clock& clock);

private:
    template <class Work>
    void withoutTriggers(Work work);

    QTemporaryDir m_folder;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Forum> m_forum;
};

/// What the attacker holds: an administrator's and a doctor's keys, those of the issuer, and pairs of their
/// own making, to put in the place of others.
class Attacker final
{
public:
    explicit Attacker(SwapForum& scene);

    [[nodiscard]] const Actor& actor() const { return m_actor; }
    [[nodiscard]] const KeyPair& own() const { return m_actor.keys().own; }
    [[nodiscard]] const KeyPair& issuer() const { return *m_actor.keys().issuer; }
    [[nodiscard]] const KeyPair& forged() const { return m_forged; }
    /// One more pair that the attacker opens with.
    void holds(const KeyPair& pair) { m_more.push_back(pair.clone()); }

    /// All values that one of the attacker's keys opens, and what they say.
    struct Opened
    {
        SealedValue value;
        QByteArray content; ///< empty where the key opens it and the place does not fit
    };
    [[nodiscard]] std::vector<Opened> opened(Connection& connection) const;
    /// What has become readable since, and should not have; empty when nothing has.
    [[nodiscard]] QString gained(Connection& connection, const std::vector<Opened>& before) const;

private:
    [[nodiscard]] std::vector<const KeyPair*> keys() const;

    const Actor& m_actor;
    KeyPair m_forged = KeyPair::generate();
    std::vector<KeyPair> m_more;
};

} // namespace ledforum

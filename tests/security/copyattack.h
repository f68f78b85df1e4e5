// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/sqlite/connection.h"
#include "database/sqlite/statement.h"
#include "tests/security/sittings.h"

#include <QFile>
#include <QHash>

#include <array>
#include <cmath>

namespace ledforum {

/// What may point at a doctor: something of theirs changed between two copies.
enum Sign {
    AccountRow,
    PersonRow,
    ReplyRow,
    OtherRow,    ///< of any other table that names a person or an account
    ClearAct,    ///< the clear audit names them
    RowsChanged, ///< any row of any table that holds a public key or an address of theirs
    KeyPage,     ///< the page on which a key of theirs stands was written
    NamePage,    ///< that of their name or address
    BesideKey,   ///< bytes changed next to a key of theirs
    BesideName,
    MoreOfThem,  ///< their keys, name or address stand in the file more or less often
    OldReplyRow, ///< what changed a quarter of an hour before
    OldAccountRow,
    SignCount
};
using Signs = std::array<bool, SignCount>;

/// A slot found taken, what pointed at whom, and the truth for the reckoning.
struct Case
{
    int doctor = 0;
    int clinic = 0; ///< in a row over all forums
    Beside beside = Beside::Nothing;
    std::vector<Signs> signsOf; ///< by doctor
    QByteArray tag;
    QByteArray envelope;
};

/// Somebody who copies the file every quarter of an hour and compares each copy with the one before, row by
/// row and page by page.
class CopyAttack final
{
public:
    /// `forum` tells the clinics of one apart from those of the next.
    CopyAttack(Sittings& sittings, int forum)
        : m_sittings(sittings)
        , m_forum(forum)
    {
        for (int n = 0; n < Sittings::doctors; ++n)
            learn(n);
    }

    void look(const std::vector<Taking>& takings, std::vector<Case>& cases)
    {
        Copy now = copyOfNow();
        if (!m_before.bytes.isEmpty()) {
            std::vector<Signs> signsNow;
            for (int n = 0; n < Sittings::doctors; ++n)
                signsNow.push_back(signsFor(n, now));
            for (size_t n = 0; n < takings.size(); ++n) {
                const bool isLast =
                    std::none_of(takings.begin() + ptrdiff_t(n) + 1, takings.end(),
                                 [&](const Taking& later) { return later.slot == takings[n].slot; });
                if (isLast)
                    addCase(takings[n], now, signsNow, cases);
            }
            m_signsBefore = std::move(signsNow);
        }
        m_before = std::move(now);
    }

private:
    using Rows = QHash<QString, QHash<qint64, QByteArray>>; ///< by table and row
    struct Copy
    {
        QByteArray bytes;
        Rows rows;
        std::vector<std::vector<qsizetype>> keys;  ///< where the keys of each doctor stand
        std::vector<std::vector<qsizetype>> names; ///< where name and address do
    };
    struct Doctor
    {
        qint64 person = 0;
        qint64 account = 0;
        QList<QByteArray> keys;
        QList<QByteArray> names;
    };

    void learn(int n)
    {
        Statement row(connection(), u"SELECT person.id, account.id, box_public_key, sign_public_key, email\n"
                                    "FROM person JOIN account ON person_id = person.id WHERE email = ?"_s);
        row.bind(Sittings::emailOf(n));
        if (!row.next())
            qFatal("No such doctor.");
        m_doctors.push_back(
            {row.integer(0), row.integer(1), {row.blob(2), row.blob(3)}, {row.text(4).toUtf8()}});
    }
    const Connection& connection() { return m_sittings.forum().connection(); }

    Copy copyOfNow()
    {
        Copy copy;
        QFile file(m_sittings.forum().path());
        if (file.open(QIODevice::ReadOnly))
            copy.bytes = file.readAll();
        for (const QString& table : tables())
            copy.rows[table] = rowsOf(table);
        for (const Doctor& doctor : m_doctors) {
            copy.keys.push_back(placesOf(doctor.keys, copy.bytes));
            copy.names.push_back(placesOf(doctor.names, copy.bytes));
        }
        return copy;
    }
    QStringList tables()
    {
        QStringList tables;
        Statement row(connection(), u"SELECT name FROM sqlite_schema WHERE type = 'table'"_s);
        while (row.next())
            tables << row.text(0);
        return tables;
    }
    /// A row as text: "name=value" for each column, so that whom it names can be read from it.
    QHash<qint64, QByteArray> rowsOf(const QString& table)
    {
        QStringList columns;
        Statement column(connection(), u"SELECT name FROM pragma_table_info(?)"_s);
        column.bind(table);
        while (column.next())
            columns << column.text(0);
        QHash<qint64, QByteArray> rows;
        Statement row(connection(), u"SELECT *, rowid FROM %1"_s.arg(table));
        while (row.next()) {
            QByteArray text;
            for (int n = 0; n < columns.size(); ++n)
                text += '\n' + columns.at(n).toUtf8() + '=' + row.value(n).toByteArray();
            rows.insert(row.integer(int(columns.size())), text + '\n');
        }
        return rows;
    }
    static std::vector<qsizetype> placesOf(const QList<QByteArray>& words, const QByteArray& bytes)
    {
        std::vector<qsizetype> places;
        for (const QByteArray& word : words) {
            for (qsizetype at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1))
                places.push_back(at);
        }
        return places;
    }

    Signs signsFor(int n, const Copy& now) const
    {
        Signs signs{};
        for (auto table = now.rows.begin(); table != now.rows.end(); ++table)
            compareRows(table.key(), table.value(), m_before.rows.value(table.key()), n, signs);
        const auto doctor = size_t(n);
        signs[KeyPage] = isWritten(now.keys[doctor], now.bytes, 4096);
        signs[NamePage] = isWritten(now.names[doctor], now.bytes, 4096);
        signs[BesideKey] = isWritten(now.keys[doctor], now.bytes, 256);
        signs[BesideName] = isWritten(now.names[doctor], now.bytes, 256);
        signs[MoreOfThem] = now.keys[doctor].size() != m_before.keys[doctor].size() ||
                            now.names[doctor].size() != m_before.names[doctor].size();
        if (!m_signsBefore.empty()) {
            signs[OldReplyRow] = m_signsBefore[doctor][ReplyRow];
            signs[OldAccountRow] = m_signsBefore[doctor][AccountRow];
        }
        return signs;
    }
    void compareRows(const QString& table, const QHash<qint64, QByteArray>& now,
                     const QHash<qint64, QByteArray>& before, int n, Signs& signs) const
    {
        for (auto row = now.begin(); row != now.end(); ++row) {
            if (before.value(row.key()) != row.value())
                point(table, row.value(), n, signs);
        }
        for (auto row = before.begin(); row != before.end(); ++row) {
            if (!now.contains(row.key()))
                point(table, row.value(), n, signs);
        }
    }
    void point(const QString& table, const QByteArray& row, int n, Signs& signs) const
    {
        const Doctor& doctor = m_doctors[size_t(n)];
        const auto has = [&row](const char* column, qint64 id) {
            return row.contains('\n' + QByteArray(column) + '=' + QByteArray::number(id) + '\n');
        };
        const bool isAudit = table == "audit_entry"_L1;
        const bool isOnPerson =
            isAudit && row.contains("\nsubject=person\n") && has("subject_id", doctor.person);
        const bool isOnAccount =
            isAudit && row.contains("\nsubject=account\n") && has("subject_id", doctor.account);
        for (const QByteArray& word : doctor.keys + doctor.names)
            signs[RowsChanged] |= row.contains(word);
        if (isOnPerson || isOnAccount || (isAudit && has("actor_person_id", doctor.person)))
            signs[ClearAct] = true;
        else if (table == "person"_L1)
            signs[PersonRow] |= has("id", doctor.person);
        else if (has("person_id", doctor.person) || has("account_id", doctor.account))
            signs[table == "account"_L1 ? AccountRow : table == "reply"_L1 ? ReplyRow : OtherRow] = true;
    }
    /// Whether bytes around one of the places are others than before: its whole page, or so many beside it.
    bool isWritten(const std::vector<qsizetype>& places, const QByteArray& now, qsizetype around) const
    {
        for (const qsizetype place : places) {
            const qsizetype from =
                around == 4096 ? place / 4096 * 4096 : std::max<qsizetype>(0, place - around);
            const qsizetype size = around == 4096 ? 4096 : 2 * around;
            if (now.mid(from, size) != m_before.bytes.mid(from, size))
                return true;
        }
        return false;
    }

    void addCase(const Taking& taking, const Copy& now, const std::vector<Signs>& signsNow,
                 std::vector<Case>& cases) const
    {
        Statement row(m_sittings.forum().connection(),
                      u"SELECT owner_tag, envelope, clinic_id FROM slot WHERE id = ? AND is_taken = 1"_s);
        row.bind(taking.slot);
        if (row.next() && !now.bytes.isEmpty()) // not taken and given back between two copies
            cases.push_back({taking.doctor, m_forum * 1000 + int(row.integer(2)), taking.beside, signsNow,
                             row.blob(0), row.blob(1)});
    }

    Sittings& m_sittings;
    int m_forum;
    std::vector<Doctor> m_doctors;
    Copy m_before;
    std::vector<Signs> m_signsBefore;
};

} // namespace ledforum

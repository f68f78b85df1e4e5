// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/sqlite/errors.h"

#include <QSqlError>

#include <sqlite3.h>

namespace ledforum {

using namespace Qt::StringLiterals;
using Kind = DatabaseError::Kind;

Kind kindOfSqliteCode(int code)
{
    switch (code & 0xff) {
    case SQLITE_CONSTRAINT:
        return Kind::Constraint;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Kind::Busy;
    case SQLITE_FULL:
        return Kind::Full;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return Kind::ReadOnly;
    case SQLITE_CORRUPT:
        return Kind::Damaged;
    case SQLITE_NOTADB:
        return Kind::NotAForum;
    default:
        return Kind::Other;
    }
}

namespace {

QString sentenceFor(Kind kind, const QString& what, const QString& detail)
{
    switch (kind) {
    case Kind::Busy:
        return u"Another program is using the forum's file and did not let go of it. Nothing was changed; try again."_s;
    case Kind::Full:
        return u"The disk is full. Nothing was changed; make room and try again."_s;
    case Kind::ReadOnly:
        return u"The forum's file or its folder cannot be written to. Nothing was changed."_s;
    case Kind::Damaged:
        return u"The forum's file is damaged. Nothing was changed; restore a backup."_s;
    case Kind::NotAForum:
        return u"This file is not a forum's database. It was left as it is."_s;
    default:
        return u"The database refused to %1: %2. Nothing was changed."_s.arg(what, detail);
    }
}

} // namespace

void throwDatabaseError(const QSqlError& error, const QString& what)
{
    const Kind kind = kindOfSqliteCode(error.nativeErrorCode().toInt());
    throw DatabaseError(kind, sentenceFor(kind, what, error.databaseText()));
}

} // namespace ledforum

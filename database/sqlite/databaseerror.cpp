// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/sqlite/databaseerror.h"

namespace ledforum {

DatabaseError::DatabaseError(Kind kind, const QString& sentence)
    : std::runtime_error(sentence.toStdString())
    , m_kind(kind)
    , m_sentence(sentence)
{
}

} // namespace ledforum

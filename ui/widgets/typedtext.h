// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QString>

class QWidget;

namespace ledforum {

/// What somebody was typing, and what it was about.
struct TypedText
{
    QString subject = {};               ///< such as a slot's number; its page or dialog knows
    QMap<QString, QString> fields = {}; ///< by the object name of the field
    friend bool operator==(const TypedText&, const TypedText&) = default;
};

/// What stands in the fields in which one types or chooses, by their object names. Passwords and codes
/// (SecretField) are never among them, nor what is there to be read only or found.
[[nodiscard]] QMap<QString, QString> fieldsIn(const QWidget& form);
/// Those of them that differ from what stood there before.
[[nodiscard]] QMap<QString, QString> changedSince(const QMap<QString, QString>& before, const QWidget& form);
/// Leaves alone what is not named.
void fillFieldsIn(QWidget& form, const QMap<QString, QString>& fields);

} // namespace ledforum

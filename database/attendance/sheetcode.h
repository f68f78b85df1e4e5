// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace ledforum {

/// What is printed on a sign-in sheet and finds it again: "K7M-4QX". Five letters and digits, and one that
/// follows from them, so that any one wrong sign is noticed, and any two that change places. There is no 0,
/// 1, I, L or O in it, which people take for one another.
class SheetCode final
{
public:
    static constexpr QStringView alphabet = u"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    static constexpr int payload = 5;

    /// Out of a number, of which 31⁵ differ.
    [[nodiscard]] static SheetCode of(quint32 number);
    /// Without regard to case, spaces and hyphens. Nothing where it is no code, or was mistyped.
    [[nodiscard]] static std::optional<SheetCode> parse(QStringView text);

    /// "K7M-4QX": as printed and stored.
    [[nodiscard]] const QString& value() const { return m_value; }
    friend bool operator==(const SheetCode&, const SheetCode&) = default;

private:
    explicit SheetCode(const QString& signs)
        : m_value(signs.left(3) + u'-' + signs.mid(3))
    {
    }

    QString m_value;
};

} // namespace ledforum

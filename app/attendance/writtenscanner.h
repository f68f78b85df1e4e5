// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <optional>

namespace ledforum {

struct WrittenNumber
{
    int value = 0; ///< at most nine digits
    int digits = 0;
};

/// Goes through a date, time or duration as somebody wrote it. Marks that turn the direction of text are not
/// seen, and every kind of space counts as one.
class WrittenScanner final
{
public:
    explicit WrittenScanner(QStringView text)
        : m_text(text)
    {
        skipMarks();
    }

    [[nodiscard]] qsizetype at() const { return m_at; }
    void returnTo(qsizetype at) { m_at = at; }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    /// All of these characters that come; a space among them stands for any kind of space.
    void skip(QStringView characters);
    bool skipOne(QStringView characters) { return oneOf(characters).has_value(); }
    [[nodiscard]] std::optional<QChar> oneOf(QStringView characters);
    /// The word that comes, where it is one of these, divided by spaces; with the full stop behind it.
    void skipWord(QStringView words);
    /// "14:05", "14.05", "14h05", "14時05分"; true as well before digits.
    [[nodiscard]] bool skipTimeSeparator();
    /// True before "14:05".
    [[nodiscard]] bool startsWithTime() const;

    /// In the digits of any script; nothing where none comes, or too many.
    [[nodiscard]] std::optional<WrittenNumber> number();
    /// Letters up to whatever is none; nothing where none comes.
    [[nodiscard]] std::optional<QStringView> word();

private:
    void advance()
    {
        ++m_at;
        skipMarks();
    }
    // Reports have tens of thousands of moments, nearly all in ASCII: what is read of each character is
    // inline.
    void skipMarks()
    {
        constexpr char16_t lastWithout = 0xFF;
        while (!atEnd() && m_text[m_at].unicode() > lastWithout &&
               m_text[m_at].category() == QChar::Other_Format)
            ++m_at;
    }
    [[nodiscard]] static int digitValue(QChar c)
    {
        if (c >= u'0' && c <= u'9')
            return c.unicode() - u'0';
        return c.unicode() > u'9' ? c.digitValue() : -1;
    }
    [[nodiscard]] static bool isAmong(QChar c, QStringView characters)
    {
        for (const QChar one : characters) {
            if (one == c)
                return true;
        }
        return false;
    }
    [[nodiscard]] QChar here() const { return atEnd() ? QChar() : m_text[m_at]; }

    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace ledforum

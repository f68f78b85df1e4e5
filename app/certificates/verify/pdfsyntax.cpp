// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/verify/pdfsyntax.h"

#include <cmath>

namespace ledforum {

namespace {

constexpr int deepest = 24;
constexpr int mostValues = 1'000'000;
constexpr double largestNumber = 1e12;
constexpr double largestReference = 1e9;

bool isSpace(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t' || byte == '\f' || byte == '\0';
}

bool isRegular(char byte)
{
    return !isSpace(byte) && !QByteArrayView("()<>[]{}/%").contains(byte);
}

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

int hexDigit(char byte)
{
    if (isDigit(byte))
        return byte - '0';
    const char small = byte >= 'A' && byte <= 'F' ? char(byte - 'A' + 'a') : byte;
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

} // namespace

const PdfValue& PdfValue::operator[](const QByteArray& key) const
{
    static const PdfValue null;
    const auto member = members.find(key);
    return member == members.end() ? null : member->second;
}

char PdfScanner::peek(qsizetype ahead) const
{
    return m_at + ahead < m_data.size() ? m_data.at(m_at + ahead) : '\0';
}

void PdfScanner::skipSpace()
{
    while (!isAtEnd() && isSpace(m_data.at(m_at)))
        ++m_at;
}

bool PdfScanner::takeWord(QByteArrayView word)
{
    skipSpace();
    if (!QByteArrayView(m_data).sliced(m_at).startsWith(word))
        return false;
    m_at += word.size();
    return true;
}

std::optional<PdfValue> PdfScanner::next()
{
    return value(0);
}

std::optional<PdfValue> PdfScanner::value(int depth)
{
    skipSpace();
    if (isAtEnd() || depth > deepest || ++m_count > mostValues)
        return std::nullopt;
    const char byte = peek();
    if (isDigit(byte) || byte == '+' || byte == '-' || byte == '.')
        return numberOrReference();
    if (byte == '/')
        return name();
    if (byte == '(')
        return literalString();
    if (byte == '[')
        return array(depth);
    if (byte == '<')
        return peek(1) == '<' ? dictionary(depth) : hexString();
    return word();
}

std::optional<PdfValue> PdfScanner::numberOrReference()
{
    const qsizetype start = m_at;
    while (isDigit(peek()) || peek() == '+' || peek() == '-' || peek() == '.')
        ++m_at;
    bool isNumber = false;
    const PdfValue number{PdfValue::Type::Number, {}, m_data.sliced(start, m_at - start).toDouble(&isNumber)};
    if (!isNumber || isRegular(peek()) || std::abs(number.number) > largestNumber)
        return std::nullopt;
    if (m_references == References::Unknown)
        return number;
    // "12 0 R"
    const qsizetype after = m_at;
    skipSpace();
    const qsizetype generation = m_at;
    while (isDigit(peek()))
        ++m_at;
    if (m_at > generation) {
        skipSpace();
        if (peek() == 'R' && (m_at + 1 == m_data.size() || !isRegular(peek(1)))) {
            ++m_at;
            if (number.number < 0 || number.number > largestReference ||
                number.number != std::floor(number.number))
                return std::nullopt;
            return PdfValue{PdfValue::Type::Reference, {}, number.number};
        }
    }
    m_at = after;
    return number;
}

std::optional<PdfValue> PdfScanner::name()
{
    PdfValue name{PdfValue::Type::Name};
    for (++m_at; !isAtEnd() && isRegular(peek()); ++m_at) {
        if (peek() == '#' && hexDigit(peek(1)) >= 0 && hexDigit(peek(2)) >= 0) {
            name.bytes += char(hexDigit(peek(1)) * 16 + hexDigit(peek(2)));
            m_at += 2;
        } else {
            name.bytes += peek();
        }
    }
    return name;
}

std::optional<PdfValue> PdfScanner::literalString()
{
    static constexpr QByteArrayView letters = "nrtbf";
    static constexpr QByteArrayView meanings = "\n\r\t\b\f";
    PdfValue text{PdfValue::Type::String};
    int open = 1;
    for (++m_at; !isAtEnd(); ++m_at) {
        const char byte = peek();
        if (byte == '\\') {
            ++m_at;
            const char escaped = peek();
            if (const qsizetype letter = letters.indexOf(escaped); letter >= 0 && escaped != '\0') {
                text.bytes += meanings.at(letter);
            } else if (escaped >= '0' && escaped <= '7') {
                int code = escaped - '0';
                for (int more = 0; more < 2 && peek(1) >= '0' && peek(1) <= '7'; ++more, ++m_at)
                    code = code * 8 + (peek(1) - '0');
                text.bytes += static_cast<char>(code & 0xff);
            } else if (escaped == '\r') {
                m_at += peek(1) == '\n' ? 1 : 0;
            } else if (escaped != '\n') {
                text.bytes += escaped;
            }
            continue;
        }
        open += byte == '(' ? 1 : byte == ')' ? -1 : 0;
        if (open == 0) {
            ++m_at;
            return text;
        }
        text.bytes += byte;
    }
    return std::nullopt;
}

std::optional<PdfValue> PdfScanner::hexString()
{
    PdfValue text{PdfValue::Type::String};
    int high = -1;
    for (++m_at; !isAtEnd(); ++m_at) {
        const char byte = peek();
        if (byte == '>') {
            ++m_at;
            if (high >= 0)
                text.bytes += static_cast<char>(high * 16);
            return text;
        }
        if (isSpace(byte))
            continue;
        const int digit = hexDigit(byte);
        if (digit < 0)
            return std::nullopt;
        if (high < 0) {
            high = digit;
        } else {
            text.bytes += static_cast<char>(high * 16 + digit);
            high = -1;
        }
    }
    return std::nullopt;
}

std::optional<PdfValue> PdfScanner::array(int depth)
{
    PdfValue array{PdfValue::Type::Array};
    ++m_at;
    while (true) {
        skipSpace();
        if (peek() == ']') {
            ++m_at;
            return array;
        }
        std::optional<PdfValue> item = value(depth + 1);
        if (!item || item->type == PdfValue::Type::Operator)
            return std::nullopt;
        array.items.push_back(*std::move(item));
    }
}

std::optional<PdfValue> PdfScanner::dictionary(int depth)
{
    PdfValue dictionary{PdfValue::Type::Dictionary};
    m_at += 2;
    while (true) {
        if (takeWord(">>"))
            return dictionary;
        const std::optional<PdfValue> key = value(depth + 1);
        if (!key || key->type != PdfValue::Type::Name || dictionary.members.contains(key->bytes))
            return std::nullopt;
        std::optional<PdfValue> member = value(depth + 1);
        if (!member || member->type == PdfValue::Type::Operator)
            return std::nullopt;
        dictionary.members.emplace(key->bytes, *std::move(member));
    }
}

std::optional<PdfValue> PdfScanner::word()
{
    const qsizetype start = m_at;
    while (!isAtEnd() && isRegular(peek()))
        ++m_at;
    const QByteArray word = m_data.sliced(start, m_at - start);
    if (word.isEmpty())
        return std::nullopt;
    if (word == "true" || word == "false")
        return PdfValue{PdfValue::Type::Boolean, {}, word == "true" ? 1.0 : 0.0};
    if (word == "null")
        return PdfValue{};
    return PdfValue{PdfValue::Type::Operator, word};
}

} // namespace ledforum

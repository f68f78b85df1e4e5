// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <map>
#include <optional>
#include <vector>

namespace ledforum {

/// One value of the PDF language, or one operator of a content stream.
struct PdfValue
{
    enum class Type { Null, Boolean, Number, Name, String, Array, Dictionary, Reference, Operator };

    Type type = Type::Null;
    QByteArray bytes = {}; ///< of a string, a name (without "/") or an operator
    double number = 0;     ///< of a number or a boolean; of a reference, the object's
    std::vector<PdfValue> items = {};
    std::map<QByteArray, PdfValue> members = {};

    [[nodiscard]] bool isName(const char* name) const { return type == Type::Name && bytes == name; }
    [[nodiscard]] bool isNumber() const { return type == Type::Number; }
    /// Null when it is not there.
    [[nodiscard]] const PdfValue& operator[](const QByteArray& key) const;
};

/// Reads values one after the other. Knows no comments: files that are read here have none. Ends early, as at
/// what is no value, once it has read more of them than any certificate has.
class PdfScanner final
{
public:
    enum class References { Known, Unknown };

    explicit PdfScanner(const QByteArray& data, References references = References::Known, qsizetype at = 0)
        : m_data(data)
        , m_at(at)
        , m_references(references)
    {
    }

    /// Nothing at the end and at what is no value.
    [[nodiscard]] std::optional<PdfValue> next();
    /// Passes over white space, then the word if it stands there.
    [[nodiscard]] bool takeWord(QByteArrayView word);
    void skipSpace();
    [[nodiscard]] qsizetype position() const { return m_at; }
    void moveTo(qsizetype position) { m_at = position; }
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_data.size(); }
    /// How many values it has read, those inside others counted.
    [[nodiscard]] int count() const { return m_count; }

private:
    [[nodiscard]] std::optional<PdfValue> value(int depth);
    [[nodiscard]] std::optional<PdfValue> numberOrReference();
    [[nodiscard]] std::optional<PdfValue> name();
    [[nodiscard]] std::optional<PdfValue> literalString();
    [[nodiscard]] std::optional<PdfValue> hexString();
    [[nodiscard]] std::optional<PdfValue> array(int depth);
    [[nodiscard]] std::optional<PdfValue> dictionary(int depth);
    [[nodiscard]] std::optional<PdfValue> word();
    [[nodiscard]] char peek(qsizetype ahead = 0) const;

    const QByteArray& m_data;
    qsizetype m_at;
    int m_count = 0;
    References m_references;
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/credential/credentialquads.h"

#include <QJsonArray>
#include <QList>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

// As the contexts https://www.w3.org/ns/credentials/v2 and
// https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json define the terms.

#define BADGE "https://purl.imsglobal.org/spec/vc/ob/vocab.html#"
#define CREDENTIAL "https://www.w3.org/2018/credentials#"
#define SECURITY "https://w3id.org/security#"
#define SCHEMA "https://schema.org/"

enum class Range { Text, Node, Name, Number };

struct Term
{
    QLatin1StringView key;
    QLatin1StringView predicate;
    Range range = Range::Text;
    QLatin1StringView datatype = {}; ///< a string's when empty
};

constexpr Term terms[] = {
    {"type"_L1, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"_L1, Range::Name},
    {"achievement"_L1, BADGE "achievement"_L1},
    {"achievementType"_L1, BADGE "achievementType"_L1},
    {"alignment"_L1, BADGE "alignment"_L1},
    {"created"_L1, "http://purl.org/dc/terms/created"_L1, Range::Text,
     "http://www.w3.org/2001/XMLSchema#dateTime"_L1},
    {"credentialSubject"_L1, CREDENTIAL "credentialSubject"_L1},
    {"creditsEarned"_L1, BADGE "creditsEarned"_L1, Range::Number,
     "https://www.w3.org/2001/XMLSchema#float"_L1},
    {"criteria"_L1, BADGE "Criteria"_L1},
    {"cryptosuite"_L1, SECURITY "cryptosuite"_L1, Range::Text, SECURITY "cryptosuiteString"_L1},
    {"description"_L1, SCHEMA "description"_L1},
    {"evidence"_L1, CREDENTIAL "evidence"_L1},
    {"genre"_L1, SCHEMA "genre"_L1},
    {"issuer"_L1, CREDENTIAL "issuer"_L1},
    {"name"_L1, SCHEMA "name"_L1},
    {"narrative"_L1, BADGE "narrative"_L1},
    {"proofPurpose"_L1, SECURITY "proofPurpose"_L1, Range::Name},
    {"role"_L1, BADGE "role"_L1},
    {"targetFramework"_L1, SCHEMA "targetFramework"_L1},
    {"targetName"_L1, SCHEMA "targetName"_L1},
    {"targetType"_L1, BADGE "targetType"_L1},
    {"targetUrl"_L1, SCHEMA "targetUrl"_L1, Range::Text, "https://www.w3.org/2001/XMLSchema#anyURI"_L1},
    {"validFrom"_L1, CREDENTIAL "validFrom"_L1, Range::Text, "http://www.w3.org/2001/XMLSchema#dateTime"_L1},
    {"verificationMethod"_L1, SECURITY "verificationMethod"_L1, Range::Node},
};

struct Name
{
    QLatin1StringView name;
    QLatin1StringView iri;
};

constexpr Name names[] = {
    {"Achievement"_L1, BADGE "Achievement"_L1},
    {"AchievementSubject"_L1, BADGE "AchievementSubject"_L1},
    {"Alignment"_L1, SCHEMA "AlignmentObject"_L1},
    {"DataIntegrityProof"_L1, SECURITY "DataIntegrityProof"_L1},
    {"Evidence"_L1, BADGE "Evidence"_L1},
    {"OpenBadgeCredential"_L1, BADGE "OpenBadgeCredential"_L1},
    {"Profile"_L1, BADGE "Profile"_L1},
    {"VerifiableCredential"_L1, CREDENTIAL "VerifiableCredential"_L1},
    {"assertionMethod"_L1, SECURITY "assertionMethod"_L1},
};

#undef BADGE
#undef CREDENTIAL
#undef SECURITY
#undef SCHEMA

template <class Table, class Member>
const auto& entryOf(const Table& table, Member key, const QString& wanted)
{
    const auto entry = std::ranges::find(table, wanted, key);
    if (entry == std::end(table))
        throw std::logic_error("a credential has no term " + wanted.toStdString());
    return *entry;
}

QByteArray resource(const QByteArray& iri)
{
    return '<' + iri + '>';
}

QByteArray resource(QLatin1StringView iri)
{
    return '<' + QByteArray(iri.data(), iri.size()) + '>';
}

/// JSON-LD writes a whole number as an integer, and any other as XML Schema's canonical double.
QByteArray canonicalNumber(double number)
{
    if (number == std::floor(number))
        return QByteArray::number(number, 'f', 0);
    const QByteArray text = QByteArray::number(number, 'e', 15);
    const qsizetype exponentAt = text.indexOf('e');
    QByteArray digits = text.first(exponentAt);
    while (digits.endsWith('0') && !digits.endsWith(".0"))
        digits.chop(1);
    return digits + 'E' + QByteArray::number(text.sliced(exponentAt + 1).toInt());
}

class Writer final
{
public:
    void write(const QJsonObject& object)
    {
        const QString id = object.value("id"_L1).toString();
        if (id.isEmpty())
            throw std::logic_error("an object of a credential has no identifier");
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (member.key() == "id"_L1 || member.key() == "@context"_L1)
                continue;
            const Term& term = entryOf(terms, &Term::key, member.key());
            const QJsonArray values = member->isArray() ? member->toArray() : QJsonArray{QJsonValue(*member)};
            for (const QJsonValue& value : values)
                m_lines += resource(id.toUtf8()) + ' ' + resource(term.predicate) + ' ' +
                           target(term, value) + " .\n";
        }
    }

    QByteArray sorted()
    {
        std::ranges::sort(m_lines);
        return m_lines.join();
    }

private:
    QByteArray target(const Term& term, const QJsonValue& value)
    {
        if (value.isObject()) {
            write(value.toObject());
            return resource(value["id"_L1].toString().toUtf8());
        }
        switch (term.range) {
        case Range::Node:
            return resource(value.toString().toUtf8());
        case Range::Name:
            return resource(entryOf(names, &Name::name, value.toString()).iri);
        case Range::Number:
            return typed('"' + canonicalNumber(value.toDouble()) + '"', term);
        case Range::Text:
            break;
        }
        return typed('"' + escapedLiteral(value.toString()) + '"', term);
    }

    static QByteArray typed(const QByteArray& literal, const Term& term)
    {
        return term.datatype.isEmpty() ? literal : literal + "^^" + resource(term.datatype);
    }

    QByteArrayList m_lines;
};

} // namespace

QByteArray escapedLiteral(const QString& text)
{
    static constexpr QByteArrayView plain = "\b\t\n\f\r\"\\";
    static constexpr QByteArrayView letters = "btnfr\"\\";
    QByteArray escaped;
    for (const char byte : text.toUtf8()) {
        if (const qsizetype at = plain.indexOf(byte); at >= 0)
            escaped += QByteArray("\\") + letters.at(at);
        else if ((byte >= 0 && byte < ' ') || byte == '\x7f')
            escaped += "\\u00" + QByteArray(1, byte).toHex().toUpper();
        else
            escaped += byte;
    }
    return escaped;
}

QByteArray canonicalQuads(const QJsonObject& object)
{
    Writer writer;
    writer.write(object);
    return writer.sorted();
}

} // namespace ledforum

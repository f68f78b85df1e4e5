// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/columnmapping.h"

#include "database/types/textfold.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

struct UseWords
{
    ColumnUse use;
    QLatin1StringView code;
    QLatin1StringView shown;
};

constexpr std::array words = {
    UseWords{ColumnUse::Ignored, "ignored"_L1, "Leave out"_L1},
    UseWords{ColumnUse::Name, "name"_L1, "Name"_L1},
    UseWords{ColumnUse::FirstName, "first-name"_L1, "First name"_L1},
    UseWords{ColumnUse::LastName, "last-name"_L1, "Last name"_L1},
    UseWords{ColumnUse::Email, "email"_L1, "E-mail address"_L1},
    UseWords{ColumnUse::Number, "number"_L1, "GMC number"_L1},
    UseWords{ColumnUse::Joined, "joined"_L1, "Time of arrival"_L1},
    UseWords{ColumnUse::Left, "left"_L1, "Time of leaving"_L1},
    UseWords{ColumnUse::Duration, "duration"_L1, "How long"_L1},
    UseWords{ColumnUse::Action, "action"_L1, "Joined or left"_L1},
    UseWords{ColumnUse::Status, "status"_L1, "Status"_L1},
};

const UseWords& wordsOf(ColumnUse use)
{
    return words[size_t(use)];
}

} // namespace

QString codeOf(ColumnUse use)
{
    return wordsOf(use).code;
}

std::optional<ColumnUse> columnUseFrom(QStringView text)
{
    const auto found = std::ranges::find_if(words, [&](const UseWords& one) { return text == one.code; });
    return found == words.end() ? std::nullopt : std::optional(found->use);
}

QString displayName(ColumnUse use)
{
    return wordsOf(use).shown;
}

const QList<ColumnUse>& allColumnUses()
{
    static const QList<ColumnUse> all = [] {
        QList<ColumnUse> uses;
        for (const UseWords& one : words)
            uses += one.use;
        return uses;
    }();
    return all;
}

QByteArray ColumnMapping::digest() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& heading : headings)
        hash.addData(folded(heading).toUtf8() + '\n');
    return hash.result();
}

QString ColumnMapping::toJson() const
{
    QJsonArray codes;
    for (const ColumnUse use : uses)
        codes += codeOf(use);
    return QString::fromUtf8(
        QJsonDocument(QJsonObject{{u"columns"_s, codes}}).toJson(QJsonDocument::Compact));
}

Result<ColumnMapping> ColumnMapping::fromJson(QStringView json, const QStringList& headings)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    const QJsonArray codes = document.object().value(u"columns"_s).toArray();
    if (codes.size() != headings.size())
        return refused(
            u"What was remembered of these columns does not fit them. Say again what they hold."_s);
    ColumnMapping mapping{headings, {}};
    for (const QJsonValue& code : codes) {
        const auto use = columnUseFrom(code.toString());
        if (!use)
            return refused(u"“%1” is nothing that a column can hold."_s.arg(code.toString()));
        mapping.uses += *use;
    }
    return mapping;
}

std::optional<QString> ColumnMapping::problem() const
{
    const bool namesPeople = has(ColumnUse::Name) || has(ColumnUse::FirstName) || has(ColumnUse::LastName) ||
                             has(ColumnUse::Email) || has(ColumnUse::Number);
    if (!namesPeople)
        return u"Say which column holds the names, the e-mail addresses or the GMC numbers."_s;
    for (const UseWords& one : words) {
        // A report has two columns of addresses: the e-mail's and the account's.
        const bool mayRepeat = one.use == ColumnUse::Ignored || one.use == ColumnUse::Email;
        if (!mayRepeat && uses.count(one.use) > 1)
            return u"%1 is chosen for %2 columns. Leave out all but one of them."_s.arg(
                one.shown, uses.count(one.use) == 2 ? u"two"_s : QString::number(uses.count(one.use)));
    }
    if (has(ColumnUse::Left) && !has(ColumnUse::Joined))
        return u"Say which column holds the time of arrival, too."_s;
    if (has(ColumnUse::Action) && !has(ColumnUse::Joined))
        return u"Say which column holds the time of joining and leaving, too."_s;
    return std::nullopt;
}

} // namespace ledforum

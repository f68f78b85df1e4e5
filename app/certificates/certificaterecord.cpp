// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificaterecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kind = "attendance"_L1;
constexpr auto scope = "internal"_L1;
/// Of what the record holds and how it is drawn. A later version draws the older ones as they were.
constexpr int templateVersion = 1;

QString composed(const QString& text)
{
    return text.normalized(QString::NormalizationForm_C);
}

/// Takes the members of a stored object one by one, and remembers whether one was missing or of another type.
class Reader final
{
public:
    explicit Reader(const QJsonObject& object)
        : m_object(object)
    {
    }

    QString text(QLatin1StringView name) { return take(name, QJsonValue::String).toString(); }
    int number(QLatin1StringView name) { return take(name, QJsonValue::Double).toInt(); }
    bool flag(QLatin1StringView name) { return take(name, QJsonValue::Bool).toBool(); }
    QDate date(QLatin1StringView name) { return valid(QDate::fromString(text(name), Qt::ISODate)); }
    QTime time(QLatin1StringView name) { return valid(QTime::fromString(text(name), u"HH:mm"_s)); }
    QStringList texts(QLatin1StringView name)
    {
        QStringList texts;
        for (const QJsonValue& value : take(name, QJsonValue::Array).toArray())
            texts += value.toString();
        return texts;
    }
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

private:
    QJsonValue take(QLatin1StringView name, QJsonValue::Type type)
    {
        const QJsonValue value = m_object.value(name);
        m_isWhole = m_isWhole && value.type() == type;
        return value;
    }
    template <class T>
    T valid(T value)
    {
        m_isWhole = m_isWhole && value.isValid();
        return value;
    }

    const QJsonObject& m_object;
    bool m_isWhole = true;
};

QJsonArray arrayOf(const QStringList& texts)
{
    QJsonArray array;
    for (const QString& text : texts)
        array += composed(text);
    return array;
}

} // namespace

QString canonicalJson(const CertificateRecord& record)
{
    // QJsonObject keeps its keys in order of their code units, which is what makes the text canonical.
    const QJsonObject object{
        {"clinical"_L1, record.isClinical},
        {"credits_hundredths"_L1, record.credits.hundredths()},
        {"date"_L1, record.span.date.toString(Qt::ISODate)},
        {"end"_L1, record.span.end().toString(u"HH:mm")},
        {"forum_name"_L1, composed(record.forumName)},
        {"full_name"_L1, composed(record.fullName)},
        {"issued_on"_L1, record.issuedOn.toString(Qt::ISODate)},
        {"kind"_L1, kind},
        {"minutes_attended"_L1, record.minutesAttended},
        {"online"_L1, record.isOnline},
        {"outcomes"_L1, arrayOf(record.outcomes)},
        {"profession"_L1, composed(record.profession)},
        {"professional_body"_L1, record.professionalBody},
        {"professional_number"_L1, record.professionalNumber},
        {"scope"_L1, scope},
        {"serial"_L1, record.serial.value()},
        {"session_minutes"_L1, record.span.minutes},
        {"signatory_name"_L1, composed(record.signatoryName)},
        {"signatory_role"_L1, composed(record.signatoryRole)},
        {"site"_L1, composed(record.site)},
        {"start"_L1, record.span.start.toString(u"HH:mm")},
        {"template_version"_L1, templateVersion},
        {"title"_L1, composed(record.sessionTitle)},
        {"venue"_L1, composed(record.venue)},
    };
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<CertificateRecord> recordFrom(const QString& canonicalJson)
{
    const QJsonObject object = QJsonDocument::fromJson(canonicalJson.toUtf8()).object();
    Reader reader(object);
    const auto serial = CertificateSerial::parse(reader.text("serial"_L1));
    if (!serial || reader.text("kind"_L1) != kind || reader.text("scope"_L1) != scope ||
        reader.number("template_version"_L1) != templateVersion)
        return std::nullopt;
    CertificateRecord record{
        .serial = *serial,
        .fullName = reader.text("full_name"_L1),
        .profession = reader.text("profession"_L1),
        .professionalBody = reader.text("professional_body"_L1),
        .professionalNumber = reader.text("professional_number"_L1),
        .sessionTitle = reader.text("title"_L1),
        .outcomes = reader.texts("outcomes"_L1),
        .span = {reader.date("date"_L1), reader.time("start"_L1), reader.number("session_minutes"_L1)},
        .minutesAttended = reader.number("minutes_attended"_L1),
        .credits = Credits::ofHundredths(reader.number("credits_hundredths"_L1)),
        .isClinical = reader.flag("clinical"_L1),
        .venue = reader.text("venue"_L1),
        .isOnline = reader.flag("online"_L1),
        .forumName = reader.text("forum_name"_L1),
        .site = reader.text("site"_L1),
        .signatoryName = reader.text("signatory_name"_L1),
        .signatoryRole = reader.text("signatory_role"_L1),
        .issuedOn = reader.date("issued_on"_L1),
    };
    return reader.isWhole() ? std::optional(record) : std::nullopt;
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificaterecord.h"

#include "app/certificates/credential/canonicaljson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr auto scope = "internal"_L1;
constexpr int knownVersion = 1;

/// Half a surrogate pair has no UTF-8.
QString composed(const QString& text)
{
    const QString whole = text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
    return whole.normalized(QString::NormalizationForm_C);
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
    QByteArray digest(QLatin1StringView name) { return QByteArray::fromHex(text(name).toLatin1()); }
    /// Nothing when it is empty.
    std::optional<CertificateSerial> serial(QLatin1StringView name)
    {
        const QString written = text(name);
        const auto serial = CertificateSerial::parse(written);
        m_isWhole = m_isWhole && (serial || written.isEmpty());
        return serial;
    }
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

QString hexadecimal(const QByteArray& digest)
{
    return QString::fromLatin1(digest.toHex());
}

CertificateDesign designFrom(Reader& reader)
{
    return {.templateVersion = reader.number("template_version"_L1),
            .isPortrait = reader.flag("portrait"_L1),
            .hasReflectionPage = reader.flag("reflection_page"_L1),
            .logo = reader.digest("logo"_L1),
            .signatureImage = reader.digest("signature_image"_L1)};
}

} // namespace

CertificateRecord composed(CertificateRecord record)
{
    for (QString* text :
         {&record.fullName, &record.profession, &record.professionalBody, &record.professionalNumber,
          &record.sessionTitle, &record.leadershipDomain, &record.venue, &record.forumName, &record.site,
          &record.signatoryName, &record.signatoryRole})
        *text = composed(*text);
    for (QStringList* texts : {&record.outcomes, &record.printed}) {
        for (QString& text : *texts)
            text = composed(text);
    }
    return record;
}

QString canonicalJson(const CertificateRecord& asGiven)
{
    const CertificateRecord record = composed(asGiven);
    const QJsonObject object{
        {"clinical"_L1, record.isClinical},
        {"credits_hundredths"_L1, record.credits.hundredths()},
        {"date"_L1, record.span.date.toString(Qt::ISODate)},
        {"end"_L1, record.span.end().toString(u"HH:mm")},
        {"forum_name"_L1, record.forumName},
        {"full_name"_L1, record.fullName},
        {"issued_on"_L1, record.issuedOn.toString(Qt::ISODate)},
        {"kind"_L1, toString(record.kind)},
        {"leadership_domain"_L1, record.leadershipDomain},
        {"logo"_L1, hexadecimal(record.design.logo)},
        {"minutes_attended"_L1, record.minutesAttended},
        {"online"_L1, record.isOnline},
        {"outcomes"_L1, QJsonArray::fromStringList(record.outcomes)},
        {"portrait"_L1, record.design.isPortrait},
        {"printed"_L1, QJsonArray::fromStringList(record.printed)},
        {"profession"_L1, record.profession},
        {"professional_body"_L1, record.professionalBody},
        {"professional_number"_L1, record.professionalNumber},
        {"reflection_page"_L1, record.design.hasReflectionPage},
        {"replaces"_L1, record.replaces ? record.replaces->value() : QString()},
        {"scope"_L1, scope},
        {"serial"_L1, record.serial.value()},
        {"session_minutes"_L1, record.span.minutes},
        {"signatory_name"_L1, record.signatoryName},
        {"signatory_role"_L1, record.signatoryRole},
        {"signature_image"_L1, hexadecimal(record.design.signatureImage)},
        {"site"_L1, record.site},
        {"start"_L1, record.span.start.toString(u"HH:mm")},
        {"template_version"_L1, record.design.templateVersion},
        {"title"_L1, record.sessionTitle},
        {"venue"_L1, record.venue},
    };
    return QString::fromUtf8(canonicalBytes(object));
}

std::optional<CertificateRecord> recordFrom(const QString& canonicalJson)
{
    const QJsonObject object = QJsonDocument::fromJson(canonicalJson.toUtf8()).object();
    Reader reader(object);
    const auto serial = reader.serial("serial"_L1);
    const auto kind = certificateKindFrom(reader.text("kind"_L1));
    if (!serial || !kind || reader.text("scope"_L1) != scope ||
        reader.number("template_version"_L1) != knownVersion)
        return std::nullopt;
    CertificateRecord record{
        .serial = *serial,
        .kind = *kind,
        .fullName = reader.text("full_name"_L1),
        .profession = reader.text("profession"_L1),
        .professionalBody = reader.text("professional_body"_L1),
        .professionalNumber = reader.text("professional_number"_L1),
        .sessionTitle = reader.text("title"_L1),
        .outcomes = reader.texts("outcomes"_L1),
        .leadershipDomain = reader.text("leadership_domain"_L1),
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
        .replaces = reader.serial("replaces"_L1),
        .design = designFrom(reader),
        .printed = reader.texts("printed"_L1),
    };
    return reader.isWhole() ? std::optional(record) : std::nullopt;
}

} // namespace ledforum

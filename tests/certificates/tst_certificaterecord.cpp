// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificaterecord.h"
#include "tests/certificates/certificatesamples.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

CertificateRecord example()
{
    CertificateRecord record = samples::record();
    record.replaces = *CertificateSerial::parse(u"0000-0000-0");
    record.design.logo = QByteArray(32, 'l');
    return record;
}

} // namespace

class CertificateRecordTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isCanonical();
    void comesBack();
    void isComposed();
    void refusesWhatIsNotWhole_data();
    void refusesWhatIsNotWhole();
};

/// These bytes are what later gets signed: they never change for this version of the record.
void CertificateRecordTest::isCanonical()
{
    QCOMPARE(canonicalJson(example()),
             u"{\"clinical\":true,\"credits_hundredths\":50,\"date\":\"2026-11-24\",\"end\":\"15:00\","
             "\"forum_name\":\"LED Educational Forum\",\"full_name\":\"Łukasz Adébáyọ̀\","
             "\"issued_on\":\"2026-11-24\",\"kind\":\"attendance\","
             "\"leadership_domain\":\"Working with others\","
             "\"logo\":\"6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c6c\","
             "\"minutes_attended\":40,\"online\":true,"
             "\"outcomes\":[\"Recognise sepsis early\",\"Start the bundle\"],\"portrait\":false,"
             "\"printed\":[],"
             "\"profession\":\"Doctor\",\"professional_body\":\"GMC\",\"professional_number\":\"7000412\","
             "\"reflection_page\":true,\"replaces\":\"0000-0000-0\",\"scope\":\"internal\","
             "\"serial\":\"0000-0001-2\",\"session_minutes\":60,\"signatory_name\":\"Helen Grey\","
             "\"signatory_role\":\"Deputy Clinical Tutor\",\"signature_image\":\"\","
             "\"site\":\"General Hospital\",\"start\":\"14:00\",\"template_version\":1,"
             "\"title\":\"Sepsis “in” the \\\"first\\\" hour\",\"venue\":\"Seminar Room 2\"}"_s);
}

void CertificateRecordTest::comesBack()
{
    QCOMPARE(recordFrom(canonicalJson(example())), std::optional(example()));
    QCOMPARE(recordFrom(canonicalJson(samples::bareRecord())), std::optional(samples::bareRecord()));
    for (int n = 0; n < 240; ++n)
        QCOMPARE(recordFrom(canonicalJson(samples::record(n))), std::optional(composed(samples::record(n))));
}

void CertificateRecordTest::isComposed()
{
    CertificateRecord apart = example();
    apart.fullName = apart.fullName.normalized(QString::NormalizationForm_D);
    QCOMPARE(canonicalJson(apart), canonicalJson(example()));
}

void CertificateRecordTest::refusesWhatIsNotWhole_data()
{
    QTest::addColumn<QString>("text");
    const QJsonObject whole = QJsonDocument::fromJson(canonicalJson(example()).toUtf8()).object();
    const auto row = [](const QString& name, const QJsonObject& object) {
        QTest::newRow(qPrintable(name)) << QString::fromUtf8(QJsonDocument(object).toJson());
    };
    for (const QString& key : whole.keys()) {
        if (key == u"end")
            continue; // follows from start and minutes
        QJsonObject without = whole;
        without.remove(key);
        row(u"without "_s + key, without);
        QJsonObject other = whole;
        other[key] = QJsonValue::Null;
        row(u"null "_s + key, other);
    }
    QJsonObject newer = whole;
    newer[u"template_version"_s] = 2;
    row(u"a later version"_s, newer);
    QJsonObject wrongSerial = whole;
    wrongSerial[u"serial"_s] = u"0000-0001-3"_s;
    row(u"a wrong serial"_s, wrongSerial);
    QJsonObject wrongDate = whole;
    wrongDate[u"date"_s] = u"2026-02-30"_s;
    row(u"an impossible date"_s, wrongDate);
    QJsonObject wrongReplaced = whole;
    wrongReplaced[u"replaces"_s] = u"0000-0001-3"_s;
    row(u"no serial to replace"_s, wrongReplaced);
    QJsonObject unknownKind = whole;
    unknownKind[u"kind"_s] = u"merit"_s;
    row(u"an unknown kind"_s, unknownKind);
    QTest::newRow("no JSON") << u"certificate"_s;
    QTest::newRow("empty") << QString();
}

void CertificateRecordTest::refusesWhatIsNotWhole()
{
    QFETCH(QString, text);
    QVERIFY(!recordFrom(text).has_value());
}

QTEST_APPLESS_MAIN(CertificateRecordTest)
#include "tst_certificaterecord.moc"

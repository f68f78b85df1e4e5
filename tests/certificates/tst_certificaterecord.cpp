// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificaterecord.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

CertificateRecord example()
{
    return {.serial = *CertificateSerial::parse(u"0000-0001-2"),
            .fullName = u"Łukasz Adébáyọ̀"_s,
            .profession = u"Doctor"_s,
            .professionalBody = u"GMC"_s,
            .professionalNumber = u"7000412"_s,
            .sessionTitle = u"Sepsis “in” the \"first\" hour"_s,
            .outcomes = {u"Recognise sepsis early"_s, u"Start the bundle"_s},
            .span = {QDate(2026, 11, 24), QTime(14, 0), 60},
            .minutesAttended = 40,
            .credits = Credits::ofHundredths(50),
            .isClinical = true,
            .venue = u"Seminar Room 2"_s,
            .isOnline = true,
            .forumName = u"LED Educational Forum"_s,
            .site = u"General Hospital"_s,
            .signatoryName = u"Helen Grey"_s,
            .signatoryRole = u"Deputy Clinical Tutor"_s,
            .issuedOn = QDate(2026, 11, 24)};
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
             "\"issued_on\":\"2026-11-24\",\"kind\":\"attendance\",\"minutes_attended\":40,\"online\":true,"
             "\"outcomes\":[\"Recognise sepsis early\",\"Start the bundle\"],\"profession\":\"Doctor\","
             "\"professional_body\":\"GMC\",\"professional_number\":\"7000412\",\"scope\":\"internal\","
             "\"serial\":\"0000-0001-2\",\"session_minutes\":60,\"signatory_name\":\"Helen Grey\","
             "\"signatory_role\":\"Deputy Clinical Tutor\",\"site\":\"General Hospital\",\"start\":\"14:00\","
             "\"template_version\":1,\"title\":\"Sepsis “in” the \\\"first\\\" hour\","
             "\"venue\":\"Seminar Room 2\"}"_s);
}

void CertificateRecordTest::comesBack()
{
    QCOMPARE(recordFrom(canonicalJson(example())), std::optional(example()));
    CertificateRecord bare = example();
    bare.professionalBody = bare.professionalNumber = bare.venue = bare.site = QString();
    bare.outcomes.clear();
    bare.isClinical = bare.isOnline = false;
    const auto read = recordFrom(canonicalJson(bare));
    QVERIFY(read.has_value());
    QCOMPARE(canonicalJson(*read), canonicalJson(bare));
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

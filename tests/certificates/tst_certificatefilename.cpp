// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificatefilename.h"

#include <QRegularExpression>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

CertificateRecord recordFor(const QString& name, const QString& number, const QString& title)
{
    CertificateRecord record{.serial = *CertificateSerial::parse(u"0000-0001-2")};
    record.fullName = name;
    record.professionalNumber = number;
    record.sessionTitle = title;
    record.span = {QDate(2026, 11, 24), QTime(14, 0), 60};
    return record;
}

} // namespace

class CertificateFileNameTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isPlain_data();
    void isPlain();
    void staysShortAndSafe_data();
    void staysShortAndSafe();
    void namesakesDiffer();
};

void CertificateFileNameTest::isPlain_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("file");

    const QString sepsis = u"Sepsis in the first hour"_s;
    const QString rest = u"_2026-11-24_Sepsis-in-the-first-hour.pdf"_s;
    QTest::newRow("accents") << u"Łukasz Adébáyọ̀"_s << u"7000412"_s << sepsis
                             << u"Adebayo_Lukasz_7000412"_s + rest;
    QTest::newRow("hyphen") << u"Fatima Ŵyn-Jones"_s << u"7000413"_s << sepsis
                            << u"Wyn-Jones_Fatima_7000413"_s + rest;
    QTest::newRow("umlaut") << u"Siân Müller"_s << u"7000414"_s << sepsis << u"Muller_Sian_7000414"_s + rest;
    QTest::newRow("apostrophe") << u"Omar O'Neill"_s << u"7000415"_s << sepsis
                                << u"ONeill_Omar_7000415"_s + rest;
    QTest::newRow("curly apostrophe") << u"Omar O’Neill"_s << u"1"_s << sepsis << u"ONeill_Omar_1"_s + rest;
    QTest::newRow("Vietnamese") << u"Nguyễn Thị Ánh Đào"_s << u"1"_s << sepsis
                                << u"Dao_Nguyen-Thi-Anh_1"_s + rest;
    QTest::newRow("letters without parts")
        << u"Øyvind Straße-Þórsson"_s << u"1"_s << sepsis << u"Strasse-Thorsson_Oyvind_1"_s + rest;
    QTest::newRow("one word") << u"Sukarno"_s << u"1"_s << sepsis << u"Sukarno_1"_s + rest;
    QTest::newRow("no number") << u"Ann Lee"_s << QString() << sepsis << u"Lee_Ann_0000-0001-2"_s + rest;
    QTest::newRow("another script") << u"Олександр Шевченко"_s << u"1"_s << sepsis << u"1"_s + rest;
    QTest::newRow("slashes") << u"Ann Lee"_s << u"1"_s << u"ACS / STEMI: \"what's\" new? <2026> *a|b\\c"_s
                             << u"Lee_Ann_1_2026-11-24_ACS-STEMI-whats-new-2026-a-b-c.pdf"_s;
    QTest::newRow("climbing out") << u"../.. /etc"_s << u"../1"_s << u"../../x."_s
                                  << u"etc_1_2026-11-24_x.pdf"_s;
    QTest::newRow("device") << u"Con"_s << u"1"_s << u"nul"_s << u"Con_1_2026-11-24_nul.pdf"_s;
    QTest::newRow("title without letters")
        << u"Ann Lee"_s << u"1"_s << u"敗血症"_s << u"Lee_Ann_1_2026-11-24.pdf"_s;
}

void CertificateFileNameTest::isPlain()
{
    QFETCH(QString, name);
    QFETCH(QString, number);
    QFETCH(QString, title);
    QTEST(certificateFileName(recordFor(name, number, title)), "file");
}

void CertificateFileNameTest::staysShortAndSafe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("title");
    QTest::newRow("long words") << QString(120, u'n') << QString(200, u't');
    QTest::newRow("many words") << u"Maria de Souza "_s.repeated(8)
                                << u"Managing the unwell patient "_s.repeated(7);
    for (const QString& device : {u"CON"_s, u"prn"_s, u"AUX"_s, u"NUL"_s, u"COM1"_s, u"lpt9"_s})
        QTest::addRow("%s", qPrintable(device)) << device << device;
    QTest::newRow("nothing usable") << u"李"_s << u"败"_s;
    QTest::newRow("emoji") << u"👍 👍"_s << u"👍"_s;
}

void CertificateFileNameTest::staysShortAndSafe()
{
    QFETCH(QString, name);
    QFETCH(QString, title);
    static const QRegularExpression safe(u"\\A[A-Za-z0-9_-]+\\.pdf\\z"_s);
    static const QRegularExpression device(u"\\A(con|prn|aux|nul|com\\d|lpt\\d)\\."_s,
                                           QRegularExpression::CaseInsensitiveOption);
    for (const QString& number : {QString(), u"7000412"_s}) {
        const CertificateRecord record = recordFor(name, number, title);
        for (const QString& file : {certificateFileName(record), certificateFileNameWithSerial(record)}) {
            QVERIFY2(safe.match(file).hasMatch(), qPrintable(file));
            QVERIFY2(!device.match(file).hasMatch(), qPrintable(file));
            QVERIFY2(file.size() <= 120, qPrintable(file));
            QVERIFY2(file.contains(u"2026-11-24"), qPrintable(file));
        }
    }
}

void CertificateFileNameTest::namesakesDiffer()
{
    CertificateRecord first = recordFor(u"Ann Lee"_s, {}, u"Sepsis"_s);
    CertificateRecord second = first;
    second.serial = CertificateSerial::random();
    QVERIFY(certificateFileName(first) != certificateFileName(second));
}

QTEST_APPLESS_MAIN(CertificateFileNameTest)
#include "tst_certificatefilename.moc"

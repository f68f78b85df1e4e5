// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/triedfiles.h"

#include "app/certificates/credential/certificatecode.h"
#include "app/certificates/credential/credentialjwt.h"
#include "app/certificates/credential/credentialproof.h"
#include "app/certificates/verify/pdffont.h"
#include "app/documents/document.h"
#include "app/documents/letter.h"
#include "tests/support/showncertificate.h"

#include <QRegularExpression>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString serialOf(int n)
{
    const QString digits = QString::number(n).rightJustified(8, u'0');
    for (const QChar check : u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s) {
        if (const auto serial = CertificateSerial::parse(QString(digits + check)))
            return serial->value();
    }
    Q_UNREACHABLE();
}

CertificateRecord numbered(int n, const QString& name = u"Amina Okafor"_s)
{
    CertificateRecord record = samples::record();
    record.serial = *CertificateSerial::parse(serialOf(n));
    record.fullName = name;
    record.kind = n % 4 == 3 ? CertificateKind::Teaching : CertificateKind::Attendance;
    record.credits = Credits::ofHundredths(25 * (n % 9));
    record.design.isPortrait = n % 2 == 1;
    record.design.hasReflectionPage = n % 3 != 0;
    return record;
}

constexpr int revokedNumber = 9001;
constexpr int supersededNumber = 9002;

QByteArray flipped(QByteArray bytes, qsizetype at)
{
    at = std::clamp<qsizetype>(at, 0, bytes.size() - 1);
    bytes[at] = static_cast<char>(bytes.at(at) ^ 1);
    return bytes;
}

struct List
{
    std::vector<TriedFile> files = {};

    void add(const QString& name, const QByteArray& bytes, Verdict expected)
    {
        if (bytes.isEmpty())
            qFatal("%s could not be made.", qPrintable(name));
        files.push_back({name, bytes, expected});
    }
    void addForms(const QString& name, const ShownCertificate& shown, Verdict expected)
    {
        add(name + u".pdf"_s, shown.pdf(), expected);
        add(name + u".json"_s, credentialJson(shown.record(), shown.signatures()), expected);
        add(name + u".jwt"_s, credentialJwt(shown.record(), shown.signatures()) + '\n', expected);
        add(name + u".txt"_s, certificateCode(shown.record(), shown.signatures()), expected);
    }
};

void addWhole(List& list)
{
    int n = 0;
    for (const QString& name : samples::names()) {
        const ShownCertificate shown(numbered(++n, name));
        if (const QByteArray pdf = shown.pdf(); !pdf.isEmpty()) // without a font there is no file
            list.add(u"valid %1.pdf"_s.arg(n), pdf, Verdict::Valid);
    }
    list.addForms(u"valid"_s, ShownCertificate(numbered(17)), Verdict::Valid);
    list.addForms(u"revoked"_s, ShownCertificate(numbered(revokedNumber)), Verdict::Revoked);
    list.addForms(u"superseded"_s, ShownCertificate(numbered(supersededNumber)), Verdict::Superseded);
    list.addForms(u"unknown key"_s, ShownCertificate(numbered(18), samples::issuer('x')),
                  Verdict::UnknownKey);
}

void addEditedText(List& list)
{
    const QByteArray pdf = ShownCertificate(samples::record()).pdf();
    const QList<std::pair<QString, QString>> edits = {{u"0.5"_s, u"4.0"_s},
                                                      {u"40"_s, u"60"_s},
                                                      {u"7000412"_s, u"7000413"_s},
                                                      {u"Seminar"_s, u"Lecture"_s},
                                                      {u"Helen"_s, u"Karen"_s},
                                                      {u"2026"_s, u"2025"_s},
                                                      {u"0000-0001-2"_s, u"0000-0001-3"_s},
                                                      {u"early"_s, u"later"_s}};
    for (const auto& [from, to] : edits)
        list.add(u"edited %1.pdf"_s.arg(from), withTextEdited(pdf, from, to), Verdict::Altered);
    const QByteArray font = "BT /F0 400 Tf 1 0 0 -1 3000 3000 Tm ";
    list.add(u"added.pdf"_s, withMoreContent(pdf, font + "[<0024>] TJ ET"), Verdict::Altered);
    list.add(u"white.pdf"_s, withMoreContent(pdf, "1 g " + font + "[<0024>] TJ ET"), Verdict::Altered);
    list.add(u"covered.pdf"_s, withMoreContent(pdf, "1 g 0 0 20000 20000 re f"), Verdict::Altered);
    list.add(u"curve.pdf"_s, withMoreContent(pdf, "0 0 m 9 9 l S"), Verdict::Altered);
    CertificateRecord other = samples::record();
    other.fullName = u"Somebody Else"_s;
    other.credits = Credits::ofHundredths(400);
    const ShownCertificate shown;
    list.add(u"other pages.pdf"_s, shown.pdfShowing(other), Verdict::Altered);
    list.add(u"appended.pdf"_s,
             pdf + "99 0 obj\n<< /Type /Annot /Subtype /FreeText /Contents (4 credits) >>\nendobj\n",
             Verdict::Altered);
}

void addChangedBytes(List& list)
{
    const ShownCertificate shown;
    const QByteArray pdf = shown.pdf();
    constexpr int changes = 30;
    for (int i = 0; i < changes; ++i) {
        const qsizetype at = pdf.size() * (2 * i + 1) / (2 * changes);
        list.add(u"changed byte %1.pdf"_s.arg(at), flipped(pdf, at), Verdict::Altered);
    }
    const qsizetype packet = pdf.indexOf("<?xpacket begin");
    const qsizetype end = pdf.indexOf("<?xpacket end", packet);
    for (int i = 0; i < 8; ++i) {
        const qsizetype at = packet + 700 + (end - packet - 700) * i / 8;
        list.add(u"changed metadata %1.pdf"_s.arg(i), flipped(pdf, at), Verdict::Altered);
    }
    for (int i = 1; i <= 3; ++i) {
        const QByteArray json = credentialJson(shown.record(), shown.signatures());
        list.add(u"changed %1.json"_s.arg(i), flipped(json, json.size() * i / 4), Verdict::Altered);
        const QByteArray token = credentialJwt(shown.record(), shown.signatures());
        list.add(u"changed %1.jwt"_s.arg(i), flipped(token, token.size() * i / 4), Verdict::Altered);
        const QByteArray code = certificateCode(shown.record(), shown.signatures());
        list.add(u"changed %1.txt"_s.arg(i), flipped(code, code.size() * i / 4), Verdict::Altered);
    }
}

void addOthers(List& list)
{
    const QByteArray pdf = ShownCertificate(samples::record()).pdf();
    const qsizetype metadata = pdf.indexOf("<?xpacket end") + 20;
    list.add(u"cut in the metadata.pdf"_s, pdf.first(metadata - 500), Verdict::NotACertificate);
    list.add(u"cut before the metadata.pdf"_s, pdf.first(pdf.indexOf("<?xpacket begin")),
             Verdict::NotACertificate);
    list.add(u"cut behind the metadata.pdf"_s, pdf.first(metadata), Verdict::Altered);
    list.add(u"cut at the end.pdf"_s, pdf.chopped(3), Verdict::Altered);
    const Document letter{.title = u"Letter"_s,
                          .pages = letterPages({.sender = {u"A forum"_s}, .subject = u"A letter"_s})};
    list.add(u"another.pdf"_s, pdfOf(letter), Verdict::NotACertificate);
    list.add(u"text.txt"_s, "This certifies that somebody attended."_ba, Verdict::NotACertificate);
    list.add(u"other.json"_s, "{\"type\":[\"VerifiableCredential\"]}"_ba, Verdict::NotACertificate);
    list.add(u"other.jwt"_s, "eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJhIn0.AAAA"_ba, Verdict::NotACertificate);
    list.add(u"serial.txt"_s, "0000-0001-2"_ba, Verdict::NotACertificate);
}

} // namespace

QByteArray triedList()
{
    const KeyPair issuer = samples::issuer();
    const auto serial = [](int n) { return *CertificateSerial::parse(serialOf(n)); };
    return signedRevocationList(
        {.forumName = u"LED Educational Forum"_s,
         .madeOn = QDateTime(QDate(2026, 12, 1), QTime(9, 0), Qt::UTC),
         .keys = {{issuer.publicKeys().sign, QDate(2026, 1, 1)}},
         .entries = {{serial(revokedNumber), CertificateStatus::Revoked, QDate(2026, 11, 30),
                      u"Issued by mistake"_s},
                     {serial(supersededNumber), CertificateStatus::Superseded, QDate(2026, 11, 29),
                      u"The minutes were wrong"_s, serial(9003)}}},
        issuer);
}

std::vector<TriedFile> triedFiles()
{
    List list;
    addWhole(list);
    addEditedText(list);
    addChangedBytes(list);
    addOthers(list);
    return list.files;
}

QByteArray withTextEdited(const QByteArray& pdf, const QString& from, const QString& to)
{
    const PdfObjects file = PdfObjects::read(pdf);
    for (const auto& [number, object] : file.objects()) {
        if (!object.value["Type"].isName("Page"))
            continue;
        const int content = int(object.value["Contents"].number);
        QByteArray bytes = streamOf(pdf, content);
        const PdfValue& fonts = file.resolved(file.resolved(object.value["Resources"])["Font"]);
        for (const auto& [name, font] : fonts.members) {
            // Code by code, whatever stands between the codes for the sake of kerning.
            const PdfFont read(file, file.resolved(font));
            std::map<QString, QByteArray> codes;
            for (int code = 0; code < 0x10000; ++code) {
                QByteArray pair(2, char(code & 0xff));
                pair[0] = char(code >> 8);
                codes.emplace(read.unitsOf(pair).first(), pair.toHex().toUpper());
            }
            QString pattern;
            for (const QChar letter : from)
                pattern += (pattern.isEmpty() ? QString() : u"((?:>-?\\d+<)?)"_s) +
                           QString::fromLatin1(codes[QString(letter)]);
            QString replacement;
            for (qsizetype i = 0; i < to.size(); ++i)
                replacement +=
                    (i == 0 ? QString() : u"\\%1"_s.arg(i)) + QString::fromLatin1(codes[QString(to.at(i))]);
            QString text = QString::fromLatin1(bytes);
            const QString before = text;
            if (!pattern.isEmpty())
                text.replace(QRegularExpression(pattern), replacement);
            if (text != before)
                return withStream(pdf, content, text.toLatin1());
        }
    }
    return {};
}

QByteArray withMoreContent(const QByteArray& pdf, const QByteArray& more)
{
    const int content = contentObjects(pdf).front();
    return withStream(pdf, content, streamOf(pdf, content) + more + '\n');
}

} // namespace ledforum

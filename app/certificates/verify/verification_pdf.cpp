// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/verify/verification_pdf.h"

#include "app/certificates/credential/certificatexmp.h"
#include "app/certificates/verify/certificatepdfreader.h"
#include "app/certificates/verify/textdifference.h"
#include "app/common/wording.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Verification nothing(const QString& sentence)
{
    return {.verdict = Verdict::NotACertificate, .sentence = sentence};
}

void object(Verification& result, const QString& problem)
{
    result.verdict = Verdict::Altered;
    if (!result.problems.contains(problem))
        result.problems += problem;
}

/// What of the certificate a text shows; the longest value that stands in it.
QString nameOf(const QString& text, const std::vector<CertificateFact>& facts)
{
    const CertificateFact* best = nullptr;
    for (const CertificateFact& fact : facts) {
        const bool isShown = text == fact.value || (fact.value.size() > 3 && text.contains(fact.value));
        if (isShown && (!best || fact.value.size() > best->value.size()))
            best = &fact;
    }
    return best ? best->what : u"Text"_s;
}

void compareText(Verification& result, const CertificatePdf& pdf, const CertificateRecord& record)
{
    std::vector<QStringList> lines;
    for (const PdfPage& page : pdf.pages) {
        for (const PdfPage::Line& line : page.lines)
            lines.push_back(line.units);
    }
    for (const TextDifference& difference : textDifferences(record.printed, lines)) {
        result.differences.push_back(
            {nameOf(difference.expected, result.facts), difference.expected, difference.found});
        object(result, u"What is to be seen is not what was signed."_s);
    }
}

/// What a viewer shows in its title bar and its properties.
void compareInformation(Verification& result, const CertificatePdf& pdf, const CertificateRecord& record)
{
    const QString date = u"D:"_s + record.issuedOn.toString(u"yyyyMMdd") + u"120000+00'00'"_s;
    const std::map<QByteArray, QString> expected = {{"Title", certificateTitle(record)},
                                                    {"Creator", QString::fromUtf16(certificateCreator)},
                                                    {"Producer", QString::fromUtf16(certificateProducer)},
                                                    {"CreationDate", date},
                                                    {"ModDate", date}};
    if (pdf.information != expected)
        object(result, u"The file’s properties are not those of the certificate."_s);
}

/// Dot by dot, and each once: a logo is what people know a sender by.
void comparePictures(Verification& result, const CertificatePdf& pdf, const CertificateRecord& record)
{
    std::vector<QByteArray> missing;
    for (const QByteArray& digest : {record.design.logo, record.design.signatureImage}) {
        if (!digest.isEmpty())
            missing.push_back(digest);
    }
    for (const QByteArray& shown : pdf.pictures) {
        const auto found = std::ranges::find(missing, shown);
        if (found == missing.end())
            object(result, u"There is a picture that is not part of the certificate."_s);
        else
            missing.erase(found);
    }
    if (!missing.empty())
        object(result, u"A picture of the certificate is not there."_s);
}

} // namespace

Verification verifiedPdf(const QByteArray& file)
{
    const auto pdf = readCertificatePdf(file);
    const bool isOurs = pdf && pdf->metadata && pdf->metadata->contains("urn:led-forum:");
    if (!isOurs)
        return nothing(u"This PDF file carries no certificate of a LED Forum."_s);
    if (pdf->metadata->size() > longestCredential)
        return nothing(u"This PDF file says more beside its pages than a certificate ever does."_s);
    const SignedReading<SignedCertificate> reading = verifyXmp(*pdf->metadata);
    Verification result{.verdict = Verdict::Valid,
                        .covers = u"The signature covers the metadata, byte for byte, and every text that is "
                                  "to be seen. Letters are compared as the file names them, not by their "
                                  "shapes: compare the figures on the paper with these."_s};
    if (!reading.isSigned())
        object(result, reading.problem);
    if (reading.content) {
        const CertificateRecord& record = reading.content->record;
        result.facts = factsOf(record);
        result.serial = record.serial;
        result.issuerKey = reading.issuerKey;
        compareText(result, *pdf, record);
        compareInformation(result, *pdf, record);
        comparePictures(result, *pdf, record);
    }
    for (const QString& problem : pdf->problems)
        object(result, problem);
    return result;
}

std::vector<CertificateFact> factsOf(const CertificateCode& code)
{
    std::vector<CertificateFact> facts{
        {u"Certificate"_s, code.kind == CertificateKind::Teaching ? u"Teaching"_s : u"Attendance"_s},
        {u"Number"_s, code.serial.value()},
        {u"Name"_s, code.fullName}};
    if (!code.professionalNumber.isEmpty())
        facts.push_back({u"Professional number"_s, code.professionalBody + u' ' + code.professionalNumber});
    facts.insert(facts.end(),
                 {{u"Session"_s, code.sessionTitle},
                  {u"Date"_s, longDate(code.span.date)},
                  {u"Time"_s, timeSpan(code.span)},
                  {u"Minutes"_s, u"%1 of %2"_s.arg(code.minutesAttended).arg(code.span.minutes)},
                  {u"CPD credits"_s, code.credits.text()},
                  {u"Category"_s, code.isClinical ? u"Clinical, internal"_s : u"Non-clinical, internal"_s},
                  {u"Forum"_s, code.forumName},
                  {u"Issued on"_s, plainDate(code.issuedOn)}});
    return facts;
}

std::vector<CertificateFact> factsOf(const CertificateRecord& record)
{
    CertificateCode code = codeOf(record);
    code.sessionTitle = record.sessionTitle; // in full
    code.forumName = record.forumName;
    std::vector<CertificateFact> facts = factsOf(code);
    const auto addText = [&](const QString& what, const QString& value) {
        if (!value.isEmpty())
            facts.push_back({what, value});
    };
    addText(u"Site"_s, record.site);
    addText(u"Venue"_s, record.venue);
    addText(u"Learning outcomes"_s, record.outcomes.join(u" · "_s));
    addText(u"Leadership domain"_s, record.leadershipDomain);
    addText(u"Signed by"_s, record.signatoryName);
    addText(u"As"_s, record.signatoryRole);
    addText(u"Replaces"_s, record.replaces ? record.replaces->value() : QString());
    return facts;
}

} // namespace ledforum

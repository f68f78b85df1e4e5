// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/messages/certificateletter.h"

#include "app/certificates/certificatefilename.h"
#include "app/certificates/credential/didkey.h"
#include "app/common/wording.h"
#include "app/security/rolewords.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString kindWords(const CertificateRecord& record)
{
    return record.kind == CertificateKind::Teaching ? u"certificate of teaching"_s
                                                    : u"certificate of attendance"_s;
}

QString subjectOf(const CertificateLetter& letter)
{
    const CertificateRecord& first = letter.certificates.front().record;
    const auto number = letter.certificates.size();
    return number == 1
               ? u"Your %1: %2, %3"_s.arg(kindWords(first), first.sessionTitle, plainDate(first.span.date))
               : u"Your %1 certificates from the %2"_s.arg(number).arg(letter.settings.name);
}

QString lineOf(const CertificateRecord& record)
{
    const QString what = record.kind == CertificateKind::Teaching ? u"Teaching “%1”"_s : u"“%1”"_s;
    const QString facts = u"%1, %2, %3, CPD credits: %4. Certificate %5"_s.arg(
        what.arg(record.sessionTitle), longDate(record.span.date),
        counted(record.minutesAttended, u"minute"_s, u"minutes"_s), record.credits.text(),
        record.serial.value());
    return record.replaces
               ? facts + u"; it replaces %1, which is not valid any more"_s.arg(record.replaces->value())
               : facts;
}

/// What is attached, a line each.
QString contents(const std::vector<SignedCertificate>& certificates)
{
    QStringList lines{
        certificates.size() == 1
            ? u"Attached is your %1 as a PDF file:"_s.arg(kindWords(certificates.front().record))
            : u"Attached are %1 certificates of yours, a PDF file each:"_s.arg(certificates.size())};
    for (const SignedCertificate& each : certificates)
        lines += u"- "_s + lineOf(each.record);
    return lines.join(u'\n');
}

QString purpose(const std::vector<SignedCertificate>& certificates)
{
    const bool isOne = certificates.size() == 1;
    QString words =
        isOne ? u"It is for your portfolio, appraisal and revalidation. The CPD credits are internal and "
                "self-assessed."_s
              : u"They are for your portfolio, appraisal and revalidation. The CPD credits are internal and "
                "self-assessed."_s;
    if (std::ranges::all_of(certificates,
                            [](const auto& each) { return each.record.design.hasReflectionPage; }))
        words += isOne ? u" The last page has questions for your own reflection."_s
                       : u" The last page of each has questions for your own reflection."_s;
    return words;
}

/// Certificates from before and after a change of keys name several.
QString fingerprints(const std::vector<SignedCertificate>& certificates)
{
    QStringList prints;
    for (const SignedCertificate& each : certificates) {
        const QString print = keyFingerprint(each.signatures.issuerKey);
        if (!prints.contains(print))
            prints += print;
    }
    return prints.join(u'\n');
}

QString verifying(const std::vector<SignedCertificate>& certificates)
{
    return u"Anybody can verify a certificate, without a network or an account: on the first page of LED "
           u"Forum "
           "choose “Verify a certificate”, then drop the PDF file there, scan its code, or type its number. "
           "Elsewhere, ask us for the verify page, which opens in any browser. What is genuine bears this "
           "fingerprint of our key:\n%1\n"
           "Keep the file as it is and pass on copies of it: a file that was edited, or saved anew by "
           "another program, is reported as altered."_s.arg(fingerprints(certificates));
}

} // namespace

EmailDraft certificateLetter(const CertificateLetter& letter)
{
    const QStringList paragraphs{
        u"Dear %1,"_s.arg(letter.name),
        contents(letter.certificates),
        purpose(letter.certificates),
        verifying(letter.certificates),
        u"If anything is not right, or you have a question, please reply to this message. We can correct the "
        "register and issue another certificate in the place of this one."_s,
        u"With kind regards"_s,
        QStringList{roleWords(letter.sender), letter.settings.name, letter.settings.site}.join(u'\n')};
    return {.toName = letter.name,
            .toEmail = letter.email,
            .subject = subjectOf(letter),
            .text = paragraphs.join(u"\n\n"_s)};
}

QString draftFileName(const std::vector<SignedCertificate>& certificates)
{
    const auto dateOf = [](const SignedCertificate& each) { return each.record.span.date; };
    const auto [first, last] = std::ranges::minmax_element(certificates, {}, dateOf);
    const QString day = dateOf(*last).toString(Qt::ISODate);
    const QString one = certificateFileName(last->record);
    if (certificates.size() == 1)
        return one.chopped(4) + u".eml"_s;
    return u"%1_%2_to_%3_%4-certificates.eml"_s.arg(one.section(u'_' + day, 0, 0),
                                                    dateOf(*first).toString(Qt::ISODate), day,
                                                    QString::number(certificates.size()));
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/endingdialog.h"

#include "app/common/wording.h"
#include "ui/shell/theme.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/plainlabel.h"

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

QString whatHappens(CertificateEnding ending)
{
    switch (ending) {
    case CertificateEnding::Revoke:
        return u"It is withdrawn, and nothing stands in its place. The doctor sees that, and so does "
               "whoever verifies it with the revocation list."_s;
    case CertificateEnding::Supersede:
        return u"A certificate from today’s register, session and person takes its place under a new "
               "number. Send the new one to the doctor."_s;
    case CertificateEnding::Reissue:
        return u"The same certificate, with the person’s name and professional number of today, takes its "
               "place under a new number. Send the new one to the doctor."_s;
    }
    Q_UNREACHABLE();
}

QString example(CertificateEnding ending)
{
    switch (ending) {
    case CertificateEnding::Revoke:
        return u"such as: Issued by mistake"_s;
    case CertificateEnding::Supersede:
        return u"such as: The register was corrected"_s;
    case CertificateEnding::Reissue:
        return u"such as: The name was corrected"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QString actionWord(CertificateEnding ending)
{
    switch (ending) {
    case CertificateEnding::Revoke:
        return u"Revoke"_s;
    case CertificateEnding::Supersede:
        return u"Supersede"_s;
    case CertificateEnding::Reissue:
        return u"Reissue"_s;
    }
    Q_UNREACHABLE();
}

QString reasonHelp()
{
    return u"The published revocation list repeats it: name nobody, and no illness."_s;
}

EndingDialog::EndingDialog(CertificateEnding ending, const IssuedCertificate& certificate, Apply apply,
                           QWidget* parent)
    : FormDialog(u"%1 certificate %2?"_s.arg(actionWord(ending), certificate.record.serial.value()),
                 actionWord(ending), u"certificateEnding"_s, parent)
    , m_apply(std::move(apply))
    , m_reason(new TextField(u"certificateEndingReason"_s, u"Why"_s))
{
    if (ending == CertificateEnding::Revoke)
        setDangerous();
    const CertificateRecord& record = certificate.record;
    addWidget((new PlainLabel(
                   u"%1: %2, %3"_s.arg(record.fullName, record.sessionTitle, plainDate(record.span.date)),
                   theme::TextStyle::Strong))
                  ->wrapped());
    addWidget((new PlainLabel(whatHappens(ending) + u" This cannot be undone."_s))->wrapped());
    m_reason->setPlaceholderText(example(ending));
    addField(u"&Why"_s, m_reason, reasonHelp());
}

Result<> EndingDialog::apply()
{
    m_reason->setWrong(false);
    if (m_reason->text().trimmed().isEmpty())
        return wrong(m_reason, u"Say why: the reason stands with the certificate for good."_s);
    return m_apply(m_reason->text());
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/certificateacts.h"

#include "ui/certificates/bulkdialog.h"
#include "ui/certificates/certificatejobs.h"
#include "ui/certificates/certificateprinting.h"

using namespace Qt::StringLiterals;

namespace ledforum {

CertificateActs::CertificateActs(PageContext& context, QWidget& page, WorkStrip& strip)
    : QObject(&page)
    , m_context(context)
    , m_page(page)
    , m_strip(strip)
{
    // What runs beside the window has a way of its own into the file.
    connect(&strip, &WorkStrip::ended, this,
            [this] { Q_EMIT m_context.forum.changes().changed(Area::Certificates); });
}

void CertificateActs::issue(TeachingSessionId session)
{
    if (const auto place = askPlace(m_context.dialogs, &m_page, BulkForm::Folder, {}))
        m_strip.run(issuingStages(m_context.actor, {.session = session}, *place));
}

void CertificateActs::issueMany()
{
    auto* dialog = new BulkDialog(m_context, &m_page);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_strip.run(dialog->stages()); });
    dialog->open();
}

void CertificateActs::print(const std::vector<Certificate>& certificates)
{
    if (const auto told = printCertificates(m_context, m_page, certificates))
        m_strip.say(told->kind, told->sentence);
}

void CertificateActs::saveZip(const std::vector<Certificate>& certificates, const QString& about)
{
    if (const auto place = askPlace(m_context.dialogs, &m_page, BulkForm::Zip, about))
        m_strip.run(writingStages(certificates, *place));
}

void CertificateActs::saveAllOf(PersonId person, const QString& fullName)
{
    if (const auto place = askPlace(m_context.dialogs, &m_page, BulkForm::Zip, fullName))
        m_strip.run(writingStages(m_context.actor, CertificateSelection{.person = person}, *place));
}

void CertificateActs::prepareMessages(const std::vector<Certificate>& certificates)
{
    if (const auto folder = m_context.dialogs.folder(&m_page, u"Choose a folder for the drafts"_s))
        prepareInto(certificates, *folder);
}

void CertificateActs::prepareMessage(const Certificate& certificate)
{
    if (m_drafts.isEmpty())
        prepareMessages({certificate});
    else
        prepareInto({certificate}, m_drafts);
}

void CertificateActs::prepareInto(const std::vector<Certificate>& certificates, const QString& folder)
{
    m_drafts = folder;
    Q_EMIT draftsFolderChosen(folder);
    m_strip.run(messageStages(m_context.actor, certificates, folder));
}

} // namespace ledforum

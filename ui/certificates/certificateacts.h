// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/certificates/certificate.h"
#include "ui/shell/page.h"

namespace ledforum {

class WorkStrip;

/// What is done with certificates, one or many: issued, saved, printed, prepared as messages. Asks where to,
/// and lets the strip of the page do it beside the window.
class CertificateActs final : public QObject
{
    Q_OBJECT

public:
    /// Dialogs stand before `page`, which shows `strip`.
    CertificateActs(PageContext& context, QWidget& page, WorkStrip& strip);

    void issue(TeachingSessionId session);
    /// Asks which.
    void issueMany();
    void print(const std::vector<Certificate>& certificates);
    /// A PDF each in one file. `about` is part of its suggested name.
    void saveZip(const std::vector<Certificate>& certificates, const QString& about);
    /// All in force of a person: what they take with them when they leave.
    void saveAllOf(PersonId person, const QString& fullName);
    void prepareMessages(const std::vector<Certificate>& certificates);
    /// A draft for one doctor who asks for it, where the drafts before it are.
    void prepareMessage(const Certificate& certificate);

Q_SIGNALS:
    void draftsFolderChosen(const QString& folder);

private:
    void prepareInto(const std::vector<Certificate>& certificates, const QString& folder);

    PageContext& m_context;
    QWidget& m_page;
    WorkStrip& m_strip;
    QString m_drafts; ///< the folder of the drafts; empty before the first
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/programme/programmeservice.h"
#include "ui/certificates/certificatespage.h"
#include "ui/certificates/issuedpanel.h"
#include "ui/certificates/issuepanel.h"
#include "ui/certificates/listfoot.h"
#include "ui/certificates/resolvedialog.h"
#include "ui/widgets/button.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ledforum {

// By session: what its closed register gives, and what it contradicts.

std::vector<TeachingSession> CertificatesPage::closedSessions() const
{
    auto all = context().forum.programme().list(context().actor);
    if (!all)
        return {};
    const auto cancelled = context().forum.certificateLife().cancelledSessions(context().actor);
    const auto isContradicted = [&](const TeachingSession& session) {
        return cancelled && std::ranges::find(*cancelled, session.id) != cancelled->end();
    };
    // A session is held once its register is closed.
    std::erase_if(*all, [&](const TeachingSession& session) {
        return session.state != TeachingState::Held && !isContradicted(session);
    });
    std::ranges::reverse(*all);
    return *std::move(all);
}

void CertificatesPage::reloadPreview()
{
    m_preview.reset();
    const auto session = m_toIssue->session();
    if (!session) {
        m_toIssue->showFailure(u"Close a session’s register first: certificates are issued from it."_s);
    } else if (auto preview = context().forum.certificates().preview(context().actor, *session)) {
        m_preview = *std::move(preview);
        m_toIssue->showPreview(*m_preview);
    } else {
        m_toIssue->showFailure(preview.failure().sentence);
    }
    m_toIssue->foot().setNumber(session ? std::ssize(m_issued->ofSession(*session)) : 0);
    showWhatToIssue();
    reloadContradictions();
    showChosen();
}

void CertificatesPage::showWhatToIssue()
{
    const int toIssue = m_preview ? m_preview->toIssue() : 0;
    m_issue->setEnabled(m_preview && !m_preview->lines.empty());
    m_issue->setText(toIssue > 0 ? u"Issue %1…"_s.arg(counted(toIssue, u"certificate"_s, u"certificates"_s))
                                 : u"Write the files again…"_s);
    m_issue->setAccessibleName(m_issue->text());
    m_issue->setKind(toIssue > 0 ? ButtonKind::Primary : ButtonKind::Secondary);
}

void CertificatesPage::reloadContradictions()
{
    m_contradicted.clear();
    if (const auto session = m_toIssue->session()) {
        // Who may not look, or not yet, is told so by the preview.
        if (auto found = context().forum.certificateLife().contradicted(context().actor, *session))
            m_contradicted = *std::move(found);
    }
    m_toIssue->showContradictions(m_contradicted);
}

void CertificatesPage::resolve()
{
    const auto session = m_toIssue->session();
    if (session && !m_contradicted.empty())
        (new ResolveDialog(context(), *session, m_contradicted, this))->open();
}

} // namespace ledforum

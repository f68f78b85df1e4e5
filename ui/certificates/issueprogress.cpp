// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/issueprogress.h"

#include "ui/shell/longwork.h"
#include "ui/shell/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/progresspanel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ledforum {

IssueProgress::IssueProgress(const LongWork& work, QWidget* parent)
    : QDialog(parent)
    , m_work(work)
    , m_panel(new ProgressPanel(u"issueProgress"_s))
{
    setObjectName(u"issueProgressDialog"_s);
    setWindowTitle(u"Issuing certificates"_s);
    setMinimumWidth(460);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    column->addWidget(new PlainLabel(u"Issuing certificates"_s, theme::TextStyle::Heading));
    column->addWidget(m_panel);
}

CertificateProgress IssueProgress::progress()
{
    return [this](qsizetype written, qsizetype all) {
        if (!m_isStarted)
            m_panel->start(u"Writing the certificates"_s, int(all));
        m_isStarted = true;
        const QString words = u"%1 of %2 written"_s.arg(written).arg(all);
        return m_panel->advance(int(written), words) && !m_isStopped && !m_work.isToStop();
    };
}

void IssueProgress::reject()
{
    m_isStopped = true; // Escape stops as the button does; the dialog goes when the writing has stopped
}

} // namespace ledforum

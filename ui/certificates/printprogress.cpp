// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/printprogress.h"

#include "ui/shell/longwork.h"
#include "ui/shell/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/progresspanel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ledforum {

PrintProgress::PrintProgress(const LongWork& work, QWidget* parent)
    : QDialog(parent)
    , m_work(work)
    , m_panel(new ProgressPanel(u"printProgress"_s))
{
    setObjectName(u"printProgressDialog"_s);
    setWindowTitle(u"Printing certificates"_s);
    setMinimumWidth(460);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    column->addWidget(new PlainLabel(u"Printing certificates"_s, theme::TextStyle::Heading));
    column->addWidget(m_panel);
}

CertificateProgress PrintProgress::progress()
{
    return [this](qsizetype printed, qsizetype all) {
        if (!m_isStarted)
            m_panel->start(u"Printing the certificates"_s, int(all));
        m_isStarted = true;
        const QString words = u"%1 of %2 sent to the printer"_s.arg(printed).arg(all);
        return m_panel->advance(int(printed), words) && !m_isStopped && !m_work.isToStop();
    };
}

void PrintProgress::reject()
{
    m_isStopped = true; // Escape stops as the button does; the dialog goes when the printing has stopped
}

} // namespace ledforum

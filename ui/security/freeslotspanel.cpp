// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/freeslotspanel.h"

#include "app/common/wording.h"
#include "ui/shell/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/whenwords.h"

#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

FreeSlotsPanel::FreeSlotsPanel(QWidget* parent)
    : QFrame(parent)
    , m_number(new PlainLabel({}, theme::TextStyle::Huge))
    , m_words(new PlainLabel({}, theme::TextStyle::Lead))
    , m_when(new PlainLabel({}, theme::TextStyle::Secondary))
{
    setProperty("role", u"welcomePanel"_s);
    m_number->setObjectName(u"welcomeFree"_s);
    m_words->setObjectName(u"welcomeFreeWords"_s);
    m_when->setObjectName(u"welcomeClinic"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4 * theme::grid, 2 * theme::grid, 4 * theme::grid, 3 * theme::grid);
    column->setSpacing(theme::halfGrid);
    column->addWidget(m_number);
    column->addWidget(m_words->wrapped());
    column->addWidget(m_when->wrapped());
}

void FreeSlotsPanel::showClinic(const std::optional<NextClinic>& clinic, QDate today)
{
    m_number->setVisible(clinic.has_value());
    if (!clinic) {
        m_words->setText(u"No 1:1 appointments are planned"_s);
        m_when->setText(u"The next dates will stand here."_s);
        return;
    }
    m_number->setText(QString::number(clinic->freeSlots));
    m_words->setText(clinic->freeSlots == 1 ? u"confidential 1:1 appointment free"_s
                                            : u"confidential 1:1 appointments free"_s);
    m_when->setText(u"%1, %2, with the Deputy Clinical Tutor"_s.arg(dayWords(clinic->span.date, today),
                                                                    timeSpan(clinic->span)));
}

} // namespace ledforum

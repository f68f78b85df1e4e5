// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forum/recoverycodepanel.h"

#include "ui/shell/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

RecoveryCodePanel::RecoveryCodePanel(QWidget* parent)
    : QWidget(parent)
    , m_code(new QLineEdit)
    , m_isWrittenDown(new QCheckBox(u"I have written it down and will keep it locked away"_s))
{
    m_code->setObjectName(u"recoveryCode"_s);
    m_code->setAccessibleName(u"Recovery code of the tutor's office"_s);
    m_code->setReadOnly(true);
    m_code->setAlignment(Qt::AlignCenter);
    m_code->setFont(theme::font(theme::TextStyle::Subheading));
    m_code->setMinimumHeight(6 * theme::grid);
    m_isWrittenDown->setObjectName(u"recoveryWrittenDown"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * theme::grid);
    column->addWidget(
        (new PlainLabel(
             u"The forum is ready. Should every tutor lose their password, this code alone opens the 1:1 "
             "bookings and notes again. It is shown now and never again, and it is kept nowhere."_s))
            ->wrapped());
    column->addWidget(m_code);
    column->addWidget(m_isWrittenDown);
    column->addStretch();
    connect(m_isWrittenDown, &QCheckBox::toggled, this, &RecoveryCodePanel::confirmed);
    setFocusProxy(m_isWrittenDown);
}

void RecoveryCodePanel::showCode(const QString& code)
{
    m_code->setText(code);
    m_code->setCursorPosition(0);
}

} // namespace ledforum

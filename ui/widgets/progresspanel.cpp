// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/progresspanel.h"

#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QProgressBar>

namespace ledforum {

using namespace Qt::StringLiterals;

ProgressPanel::ProgressPanel(const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_what(new PlainLabel)
    , m_bar(new QProgressBar)
    , m_cancel(new Button(u"Stop"_s, ButtonKind::Secondary, objectName + u"Cancel"_s))
{
    setObjectName(objectName);
    m_bar->setObjectName(objectName + u"Bar"_s);
    m_bar->setAccessibleName(u"Progress"_s);
    m_bar->setTextVisible(false);
    connect(m_cancel, &Button::clicked, this, [this] {
        m_isCancelled = true;
        Q_EMIT cancelled();
    });
    auto* words = new QVBoxLayout;
    words->setSpacing(theme::halfGrid);
    words->addWidget(m_what);
    words->addWidget(m_bar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * theme::grid);
    row->addLayout(words, 1);
    row->addWidget(m_cancel, 0, Qt::AlignBottom);
    hide();
}

void ProgressPanel::start(const QString& what, int steps)
{
    m_isCancelled = false;
    m_what->setText(what);
    m_bar->setRange(0, steps);
    m_bar->setValue(0);
    show();
}

void ProgressPanel::setSteps(int steps)
{
    m_bar->setRange(0, steps);
}

bool ProgressPanel::advance(int step, const QString& what)
{
    showStep(step, what);
    QCoreApplication::processEvents();
    return !m_isCancelled;
}

void ProgressPanel::showStep(int step, const QString& what)
{
    m_what->setText(what);
    m_bar->setValue(step);
}

void ProgressPanel::finish()
{
    hide();
}

} // namespace ledforum

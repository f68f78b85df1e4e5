// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/contradictionstrip.h"

#include "ui/certificates/contradictionmodel.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/inlinemessage.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

constexpr qsizetype linesShown = 3;

} // namespace

ContradictionStrip::ContradictionStrip(QWidget* parent)
    : QWidget(parent)
    , m_message(new InlineMessage(u"contradictionMessage"_s))
{
    auto* resolve = new Button(u"Put ri&ght…"_s, ButtonKind::Secondary, u"contradictionResolve"_s);
    resolve->setAccessibleName(u"Put certificates right"_s);
    connect(resolve, &Button::clicked, this, &ContradictionStrip::resolveWanted);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * theme::grid, 0, 2 * theme::grid, 2 * theme::grid);
    row->setSpacing(theme::grid);
    row->addWidget(m_message, 1);
    row->addWidget(resolve);
    hide();
}

void ContradictionStrip::show(const std::vector<ContradictedCertificate>& contradicted)
{
    setVisible(!contradicted.empty());
    if (contradicted.empty()) {
        m_message->clear();
        return;
    }
    QStringList lines{contradictionSentence(contradicted)};
    for (const ContradictedCertificate& each : contradicted) {
        if (each.isOfCancelled)
            break; // each says so, and the first line too
        if (lines.size() > linesShown) {
            lines += u"and %1 more"_s.arg(std::ssize(contradicted) - linesShown);
            break;
        }
        lines += u"%1: %2"_s.arg(each.fullName, each.differences.join(u" · "_s));
    }
    if (const QString sentence = lines.join(u'\n'); sentence != m_message->sentence())
        m_message->show(MessageKind::Warning, sentence);
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/actdialog.h"

#include "app/forum/forum.h"
#include "app/programme/programmeservice.h"
#include "ui/widgets/plainlabel.h"

namespace ledforum {

using namespace Qt::StringLiterals;

ActDialog::ActDialog(const QString& title, const QString& action, const QString& objectName,
                     const PageContext& context, QWidget* parent)
    : FormDialog(title, action, objectName, parent)
    , m_context(context)
{
}

void ActDialog::addPreview()
{
    m_preview = (new PlainLabel({}, theme::TextStyle::Secondary))->wrapped();
    m_preview->setObjectName(objectName() + u"Preview"_s);
    addWidget(m_preview);
}

void ActDialog::refresh()
{
    m_expected.reset();
    const Result<ProgrammeAct> wanted = act();
    if (!wanted)
        return showPreview(wanted.failure());
    const auto preview = m_context.forum.programme().acts().preview(m_context.actor, *wanted);
    if (preview)
        m_expected = preview->change;
    showPreview(preview);
}

void ActDialog::showPreview(const Result<ProgrammePreview>& preview)
{
    if (!m_preview)
        return;
    QStringList lines;
    if (!preview) {
        lines << preview.failure().sentence;
    } else {
        for (const ChangeLine& line : preview->lines)
            lines << line.sentence();
        lines << worthSaying(preview->remarks);
    }
    m_preview->setText(lines.join(u'\n'));
    m_preview->setVisible(!lines.isEmpty());
}

Result<> ActDialog::apply()
{
    const Result<ProgrammeAct> wanted = act();
    if (!wanted)
        return wanted.failure();
    const auto done = SessionActs(m_context).carryOut(*wanted, name(), m_expected);
    if (!done)
        return done.failure();
    m_context.announce(MessageKind::Success, sentence());
    return Done{};
}

} // namespace ledforum

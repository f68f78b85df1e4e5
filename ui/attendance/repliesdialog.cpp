// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/repliesdialog.h"

#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "ui/attendance/apologydialog.h"
#include "ui/attendance/replywording.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"

#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

RepliesDialog::RepliesDialog(const TeachingSession& session, const PageContext& context, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_context(context)
    , m_numbers(new PlainLabel({}, theme::TextStyle::Secondary))
    , m_table(new PlainTableView(u"repliesTable"_s, u"Who is coming"_s))
    , m_takeBack(new Button(u"Take &back"_s, ButtonKind::Quiet, u"repliesTakeBack"_s))
    , m_message(new InlineMessage(u"repliesMessage"_s))
{
    setObjectName(u"repliesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(u"Who is coming on %1"_s.arg(longDate(session.span.date)));
    resize(720, 560);
    m_numbers->setObjectName(u"repliesNumbers"_s);
    m_table->setModel(&m_model);
    m_table->setStretchColumn(ReplyModel::Doctor);
    auto* close = new Button(u"Close"_s, ButtonKind::Primary, u"repliesClose"_s);
    close->setAutoDefault(false);
    connect(close, &Button::clicked, this, &QDialog::accept);
    connect(m_table, &PlainTableView::currentRowChanged, this,
            [this] { m_takeBack->setEnabled(chosen() && chosen()->reply); });

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    column->addWidget((new PlainLabel(windowTitle(), theme::TextStyle::Heading))->wrapped());
    column->addWidget(m_numbers);
    column->addWidget(m_table, 1);
    column->addWidget(makeActs());
    column->addWidget(m_message);
    column->addWidget(close, 0, Qt::AlignRight);
    reload();
    m_table->chooseRow(0);
    m_table->setFocus();
}

QWidget* RepliesDialog::makeActs()
{
    auto* acts = new QWidget;
    auto* row = new QHBoxLayout(acts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::grid);
    row->addWidget(new PlainLabel(u"Note for the chosen doctor:"_s, theme::TextStyle::Secondary));
    const auto add = [&](const QString& text, const QString& name, auto act) {
        auto* button = new Button(text, ButtonKind::Secondary, name);
        button->setAutoDefault(false);
        connect(button, &Button::clicked, this, act);
        row->addWidget(button);
    };
    add(u"In the &room"_s, u"repliesInRoom"_s, [this] { note(Reply::inRoom()); });
    add(u"On Tea&ms"_s, u"repliesOnTeams"_s, [this] { note(Reply::onTeams()); });
    add(u"&Apologies…"_s, u"repliesApologies"_s, [this] { askWhy(); });
    m_takeBack->setAutoDefault(false);
    connect(m_takeBack, &Button::clicked, this, [this] { note(std::nullopt); });
    row->addWidget(m_takeBack);
    row->addStretch();
    return acts;
}

const ReplyRow* RepliesDialog::chosen() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_model.rowCount() ? &m_model.rowAt(row) : nullptr;
}

void RepliesDialog::reload()
{
    const auto kept = chosen() ? std::optional(chosen()->person.id) : std::nullopt;
    const auto numbers = m_context.forum.replies().numbers(m_context.actor, {m_session.id});
    if (numbers && !numbers->empty())
        m_numbers->setText(u"%1 · %2 without a reply"_s.arg(replyWords(numbers->front()))
                               .arg(numbers->front().count.noReply));
    auto names = m_context.forum.replies().names(m_context.actor, m_session.id);
    if (names)
        m_model.show(*std::move(names));
    else
        m_message->show(MessageKind::Error, names.failure().sentence);
    if (kept)
        m_table->chooseRow(std::max(0, m_model.rowOf(*kept)));
    m_takeBack->setEnabled(chosen() && chosen()->reply);
}

void RepliesDialog::note(const std::optional<Reply>& reply)
{
    const ReplyRow* row = chosen();
    if (!row)
        return;
    m_message->clear();
    if (const auto noted = ReplyActs(m_context).replyFor(m_session, row->person, reply); !noted)
        m_message->show(MessageKind::Error, noted.failure().sentence);
    reload();
}

void RepliesDialog::askWhy()
{
    const ReplyRow* row = chosen();
    if (!row)
        return;
    const auto give = [this, doctor = row->person](const Reply& reply) -> Result<> {
        const auto noted = ReplyActs(m_context).replyFor(m_session, doctor, reply);
        reload();
        return noted;
    };
    auto* dialog = new ApologyDialog(u"Apologies of %1"_s.arg(row->person.fullName.value()), give, this);
    dialog->open();
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/closuresdialog.h"

#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/programme/programmeservice.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"

#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

ClosuresDialog::ClosuresDialog(PageContext& context, QWidget* parent)
    : TypedDialog(parent)
    , m_context(context)
    , m_table(new PlainTableView(u"closuresTable"_s, u"Closed days"_s))
    , m_date(new DateField(u"closureDate"_s, u"Date"_s))
    , m_reason(new TextField(u"closureReason"_s, u"Reason"_s))
    , m_remove(new Button(u"&Remove"_s, ButtonKind::Secondary, u"closureRemove"_s))
    , m_message(new InlineMessage(u"closuresMessage"_s))
{
    setObjectName(u"closuresDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(u"Closed days"_s);
    resize(620, 520);
    m_table->setModel(&m_model);
    m_table->setMinimumHeight(180);
    auto* about =
        new PlainLabel(u"Days on which the forum does not meet, besides bank holidays. The programme skips "
                       "them when it is generated; the fortnight goes on as before."_s,
                       theme::TextStyle::Secondary);
    auto* close = new Button(u"Done"_s, ButtonKind::Primary, u"closuresDone"_s);
    close->setAutoDefault(false);
    m_remove->setAutoDefault(false);
    connect(close, &Button::clicked, this, &QDialog::accept);
    connect(m_remove, &Button::clicked, this, &ClosuresDialog::remove);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_remove);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    column->addWidget(new PlainLabel(windowTitle(), theme::TextStyle::Heading));
    column->addWidget(about->wrapped());
    column->addWidget(makeAdding());
    column->addWidget(m_message);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    reload();
    m_date->setFocus();
}

QWidget* ClosuresDialog::makeAdding()
{
    auto* add = new Button(u"&Add"_s, ButtonKind::Secondary, u"closureAdd"_s);
    add->setDefault(true);
    connect(add, &Button::clicked, this, &ClosuresDialog::add);
    m_reason->setMaxLength(200);
    auto* adding = new QWidget;
    auto* row = new QHBoxLayout(adding);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * theme::grid);
    row->addWidget(new FormField(u"&Date"_s, m_date), 1);
    row->addWidget(new FormField(u"Rea&son"_s, m_reason), 2);
    row->addWidget(add, 0, Qt::AlignBottom);
    return adding;
}

void ClosuresDialog::sayRestored(const QString& sentence)
{
    m_message->show(MessageKind::Information, sentence);
}

void ClosuresDialog::reload()
{
    auto closures = m_context.forum.programme().closures(m_context.actor);
    if (closures)
        m_model.show(std::move(*closures));
    else
        m_message->show(MessageKind::Error, closures.failure().sentence);
    m_remove->setEnabled(m_model.rowCount() > 0);
    m_table->chooseRow(0);
}

void ClosuresDialog::add()
{
    if (!m_date->date()) {
        m_date->setWrong(true);
        m_date->setFocus();
        m_message->show(MessageKind::Error, u"Enter the date, such as 29/12/2026."_s);
        return;
    }
    const auto added =
        m_context.forum.programme().addClosure(m_context.actor, *m_date->date(), m_reason->text());
    if (!added) {
        m_message->show(MessageKind::Error, added.failure().sentence);
        return;
    }
    m_message->show(MessageKind::Success, u"%1 is closed."_s.arg(longDate(added->date)));
    m_date->clear();
    m_reason->clear();
    m_date->setFocus();
    reload();
}

void ClosuresDialog::remove()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_model.rowCount())
        return;
    PageContext& context = m_context;
    const Closure closure = m_model.closureAt(row);
    const auto take = [&context, closure] {
        return context.forum.programme().removeClosure(context.actor, closure.date);
    };
    const auto putBack = [&context, closure]() -> Result<> {
        const auto added = context.forum.programme().addClosure(context.actor, closure.date, closure.reason);
        if (!added)
            return added.failure();
        return Done{};
    };
    if (const Result<> taken = take(); !taken) {
        m_message->show(MessageKind::Error, taken.failure().sentence);
        return;
    }
    context.undoable(u"removal of %1"_s.arg(longDate(closure.date)), take, putBack);
    m_message->show(MessageKind::Success, u"%1 is no longer closed."_s.arg(longDate(closure.date)));
    reload();
}

} // namespace ledforum

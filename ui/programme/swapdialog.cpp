// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/swapdialog.h"

#include "app/common/wording.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/plaintableview.h"
#include "ui/widgets/searchfilter.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace ledforum {

using namespace Qt::StringLiterals;

SwapDialog::SwapDialog(const TeachingSession& session, std::vector<TeachingSession> others,
                       const PageContext& context, QWidget* parent)
    : ActDialog(u"Swap %1 with…"_s.arg(longDate(session.span.date)), u"Swap"_s, u"swap"_s, context, parent)
    , m_session(session)
    , m_choices(std::move(others))
    , m_filter(new SearchFilter(SessionChoiceModel::searchRole, this))
    , m_search(new SearchField(u"swapSearch"_s, u"Search by date, topic or speaker"_s))
    , m_list(new PlainTableView(u"swapList"_s, u"Sessions to swap with"_s))
    , m_preview(new PlainTableView(u"swapTopics"_s, u"Both sessions afterwards"_s))
{
    resize(760, 620);
    m_filter->setSourceModel(&m_choices);
    m_list->setModel(m_filter);
    m_list->setStretchColumn(SessionChoiceModel::Title);
    m_list->setMinimumHeight(180);
    m_preview->setModel(&m_changes);
    m_preview->setStretchColumn(TopicChangeModel::Afterwards);
    m_preview->setFixedHeight(3 * theme::rowHeight + 2);
    m_preview->setFocusPolicy(Qt::NoFocus); // to look at: Tab goes on to what can be done
    m_search->installEventFilter(this);
    addWidget(m_search);
    addWidget(m_list);
    addWidget(m_preview);
    addPreview();
    connect(m_search, &QLineEdit::textChanged, this, &SwapDialog::search);
    connect(m_list, &PlainTableView::currentRowChanged, this, &SwapDialog::refresh);
    connect(m_list, &PlainTableView::rowActivated, this, &SwapDialog::confirm);
    search({});
}

bool SwapDialog::eventFilter(QObject* watched, QEvent* event)
{
    // The arrows choose from the list without leaving the search.
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up)
            return QCoreApplication::sendEvent(m_list, event);
    }
    return ActDialog::eventFilter(watched, event);
}

void SwapDialog::search(const QString& typed)
{
    m_filter->setTyped(typed);
    m_list->chooseRow(0);
    refresh();
}

const TeachingSession* SwapDialog::other() const
{
    const QModelIndex chosen = m_filter->mapToSource(m_filter->index(m_list->currentRow(), 0));
    return chosen.isValid() ? &m_choices.sessionAt(chosen.row()) : nullptr;
}

Result<ProgrammeAct> SwapDialog::act()
{
    const TeachingSession* chosen = other();
    if (!chosen)
        return refused(m_choices.rowCount() == 0
                           ? u"There is no other session to swap with: add one, or replace the content."_s
                           : u"No session fits what is typed."_s);
    return ProgrammeAct(SwapTopics{m_session.id, chosen->id});
}

void SwapDialog::showPreview(const Result<ProgrammePreview>& preview)
{
    m_changes.show(preview ? preview->change : ProgrammeChange{});
    m_preview->setVisible(preview.isOk());
    setAction(u"Swap"_s, preview.isOk());
    // The table says what is swapped; below it stands what to know besides.
    ActDialog::showPreview(preview ? Result<ProgrammePreview>({preview->change, {}, preview->remarks})
                                   : preview);
}

QString SwapDialog::name() const
{
    const TeachingSession* chosen = other();
    return u"swap of %1 and %2"_s.arg(shortDate(m_session.span.date),
                                      chosen ? shortDate(chosen->span.date) : QString());
}

QString SwapDialog::sentence() const
{
    const TeachingSession* chosen = other();
    return u"%1 and %2 have swapped their topics. The programme shows it from now on, and the next "
           "calendar file carries it."_s.arg(longDate(m_session.span.date),
                                             chosen ? longDate(chosen->span.date) : QString());
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/draftkeeper.h"

#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "ui/shell/draftoffer.h"
#include "ui/shell/drafttext.h"
#include "ui/shell/tracks.h"
#include "ui/widgets/typeddialog.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

DraftKeeper::DraftKeeper(PageContext& context, const std::vector<PageEntry>& entries,
                         const std::map<PageId, Page*>& pages, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_entries(entries)
    , m_pages(pages)
    , m_offer(new DraftOffer)
{
    connect(m_offer, &DraftOffer::continued, this, &DraftKeeper::goOn);
    connect(m_offer, &DraftOffer::discarded, this, &DraftKeeper::discard);
    QCoreApplication::instance()->installEventFilter(this);
}

void DraftKeeper::gather(const QString& page, const TypedText& typed)
{
    if (!typed.fields.isEmpty())
        m_gathered.push_back({{page, typed.subject}, typed.fields});
}

void DraftKeeper::gatherDialogs(PageId current)
{
    const auto entry = std::ranges::find(m_entries, current, &PageEntry::id);
    if (entry == m_entries.end())
        return; // of somebody without a role
    for (const QDialog* open : openDialogs())
        if (const auto* dialog = qobject_cast<const TypedDialog*>(open))
            gather(entry->name + u'/' + dialog->objectName(), dialog->typedText());
}

void DraftKeeper::gatherPages()
{
    for (const PageEntry& entry : m_entries)
        if (const auto page = m_pages.find(entry.id); page != m_pages.end())
            gather(entry.name, page->second->typedText());
}

bool DraftKeeper::store()
{
    m_notKept.clear();
    for (Gathered& typed : std::exchange(m_gathered, {})) {
        const Result<> kept = m_context.forum.drafts().keep(m_context.actor, typed.place, typed.fields);
        if (kept)
            continue;
        m_notKept = kept.failure().sentence;
        if (kept.failure().code == FailureCode::Conflict)
            m_gathered.push_back(std::move(typed));
    }
    return m_gathered.empty();
}

const PageEntry* DraftKeeper::entryOf(const Draft& draft) const
{
    const QString page = draft.place.page.section(u'/', 0, 0);
    const auto found = std::ranges::find(m_entries, page, &PageEntry::name);
    return found == m_entries.end() ? nullptr : &*found;
}

QString DraftKeeper::dialogOf(const Draft& draft) const
{
    return draft.place.page.section(u'/', 1);
}

void DraftKeeper::look()
{
    m_offered.reset();
    m_isAwaited = false;
    m_offer->hide();
    if (!m_gathered.empty())
        store();
    if (!m_notKept.isEmpty())
        m_context.announce(MessageKind::Error, std::exchange(m_notKept, {}));
    const auto mine = m_context.forum.drafts().mine(m_context.actor);
    if (!mine)
        return;
    // What was typed on a page that is no longer this person's stays sealed, and goes with time.
    const auto first =
        std::ranges::find_if(*mine, [this](const Draft& draft) { return entryOf(draft) != nullptr; });
    if (first == mine->end())
        return;
    m_offered = *first;
    const QString where = dialogOf(*first).isEmpty()
                              ? u"“%1”"_s.arg(entryOf(*first)->title)
                              : u"“%1” (%2)"_s.arg(first->place.subject, entryOf(*first)->title);
    m_offer->show(u"You were writing in %1 on %2 when the window closed. Nobody else can read it."_s.arg(
                      where, longDate(first->typedOn)),
                  true);
}

void DraftKeeper::goOn()
{
    if (!m_offered)
        return;
    const Draft draft = *m_offered;
    const PageEntry& entry = *entryOf(draft);
    m_context.show(entry.id, std::nullopt);
    if (!dialogOf(draft).isEmpty()) {
        m_isAwaited = true;
        m_offer->show(u"Open “%1” again, and what you had typed is in it."_s.arg(draft.place.subject), false);
        return;
    }
    if (m_pages.at(entry.id)->restore({draft.place.subject, draft.fields}))
        discard();
    else
        showInstead(draft);
}

void DraftKeeper::showInstead(const Draft& draft)
{
    const QStringList texts = draft.fields.values();
    showDraftText(*m_offer, texts.join(u"\n\n"_s), [this] { discard(); });
}

void DraftKeeper::discard()
{
    if (!m_offered)
        return;
    const auto gone = m_context.forum.drafts().discard(m_context.actor, m_offered->id);
    if (!gone)
        m_context.announce(MessageKind::Error, gone.failure().sentence);
    look();
}

bool DraftKeeper::eventFilter(QObject* watched, QEvent* event)
{
    auto* dialog =
        event->type() == QEvent::Show && m_isAwaited ? qobject_cast<TypedDialog*>(watched) : nullptr;
    if (dialog) // once it is shown, and knows what stood in it before
        QMetaObject::invokeMethod(
            dialog, [this, dialog] { fill(*dialog); }, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void DraftKeeper::fill(TypedDialog& dialog)
{
    const bool isIt = m_isAwaited && m_offered && dialog.objectName() == dialogOf(*m_offered) &&
                      dialog.windowTitle() == m_offered->place.subject;
    if (!isIt)
        return;
    dialog.restore({m_offered->place.subject, m_offered->fields});
    discard();
}

} // namespace ledforum

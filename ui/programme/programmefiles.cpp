// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/programmefiles.h"

#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/programme/programmeservice.h"
#include "ui/programme/topicsdialog.h"

#include <QFileInfo>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString tableFilter()
{
    return u"Tables (*.csv *.txt *.tsv);;All files (*)"_s;
}

} // namespace

void ProgrammeFiles::importTopics() const
{
    if (const auto path = m_context.dialogs.fileToOpen(&m_page, u"Import topics"_s, tableFilter()))
        previewTopics(*path);
}

void ProgrammeFiles::previewTopics(const QString& path) const
{
    const PageContext& page = m_context;
    const auto preview = page.forum.programme().importFile(page.actor, path, true);
    if (!preview)
        return say(preview.failure());
    m_message.clear();
    const auto import = [&page, path]() -> Result<> {
        const auto imported = page.forum.programme().importFile(page.actor, path, false);
        if (!imported)
            return imported.failure();
        const auto filled = qsizetype(imported->filled.size());
        page.announce(MessageKind::Success,
                      u"%1 filled."_s.arg(counted(filled, u"session"_s, u"sessions"_s)));
        return Done{};
    };
    auto* dialog = new TopicsDialog(QFileInfo(path).fileName(), *preview, import, &m_page);
    dialog->open();
}

void ProgrammeFiles::exportCalendar() const
{
    const auto path = m_context.dialogs.fileToSave(&m_page, u"Export calendar"_s, u"LED Forum.ics"_s,
                                                   u"Calendar (*.ics)"_s);
    if (!path)
        return;
    const auto events = m_context.forum.programme().exportCalendar(m_context.actor, *path);
    if (!events)
        return say(events.failure());
    m_message.show(MessageKind::Success, u"%1 saved in %2."_s.arg(counted(*events, u"event"_s, u"events"_s),
                                                                  QFileInfo(*path).fileName()));
}

} // namespace ledforum

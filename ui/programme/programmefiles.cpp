// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/programmefiles.h"

#include "app/attendance/pastregisterservice.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/programme/programmedocuments.h"
#include "app/programme/programmeservice.h"
#include "ui/attendance/pastregisterspreview.h"
#include "ui/attendance/reportfile.h"
#include "ui/backup/backupfirst.h"
#include "ui/programme/pastprogrammepreview.h"
#include "ui/programme/topicsdialog.h"
#include "ui/widgets/documentpreview.h"
#include "ui/widgets/importdialog.h"

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
    PageContext& page = m_context;
    const auto preview = page.forum.programme().importFile(page.actor, path, true);
    if (!preview)
        return say(preview.failure());
    m_message.clear();
    const auto import = [&page, path]() -> Result<> {
        backUpFirst(page);
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

void ProgrammeFiles::importPastSessions() const
{
    PageContext& page = m_context;
    const auto path = page.dialogs.fileToOpen(&m_page, u"Import sessions of earlier years"_s, tableFilter());
    if (!path)
        return;
    const auto preview = page.forum.programme().importPast(page.actor, *path, true);
    if (!preview)
        return say(preview.failure());
    m_message.clear();
    const auto import = [&page, path = *path](bool) -> Result<> {
        backUpFirst(page);
        const auto imported = page.forum.programme().importPast(page.actor, path, false);
        if (!imported)
            return imported.failure();
        page.announce(MessageKind::Success, u"%1 imported."_s.arg(counted(imported->added(), u"session was"_s,
                                                                          u"sessions were"_s)));
        return Done{};
    };
    auto* dialog = new ImportDialog(pastProgrammePreview(*preview, QFileInfo(*path).fileName()),
                                    u"pastSessions"_s, import, &m_page);
    dialog->open();
}

void ProgrammeFiles::importPastRegisters() const
{
    PageContext& page = m_context;
    const auto path = page.dialogs.fileToOpen(&m_page, u"Import registers of earlier years"_s, tableFilter());
    if (!path)
        return;
    const auto file = reportContent(*path);
    if (!file)
        return say(file.failure());
    const auto preview = page.forum.pastRegisters().preview(page.actor, *file);
    if (!preview)
        return say(preview.failure());
    m_message.clear();
    const auto sessions = page.forum.programme().list(page.actor);
    const auto import = [&page, file = *file](bool leavesOut) -> Result<> {
        backUpFirst(page);
        const auto imported = page.forum.pastRegisters().import(
            page.actor, file, leavesOut ? UnknownLines::LeftOut : UnknownLines::Refused);
        if (!imported)
            return imported.failure();
        page.announce(MessageKind::Success, u"%1 imported."_s.arg(counted(imported->count(PastEffect::New),
                                                                          u"mark was"_s, u"marks were"_s)));
        return Done{};
    };
    auto* dialog =
        new ImportDialog(pastRegistersPreview(*preview, sessions ? *sessions : std::vector<TeachingSession>(),
                                              QFileInfo(*path).fileName()),
                         u"pastRegisters"_s, import, &m_page);
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

void ProgrammeFiles::printNoticeBoard(const Period& period) const
{
    auto document = m_context.forum.programmeDocuments().noticeBoard(m_context.actor, period);
    if (!document)
        return say(document.failure());
    auto* preview = new DocumentPreview(*std::move(document), m_context.dialogs, &m_page);
    preview->open();
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/reportintake.h"

#include "app/programme/programmeservice.h"
#include "ui/attendance/columndialog.h"
#include "ui/attendance/registeracts.h"
#include "ui/attendance/registerwording.h"
#include "ui/attendance/reportfile.h"
#include "ui/attendance/sessiondialog.h"
#include "ui/attendance/sessionpicker.h"
#include "ui/attendance/teamsimportdialog.h"
#include "ui/shell/forumwork.h"
#include "ui/widgets/progresspanel.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

/// What is read in less than a blink.
constexpr qsizetype smallReport = 300 * 1024;

} // namespace

ReportIntake::ReportIntake(PageContext& context, QWidget& page)
    : QObject(&page)
    , m_context(context)
    , m_page(page)
    , m_progress(new ProgressPanel(u"reportProgress"_s))
{
    // At once: the reading itself cannot be broken off, and nobody waits for its end.
    connect(m_progress, &ProgressPanel::cancelled, this, &ReportIntake::stop);
}

void ReportIntake::stop()
{
    ++m_run;
    m_progress->finish();
}

template <class Work, class Finish, class Wrong>
void ReportIntake::run(bool isBeside, Work work, Finish done, Wrong wrong)
{
    const auto finish = [done = std::move(done), wrong = std::move(wrong)](auto result) {
        if (!result)
            wrong(result.failure());
        else
            done(*std::move(result));
    };
    if (!isBeside)
        return finish(work(m_context.forum));
    m_progress->start(u"Reading the report…"_s, 0);
    besideWindow(m_context, this, std::move(work), [this, finish, run = m_run](auto result) {
        if (run != m_run)
            return;
        m_progress->finish();
        finish(std::move(result));
    });
}

bool ReportIntake::isLarge(const std::vector<QByteArray>& contents) const
{
    return std::accumulate(contents.begin(), contents.end(), qsizetype(0),
                           [](qsizetype sum, const QByteArray& one) { return sum + one.size(); }) >
           smallReport;
}

std::optional<std::vector<QByteArray>> ReportIntake::contentsOf(const QStringList& paths)
{
    std::vector<QByteArray> contents;
    for (const QString& path : paths) {
        auto content = reportContent(path);
        if (!content) {
            Q_EMIT failed(content.failure().sentence);
            return std::nullopt;
        }
        contents.push_back(*std::move(content));
    }
    return contents;
}

void ReportIntake::open(TeachingSessionId session, const QStringList& paths)
{
    stop();
    if (auto contents = contentsOf(paths))
        begin({session, *std::move(contents), {}, true});
}

void ReportIntake::openAgain()
{
    stop();
    if (!m_last.read.empty())
        preview(m_last);
}

void ReportIntake::arrive(const QStringList& paths, std::optional<TeachingSessionId> shown)
{
    stop();
    const auto contents = contentsOf(paths);
    if (!contents)
        return;
    const auto find = [&actor = m_context.actor, files = *contents](Forum& forum) {
        return forum.reports().sessionsOf(actor, files);
    };
    run(isLarge(*contents), find, [this, contents, shown](const ReportSessions& found) {
        if (found.fits.size() == 1)
            begin({found.fits.front(), *contents, {}});
        else
            askForSession(found, *contents, shown);
    });
}

void ReportIntake::askForSession(const ReportSessions& found, std::vector<QByteArray> contents,
                                 std::optional<TeachingSessionId> shown)
{
    const bool mayBeChosen = found.mayBeChosen && std::ranges::all_of(contents, [](const QByteArray& file) {
                                 return tableToMap(file).isOk();
                             });
    auto sessions = m_context.forum.programme().list(m_context.actor);
    if (found.fits.empty() && (!mayBeChosen || !sessions)) {
        Q_EMIT failed(found.sentence);
        return;
    }
    auto offered = sessionsWithRegister(*std::move(sessions), m_context.forum.clock().today());
    if (!found.fits.empty())
        std::erase_if(offered, [&](const TeachingSession& one) { return !found.contains(one.id); });
    auto* dialog = new SessionDialog(found.sentence, offered, shown, &m_page);
    connect(dialog, &QDialog::accepted, this, [this, dialog, contents = std::move(contents)] {
        if (const auto session = dialog->session())
            begin({*session, contents, {}});
    });
    dialog->open();
}

void ReportIntake::begin(const Files& files)
{
    Q_EMIT sessionFound(files.session);
    readNext(files);
}

void ReportIntake::lookElsewhere(const Files& files, const Failure& failure)
{
    const auto find = [&actor = m_context.actor, files](Forum& forum) -> Result<ReportSessions> {
        auto found = forum.reports().sessionsOf(actor, {files.contents[files.read.size()]});
        const bool isOther = found && !found->fits.empty() && !found->contains(files.session);
        return isOther ? forum.reports().sessionsOf(actor, files.contents) : found;
    };
    run(isLarge(files.contents), find, [this, files, failure](const ReportSessions& found) {
        if (found.fits.empty() || found.contains(files.session))
            Q_EMIT failed(found.mayBeChosen ? failure.sentence : found.sentence);
        else if (found.fits.size() == 1)
            offerOther(files, found.fits.front());
        else
            askForSession(found, files.contents, std::nullopt);
    });
}

void ReportIntake::offerOther(const Files& files, TeachingSessionId other)
{
    const auto session = m_context.forum.programme().find(m_context.actor, QString::number(other.value()));
    if (!session) {
        Q_EMIT failed(session.failure().sentence);
        return;
    }
    const Question question{.title = u"Import it into the other register?"_s,
                            .text = ofOtherSession(*session, files.contents.size()),
                            .action = u"Open that session’s import"_s};
    const int asked = m_run;
    if (m_context.dialogs.confirm(&m_page, question) && asked == m_run)
        begin({other, files.contents, {}});
}

void ReportIntake::readNext(const Files& files)
{
    if (files.read.size() == files.contents.size())
        return preview(files);
    const QByteArray file = files.contents[files.read.size()];
    const auto read = [&actor = m_context.actor, session = files.session, file](Forum& forum) {
        return forum.reports().readFile(actor, session, file);
    };
    const auto done = [this, files](FileRead result) {
        if (const auto* table = std::get_if<UnknownTable>(&result))
            return askForColumns(files, *table);
        Files more = files;
        more.read.push_back(std::get<ReadReport>(std::move(result)));
        readNext(more);
    };
    run(isLarge({file}), read, done, [this, files](const Failure& failure) {
        if (files.isSessionChosen)
            lookElsewhere(files, failure);
        else
            Q_EMIT failed(failure.sentence);
    });
}

void ReportIntake::askForColumns(const Files& files, const UnknownTable& table)
{
    const auto read = [this, session = files.session,
                       file = files.contents[files.read.size()]](const ColumnMapping& columns) {
        return m_context.forum.reports().readFile(m_context.actor, session, file, columns);
    };
    auto* dialog = new ColumnDialog(table, read, &m_page);
    connect(dialog, &QDialog::accepted, this, [this, dialog, files] {
        Files more = files;
        more.read.push_back(dialog->report());
        readNext(more);
    });
    dialog->open();
}

void ReportIntake::preview(const Files& files)
{
    const auto look = [&actor = m_context.actor, session = files.session, read = files.read](Forum& forum) {
        return forum.reports().preview(actor, session, read);
    };
    run(isLarge(files.contents), look, [this, files](const TeamsImport& first) { show(files, first); });
}

Result<TeamsImport> ReportIntake::import(const Files& files, const ImportAnswers& answers) const
{
    const RegisterActs acts(m_context, files.session);
    return isLarge(files.contents) ? acts.importSlowly(files.read, answers)
                                   : acts.import(files.read, answers);
}

void ReportIntake::show(const Files& files, const TeamsImport& first)
{
    const auto opened = m_context.forum.registers().open(m_context.actor, files.session);
    if (!opened) {
        Q_EMIT failed(opened.failure().sentence);
        return;
    }
    std::vector<Person> people;
    std::ranges::transform(opened->rows, std::back_inserter(people), &RegisterRow::person);
    TeamsImportDialog::Work work;
    work.preview = [this, files](const ImportAnswers& answers, TeamsImportDialog::Answered answered) {
        const auto look = [&actor = m_context.actor, session = files.session, read = files.read,
                           answers](Forum& forum) {
            return forum.reports().preview(actor, session, read, answers);
        };
        if (isLarge(files.contents))
            besideWindow(m_context, this, look, [answered](Result<TeamsImport> report) { answered(report); });
        else
            answered(look(m_context.forum));
    };
    work.import = [this, files](const ImportAnswers& answers) { return import(files, answers); };
    auto* dialog = new TeamsImportDialog(first, people, std::move(work), &m_page);
    dialog->setSession(opened->session.span, opened->session.title);
    connect(dialog, &QDialog::accepted, this, [this, dialog, files] {
        m_last = files;
        Q_EMIT imported(dialog->outcome());
    });
    connect(dialog, &TeamsImportDialog::columnsWanted, this, [this, files] {
        Files again{files.session, files.contents, {}};
        const auto table = tableToMap(files.contents.front());
        if (table)
            askForColumns(again, *table);
        else
            Q_EMIT failed(table.failure().sentence);
    });
    dialog->open();
}

} // namespace ledforum

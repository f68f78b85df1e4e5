// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/backup/backupspage.h"

#include "app/backup/restore.h"
#include "app/forum/settings.h"
#include "ui/backup/holdingswords.h"
#include "ui/backup/restoredialog.h"
#include "ui/forum/currentsettings.h"
#include "ui/shell/forumwork.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"

#include <QDir>
#include <QGridLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideWidth = 44 * theme::grid;

PlainLabel* greyLine(const QString& text)
{
    return (new PlainLabel(text, theme::TextStyle::Secondary))->wrapped();
}

} // namespace

BackupsPage::BackupsPage(PageContext& context)
    : Page(context)
    , m_service(context.forum.path(), context.forum.clock().source())
    , m_model(context.forum.clock().zone())
    , m_header(new PageHeader(u"Backups"_s))
    , m_message(new InlineMessage(u"backupsMessage"_s))
    , m_backUp(new Button(u"&Back up now"_s, ButtonKind::Primary, u"backupsNow"_s))
    , m_table(new PlainTableView(u"backupsTable"_s, u"Backups, the newest first"_s))
    , m_stack(new QStackedWidget)
    , m_when(new PlainLabel({}, theme::TextStyle::Subheading))
    , m_problem(greyLine({}))
    , m_numbers(new QWidget)
    , m_grid(new QGridLayout(m_numbers))
    , m_restore(new Button(u"&Restore…"_s, ButtonKind::Danger, u"backupsRestore"_s))
    , m_folder(new TextField(u"backupsFolder"_s, u"Second folder"_s))
{
    m_header->addAction(m_backUp);
    connect(m_backUp, &Button::clicked, this, &BackupsPage::backUp);
    auto* inside = new QWidget;
    inside->setProperty("role", u"scrolled"_s);
    auto* sideColumn = new QVBoxLayout(inside);
    sideColumn->setContentsMargins(0, 0, 0, 0);
    sideColumn->setSpacing(2 * theme::grid);
    sideColumn->addWidget(makeContents());
    sideColumn->addWidget(makeSecondFolder());
    sideColumn->addStretch();
    QScrollArea* side = inScrollArea(*inside);
    side->setFixedWidth(sideWidth);
    side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * theme::grid);
    row->addWidget(makeList(), 1);
    row->addWidget(side);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    column->addWidget(m_header);
    column->addWidget(m_message);
    column->addLayout(row, 1);
}

QWidget* BackupsPage::makeList()
{
    m_table->setModel(&m_model);
    m_table->setStretchColumn(BackupModel::Why);
    m_stack->addWidget(m_table);
    m_stack->addWidget(new EmptyState(u"clock"_s, u"No backup yet"_s,
                                      u"The first is made by itself within a minute; “Back up now” does not "
                                      "wait."_s));
    connect(m_table, &PlainTableView::currentRowChanged, this, &BackupsPage::readContents);
    connect(m_table, &PlainTableView::rowActivated, this, &BackupsPage::askToRestore);
    auto* card = new Card;
    card->setPadded(false);
    card->content().setSpacing(0);
    card->content().addWidget(m_stack, 1);
    return card;
}

Card* BackupsPage::makeContents()
{
    m_when->setObjectName(u"backupsWhen"_s);
    m_problem->setObjectName(u"backupsProblem"_s);
    m_numbers->setObjectName(u"backupsNumbers"_s);
    m_grid->setContentsMargins({});
    m_grid->setVerticalSpacing(theme::grid / 2);
    m_grid->setColumnStretch(0, 1);
    m_restore->setEnabled(false);
    connect(m_restore, &Button::clicked, this, &BackupsPage::askToRestore);
    auto* card = new Card(u"What it holds"_s);
    card->content().addWidget(m_when);
    card->content().addWidget(m_problem);
    card->content().addWidget(m_numbers);
    card->content().addWidget(m_restore, 0, Qt::AlignLeft);
    card->content().addWidget(
        greyLine(u"You see first what would be lost. The state of now is backed up before, "
                 "so a restore can be undone."_s));
    return card;
}

Card* BackupsPage::makeSecondFolder()
{
    auto* choose = new Button(u"&Choose…"_s, ButtonKind::Secondary, u"backupsChooseFolder"_s);
    auto* save = new Button(u"&Save folder"_s, ButtonKind::Secondary, u"backupsSaveFolder"_s);
    connect(choose, &Button::clicked, this, &BackupsPage::chooseFolder);
    connect(save, &Button::clicked, this, &BackupsPage::saveFolder);
    connect(m_folder, &QLineEdit::returnPressed, this, &BackupsPage::saveFolder);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::grid);
    buttons->addWidget(choose);
    buttons->addWidget(save);
    buttons->addStretch();
    auto* card = new Card(u"A second place"_s);
    card->content().addWidget(new FormField(
        u"Second &folder"_s, m_folder,
        u"On another disk or a network drive, so that a broken computer loses nothing. Empty: none."_s));
    card->content().addLayout(buttons);
    return card;
}

void BackupsPage::reload()
{
    const QString folder = currentSettings(context().forum).secondBackupFolder;
    if (m_folder->text() == m_shownFolder) // else it is half typed
        m_folder->setText(QDir::toNativeSeparators(folder));
    m_folder->setCursorPosition(0);
    m_shownFolder = QDir::toNativeSeparators(folder);
    if (std::exchange(m_isReading, true))
        return;
    // A network drive may take its time.
    besideWindow(
        context(), this,
        [service = m_service, &actor = context().actor](Forum&) { return service.list(actor); },
        [this](const Result<std::vector<BackupPlace>>& places) {
            m_isReading = false;
            if (places)
                showPlaces(*places);
            else
                m_message->show(MessageKind::Error, places.failure().sentence);
        });
}

void BackupsPage::showPlaces(std::vector<BackupPlace> places)
{
    const BackupPlace* before = chosen();
    const QString name = before ? before->backup.name() : QString();
    const bool wasNewest = m_table->currentRow() <= 0;
    if (m_model.show(std::move(places)))
        m_table->chooseRow(wasNewest ? 0 : std::max(0, m_model.rowOf(name)));
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    showState();
    readContents();
}

void BackupsPage::showState()
{
    const bool isNone = m_model.rowCount() == 0;
    m_header->setSubtitle(
        isNone ? u"They are made by themselves, whenever something was written."_s
               : u"The newest is of %1. They are made by themselves, every quarter of an hour in "
                 "which something was written."_s.arg(m_model.whenOf(m_model.placeAt(0).backup)));
    if (!isNone && !m_shownFolder.isEmpty() && !m_model.placeAt(0).isInSecond)
        m_message->show(
            MessageKind::Warning,
            u"The second folder has no copy of the newest backup. Is “%1” there, with room in it, and "
            "may you write to it? It is tried again by itself."_s.arg(m_shownFolder));
    else
        m_message->clear();
}

const BackupPlace* BackupsPage::chosen() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_model.rowCount() ? &m_model.placeAt(row) : nullptr;
}

void BackupsPage::readContents()
{
    const BackupPlace* place = chosen();
    const QString file = place ? place->backup.path : QString();
    m_restore->setEnabled(place);
    if (file == m_readFile && !file.isEmpty())
        return;
    m_readFile = file;
    m_when->setText(place ? m_model.whenOf(place->backup) : u"None is chosen"_s);
    m_numbers->hide();
    m_problem->setVisible(place);
    m_problem->setText(u"Reading it…"_s);
    if (!place)
        return;
    besideWindow(
        context(), this,
        [service = m_service, &actor = context().actor, file](Forum&) {
            return service.contents(actor, file);
        },
        [this, file](const Result<Holdings>& held) {
            if (file == m_readFile)
                showContents(held);
        });
}

void BackupsPage::showContents(const Result<Holdings>& held)
{
    m_problem->setVisible(!held);
    m_numbers->setVisible(held.isOk());
    m_restore->setEnabled(held.isOk());
    if (!held)
        return m_problem->setText(held.failure().sentence);
    clearLayout(*m_grid);
    int row = 0;
    for (const auto& [what, number] : holdingsWords(*held)) {
        m_grid->addWidget(new PlainLabel(what), row, 0);
        m_grid->addWidget(new PlainLabel(number, theme::TextStyle::Strong), row++, 1, Qt::AlignRight);
    }
}

void BackupsPage::say(MessageKind kind, const QString& sentence)
{
    m_message->show(kind, sentence);
    context().announce(kind, sentence);
}

void BackupsPage::backUp()
{
    if (std::exchange(m_isBackingUp, true))
        return;
    m_backUp->setEnabled(false);
    context().announce(MessageKind::Information, u"Backing up…"_s);
    besideWindow(
        context(), this,
        [service = m_service, &actor = context().actor](Forum&) { return service.backUpNow(actor); },
        [this](const Result<BackupMade>& made) {
            m_isBackingUp = false;
            m_backUp->setEnabled(true);
            reload();
            if (!made)
                say(MessageKind::Error, made.failure().sentence);
            else if (made->secondProblem.isEmpty())
                context().announce(MessageKind::Success, u"Backed up."_s);
            else
                context().announce(MessageKind::Warning,
                                   u"Backed up on this computer. "_s + made->secondProblem);
        });
}

void BackupsPage::chooseFolder()
{
    const auto folder = context().dialogs.folder(this, u"The second folder for backups"_s);
    if (!folder)
        return;
    m_folder->setText(QDir::toNativeSeparators(*folder));
    saveFolder();
}

void BackupsPage::saveFolder()
{
    const QString wanted = QDir::fromNativeSeparators(m_folder->text().trimmed());
    const Result<> saved =
        context().forum.settings().set(context().actor, {u"second_backup_folder"_s, wanted});
    m_folder->setWrong(!saved);
    if (!saved)
        return say(MessageKind::Error, saved.failure().sentence);
    m_shownFolder = m_folder->text();
    context().announce(MessageKind::Success, wanted.isEmpty()
                                                 ? u"Backups go to this computer alone."_s
                                                 : u"Each backup goes to the second folder, too."_s);
    if (!wanted.isEmpty())
        backUp(); // what is wrong with the folder is seen at once
}

void BackupsPage::askToRestore()
{
    const BackupPlace* place = chosen();
    if (!place)
        return;
    const QString file = place->backup.path;
    const QString when = m_model.whenOf(place->backup);
    const Restore restore(context().forum.path(), context().forum.clock().source());
    const auto preview = slowly(context(), [&actor = context().actor, restore, file](Forum&) {
        return restore.preview(actor, {file});
    });
    if (!preview)
        return say(MessageKind::Error, preview.failure().sentence);
    auto* dialog = new RestoreDialog(
        when, *preview, [this, file] { return restoreBackup(file); }, this);
    dialog->open();
}

/// Ends this session as it ends all others: the window sees that the forum is another.
Result<> BackupsPage::restoreBackup(const QString& file)
{
    const SessionEnd::Hold hold = context().sessionEnd.hold();
    context().announce(MessageKind::Information, u"Restoring…"_s);
    Restore restore(context().forum.path(), context().forum.clock().source());
    const Result<Restored> restored =
        slowly(context(), [&actor = context().actor, restore, file](Forum&) mutable {
            return restore.restore(actor, {file});
        });
    if (!restored)
        return restored.failure();
    if (!restored->remains.isEmpty())
        static_cast<void>(
            context().dialogs.confirm(this, {u"Restored, and something is left to do"_s,
                                             restored->remains.join(u'\n'), u"Sign in again"_s}));
    return Done();
}

TypedText BackupsPage::typedText() const
{
    TypedText typed;
    if (m_folder->text() != m_shownFolder)
        typed.fields.insert(m_folder->objectName(), m_folder->text());
    return typed;
}

bool BackupsPage::restore(const TypedText& typed)
{
    m_folder->setText(typed.fields.value(m_folder->objectName()));
    return true;
}

} // namespace ledforum

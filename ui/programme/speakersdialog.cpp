// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/speakersdialog.h"

#include "app/common/wholefile.h"
#include "app/forum/forum.h"
#include "app/programme/programmedocuments.h"
#include "app/programme/programmeservice.h"
#include "ui/programme/sessionacts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/documentpreview.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"

#include <QFileInfo>
#include <QVBoxLayout>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// "Invitation Dr Ada Osei.eml", without what no file may be called.
QString fileNameOf(SpeakerMessage message, const Speaker& speaker)
{
    const QString kind = message == SpeakerMessage::Invitation     ? u"Invitation"_s
                         : message == SpeakerMessage::Confirmation ? u"Confirmation"_s
                                                                   : u"Thanks"_s;
    QString name = speaker.name;
    for (const QChar forbidden : u"\\/:*?\"<>|."_s)
        name.remove(forbidden);
    return u"%1 %2.eml"_s.arg(kind, name.trimmed());
}

} // namespace

SpeakersDialog::SpeakersDialog(const Period& period, const PageContext& context, QWidget* parent)
    : QDialog(parent)
    , m_period(period)
    , m_context(context)
    , m_table(new PlainTableView(u"speakersTable"_s, u"Speakers of the period"_s))
    , m_message(new InlineMessage(u"speakersMessage"_s))
{
    setObjectName(u"speakersDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(u"Speakers, %1"_s.arg(period.title()));
    resize(920, 580);
    m_table->setModel(&m_model);
    m_table->setStretchColumn(SpeakerModel::Title);
    auto* close = new Button(u"Close"_s, ButtonKind::Primary, u"speakersClose"_s);
    close->setAutoDefault(false);
    connect(close, &Button::clicked, this, &QDialog::accept);
    auto* foot = new QHBoxLayout;
    foot->addWidget(makeMarks(), 1);
    foot->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    column->addWidget(new PlainLabel(windowTitle(), theme::TextStyle::Heading));
    column->addWidget(makeActs());
    column->addWidget(m_table, 1);
    column->addWidget(m_message);
    column->addLayout(foot);
    connect(m_table, &PlainTableView::currentRowChanged, this, &SpeakersDialog::updateActs);
    reload();
    m_table->setFocus();
}

QWidget* SpeakersDialog::makeActs()
{
    auto* acts = new QWidget;
    auto* row = new QHBoxLayout(acts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::grid);
    const auto add = [&](const QString& text, const QString& name, auto act) {
        auto* button = new Button(text, ButtonKind::Secondary, name);
        button->setAutoDefault(false);
        connect(button, &Button::clicked, this, act);
        row->addWidget(button);
        m_acts.push_back(button);
    };
    add(u"Draft &invitation…"_s, u"speakersInvite"_s, [this] { draft(SpeakerMessage::Invitation); });
    add(u"Draft con&firmation…"_s, u"speakersConfirm"_s, [this] { draft(SpeakerMessage::Confirmation); });
    add(u"Draft &thanks…"_s, u"speakersThank"_s, [this] { draft(SpeakerMessage::Thanks); });
    add(u"&Letter…"_s, u"speakersLetter"_s, [this] { letter(); });
    row->addStretch();
    return acts;
}

QWidget* SpeakersDialog::makeMarks()
{
    auto* marks = new QWidget;
    auto* row = new QHBoxLayout(marks);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::grid);
    row->addWidget(new PlainLabel(u"Mark as:"_s, theme::TextStyle::Secondary));
    for (const SpeakerState state : allSpeakerStates()) {
        auto* button = new Button(nameOf(state), ButtonKind::Secondary, u"speakersMark-"_s + codeOf(state));
        button->setAccessibleName(u"Mark as %1"_s.arg(nameOf(state).toLower()));
        button->setAutoDefault(false);
        connect(button, &Button::clicked, this, [this, state] { mark(m_table->currentRow(), state); });
        row->addWidget(button);
        m_acts.push_back(button);
    }
    row->addStretch();
    return marks;
}

void SpeakersDialog::reload()
{
    const int row = m_table->currentRow();
    const auto sessions =
        m_context.forum.programme().list(m_context.actor, m_period.first(), m_period.last());
    if (!sessions)
        return say(sessions.failure());
    m_model.show(*sessions);
    m_table->chooseRow(std::clamp(row, 0, std::max(0, m_model.rowCount() - 1)));
    if (m_model.rowCount() == 0)
        m_message->show(MessageKind::Information,
                        u"No session of this period has a speaker yet: give one in the session’s editor."_s);
    updateActs();
}

void SpeakersDialog::updateActs()
{
    const int row = m_table->currentRow();
    for (Button* button : m_acts)
        button->setEnabled(row >= 0 && row < m_model.rowCount());
}

void SpeakersDialog::draft(SpeakerMessage message)
{
    const int row = m_table->currentRow();
    const auto draft = m_context.forum.programmeDocuments().speakerDraft(
        m_context.actor, m_model.sessionAt(row).id, m_model.positionAt(row), message);
    if (!draft)
        return say(draft.failure());
    const auto path = m_context.dialogs.fileToSave(
        this, u"Save draft"_s, fileNameOf(message, m_model.speakerAt(row)), u"E-mail drafts (*.eml)"_s);
    if (!path)
        return;
    if (const auto written = writeWholeFile(*path, emlOf(*draft)); !written)
        return say(written.failure());
    m_message->show(
        MessageKind::Success,
        u"The draft was saved in %1. Open it with your mail program, look it over and send it."_s.arg(
            QFileInfo(*path).fileName()));
    offerToMark(row, message);
}

SpeakerMessage SpeakersDialog::nextMessage(SpeakerState state)
{
    switch (state) {
    case SpeakerState::ToInvite:
        return SpeakerMessage::Invitation;
    case SpeakerState::Invited:
        return SpeakerMessage::Confirmation;
    case SpeakerState::Confirmed:
    case SpeakerState::Thanked:
        return SpeakerMessage::Thanks;
    }
    Q_UNREACHABLE();
}

void SpeakersDialog::letter()
{
    const int row = m_table->currentRow();
    const SpeakerMessage message = nextMessage(m_model.speakerAt(row).state);
    auto document = m_context.forum.programmeDocuments().speakerLetter(
        m_context.actor, m_model.sessionAt(row).id, m_model.positionAt(row), message);
    if (!document)
        return say(document.failure());
    auto* preview = new DocumentPreview(*std::move(document), m_context.dialogs, this);
    connect(preview, &DocumentPreview::taken, this, [this, row, message] { offerToMark(row, message); });
    preview->open();
}

void SpeakersDialog::offerToMark(int row, SpeakerMessage message)
{
    const SpeakerState after = stateAfter(message);
    const Speaker& speaker = m_model.speakerAt(row);
    if (speaker.state == after)
        return;
    const QString state = nameOf(after).toLower();
    if (m_context.dialogs.confirm(this, {u"Mark %1 as %2?"_s.arg(speaker.name, state),
                                         u"The programme then shows it. You can change it at any time."_s,
                                         u"Mark as %1"_s.arg(state)}))
        mark(row, after);
}

void SpeakersDialog::mark(int row, SpeakerState state)
{
    const Speaker seen = m_model.speakerAt(row);
    Speaker speaker = seen;
    speaker.state = state;
    const auto marked = SessionActs(m_context).carryOut(
        SetSpeaker{m_model.sessionAt(row).id, m_model.positionAt(row), seen, speaker},
        u"%1 %2"_s.arg(speaker.name, nameOf(state).toLower()));
    if (!marked) {
        reload(); // who stands there by now
        return say(marked.failure());
    }
    m_context.announce(MessageKind::Success, u"%1: %2."_s.arg(speaker.name, nameOf(state).toLower()));
    reload();
}

void SpeakersDialog::say(const Failure& failure)
{
    m_message->show(MessageKind::Error, failure.sentence);
}

} // namespace ledforum

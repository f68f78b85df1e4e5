// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/sessiondetails.h"

#include "app/common/wording.h"
#include "ui/programme/sessionbadge.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"

#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;
using theme::TextStyle;

namespace {

QString speakersAndRoles(const TeachingSession& session)
{
    QStringList lines;
    for (const Speaker& speaker : session.speakers)
        lines << (speaker.role.isEmpty() ? speaker.name : u"%1, %2"_s.arg(speaker.name, speaker.role));
    return lines.join(u'\n');
}

/// A small heading and what it says; nothing where there is nothing to say.
void addPart(QVBoxLayout& column, const QString& heading, const QString& text)
{
    if (text.isEmpty())
        return;
    auto* part = new QVBoxLayout;
    part->setSpacing(2);
    part->addWidget(new PlainLabel(heading, TextStyle::Caption));
    auto* content = (new PlainLabel(text))->wrapped();
    content->setTextInteractionFlags(Qt::TextSelectableByMouse);
    part->addWidget(content);
    column.addLayout(part);
}

} // namespace

SessionDetails::SessionDetails(const TeachingSession& session, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"sessionDetails"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(session.title);
    setMinimumWidth(520);
    const Badge state = stateBadge(session);
    auto* close = new Button(u"Close"_s, ButtonKind::Primary, u"sessionDetailsClose"_s);
    close->setDefault(true);
    connect(close, &Button::clicked, this, &QDialog::accept);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    auto* head = new QVBoxLayout;
    head->setSpacing(theme::halfGrid);
    head->addWidget((new PlainLabel(session.title, TextStyle::Heading))->wrapped());
    head->addWidget(new PlainLabel(u"%1, %2"_s.arg(longDate(session.span.date), timeSpan(session.span)),
                                   TextStyle::Secondary));
    column->addLayout(head);
    column->addWidget(new Pill(state.word, state.tone));
    addPart(*column, u"Why it is cancelled"_s, session.cancellationReason);
    addPart(*column, u"Speaker"_s, speakersAndRoles(session));
    addPart(*column, u"Learning outcomes"_s, session.outcomes.join(u'\n'));
    addPart(*column, u"Venue"_s, session.venue);
    addPart(*column, u"Online"_s, session.onlineLink);
    const QString kind = session.isClinical ? u"Clinical"_s : u"Non-clinical"_s;
    const QString area = nameOf(session.area);
    addPart(*column, u"Area"_s, area == kind ? area : u"%1 · %2"_s.arg(area, kind.toLower()));
    addPart(*column, u"Specialties"_s, session.specialties.join(u", "_s));
    column->addStretch();
    column->addWidget(close, 0, Qt::AlignRight);
}

} // namespace ledforum

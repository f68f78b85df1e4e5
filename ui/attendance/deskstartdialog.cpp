// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/deskstartdialog.h"

#include "app/attendance/deskservice.h"
#include "app/common/wording.h"
#include "app/forum/demo/demonstration.h"
#include "app/forum/forum.h"
#include "ui/forum/currentsettings.h"
#include "ui/shell/page.h"
#include "ui/shell/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QRadioButton* choice(const QString& text, const QString& objectName)
{
    auto* button = new QRadioButton(text);
    button->setObjectName(objectName);
    return button;
}

PlainLabel* explanation(const QString& text)
{
    return (new PlainLabel(text, theme::TextStyle::Secondary))->wrapped();
}

/// Nobody in a demonstration has set a PIN of their own.
QString demonstrationHint(Forum& forum)
{
    if (!currentSettings(forum).isDemonstration)
        return {};
    const auto accounts = demonstrationAccounts();
    const auto doctor = std::ranges::find(accounts, Role::Led, &DemonstrationAccount::role);
    return u" In this demonstration, %1’s is %2."_s.arg(doctor->fullName, demonstrationDoorPin());
}

/// A choice with what it means right under its words.
QWidget* withMeaning(QRadioButton* choice, const QString& meaning)
{
    constexpr int wordsOfChoice = 3 * theme::grid + 2; // its circle, and the space behind it
    auto* both = new QWidget;
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins({});
    column->setSpacing(theme::halfGrid);
    column->addWidget(choice);
    auto* words = explanation(meaning);
    words->setContentsMargins(wordsOfChoice, 0, 0, 0);
    column->addWidget(words);
    choice->setAccessibleDescription(meaning);
    return both;
}

} // namespace

DeskStartDialog::DeskStartDialog(PageContext& context, const TeachingSession& session, QWidget* parent)
    : FormDialog(u"Check-in desk"_s, u"Start the desk"_s, u"deskStartDialog"_s, parent)
    , m_context(context)
    , m_session(session.id)
    , m_staffed(choice(u"&Staffed: somebody of the team stands beside it"_s, u"deskStaffed"_s))
    , m_unstaffed(choice(u"&Unstaffed: people check themselves in"_s, u"deskUnstaffed"_s))
{
    addWidget(
        explanation(u"%1\n%2, %3"_s.arg(session.title, longDate(session.span.date), timeSpan(session.span))));
    addWidget(withMeaning(m_staffed, u"Part of a name, Enter, done. No PIN is asked for."_s));
    addWidget(withMeaning(m_unstaffed,
                          u"A badge, or the name and a door PIN."_s + demonstrationHint(context.forum)));
    addWidget(
        explanation(u"You are signed out: the desk fills the screen, has no keys, and only marks who comes "
                    u"and goes in this session. It does not lock, and asks for your password, or a "
                    u"colleague’s, when you leave it."_s));
    auto* kinds = new QButtonGroup(this); // one of them: they stand in widgets of their own
    kinds->addButton(m_staffed);
    kinds->addButton(m_unstaffed);
    m_staffed->setChecked(true);
}

Result<> DeskStartDialog::apply()
{
    const DeskKind kind = m_staffed->isChecked() ? DeskKind::Staffed : DeskKind::Unstaffed;
    const auto desk = m_context.forum.desk().start(m_context.actor, m_session, kind);
    if (!desk)
        return desk.failure();
    m_duty = desk->duty();
    return Done();
}

} // namespace ledforum

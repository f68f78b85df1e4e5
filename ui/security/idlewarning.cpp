// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/idlewarning.h"

#include "app/security/idlerules.h"
#include "ui/shell/theme.h"
#include "ui/widgets/amountbar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardWidth = 55 * theme::grid;

QString counted(std::chrono::seconds left)
{
    return left.count() == 1 ? u"1 second"_s : u"%1 seconds"_s.arg(left.count());
}

} // namespace

// A tooltip's window takes no focus and stands above dialogs and menus; a child of the dialog that is open,
// it can be clicked.
IdleWarning::IdleWarning(QWidget& window, bool signsOut)
    : QFrame(&window, Qt::ToolTip)
    , m_signsOut(signsOut)
    , m_sentence(new PlainLabel)
    , m_bar(new AmountBar(u"idleBar"_s))
{
    setObjectName(u"idleWarning"_s);
    setProperty("role", u"idleWarning"_s);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(u"Are you still there?"_s);
    m_sentence->setObjectName(u"idleSentence"_s);
    auto* stay = new Button(m_signsOut ? u"Stay signed in"_s : u"Stay"_s, ButtonKind::Primary, u"idleStay"_s);
    stay->setFocusPolicy(Qt::NoFocus);

    auto* words = new QVBoxLayout;
    words->setSpacing(theme::halfGrid);
    words->addWidget(new PlainLabel(accessibleName(), theme::TextStyle::Heading));
    words->addWidget(m_sentence->wrapped());
    words->addWidget((new PlainLabel(u"What you have typed is kept, for you alone, and offered when you are "
                                     "back. Press any key to stay."_s,
                                     theme::TextStyle::Secondary))
                         ->wrapped());
    words->addSpacing(theme::halfGrid);
    words->addWidget(m_bar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::pageMargin, 2 * theme::grid, theme::pageMargin, 2 * theme::grid);
    row->setSpacing(theme::pageMargin);
    row->addLayout(words, 1);
    row->addWidget(stay, 0, Qt::AlignVCenter);
    setFixedWidth(cardWidth);
}

void IdleWarning::show(std::chrono::seconds left)
{
    const bool isNew = !isVisible();
    const QString sentence =
        (m_signsOut ? u"You are signed out in %1."_s : u"The window locks in %1."_s).arg(counted(left));
    m_sentence->setText(sentence);
    m_bar->show({{int(left.count()), theme::Colour::Warning}}, int(idleWarning.count()), sentence);
    if (!isNew)
        return;
    // Asked for by its layout at its own width, so that no line of it is cut off.
    resize(cardWidth, layout()->totalHeightForWidth(cardWidth));
    const QRect over = parentWidget()->window()->geometry();
    move(over.center().x() - width() / 2, over.top() + 9 * theme::grid);
    QFrame::show();
    announceTo(*this, sentence);
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/deskscreen.h"

#include "app/attendance/deskservice.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "ui/attendance/deskbanner.h"
#include "ui/attendance/deskfield.h"
#include "ui/attendance/desknewcomerpanel.h"
#include "ui/attendance/deskpinpanel.h"
#include "ui/attendance/desksearchpanel.h"
#include "ui/attendance/touchkeys.h"
#include "ui/shell/actions.h"
#include "ui/shell/changewatcher.h"
#include "ui/shell/forumwork.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QInputDevice>
#include <QKeyEvent>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

// What the desk looks like; what it does is in deskscreen_acts.cpp.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Button* touchButton(const QString& text, const QString& objectName)
{
    auto* button = new Button(text, ButtonKind::Secondary, objectName);
    button->setProperty("reach", u"touch"_s);
    button->setMinimumHeight(7 * theme::grid);
    return button;
}

bool hasTouchScreen()
{
    return std::ranges::any_of(QInputDevice::devices(), [](const QInputDevice* device) {
        return device->type() == QInputDevice::DeviceType::TouchScreen;
    });
}

} // namespace

DeskScreen::DeskScreen(Forum& forum, const DeskDuty& duty, QWidget* parent)
    : QWidget(parent)
    , m_forum(forum)
    , m_desk(Actor::atDesk(duty))
    , m_title(new PlainLabel({}, theme::TextStyle::Title))
    , m_when(new PlainLabel({}, theme::TextStyle::Lead))
    , m_clock(new PlainLabel({}, theme::TextStyle::Display))
    , m_count(new PlainLabel({}, theme::TextStyle::Title))
    , m_banner(new DeskBanner)
    , m_stack(new QStackedWidget)
    , m_search(new DeskSearchPanel(forum.clock().zone(),
                                   [this](const QString& typed) {
                                       return m_forum.desk().search(m_desk, this->duty().session, typed);
                                   }))
    , m_pin(new DeskPinPanel)
    , m_newcomer(new DeskNewcomerPanel)
    , m_closed(new EmptyState(u"clock"_s, {}, {}))
    , m_keys(new TouchKeys(TouchKeys::Kind::Letters, u"deskKeys"_s))
    , m_add(touchButton(u"&Add someone not listed"_s, u"deskAdd"_s))
    , m_letters(touchButton(u"&Keys on the screen"_s, u"deskLetters"_s))
    , m_leave(touchButton(u"&Leave the desk…"_s, u"deskLeave"_s))
    , m_watcher(new ChangeWatcher(forum, this))
{
    setObjectName(u"deskScreen"_s);
    setAccessibleName(u"Check-in desk"_s);
    setProperty("role", u"ground"_s);
    setAttribute(Qt::WA_StyledBackground);
    for (QWidget* panel : std::initializer_list<QWidget*>{m_search, m_pin, m_newcomer, m_closed})
        m_stack->addWidget(panel);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(2 * theme::grid);
    middle->addWidget(m_stack, 1);
    middle->addWidget(m_keys, 1, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, 2 * theme::grid, theme::pageMargin, 2 * theme::grid);
    column->setSpacing(2 * theme::grid);
    column->addLayout(head());
    column->addWidget(m_banner);
    column->addLayout(middle, 1);
    column->addLayout(foot());
    setFocusProxy(&m_search->field());
    listen();
    m_letters->setCheckable(true);
    m_letters->setChecked(hasTouchScreen());
    m_keys->setVisible(m_letters->isChecked());
    showHint();
    reload();
}

QHBoxLayout* DeskScreen::head()
{
    m_title->setObjectName(u"deskTitle"_s);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_when->setObjectName(u"deskWhen"_s);
    m_clock->setObjectName(u"deskClock"_s);
    m_count->setObjectName(u"deskCount"_s);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_title);
    left->addWidget(m_when);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_clock, 0, Qt::AlignRight);
    right->addWidget(m_count, 0, Qt::AlignRight);
    auto* row = new QHBoxLayout;
    row->addLayout(left, 1);
    row->addLayout(right);
    return row;
}

QHBoxLayout* DeskScreen::foot()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::grid);
    row->addWidget(m_add);
    row->addWidget(m_letters);
    row->addStretch();
    row->addWidget(m_leave);
    return row;
}

void DeskScreen::listen()
{
    connect(m_search, &DeskSearchPanel::chosen, this, &DeskScreen::choose);
    connect(m_search, &DeskSearchPanel::scanned, this, &DeskScreen::scan);
    connect(m_search, &DeskSearchPanel::escaped, this, &DeskScreen::forget);
    connect(m_search, &DeskSearchPanel::unclear, this,
            [this](const QString& sentence) { say(MessageKind::Information, sentence); });
    connect(&m_search->field(), &DeskField::typed, this, [this](const QString& typed) {
        m_quiet.start();
        if (!typed.isEmpty())
            typedOn();
    });
    connect(&m_search->field(), &DeskField::undoAsked, this, &DeskScreen::undo);
    connect(m_banner, &DeskBanner::undoAsked, this, &DeskScreen::undo);
    connect(m_pin, &DeskPinPanel::entered, this, &DeskScreen::tryPin);
    connect(m_pin, &DeskPinPanel::cancelled, this, &DeskScreen::forget);
    connect(m_newcomer, &DeskNewcomerPanel::entered, this, &DeskScreen::add);
    connect(m_newcomer, &DeskNewcomerPanel::cancelled, this, &DeskScreen::forget);
    connect(m_keys, &TouchKeys::typed, this, [this](const QString& text) {
        if (m_stack->currentIndex() == Newcomer)
            m_newcomer->typeByTouch(text);
        else
            m_search->field().typeByTouch(text);
    });
    connect(m_keys, &TouchKeys::erased, this, [this] {
        if (m_stack->currentIndex() == Newcomer)
            m_newcomer->eraseByTouch();
        else
            m_search->field().eraseByTouch();
    });
    connect(m_keys, &TouchKeys::entered, this, [this] {
        if (m_stack->currentIndex() == Newcomer)
            add();
        else
            m_search->field().enterByTouch();
    });
    connect(m_letters, &Button::toggled, this, [this] { showPanel(Panel(m_stack->currentIndex())); });
    connect(m_add, &Button::clicked, this, [this] {
        const QString typed = m_search->typed().trimmed();
        const bool isName = std::ranges::any_of(typed, [](QChar each) { return each.isLetter(); });
        m_newcomer->ask(isName ? typed : QString());
        m_search->clear();
        m_banner->typedOn();
        showPanel(Newcomer);
        m_quiet.start();
    });
    connect(m_leave, &Button::clicked, this, &DeskScreen::leaveAsked);
    connect(new QShortcut(actionEntry(ActionId::Lock).shortcut, this), &QShortcut::activated, this,
            &DeskScreen::leaveAsked);
    connect(new QShortcut(actionEntry(ActionId::Undo).shortcut, this), &QShortcut::activated, this,
            &DeskScreen::undo);
    connect(m_watcher, &ChangeWatcher::changed, this, &DeskScreen::reload);
    connect(&m_minute, &QTimer::timeout, this, &DeskScreen::reload);
    m_minute.start(std::chrono::seconds(5));
    m_quiet.setObjectName(u"deskQuiet"_s);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(std::chrono::seconds(45));
    connect(&m_quiet, &QTimer::timeout, this, &DeskScreen::forget);
}

void DeskScreen::showPanel(Panel panel)
{
    m_stack->setCurrentIndex(panel);
    m_keys->setVisible(m_letters->isChecked() && (panel == Search || panel == Newcomer));
    m_add->setVisible(panel == Search);
    m_letters->setVisible(panel == Search || panel == Newcomer);
    m_banner->setVisible(panel != Closed);
    showHint();
    QWidget* target = m_stack->currentWidget()->focusProxy();
    (target ? target : m_leave)->setFocus();
}

void DeskScreen::reload()
{
    m_clock->setText(timeOfDay(m_forum.clock().now().time));
    const auto view = m_forum.desk().view(m_desk, duty().session);
    if (!view) {
        showClosed(view.failure().sentence, false);
        return;
    }
    const LocalSpan& span = view->session.span;
    m_title->setText(view->session.title);
    m_when->setText(u"%1, %2"_s.arg(longDate(span.date), timeSpan(span)));
    m_count->setText(u"%1 checked in"_s.arg(view->checkedIn));
    showClosed(view->closed, view->closed.isEmpty());
}

void DeskScreen::showClosed(const QString& why, bool isOpen)
{
    const bool wasClosed = m_stack->currentIndex() == Closed;
    m_closed->setText(u"Nobody can be checked in now"_s, why);
    if (!isOpen)
        showPanel(Closed);
    else if (wasClosed)
        showPanel(Search);
}

void DeskScreen::keyPressEvent(QKeyEvent* event)
{
    // Whatever was touched last, letters and badges go to the field.
    if (m_stack->currentIndex() == Search && !m_search->field().hasFocus() && !event->text().isEmpty()) {
        m_search->field().setFocus();
        m_search->field().take(*event);
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace ledforum

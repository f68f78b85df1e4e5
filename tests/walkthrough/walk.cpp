// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/walkthrough/walk.h"

#include "ui/shell/theme.h"

#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

constexpr QSize desktop(1366, 768);
constexpr QSize largeScreen(1920, 1080); // 3840×2160 at 200 %

/// The window and the dialogs before it, drawn as they stand on the screen.
QPixmap drawn(QWidget& window, qreal scale)
{
    QPixmap pixmap(window.size() * scale);
    pixmap.setDevicePixelRatio(scale);
    window.render(&pixmap);
    QPainter painter(&pixmap);
    for (QWidget* top : QApplication::topLevelWidgets()) {
        if (top == &window || !top->isVisible() ||
            !(qobject_cast<QDialog*>(top) || qobject_cast<QMenu*>(top)))
            continue;
        QPoint place = top->pos() - window.pos();
        if (qobject_cast<QDialog*>(top)) {
            painter.fillRect(window.rect(), QColor(0, 0, 0, 70));
            place = (window.rect().center() - top->rect().center());
        }
        QPixmap front(top->size() * scale);
        front.setDevicePixelRatio(scale);
        top->render(&front);
        painter.drawPixmap(place, front);
    }
    return pixmap;
}

} // namespace

Walk::Walk(Driver& driver, const QString& folder, Pictures pictures)
    : m_driver(driver)
    , m_folder(folder)
    , m_pictures(pictures)
    , m_clock(QDate(2026, 11, 24), QTime(11, 10))
    , m_window(m_clock, m_dialogs, PasswordCost::cheapest())
{
    m_window.resize(desktop);
    m_window.show();
    m_window.activateWindow(); // a display without a window manager gives the focus to nobody by itself
    if (!QTest::qWaitForWindowActive(&m_window))
        throw WalkError(u"The window does not come to the front."_s);
}

void Walk::run()
{
    foundForum(*this);
    importPeople(*this);
    const QString code = inviteDoctor(*this);
    planTerm(*this);
    bookAppointment(*this, code);
    seeWhoComes(*this);
    takeRegister(*this);
    issueCertificates(*this);
    seeOwnCpd(*this);
}

QString Walk::sample(const QString& name)
{
    return QStringLiteral(TEST_DATA "/samples/") + name;
}

void Walk::signIn(const QString& name)
{
    m_driver.press(u"welcomeSignIn"_s);
    m_driver.fill(u"signInName"_s, name);
    m_driver.fill(u"signInPassword"_s, QLatin1StringView(password));
    m_driver.press(u"signInSubmit"_s);
    (void)Driver::widget(u"signOutButton"_s);
}

void Walk::signOut()
{
    m_driver.press(u"signOutButton"_s);
    (void)Driver::widget(u"welcomeSignIn"_s);
}

void Walk::save(const QString& name, qreal scale)
{
    const QString file = u"%1-%2.png"_s.arg(++m_number, 2, 10, QChar(u'0')).arg(name);
    if (!drawn(m_window, scale).save(m_folder.filePath(file)))
        throw WalkError(u"“%1” cannot be written into “%2”."_s.arg(file, m_folder.path()));
}

void Walk::picture(const QString& name)
{
    if (m_pictures == Pictures::None)
        return;
    Driver::settle();
    save(name, 1);
}

void Walk::pictureInDark(const QString& name)
{
    if (m_pictures == Pictures::None)
        return;
    theme::apply(*qApp, theme::Scheme::Dark);
    Driver::settle(100);
    save(name + u"-dark"_s, 1);
    theme::apply(*qApp, theme::Scheme::Light);
    Driver::settle(100);
}

void Walk::pictureAtTwice(const QString& name)
{
    if (m_pictures == Pictures::None)
        return;
    m_window.resize(largeScreen);
    Driver::settle(100);
    save(name + u"-4k"_s, 2);
    m_window.resize(desktop);
    Driver::settle(100);
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/scripteddialogs.h"
#include "tests/support/temporaryforum.h"
#include "ui/security/pendingpeople.h"
#include "ui/shell/page.h"
#include "ui/shell/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QTest>

#include <memory>

namespace ledforum {

/// A page in a window of its own, before a person of a temporary forum; its widgets are found by object name.
template <class P>
class PageDesk final
{
public:
    /// `forum` outlives the desk.
    PageDesk(TemporaryForum& forum, const Actor& actor)
        : m_context{forum.forum(),
                    actor,
                    m_dialogs,
                    m_undoStack,
                    m_longWork,
                    {},
                    [this](MessageKind, const QString& sentence) { m_announced = sentence; }}
        , m_pending(m_context)
    {
        m_context.pending = &m_pending;
        m_page = std::make_unique<P>(m_context);
        QObject::connect(&forum.forum().changes(), &Changes::changed, m_page.get(), [this] {
            m_page->reload();
            m_pending.look();
        });
        m_page->resize(1158, 684); // what the window leaves of 1366 × 768
        m_page->reload();
        m_page->show();
        m_pending.look();
        if (!QTest::qWaitForWindowActive(m_page.get()))
            qFatal("The page does not come to the front.");
    }
    Q_DISABLE_COPY_MOVE(PageDesk)

    [[nodiscard]] P& page() { return *m_page; }
    [[nodiscard]] ScriptedDialogs& dialogs() { return m_dialogs; }
    [[nodiscard]] QUndoStack& undoStack() { return m_undoStack; }
    [[nodiscard]] const QString& announced() const { return m_announced; }

    [[nodiscard]] bool has(const QString& name) const
    {
        return m_page->template findChild<QWidget*>(name) != nullptr;
    }
    template <class W = QWidget>
    [[nodiscard]] W* find(const QString& name) const
    {
        auto* found = m_page->template findChild<W*>(name);
        if (!found)
            qFatal("No %s", qPrintable(name));
        return found;
    }
    void click(const QString& name) const { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    void type(const QString& name, const QString& text) const
    {
        auto* field = find(name);
        field->setFocus();
        QTest::keySequence(field, QKeySequence::SelectAll);
        QTest::keyClicks(field, text);
    }
    [[nodiscard]] QString text(const QString& name) const { return find<QLabel>(name)->text(); }
    [[nodiscard]] QAbstractItemModel& model(const QString& name) const
    {
        return *find<QAbstractItemView>(name)->model();
    }
    [[nodiscard]] QString cell(const QString& name, int row, int column) const
    {
        return model(name).index(row, column).data().toString();
    }
    /// Everything that the page shows, in labels, buttons and tables: what must not hold a name.
    [[nodiscard]] QString everythingShown() const;

    /// Presses a key wherever the keyboard is.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_page.get(), key,
                        modifiers);
    }
    /// Goes on with Tab until that widget has the keyboard; false when it is never reached.
    [[nodiscard]] bool tabTo(const QString& name) const
    {
        for (int step = 0; step < 60; ++step) {
            if (QApplication::focusWidget() && QApplication::focusWidget()->objectName() == name)
                return true;
            press(Qt::Key_Tab);
        }
        return false;
    }

private:
    ScriptedDialogs m_dialogs;
    QUndoStack m_undoStack;
    LongWork m_longWork;
    QString m_announced;
    PageContext m_context;
    PendingPeople m_pending;
    std::unique_ptr<P> m_page;
};

template <class P>
QString PageDesk<P>::everythingShown() const
{
    QStringList shown;
    for (const auto* label : m_page->template findChildren<QLabel*>())
        shown << label->text();
    for (const auto* button : m_page->template findChildren<QAbstractButton*>())
        shown << button->text() << button->accessibleName();
    for (const auto* view : m_page->template findChildren<QAbstractItemView*>()) {
        for (int row = 0; view->model() && row < view->model()->rowCount(); ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column)
                shown << view->model()->index(row, column).data().toString();
        }
    }
    return shown.join(u'\n');
}

} // namespace ledforum

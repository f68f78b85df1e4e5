// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/plannedclinics.h"
#include "tests/support/windowdesk.h"
#include "ui/shell/theme.h"
#include "ui/widgets/documentpreview.h"

#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTimer>
#include <QToolTip>

using namespace ledforum;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QStringList kinds = {u"form"_s,
                           u"question"_s,
                           u"open"_s,
                           u"save"_s,
                           u"overwrite"_s,
                           u"folder"_s,
                           u"printer"_s,
                           u"preview"_s,
                           u"preview and printer"_s,
                           u"question over a form"_s,
                           u"menu"_s,
                           u"list"_s,
                           u"context menu"_s,
                           u"completer"_s,
                           u"tooltip"_s};

QWindow* withTheKeyboard()
{
    const QWidget* popup = QApplication::activePopupWidget();
    return popup ? popup->windowHandle() : QGuiApplication::focusWindow();
}

bool isOnlyWindow(const MainWindow& window)
{
    for (const QWidget* widget : QApplication::topLevelWidgets())
        if (widget->isVisible() && widget != &window) {
            qWarning() << "still open:" << widget;
            return false;
        }
    return !QApplication::activeModalWidget() && !QApplication::activePopupWidget();
}

/// Looks at how things close. Whatever is only hidden is out of sight, too, but it holds what it showed, and
/// whoever waits for its answer waits on.
class Closing final : public QObject
{
    Q_OBJECT

public:
    Closing() { qApp->installEventFilter(this); }

    /// What stands open now.
    void watch()
    {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            const auto* dialog = qobject_cast<QDialog*>(widget);
            if (!dialog || !dialog->isVisible())
                continue;
            const QString name =
                dialog->objectName() + QString::fromLatin1(dialog->metaObject()->className());
            m_open << name;
            connect(dialog, &QDialog::finished, this, [this, name](int result) {
                m_open.removeOne(name);
                if (result != QDialog::Rejected)
                    m_problems << name + u" was accepted"_s;
                if (QApplication::activePopupWidget())
                    m_problems << name + u" closed under an open menu"_s;
            });
        }
        m_popup = QApplication::activePopupWidget();
        if (m_popup)
            m_open << u"a menu"_s;
    }
    [[nodiscard]] bool isAnything() const { return !m_open.isEmpty() || QToolTip::isVisible(); }
    /// What was not closed, or not as it should be.
    [[nodiscard]] QStringList problems() const { return m_problems + m_open; }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == m_popup && event->type() == QEvent::Close)
            m_open.removeOne(u"a menu"_s);
        if (event->type() == QEvent::Show && watched->objectName() == m_screen)
            Q_EMIT shown();
        return false;
    }
    void waitFor(const QString& screen) { m_screen = screen; }

Q_SIGNALS:
    /// The screen that is waited for.
    void shown();

private:
    QString m_screen;
    QStringList m_open;
    QStringList m_problems;
    const QWidget* m_popup = nullptr; // to compare only
};

} // namespace

/// The lock comes in its time whatever stands open, nothing that stood open is done, and nothing of who was
/// there is left for who comes next.
class TestLockWins final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        theme::apply(*qApp, theme::Scheme::Light);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init() { m_desk = std::make_unique<WindowDesk>(); }
    void cleanup() { m_desk.reset(); }

    void overWhateverStandsOpen_data();
    void overWhateverStandsOpen();
    void theCoverComesOverDialogsToo_data();
    void theCoverComesOverDialogsToo();
    void theWarningIsSeenOverADialog();
    void nothingIsLeftForTheNext_data();
    void nothingIsLeftForTheNext();
    void closingTheWindowLeavesNothing();
    void filePickersStartFromHomeForTheNext();

private:
    [[nodiscard]] QWidget* page() { return m_desk->window().workspace(); }
    /// Opens it; what waits for an answer returns only when it has one.
    void open(const QString& kind);
    void openMenuOrList(const QString& kind);
    void openDocument(bool thenPrints);

    QTemporaryDir m_settings; ///< in the place of the desktop user's own
    std::unique_ptr<WindowDesk> m_desk;
    bool m_isDone = false; ///< whether something that stood open was carried out
};

void TestLockWins::overWhateverStandsOpen_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("isAsked");
    for (const QString& kind : kinds) {
        for (const bool isAsked : {false, true})
            QTest::addRow("%s, %s", qPrintable(kind), isAsked ? "by its key" : "untouched")
                << kind << isAsked;
    }
}

void TestLockWins::theCoverComesOverDialogsToo_data()
{
    QTest::addColumn<QString>("kind");
    for (const QString& kind : kinds)
        QTest::newRow(qPrintable(kind)) << kind;
}

void TestLockWins::openDocument(bool thenPrints)
{
    Document document;
    document.title = u"Register"_s;
    document.fileName = u"Register.pdf"_s;
    document.pages.emplace_back();
    auto* preview = new DocumentPreview(document, m_desk->dialogs(), page());
    connect(preview, &DocumentPreview::taken, this, [this] { m_isDone = true; });
    preview->open();
    if (thenPrints)
        WindowDesk::press(u"previewPrint"_s);
}

void TestLockWins::openMenuOrList(const QString& kind)
{
    if (kind == "menu"_L1) {
        m_desk->window().workspace()->showPage(PageId::Programme);
        WindowDesk::press(u"programmeFiles"_s);
    } else if (kind == "list"_L1) {
        WindowDesk::press(u"peopleAdd"_s);
        WindowDesk::find<QComboBox>(u"personBody"_s)->showPopup();
    } else if (kind == "completer"_L1) {
        WindowDesk::press(u"peopleAdd"_s);
        WindowDesk::type(u"personGrade"_s, u"S"_s);
    } else {
        auto* field = WindowDesk::find(u"peopleSearch"_s);
        QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(5, 5), field->mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(field, &event);
    }
}

void TestLockWins::open(const QString& kind)
{
    RealDialogs& dialogs = m_desk->dialogs();
    const Question question{u"Close the register?"_s, u"Nobody can mark it then."_s, u"Close"_s};
    if (kind == "form"_L1) {
        WindowDesk::press(u"peopleAdd"_s);
        WindowDesk::type(u"personFullName"_s, u"Dr Never Added"_s);
    } else if (kind == "question over a form"_L1) {
        WindowDesk::press(u"peopleAdd"_s);
        m_isDone = dialogs.confirm(WindowDesk::find(u"personEditor"_s), question);
    } else if (kind == "question"_L1) {
        m_isDone = dialogs.confirm(page(), question);
    } else if (kind == "open"_L1) {
        m_isDone = dialogs.fileToOpen(page(), u"Import people"_s, u"Tables (*.csv)"_s).has_value();
    } else if (kind == "folder"_L1) {
        m_isDone = dialogs.folder(page(), u"Choose a folder"_s).has_value();
    } else if (kind == "save"_L1) {
        m_isDone = dialogs.fileToSave(page(), u"Save"_s, u"a.csv"_s, u"Tables (*.csv)"_s).has_value();
    } else if (kind == "overwrite"_L1) {
        // The picker asks before it writes over a file: a question over a picker.
        QTimer::singleShot(100ms, this, [] {
            auto* picker = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            QVERIFY(picker);
            QMetaObject::invokeMethod(picker, "accept");
        });
        m_isDone =
            dialogs.fileToSave(page(), u"Save"_s, m_desk->forum().path(), u"Forums (*.led)"_s).has_value();
    } else if (kind == "printer"_L1) {
        m_isDone = dialogs.print(page(), u"Register"_s, [](QPagedPaintDevice&) {});
    } else if (kind.startsWith(u"preview"_s)) {
        openDocument(kind != "preview"_L1);
    } else if (kind == "tooltip"_L1) {
        QToolTip::showText(page()->mapToGlobal(page()->rect().center()), u"About somebody"_s, page());
    } else {
        openMenuOrList(kind);
    }
}

void TestLockWins::overWhateverStandsOpen()
{
    QFETCH(const QString, kind);
    QFETCH(const bool, isAsked);
    m_isDone = false;
    m_desk->signIn(u"office@forum.test"_s);
    m_desk->window().workspace()->showPage(PageId::People);
    QElapsedTimer since;
    Closing closing;
    closing.waitFor(u"lockScreen"_s);
    bool isAlone = false;
    connect(&closing, &Closing::shown, this, [&] { isAlone = isOnlyWindow(m_desk->window()); });
    QTimer::singleShot(500ms, this, [&] {
        closing.watch();
        QVERIFY2(closing.isAnything(), "nothing stands open");
        QVERIFY(kind != "overwrite"_L1 || qobject_cast<QMessageBox*>(QApplication::activeModalWidget()));
        since.start();
        if (isAsked)
            QTest::keyClick(withTheKeyboard(), Qt::Key_L, Qt::ControlModifier);
        else
            m_desk->pass(5min);
    });
    open(kind);
    QTRY_COMPARE(m_desk->screen(), u"lockScreen"_s);
    QVERIFY2(since.isValid() && since.elapsed() < 2000, "later than two seconds after its time");
    QVERIFY(!m_isDone);
    QCOMPARE(closing.problems(), QStringList());
    QVERIFY2(isAlone, "something is seen over the lock");
    QTRY_VERIFY2(!WindowDesk::look(u"workspace"_s), "the keys go");
    m_desk->unlock();
    QCOMPARE(m_desk->window().workspace()->currentPage(),
             kind == "menu"_L1 ? PageId::Programme : PageId::People);
}

void TestLockWins::theCoverComesOverDialogsToo()
{
    QFETCH(const QString, kind);
    m_isDone = false;
    m_desk->signIn(u"tutor@forum.test"_s);
    m_desk->window().workspace()->showPage(PageId::People);
    Closing closing;
    closing.waitFor(u"coverScreen"_s);
    bool isAlone = false;
    connect(&closing, &Closing::shown, this, [&] { isAlone = isOnlyWindow(m_desk->window()); });
    QTimer::singleShot(500ms, this, [&] {
        closing.watch();
        m_desk->pass(2min);
    });
    open(kind);
    QTRY_COMPARE(m_desk->screen(), u"coverScreen"_s);
    QVERIFY(!m_isDone);
    QCOMPARE(closing.problems(), QStringList());
    QVERIFY2(isAlone, "something is seen over the cover");
    WindowDesk::type(u"coverSecret"_s, WindowDesk::passwordText());
    WindowDesk::press(u"coverLift"_s);
    QTRY_COMPARE(m_desk->screen(), u"workspace"_s);
    QVERIFY(isOnlyWindow(m_desk->window()));
}

void TestLockWins::theWarningIsSeenOverADialog()
{
    m_desk->signIn(u"office@forum.test"_s);
    m_desk->window().workspace()->showPage(PageId::People);
    WindowDesk::press(u"peopleAdd"_s);
    m_desk->pass(280s);
    QTRY_VERIFY(WindowDesk::look(u"idleWarning"_s));
    QTRY_VERIFY(WindowDesk::find(u"idleWarning"_s)->isVisible());
    // It can be pressed although the dialog is modal.
    QVERIFY(WindowDesk::find(u"personEditor"_s)->isVisible());
    QVERIFY(WindowDesk::find(u"idleWarning"_s)->parentWidget()->window() ==
            WindowDesk::find(u"personEditor"_s));
    WindowDesk::press(u"idleStay"_s);
    QTRY_VERIFY(!WindowDesk::look(u"idleWarning"_s));
    QVERIFY(WindowDesk::find(u"personEditor"_s)->isVisible());
    m_desk->pass(280s);
    QTRY_VERIFY(WindowDesk::look(u"idleWarning"_s));
    m_desk->pass(20s);
    QVERIFY(m_desk->comesInTime(u"lockScreen"_s));
}

void TestLockWins::nothingIsLeftForTheNext_data()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("finished") << u"finish"_s;
    QTest::newRow("untouched") << u"untouched"_s;
    QTest::newRow("locked, and someone else signs in") << u"lock"_s;
}

namespace {

/// Everything of a widget that is seen, spoken or kept.
QString traces()
{
    QStringList found;
    for (QWidget* widget : QApplication::allWidgets()) {
        found << widget->windowTitle() << widget->toolTip() << widget->accessibleName()
              << widget->accessibleDescription() << widget->whatsThis() << widget->statusTip();
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            found << label->text();
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            found << button->text();
        if (const auto* field = qobject_cast<const QLineEdit*>(widget))
            found << field->text() << field->placeholderText();
        if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget))
            found << text->toPlainText();
        if (const auto* box = qobject_cast<const QComboBox*>(widget))
            for (int row = 0; row < box->count(); ++row)
                found << box->itemText(row);
    }
    for (const QWindow* window : QGuiApplication::topLevelWindows())
        found << window->title() << window->filePath();
    const QClipboard& clipboard = *QGuiApplication::clipboard();
    found << clipboard.text(QClipboard::Clipboard);
    if (clipboard.supportsSelection())
        found << clipboard.text(QClipboard::Selection);
    return found.join(u'\n');
}

} // namespace

void TestLockWins::nothingIsLeftForTheNext()
{
    QFETCH(const QString, way);
    const QString name = m_desk->forum().administrator().name();
    m_desk->signIn(u"office@forum.test"_s);
    m_desk->window().workspace()->showPage(PageId::People);
    WindowDesk::type(u"peopleSearch"_s, u"canary"_s);
    QTest::keySequence(WindowDesk::find(u"peopleSearch"_s), QKeySequence::SelectAll);
    QTest::keySequence(WindowDesk::find(u"peopleSearch"_s), QKeySequence::Copy);
    m_desk->window().workspace()->showPage(PageId::Settings);
    WindowDesk::type(u"settingsNeutralPlace"_s, u"Canary Wharf"_s);
    WindowDesk::press(u"settingsSave"_s);
    WindowDesk::type(u"settingsSite"_s, u"canary half typed"_s);
    QVERIFY(traces().contains(u"canary"_s));
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"canary"_s));
    QVERIFY(traces().contains(name));
    if (way == "finish"_L1) {
        WindowDesk::press(u"signOutButton"_s);
    } else if (way == "untouched"_L1) {
        m_desk->pass(5min);
        QVERIFY(m_desk->comesInTime(u"lockScreen"_s));
    } else {
        QTest::keyClick(&m_desk->window(), Qt::Key_L, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->screen(), u"lockScreen"_s);
    }
    if (m_desk->screen() == "lockScreen"_L1) {
        QTRY_VERIFY(!traces().contains(u"canary"_s, Qt::CaseInsensitive));
        WindowDesk::press(u"lockSomeoneElse"_s);
        WindowDesk::press(u"signInBack"_s);
    }
    QTRY_COMPARE(m_desk->screen(), u"welcomeScreen"_s);
    QTRY_VERIFY(!traces().contains(u"canary"_s, Qt::CaseInsensitive));
    QTRY_VERIFY(!traces().contains(name));
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    // The next person undoes nothing of the one before.
    m_desk->signIn(u"tutor@forum.test"_s);
    QVERIFY(!WindowDesk::find(u"undoButton"_s)->isVisible());
    QVERIFY(!WindowDesk::find(u"draftOffer"_s)->isVisible());
    QVERIFY(WindowDesk::text(u"statusSentence"_s).isEmpty());
}

void TestLockWins::closingTheWindowLeavesNothing()
{
    planClinics(m_desk->forum());
    QVERIFY(m_desk->forum().doctor(0).isSignedIn());
    m_desk->signIn(u"doctor0@forum.test"_s);
    m_desk->window().workspace()->showPage(PageId::MyAppointments);
    WindowDesk::type(u"bookingMessage"_s, u"canary"_s);
    QGuiApplication::clipboard()->setText(u"canary"_s);
    m_desk->closeWindow();
    QVERIFY(!traces().contains(u"canary"_s));
}

void TestLockWins::filePickersStartFromHomeForTheNext()
{
    QSettings kept(QSettings::UserScope, u"QtProject"_s);
    kept.setValue(u"FileDialog/lastVisited"_s, u"file:///before"_s);
    kept.sync();
    m_desk->signIn(u"office@forum.test"_s);
    const auto pick = [this](const std::function<void(QFileDialog&)>& act) {
        QTimer::singleShot(100ms, this, [act] {
            auto* picker = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            QVERIFY(picker);
            QVERIFY(picker->testOption(QFileDialog::DontUseNativeDialog));
            act(*picker);
        });
        return m_desk->dialogs().fileToOpen(page(), u"Open"_s, u"All files (*)"_s);
    };
    const auto picked = pick([this](QFileDialog& picker) {
        picker.findChild<QLineEdit*>(u"fileNameEdit"_s)->setText(m_desk->forum().path());
        QMetaObject::invokeMethod(&picker, "accept");
    });
    QCOMPARE(picked, std::optional(m_desk->forum().path()));
    QString folder;
    const auto look = [&folder](QFileDialog& picker) {
        folder = picker.directory().absolutePath();
        QVERIFY(picker.history().isEmpty() || picker.history() == QStringList{folder});
        picker.reject();
    };
    QVERIFY(!pick(look));
    QCOMPARE(folder, m_desk->forum().folder());
    WindowDesk::press(u"signOutButton"_s);
    m_desk->signIn(u"tutor@forum.test"_s);
    QVERIFY(!pick(look));
    QCOMPARE(folder, QDir::homePath());
    kept.sync();
    QCOMPARE(kept.value(u"FileDialog/lastVisited"_s).toString(), u"file:///before"_s);
    QVERIFY(
        !kept.value(u"FileDialog/history"_s).toStringList().join(u' ').contains(m_desk->forum().folder()));
}

QTEST_MAIN(TestLockWins)
#include "tst_lockwins.moc"

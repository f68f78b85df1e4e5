// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/forum/forum.h"
#include "app/security/accounts.h"
#include "tests/support/scripteddialogs.h"
#include "tests/support/temporaryforum.h"
#include "ui/security/pendingpeople.h"
#include "ui/shell/pagelist.h"
#include "ui/shell/theme.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/typeddialog.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QThreadPool>
#include <QUndoStack>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// What opens or proves something is never kept as a draft: in every dialog behind every button of every
/// page.
class TestSecretFields final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void noDialogKeepsASecret_data();
    void noDialogKeepsASecret();
    void theWalkSeesASecret();
};

namespace {

bool isSecret(const QLineEdit& field)
{
    static const QRegularExpression words(u"code|password|secret|\\bpin\\b|digits"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return field.objectName().contains(words) || field.accessibleName().contains(words);
}

QString canary()
{
    return u"K7QM2XWD"_s;
}

struct Walked
{
    QSet<QString> dialogs;
    QSet<QString> secrets; ///< object names of the fields
    QSet<QString> leaks;
};

void look(const QWidget& form, Walked& walked)
{
    for (auto* field : form.findChildren<QLineEdit*>()) {
        if (!isSecret(*field))
            continue;
        walked.secrets += field->objectName();
        field->setText(canary());
    }
    QMap<QString, QString> kept = fieldsIn(form);
    if (const auto* dialog = qobject_cast<const TypedDialog*>(&form))
        kept.insert(dialog->typedText().fields);
    for (const auto& [name, text] : kept.asKeyValueRange()) {
        if (text.contains(canary()))
            walked.leaks += form.objectName() + u'/' + name;
    }
}

/// Fills the secrets of whatever dialogs stand open, and closes them.
void lookAndClose(Walked& walked)
{
    for (int depth = 0; depth < 4; ++depth) {
        QApplication::processEvents();
        QDialog* open = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (!open)
            return;
        walked.dialogs += open->objectName();
        look(*open, walked);
        delete open;
    }
}

void chooseRow(const QWidget& page, const QString& text)
{
    for (auto* view : page.findChildren<QAbstractItemView*>()) {
        for (int row = 0; view->model() && row < view->model()->rowCount(); ++row) {
            const QModelIndex index = view->model()->index(row, 0);
            if (index.data().toString() == text)
                view->setCurrentIndex(index);
        }
    }
}

void walk(QWidget& page, Walked& walked)
{
    look(page, walked);
    QSet<QString> pressed;
    for (bool isMore = true; isMore;) {
        isMore = false;
        for (auto* button : page.findChildren<QAbstractButton*>()) {
            const auto* push = qobject_cast<QPushButton*>(button);
            if (!button->isVisible() || !button->isEnabled() || (push && push->menu()) ||
                pressed.contains(button->objectName()))
                continue;
            pressed += button->objectName();
            button->click();
            lookAndClose(walked);
            isMore = true;
            break; // the page may have other buttons by now
        }
    }
}

} // namespace

void TestSecretFields::noDialogKeepsASecret_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("doctor") << u"doctor0@forum.test"_s << QStringList{u"changePasswordPresent"_s};
    QTest::newRow("administrator") << u"office@forum.test"_s
                                   << QStringList{u"officeRecoveryCode"_s, u"officeRecoveryKeyCode"_s};
    QTest::newRow("tutor") << u"tutor@forum.test"_s << QStringList{u"keyCodeTyped"_s, u"coverPinNew"_s};
}

void TestSecretFields::noDialogKeepsASecret()
{
    QFETCH(QString, who);
    QFETCH(QStringList, expected);
    TemporaryForum forum;
    // A reset, so that somebody waits to be confirmed in person.
    const auto code = forum.forum().accounts().invite(forum.administrator(), forum.doctor(0).person());
    QVERIFY(code);
    QVERIFY(
        forum.forum().accounts().activate(u"doctor0@forum.test"_s, code->code, TemporaryForum::password()));
    const Actor actor = forum.signedIn(who);
    ScriptedDialogs dialogs;
    dialogs.willAnswer(false);
    QUndoStack undoStack;
    LongWork longWork;
    PageContext context{
        forum.forum(), actor, dialogs, undoStack, longWork, {}, [](MessageKind, const QString&) {}};
    PendingPeople pending(context);
    context.pending = &pending;
    pending.look();
    context.show = [](PageId, std::optional<qint64>) {};
    context.signOut = [] {};
    Walked walked;
    for (const PageEntry& entry : pagesFor(actor.roles())) {
        const std::unique_ptr<Page> page(entry.make(context));
        page->resize(1158, 684);
        page->reload();
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        QThreadPool::globalInstance()->waitForDone(); // who waits is found beside the window
        QApplication::processEvents();
        chooseRow(*page, u"Doctor One"_s);
        walk(*page, walked);
    }
    for (const QString& field : expected)
        QVERIFY2(walked.secrets.contains(field), qPrintable(field));
    QVERIFY2(walked.leaks.isEmpty(), qPrintable(walked.leaks.values().join(u'\n')));
}

void TestSecretFields::theWalkSeesASecret()
{
    QWidget form;
    auto* field = new TextField(u"someField"_s, u"The code that they read out"_s);
    field->setParent(&form);
    Walked walked;
    look(form, walked);
    QCOMPARE(walked.leaks, QSet<QString>{u"/someField"_s});
    auto* rest = new SecretField(u"someField"_s, u"The code that they read out"_s);
    delete field;
    rest->setParent(&form);
    walked.leaks.clear();
    look(form, walked);
    QVERIFY(walked.leaks.isEmpty());
}

QTEST_MAIN(TestSecretFields)
#include "tst_secretfields.moc"

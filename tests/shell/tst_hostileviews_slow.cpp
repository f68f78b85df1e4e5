// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingservice.h"
#include "app/appointments/clinicservice.h"
#include "app/appointments/recordservice.h"
#include "app/people/peopleservice.h"
#include "app/programme/programmeservice.h"
#include "tests/support/agreeing.h"
#include "tests/support/clinicforum.h"
#include "tests/support/hostilestrings.h"
#include "tests/support/scripteddialogs.h"
#include "ui/security/pendingpeople.h"
#include "ui/shell/page.h"
#include "ui/shell/pagelist.h"
#include "ui/shell/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QSet>
#include <QTest>
#include <QTextEdit>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// A forum full of texts that a label would read as markup, through every page of every role: wherever they
/// are shown they are text.
class TestHostileViews final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void noPageReadsMarkup_data();
    void noPageReadsMarkup();
    void theScanSeesMarkup();
};

namespace {

QStringList markup()
{
    QStringList strings = hostileStrings();
    strings.removeIf([](const QString& text) { return !Qt::mightBeRichText(text) || text.size() > 100; });
    return strings;
}

/// Escaped text in a hint is taken for rich text, too, and says what was typed.
bool hasMarkup(const QString& hint)
{
    return hint.contains(u'<') && Qt::mightBeRichText(hint);
}

/// What a widget shows, or offers as a hint, as markup.
QStringList readAsMarkup(const QWidget& widget)
{
    QStringList found;
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        const bool isRich = label->textFormat() == Qt::RichText || label->textFormat() == Qt::MarkdownText ||
                            (label->textFormat() == Qt::AutoText && Qt::mightBeRichText(label->text()));
        if (isRich)
            found += label->text();
    }
    for (const QString& hint : {widget.toolTip(), widget.whatsThis()}) {
        if (hasMarkup(hint))
            found += hint;
    }
    if (const auto* text = qobject_cast<const QTextEdit*>(&widget);
        text && text->acceptRichText() && !text->isReadOnly())
        found += u"pasted markup"_s;
    if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget); view && view->model()) {
        for (int row = 0; row < view->model()->rowCount(view->rootIndex()); ++row) {
            for (int column = 0; column < view->model()->columnCount(view->rootIndex()); ++column) {
                const QString hint =
                    view->model()->index(row, column, view->rootIndex()).data(Qt::ToolTipRole).toString();
                if (hasMarkup(hint))
                    found += hint;
            }
        }
    }
    return found;
}

void scan(const QWidget& page, QSet<QString>& found)
{
    QList<const QWidget*> widgets{&page};
    for (const QWidget* child : page.findChildren<QWidget*>())
        widgets += child;
    for (const QWidget* widget : widgets) {
        for (const QString& text : readAsMarkup(*widget))
            found += QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName() +
                     u": "_s + text.left(60);
    }
}

/// Each field that people fill in says something that is no markup.
void fill(ClinicForum& forum, const Actor& doctor, const Actor& tutor)
{
    QDate date(2026, 11, 3);
    int number = 7400000;
    bool isBooked = false;
    for (const QString& text : markup()) {
        date = date.addDays(1);
        static_cast<void>(forum->forum().people().add(
            tutor,
            {.fullName = text, .number = QString::number(++number), .grade = text, .specialty = text}));
        TeachingSession session;
        session.span = {date, QTime(11, 0), 60};
        session.title = text;
        session.venue = text;
        session.outcomes = {text};
        session.leadershipDomain = text;
        session.speakers = {{text, text, std::nullopt, SpeakerState::ToInvite}};
        static_cast<void>(forum->forum().programme().add(tutor, session));
        static_cast<void>(forum->forum().programme().addClosure(tutor, date.addDays(200), text));
        static_cast<void>(forum.bookings().addTopic(tutor, text));
        static_cast<void>(forum.clinics().setVenue(tutor, forum.clinicId(0), text));
        isBooked = isBooked || forum.bookings().book(doctor, forum.slotId(0, 0), agreeing(text, text)).isOk();
        static_cast<void>(forum.records().setNoteAndActions(tutor, forum.slotId(0, 0), text, {text}));
    }
    if (!isBooked || date == QDate(2026, 11, 3))
        qFatal("Nothing was filled in.");
}

/// Goes through the rows of every list of the page, so that what stands beside them is shown.
void walk(QWidget& page, QSet<QString>& found)
{
    constexpr int enough = 12;
    scan(page, found);
    for (auto* view : page.findChildren<QAbstractItemView*>()) {
        for (int row = 0; view->model() && row < std::min(enough, view->model()->rowCount()); ++row) {
            view->setCurrentIndex(view->model()->index(row, 0));
            QApplication::processEvents();
            scan(page, found);
        }
    }
}

} // namespace

void TestHostileViews::noPageReadsMarkup_data()
{
    QTest::addColumn<QString>("who");
    QTest::newRow("doctor") << u"doctor0@forum.test"_s;
    QTest::newRow("administrator") << u"office@forum.test"_s;
    QTest::newRow("tutor") << u"tutor@forum.test"_s;
}

void TestHostileViews::noPageReadsMarkup()
{
    QFETCH(QString, who);
    ClinicForum forum;
    const Actor& doctor = forum->doctor(0);
    fill(forum, doctor, forum.freshTutor());
    const Actor actor = forum->signedIn(who);
    ScriptedDialogs dialogs;
    QUndoStack undoStack;
    LongWork longWork;
    PageContext context{
        forum->forum(), actor, dialogs, undoStack, longWork, {}, [](MessageKind, const QString&) {}};
    PendingPeople pending(context);
    context.pending = &pending;
    pending.look();
    QSet<QString> found;
    int pages = 0;
    for (const PageEntry& entry : pagesFor(actor.roles())) {
        const std::unique_ptr<Page> page(entry.make(context));
        page->resize(1158, 684);
        page->reload();
        page->show();
        QApplication::processEvents();
        walk(*page, found);
        ++pages;
    }
    QVERIFY(pages >= 4);
    QVERIFY2(found.isEmpty(), qPrintable(QStringList(found.begin(), found.end()).join(u'\n')));
}

void TestHostileViews::theScanSeesMarkup()
{
    QWidget page;
    auto* label = new QLabel(u"<b>bold</b>"_s, &page);
    auto* other = new QLabel(u"plain"_s, &page);
    other->setToolTip(u"<img src=\"file:///etc/passwd\">"_s);
    QSet<QString> found;
    scan(page, found);
    QCOMPARE(found.size(), 2);
    label->setTextFormat(Qt::PlainText);
    other->setToolTip(QString());
    found.clear();
    scan(page, found);
    QCOMPARE(found.size(), 0);
}

QTEST_MAIN(TestHostileViews)
#include "tst_hostileviews_slow.moc"

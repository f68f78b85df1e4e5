// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/fittingscrollarea.h"
#include "ui/widgets/formdialog.h"
#include "ui/widgets/plainlabel.h"

#include <QScreen>
#include <QScrollBar>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

/// As many fields as it is told.
class Questionnaire final : public FormDialog
{
public:
    explicit Questionnaire(int fields)
        : FormDialog(u"Questionnaire"_s, u"Send"_s, u"questionnaire"_s, nullptr)
    {
        for (int number = 1; number <= fields; ++number) {
            m_last = new TextField(u"answer%1"_s.arg(number), u"Answer %1"_s.arg(number));
            addField(u"Answer %1"_s.arg(number), m_last);
        }
        m_more = (new PlainLabel(u"One more thing that wraps over several lines. "_s.repeated(8)))->wrapped();
        m_more->hide();
        addWidget(m_more);
    }
    [[nodiscard]] TextField* lastField() const { return m_last; }
    [[nodiscard]] PlainLabel* more() const { return m_more; }
    [[nodiscard]] FittingScrollArea* area() const { return findChild<FittingScrollArea*>(); }
    void refuseWith(const QString& sentence) { m_refusal = sentence; }

protected:
    Result<> apply() override { return m_refusal.isEmpty() ? Result<>(Done{}) : refused(m_refusal); }

private:
    QString m_refusal;
    TextField* m_last = nullptr;
    PlainLabel* m_more = nullptr;
};

bool isInSight(const QWidget& widget, const QScrollArea& area)
{
    const QRect place(widget.mapTo(area.viewport(), QPoint()), widget.size());
    return area.viewport()->rect().contains(place);
}

} // namespace

class TestFormDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void aFewFieldsNeedNoScrolling()
    {
        auto* dialog = new Questionnaire(4);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QCOMPARE(dialog->area()->verticalScrollBar()->maximum(), 0);
        QVERIFY(isInSight(*dialog->lastField(), *dialog->area()));
        dialog->close();
    }

    void aTallDialogStaysOnTheScreenAndScrollsToWhatHasTheFocus()
    {
        auto* dialog = new Questionnaire(40);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        const QRect screen = dialog->screen()->availableGeometry();
        QVERIFY(dialog->height() <= screen.height());
        const auto* apply = dialog->findChild<Button*>(u"questionnaireApply"_s);
        QVERIFY(dialog->rect().contains(QRect(apply->mapTo(dialog, QPoint()), apply->size())));
        QVERIFY(!isInSight(*dialog->lastField(), *dialog->area()));
        for (int step = 1; step < 40; ++step)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), dialog->lastField());
        QVERIFY(isInSight(*dialog->lastField(), *dialog->area()));
        dialog->close();
    }

    void itGrowsWithWhatAppearsInIt()
    {
        auto* dialog = new Questionnaire(4);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        const int before = dialog->height();
        dialog->more()->show();
        QTRY_VERIFY(dialog->height() > before);
        QCOMPARE(dialog->area()->verticalScrollBar()->maximum(), 0);
        dialog->close();
    }

    void whatIsWrongCutsNoFieldOff()
    {
        auto* dialog = new Questionnaire(2);
        dialog->refuseWith(
            u"Add the time of arrival: the session is over, so it is needed here. "_s.repeated(3));
        dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(dialog->findChild<QWidget*>(u"questionnaireMessage"_s)->isVisible());
        QTRY_VERIFY(isInSight(*dialog->lastField(), *dialog->area()));
        QCOMPARE(dialog->area()->verticalScrollBar()->maximum(), 0);
        dialog->close();
    }

    void theKeyboardBeginsWhereTheDialogSays()
    {
        auto* plain = new Questionnaire(3);
        plain->open();
        QVERIFY(QTest::qWaitForWindowActive(plain));
        QCOMPARE(QApplication::focusWidget()->objectName(), u"answer1"_s);
        plain->close();
        auto* chosen = new Questionnaire(3);
        chosen->lastField()->setFocus();
        chosen->open();
        QVERIFY(QTest::qWaitForWindowActive(chosen));
        QCOMPARE(QApplication::focusWidget(), chosen->lastField());
        chosen->close();
    }
};

QTEST_MAIN(TestFormDialog)
#include "tst_formdialog.moc"

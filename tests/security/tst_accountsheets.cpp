// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/invitationslips.h"
#include "app/security/recoverysheet.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ledforum;

namespace {

const QString code = u"K7QM-2XWD-9RTA-0H3F-TT5N-ZC8V"_s;
const QString longName = u"Dr Maximiliane-Alexandra Wolfeschlegelsteinhausenbergerdorff von und zu "
                         "Hohenlohe-Waldenburg-Schillingsfürst"_s;

QString textOf(const Document& document)
{
    QStringList texts;
    for (const DocumentPage& page : document.pages) {
        for (const DocumentPage::Text& text : page.texts)
            texts << text.block.text();
    }
    return texts.join(u'\n');
}

QRectF areaOf(const DocumentPage::Text& text)
{
    return {text.topLeft, QSizeF(text.block.usedWidth(), text.block.height())};
}

std::vector<InvitationSlip> slipsFor(int people, const QString& name)
{
    std::vector<InvitationSlip> slips;
    for (int i = 0; i < people; ++i)
        slips.push_back(
            {PersonId(i + 1), name, {}, {u"K7QM-2XWD-%1"_s.arg(i, 4, 10, QChar(u'0')), QDate(2026, 12, 7)}});
    return slips;
}

/// For eyes: written where LED_FORUM_PICTURES says.
void draw(const Document& document, const QString& name)
{
    const QString folder = qEnvironmentVariable("LED_FORUM_PICTURES");
    if (folder.isEmpty())
        return;
    const QSizeF size = document.pages.front().size / 25;
    QImage image(size.toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintPage(painter, QRectF(QPointF(), size), document.pages.front());
    painter.end();
    image.save(u"%1/%2.png"_s.arg(folder, name));
}

} // namespace

/// What is printed of accounts: recovery sheets and invitation slips.
class TestAccountSheets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRecoverySheetSaysWhoseAndWhatFor_data();
    void aRecoverySheetSaysWhoseAndWhatFor();
    void everySlipIsThereOnce_data();
    void everySlipIsThereOnce();
    void aSlipStaysWithinItsCuts();
    void whatNoFontHasStillPrints();
};

void TestAccountSheets::aRecoverySheetSaysWhoseAndWhatFor_data()
{
    QTest::addColumn<PrintedRecovery::Of>("of");
    QTest::addColumn<QString>("name");
    QTest::newRow("person") << PrintedRecovery::Of::Person << u"Dr Łukasz Adébáyọ̀"_s;
    QTest::newRow("office") << PrintedRecovery::Of::Office << u"Dr Helen Grey"_s;
    QTest::newRow("long-name") << PrintedRecovery::Of::Person << longName;
}

void TestAccountSheets::aRecoverySheetSaysWhoseAndWhatFor()
{
    QFETCH(PrintedRecovery::Of, of);
    QFETCH(QString, name);
    const Document sheet = recoverySheetDocument(
        {of, u"LED Educational Forum"_s, u"General Hospital"_s, name, code, QDate(2026, 11, 24)});
    draw(sheet, u"sheet-%1"_s.arg(QLatin1StringView(QTest::currentDataTag())));
    QCOMPARE(sheet.pages.size(), 1U);
    const QString text = textOf(sheet);
    for (const QString& part : {name, u"Tuesday 24 November 2026"_s, u"General Hospital"_s, u"K7QM"_s,
                                u"ZC8V"_s, u"Forgotten your password?"_s, u"Where to keep it"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
    QCOMPARE(text.contains(u"No tutor can"_s), of == PrintedRecovery::Of::Office);
    QVERIFY(!sheet.title.contains(name) && !sheet.fileName.contains(name));
    const QRectF paper(QPointF(), sheet.pages.front().size);
    for (const DocumentPage::Text& placed : sheet.pages.front().texts)
        QVERIFY2(paper.contains(areaOf(placed)), qPrintable(placed.block.text()));
}

void TestAccountSheets::everySlipIsThereOnce_data()
{
    QTest::addColumn<int>("people");
    QTest::addColumn<size_t>("pages");
    QTest::newRow("nobody") << 0 << size_t(0);
    QTest::newRow("one") << 1 << size_t(1);
    QTest::newRow("a full page") << 8 << size_t(1);
    QTest::newRow("one more") << 9 << size_t(2);
    QTest::newRow("an intake") << 120 << size_t(15);
}

void TestAccountSheets::everySlipIsThereOnce()
{
    QFETCH(int, people);
    QFETCH(size_t, pages);
    const Document slips = invitationSlips(slipsFor(people, u"Dr Chidi Patel"_s), u"Forum"_s, u"Hospital"_s);
    QCOMPARE(slips.pages.size(), pages);
    const QString text = textOf(slips);
    QCOMPARE(text.count(u"Dr Chidi Patel"_s), people);
    for (const InvitationSlip& slip : slipsFor(people, {}))
        QCOMPARE(text.count(slip.invitation.code), 1);
    QCOMPARE(text.count(u"Works once, until Monday 7 December 2026."_s), people);
}

void TestAccountSheets::aSlipStaysWithinItsCuts()
{
    const Document slips = invitationSlips(slipsFor(8, longName), u"LED Educational Forum of the Hillside"_s,
                                           u"Hillside Royal Infirmary and Teaching Hospital"_s);
    draw(slips, u"slips-long"_s);
    draw(invitationSlips(slipsFor(5, u"Dr Chidi Patel"_s), u"LED Educational Forum"_s, u"General Hospital"_s),
         u"slips"_s);
    const DocumentPage& page = slips.pages.front();
    const QSizeF cell(page.size.width() / 2, page.size.height() / 4);
    for (const DocumentPage::Text& text : page.texts) {
        const QRectF area = areaOf(text);
        QCOMPARE(int(area.left() / cell.width()), int(area.right() / cell.width()));
        QVERIFY2(int(area.top() / cell.height()) == int(area.bottom() / cell.height()),
                 qPrintable(text.block.text()));
    }
}

void TestAccountSheets::whatNoFontHasStillPrints()
{
    const QString unknown = u"Dr \U0001F98A Fox \U00014400"_s;
    const Document slips = invitationSlips(slipsFor(1, unknown), u"Forum"_s, {});
    QVERIFY(!missingFont(slips.pages));
    PrintedRecovery sheet;
    sheet.name = unknown;
    sheet.code = code;
    sheet.madeOn = QDate(2026, 11, 24);
    QVERIFY(!missingFont(recoverySheetDocument(sheet).pages));
}

QTEST_MAIN(TestAccountSheets)
#include "tst_accountsheets.moc"

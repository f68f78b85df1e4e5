// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/signinsheetdocument.h"
#include "tests/support/temporaryforum.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

Person personNamed(int number, const QString& name)
{
    Person person{{*PersonName::parse(name)}, PersonId(number)};
    person.number = ProfessionalNumber::parse(ProfessionalBody::Gmc, QString::number(7000000 + number));
    return person;
}

/// A sheet for so many people, the names of whom are in several scripts.
SheetContent sheetOf(int people)
{
    const QStringList names{u"Łukasz Adébáyọ̀"_s, u"محمد علي"_s, u"Αλέξανδρος Γεωργίου"_s,
                            u"Siân Ŵyn-Jones"_s};
    TeachingSession session;
    session.span = {QDate(2026, 11, 24), QTime(14, 0), 60};
    session.title = u"Sepsis in the first hour"_s;
    session.venue = u"Seminar Room 2"_s;
    const SignInSheet sheet{.id = SignInSheetId(1),
                            .session = TeachingSessionId(1),
                            .code = SheetCode::of(20261124),
                            .expected = people,
                            .spares = 8};
    SheetContent content{.of = {sheet, session}, .lines = {}};
    for (int number = 1; number <= sheet.lastNumber(); ++number) {
        SheetLine line{.number = number};
        if (number <= people)
            line.person = personNamed(number, names[number % names.size()]);
        content.lines.push_back(line);
    }
    return content;
}

QString output(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted() || !process.waitForFinished())
        qFatal("%s is not installed", qPrintable(program));
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// What is read from each page, as a photocopier would have it: grey, at 150 dots an inch.
QStringList codesOnPages(const QString& pdf, const QString& folder)
{
    output(u"pdftoppm"_s, {u"-gray"_s, u"-r"_s, u"150"_s, u"-png"_s, pdf, folder + u"/page"_s});
    QStringList codes;
    for (const QString& page : QDir(folder).entryList({u"page*.png"_s}, QDir::Files, QDir::Name))
        codes += output(u"zbarimg"_s, {u"-q"_s, u"--raw"_s, folder + u'/' + page}).trimmed();
    return codes;
}

} // namespace

/// The sheet as it lies on the table.
class TestSignInSheetDocument final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageSaysWhichItIs_data()
    {
        QTest::addColumn<int>("people");
        QTest::addColumn<int>("pages");
        QTest::newRow("9") << 9 << 1;
        QTest::newRow("27, which fill a page") << 27 << 1;
        QTest::newRow("28, which do not fit on one") << 28 << 2;
        QTest::newRow("212") << 212 << 7;
    }
    void everyPageSaysWhichItIs()
    {
        QFETCH(int, people);
        QFETCH(int, pages);
        const SheetContent sheet = sheetOf(people);
        const Document document = signInSheetDocument({}, sheet);
        QCOMPARE(int(document.pages.size()), pages);
        QVERIFY(!missingFont(document.pages));
        const QTemporaryDir folder;
        const QString pdf = folder.filePath(u"sheet.pdf"_s);
        QVERIFY(writePdf(document, pdf));
        const QString code = sheet.of.sheet.code.value();
        QCOMPARE(codesOnPages(pdf, folder.path()), QStringList(pages, code));
        for (int page = 1; page <= pages; ++page) {
            const QString number = QString::number(page);
            const QString text =
                output(u"pdftotext"_s, {u"-layout"_s, u"-f"_s, number, u"-l"_s, number, pdf, u"-"_s});
            const int last = qMin(page * 35, people + 8);
            for (const QString& said :
                 {code, u"Sepsis in the first hour"_s, u"Tuesday 24 November 2026, 2pm to 3pm"_s,
                  u"Seminar Room 2"_s, u"Signed on this page:"_s,
                  u"Page %1 of %2 · rows %3 to %4 · sheet of %5 people"_s.arg(page)
                      .arg(pages)
                      .arg(page * 35 - 34)
                      .arg(last)
                      .arg(people)})
                QVERIFY2(text.contains(said), qPrintable(said + u'\n' + text));
            QCOMPARE(text.contains(u"in all:"), page == pages); // one total, behind the last row
            for (int row = page * 35 - 34; row <= last; ++row) {
                const QRegularExpression numbered(u"(?m)^\\s*%1(\\s|$)"_s.arg(row));
                QVERIFY2(text.contains(numbered), qPrintable(text));
            }
        }
    }

    void aSpareRowBearsNoNameWhateverWasTypedForIt()
    {
        SheetContent sheet = sheetOf(4);
        sheet.lines.back().person = personNamed(99, u"Walked In"_s);
        const Document document = signInSheetDocument({}, sheet);
        for (const DocumentPage::Text& text : document.pages.front().texts)
            QVERIFY(!text.block.text().contains(u"Walked"));
    }

    void namesOfEveryScriptStandBesideTheirNumber()
    {
        const SheetContent sheet = sheetOf(4);
        const Document document = signInSheetDocument({}, sheet);
        const auto& texts = document.pages.front().texts;
        for (const SheetLine& line : sheet.lines) {
            if (!line.person)
                continue;
            const auto at = [&](const QString& wanted) {
                const auto found = std::ranges::find_if(
                    texts, [&](const DocumentPage::Text& text) { return text.block.text() == wanted; });
                return found == texts.end() ? QPointF(-1, -1) : found->topLeft;
            };
            const QPointF name = at(line.person->fullName.surnameFirst());
            const QPointF number = at(QString::number(line.number));
            QVERIFY(name.x() > number.x() && number.x() > 0);
            QVERIFY(std::abs(name.y() - number.y()) < 300);
        }
    }
};

QTEST_MAIN(TestSignInSheetDocument)
#include "tst_signinsheetdocument.moc"

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/wholefile.h"
#include "app/documents/document.h"
#include "app/documents/emaildraft.h"
#include "app/documents/letter.h"
#include "app/documents/qrcode.h"
#include "tests/support/scripteddialogs.h"
#include "ui/widgets/documentpreview.h"

#include <QFile>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

DocumentPage pageSaying(const QString& text, QSizeF size = DocumentPage::portraitA4)
{
    DocumentPage page{.size = size};
    page.texts.push_back({TextBlock(text, {.points = 14}, 12000), {2000, 2000}});
    return page;
}

QString outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

} // namespace

/// What every room draws, prints and sends with.
class DocumentsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileHasItsPagesEachItsOwnWay();
    void aCharacterWithoutAFontIsNamed();
    void aFileIsWrittenWholeOrNotAtAll();
    void aCodeIsReadBack_data();
    void aCodeIsReadBack();
    void whatDoesNotFitIsNoCode();
    void aDraftIsReadBack_data();
    void aDraftIsReadBack();
    void aLongLetterKeepsEveryRowWhole();
    void thePreviewPrintsAndSaves();
};

void DocumentsTest::aFileHasItsPagesEachItsOwnWay()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"letter.pdf"_s);
    const Document document{
        .title = u"Létter"_s,
        .pages = {pageSaying(u"Łukasz Adébáyọ̀"_s), pageSaying(u"Second"_s, DocumentPage::landscapeA4)}};
    QVERIFY(writePdf(document, path));
    const QString facts = outputOf(u"pdfinfo"_s, {u"-f"_s, u"1"_s, u"-l"_s, u"2"_s, path});
    QVERIFY2(facts.contains(u"Title:           Létter"), qPrintable(facts));
    QVERIFY2(facts.contains(u"Page    1 size:  595 x 842") ||
                 facts.contains(u"Page    1 size:  595.276 x 841.89"),
             qPrintable(facts));
    QVERIFY2(facts.contains(u"Page    2 size:  842 x 595") ||
                 facts.contains(u"Page    2 size:  841.89 x 595.276"),
             qPrintable(facts));
    QVERIFY(outputOf(u"pdftotext"_s, {path, u"-"_s}).contains(u"Łukasz Adébáyọ̀"));
}

void DocumentsTest::aCharacterWithoutAFontIsNamed()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"letter.pdf"_s);
    const Result<> written = writePdf({.pages = {pageSaying(u"Ann \uE123 Lee"_s)}}, path);
    QVERIFY(!written);
    QVERIFY2(written.failure().sentence.contains(u"U+E123"), qPrintable(written.failure().sentence));
    QVERIFY(!QFile::exists(path));
    QCOMPARE(drawable(u"Ann \uE123 Łee"_s), u"Ann ? Łee"_s);
    QCOMPARE(drawable(u"Łukasz Adébáyọ̀"_s), u"Łukasz Adébáyọ̀"_s);
}

void DocumentsTest::aFileIsWrittenWholeOrNotAtAll()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.txt"_s);
    QVERIFY(writeWholeFile(path, "one"));
    QVERIFY(writeWholeFile(path, "two"));
    QCOMPARE(*readWholeFile(path), "two");
    QVERIFY(!writeWholeFile(folder.path(), "x"));
    QVERIFY(!writeWholeFile({}, "x"));
    QVERIFY(!writeWholeFile(folder.filePath(u"no/such/folder.txt"_s), "x"));
    const QString forum = folder.filePath(u"forum.db"_s);
    QFile file(forum);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("SQLite format 3\0rest", 20);
    file.close();
    QVERIFY(!writeWholeFile(forum, "x"));
    QVERIFY(readWholeFile(forum)->startsWith("SQLite format 3"));
}

void DocumentsTest::aCodeIsReadBack_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("short") << QByteArray("https://example.org");
    QTest::newRow("UTF-8") << u"Łukasz, 3.40pm"_s.toUtf8();
    QTest::newRow("comfortable") << QByteArray(
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//LED Forum//EN\nBEGIN:VEVENT\n"
        "UID:0f6d2b5e-6a37-4be4-b7a6-6d3f4d3f9a11@led-forum\nDTSTAMP:20261123T090000Z\n"
        "DTSTART:20261124T140000Z\nDTEND:20261124T150000Z\nSUMMARY:Acute kidney injury on the ward\n"
        "LOCATION:Postgraduate Centre\nEND:VEVENT\nEND:VCALENDAR");
}

void DocumentsTest::aCodeIsReadBack()
{
    QFETCH(QByteArray, content);
    DocumentPage page;
    QVERIFY(addQrCode(page, content, {3000, 3000}, 4000));
    QImage image(1654, 2339, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintPage(painter, image.rect(), page);
    painter.end();
    QTemporaryDir folder;
    const QString path = folder.filePath(u"code.png"_s);
    QVERIFY(image.save(path));
    const QString read = outputOf(u"zbarimg"_s, {u"--quiet"_s, u"--raw"_s, path});
    QCOMPARE(read.trimmed(), QString::fromUtf8(content));
}

void DocumentsTest::whatDoesNotFitIsNoCode()
{
    DocumentPage page;
    QVERIFY(!addQrCode(page, QByteArray(2400, 'x'), {0, 0}, 4000));
    QVERIFY(page.areas.empty());
}

void DocumentsTest::aDraftIsReadBack_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"Ann Lee"_s << u"Teaching on Tuesday"_s << u"Dear Ann,\nThank you."_s;
    QTest::newRow("diacritics") << u"Łukasz Adébáyọ̀"_s << u"Séance du 24 – “AKI”"_s
                                << u"Dzień dobry 👩🏽‍⚕️"_s;
    QTest::newRow("long subject") << u"Nguyễn Thị Minh Khai"_s
                                  << QString(u"Ünderstanding acute kidney injury "_s).repeated(6).trimmed()
                                  << u"."_s;
    QTest::newRow("quotes") << u"O'Neill \"Ted\" \\ Smith, MD"_s << u"=?UTF-8?B?trick?="_s << u"a\n\n.\nb"_s;
    QTest::newRow("another header") << u"Ann\r\nBcc: all@example.org"_s << u"x\nBcc: all@example.org"_s
                                    << u"t"_s;
}

void DocumentsTest::aDraftIsReadBack()
{
    QFETCH(QString, name);
    QFETCH(QString, subject);
    QFETCH(QString, text);
    const QByteArray eml = emlOf({name, u"ann@example.org"_s, subject, text});
    for (const QByteArray& line : eml.split('\n'))
        QVERIFY2(line.size() <= 78, line.constData());
    QTemporaryDir folder;
    const QString path = folder.filePath(u"draft.eml"_s);
    QVERIFY(writeWholeFile(path, eml));
    const QString script =
        u"import email, email.policy, sys\n"
        "m = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)\n"
        "a = m['To'].addresses[0]\n"
        "sys.stdout.reconfigure(newline='')\n"
        "print('\\x1f'.join([','.join(sorted(m.keys())), a.display_name, a.addr_spec, m['Subject'],"
        "m.get_content().replace('\\r\\n', '\\n')]), end='')"_s;
    const QStringList read = outputOf(u"python3"_s, {u"-c"_s, script, path}).split(u'\x1f');
    QCOMPARE(read.value(0), u"Content-Transfer-Encoding,Content-Type,MIME-Version,Subject,To,X-Unsent"_s);
    QCOMPARE(read.value(1), name.simplified());
    QCOMPARE(read.value(2), u"ann@example.org"_s);
    QCOMPARE(read.value(3), subject.simplified());
    QCOMPARE(read.value(4), text);
}

void DocumentsTest::aLongLetterKeepsEveryRowWhole()
{
    Letter letter{.sender = {u"LED Educational Forum"_s, u"General Hospital"_s},
                  .date = QDate(2026, 11, 24),
                  .recipient = {u"The rota co-ordinators"_s, u"Emergency Medicine"_s},
                  .subject = u"Protected teaching"_s,
                  .signatory = {u"Dr Tamsin Okonkwo-Hale"_s, u"Deputy Clinical Tutor"_s}};
    letter.parts.emplace_back(u"Dear rota co-ordinators,"_s);
    LetterTable table{{u"Doctor"_s, u"Grade"_s}, {0.6, 0.4}, {}};
    for (int i = 1; i <= 90; ++i)
        table.rows.push_back({u"Łukasz Doctor number %1"_s.arg(i), u"Clinical Fellow"_s});
    letter.parts.emplace_back(table);
    const std::vector<DocumentPage> pages = letterPages(letter);
    QVERIFY(pages.size() >= 3);
    for (const DocumentPage& page : pages) {
        for (const DocumentPage::Text& text : page.texts)
            QVERIFY(text.topLeft.y() + text.block.height() <= page.size.height() - 1000);
    }
    QTemporaryDir folder;
    const QString path = folder.filePath(u"letter.pdf"_s);
    const Document document{.title = u"Letter"_s, .fileName = u"letter.pdf"_s, .pages = pages};
    QVERIFY(writePdf(document, path));
    const QString text = outputOf(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    for (int i = 1; i <= 90; ++i)
        QVERIFY(text.contains(QRegularExpression(u"Doctor number %1 +Clinical Fellow"_s.arg(i))));
    QCOMPARE(text.count(u"Doctor  "), qsizetype(pages.size())); // the headings, on each page of the table
    QVERIFY(text.contains(u"Page 1 of %1"_s.arg(pages.size())));
    QVERIFY(text.contains(u"Yours sincerely"));
}

void DocumentsTest::thePreviewPrintsAndSaves()
{
    QTemporaryDir folder;
    ScriptedDialogs dialogs;
    const Document slip{.title = u"Slip"_s, .fileName = u"slip.pdf"_s, .pages = {pageSaying(u"3.40pm"_s)}};
    auto* preview = new DocumentPreview(slip, dialogs, nullptr);
    preview->open();
    int taken = 0;
    connect(preview, &DocumentPreview::taken, this, [&taken] { ++taken; });
    QTest::mouseClick(preview->findChild<QPushButton*>(u"previewPrint"_s), Qt::LeftButton);
    QCOMPARE(dialogs.printed(), std::vector<QString>{u"Slip"_s});
    const QString path = folder.filePath(u"slip.pdf"_s);
    dialogs.willPick(path);
    QTest::mouseClick(preview->findChild<QPushButton*>(u"previewSave"_s), Qt::LeftButton);
    QVERIFY(outputOf(u"pdftotext"_s, {path, u"-"_s}).contains(u"3.40pm"));
    QCOMPARE(taken, 2);
    preview->close();
}

QTEST_MAIN(DocumentsTest)
#include "tst_documents.moc"

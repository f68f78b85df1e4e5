// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/emaildraft.h"
#include "tests/support/readmail.h"

#include <QSysInfo>
#include <QTest>
#include <QTimeZone>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// Drafts with files, as another program reads them.
class EmailDraftTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAndSubjectsComeBack_data();
    void namesAndSubjectsComeBack();
    void filesComeBackByteForByte_data();
    void filesComeBackByteForByte();
    void fileNamesComeBack_data();
    void fileNamesComeBack();
    void theHeadersAreThese();
    void anotherAlphabetInTheDomainIsWrittenInAscii();
};

namespace {

EmailDraft draftFor(const QString& name, const QString& subject = u"Your certificate"_s)
{
    return {
        .toName = name,
        .toEmail = u"ann@example.org"_s,
        .subject = subject,
        .text = u"Dear %1,\n\nAttached.\n.\nFrom here on: “é”\n"_s.arg(name),
        .date = QDateTime(QDate(2026, 7, 1), QTime(9, 5), QTimeZone("Europe/London")),
        .id = "0123abcd",
        .attachments = {{u"One.pdf"_s, "application/pdf", "Certificate 1", "%PDF-1.4\r\n--=_led-forum\r\n"}}};
}

} // namespace

void EmailDraftTest::namesAndSubjectsComeBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"Ann Lee"_s;
    QTest::newRow("Polish") << u"Łukasz Żółć-Brzęczyszczykiewicz"_s;
    QTest::newRow("Yoruba") << u"Adébáyọ̀ Ọláolúwa Ṣẹ́gun"_s;
    QTest::newRow("Vietnamese") << u"Nguyễn Thị Minh Khai"_s;
    QTest::newRow("Greek") << u"Αλέξανδρος Παπαδόπουλος"_s;
    QTest::newRow("Cyrillic") << u"Дмитрий Щербаков"_s;
    QTest::newRow("Chinese") << u"李明"_s;
    QTest::newRow("Japanese") << u"髙橋 さくら"_s;
    QTest::newRow("Korean") << u"김 민준"_s;
    QTest::newRow("Arabic") << u"محمد عبد الرحمن"_s;
    QTest::newRow("Hebrew") << u"יעל כהן"_s;
    QTest::newRow("Hindi") << u"नेहा शर्मा"_s;
    QTest::newRow("Thai") << u"สมชาย ใจดี"_s;
    QTest::newRow("Georgian") << u"ნინო ბერიძე"_s;
    QTest::newRow("beyond the first plane") << u"𠮷野 𝔘𝔫𝔦 👩🏽‍⚕️"_s;
    QTest::newRow("comma") << u"Smith, Ted, MD"_s;
    QTest::newRow("quotes") << u"O'Neill \"Ted\" \\ Smith"_s;
    QTest::newRow("an address") << u"Eve <eve@example.org>, ann"_s;
    QTest::newRow("looks encoded") << u"=?UTF-8?Q?Bcc=3A?= eve"_s;
    QTest::newRow("brackets") << u"Ann (Annie) [A] : ; @ ."_s;
    QTest::newRow("very long") << u"Anna "_s.repeated(24).trimmed();
    QTest::newRow("very long, one word") << QString(120, u'a');
    QTest::newRow("very long Chinese") << QString(120, u'明');
    QTest::newRow("on the limit of a line") << QString(39, u'é');
    QTest::newRow("line breaks") << u"Ann\r\nBcc: all@example.org\r\n\r\nHello"_s;
    QTest::newRow("other line breaks") << u"Ann\u2028Bcc: a@b.c\u0085x\u000Bx\rX: y\nZ: z"_s;
}

void EmailDraftTest::namesAndSubjectsComeBack()
{
    QFETCH(QString, text);
    const QByteArray eml = emlOf(draftFor(text, text));
    QCOMPARE(uglyLine(eml), QString());
    const ReadMail mail = readMail(eml);
    QCOMPARE(mail.problem, QString());
    QCOMPARE(mail.toName, text.simplified());
    QCOMPARE(mail.toAddress, u"ann@example.org"_s);
    QCOMPARE(mail.subject, text.simplified());
    QCOMPARE(mail.headers, QStringList({u"X-Unsent"_s, u"Date"_s, u"Message-ID"_s, u"To"_s, u"Subject"_s,
                                        u"MIME-Version"_s, u"Content-Type"_s}));
    QCOMPARE(mail.files.size(), size_t(1));
}

void EmailDraftTest::filesComeBackByteForByte_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 2, 3, 56, 57, 58, 114, 4096, 300'000})
        QTest::addRow("%d bytes", size) << size;
}

void EmailDraftTest::filesComeBackByteForByte()
{
    QFETCH(int, size);
    QByteArray content;
    for (int n = 0; n < size; ++n)
        content += char((n * 167 + n / 256) % 256);
    EmailDraft draft = draftFor(u"李明"_s);
    draft.attachments = {{u"One.pdf"_s, "application/pdf", "Certificate 1", content},
                         {u"Two.pdf"_s, "application/pdf", {}, content + "%%EOF\n"}};
    const QByteArray eml = emlOf(draft);
    QCOMPARE(uglyLine(eml), QString());
    const ReadMail mail = readMail(eml);
    QCOMPARE(mail.problem, QString());
    QCOMPARE(mail.text, draft.text);
    QCOMPARE(mail.files.size(), size_t(2));
    QCOMPARE(mail.files[0].name, u"One.pdf"_s);
    QCOMPARE(mail.files[0].type, u"application/pdf"_s);
    QCOMPARE(mail.files[0].disposition, u"attachment"_s);
    QVERIFY(mail.files[0].content == content);
    QCOMPARE(mail.files[1].name, u"Two.pdf"_s);
    QVERIFY(mail.files[1].content == content + "%%EOF\n");
}

void EmailDraftTest::fileNamesComeBack_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("ours") << u"Adebayo_Lukasz_7000412_2026-11-24_Sepsis-in-the-first-hour.pdf"_s;
    QTest::newRow("long") << QString(116, u'a') + u".pdf"_s;
    QTest::newRow("spaces") << u"a b; c=d.pdf"_s;
    QTest::newRow("quotes") << u"a\"b\\c.pdf"_s;
    QTest::newRow("Chinese") << u"李明 'a' (1)*%.pdf"_s;
    QTest::newRow("line break") << u"a\r\nX-Evil: 1.pdf"_s;
}

void EmailDraftTest::fileNamesComeBack()
{
    QFETCH(QString, name);
    EmailDraft draft = draftFor(u"Ann Lee"_s);
    draft.attachments.front().fileName = name;
    const QByteArray eml = emlOf(draft);
    QVERIFY(!eml.contains("\r\nX-Evil"));
    const ReadMail mail = readMail(eml);
    QCOMPARE(mail.problem, QString());
    QCOMPARE(mail.files.size(), size_t(1));
    QCOMPARE(mail.files.front().name.simplified(), name.simplified());
}

void EmailDraftTest::theHeadersAreThese()
{
    const QByteArray eml = emlOf(draftFor(u"Ann Lee"_s));
    QVERIFY2(eml.startsWith("X-Unsent: 1\r\n"
                            "Date: 01 Jul 2026 09:05:00 +0100\r\n"
                            "Message-ID: <0123abcd@led-forum.invalid>\r\n"
                            "To: \"Ann Lee\"\r\n <ann@example.org>\r\n"
                            "Subject: Your certificate\r\n"
                            "MIME-Version: 1.0\r\n"
                            "Content-Type: multipart/mixed;"),
             eml.left(300).constData());
    const QByteArray computer = QSysInfo::machineHostName().toUtf8();
    QVERIFY(computer.isEmpty() || !eml.contains(computer));
    const ReadMail mail = readMail(eml);
    QCOMPARE(mail.problem, QString());
    QCOMPARE(mail.date, u"2026-07-01T09:05:00+01:00"_s);
    QCOMPARE(mail.id, u"<0123abcd@led-forum.invalid>"_s);
    // What gives no date and no name leaves both to the mail program.
    const ReadMail bare = readMail(
        emlOf({.toName = u"Ann"_s, .toEmail = u"ann@example.org"_s, .subject = u"s"_s, .text = u"t"_s}));
    QCOMPARE(bare.problem, QString());
    QVERIFY(!bare.headers.contains(u"Date"_s) && !bare.headers.contains(u"Message-ID"_s));
}

void EmailDraftTest::anotherAlphabetInTheDomainIsWrittenInAscii()
{
    EmailDraft draft = draftFor(u"Ann Lee"_s);
    draft.toEmail = u"ann@bücher.example"_s;
    const QByteArray eml = emlOf(draft);
    QCOMPARE(uglyLine(eml), QString());
    QCOMPARE(readMail(eml).toAddress, u"ann@xn--bcher-kva.example"_s);
}

QTEST_GUILESS_MAIN(EmailDraftTest)
#include "tst_emaildraft.moc"

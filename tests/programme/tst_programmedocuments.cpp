// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/qrcode.h"
#include "app/programme/calendarevents.h"
#include "app/programme/programmedocuments.h"
#include "app/programme/programmeservice.h"
#include "tests/support/temporaryforum.h"

#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

QString outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

/// A whole term of sessions, the next of which has two speakers and a link.
TeachingSession planTerm(TemporaryForum& forum)
{
    ProgrammeService& programme = forum.forum().programme();
    PlanRequest request;
    request.from = QDate(2026, 8, 1);
    request.to = QDate(2027, 3, 31);
    request.anchor = QDate(2026, 11, 24);
    const auto plan = programme.generate(forum.tutor(), request);
    if (!plan)
        qFatal("%s", qPrintable(plan.failure().sentence));
    TeachingSession session = *programme.find(forum.tutor(), u"2026-11-24"_s);
    session.title = u"Acute kidney injury: what the ward round misses"_s;
    session.speakers = {
        {u"Dr Siân Müller"_s, u"Consultant nephrologist"_s, EmailAddress::parse(u"sian@example.org"_s), {}},
        {u"Łukasz Adébáyọ̀"_s, {}, {}, {}}};
    session.outcomes = {u"Recognise oliguria early"_s, u"Stop what harms"_s};
    session.venue = u"Seminar Room 2"_s;
    session.onlineLink = u"https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc"_s;
    const auto saved = programme.update(forum.tutor(), session);
    if (!saved)
        qFatal("%s", qPrintable(saved.failure().sentence));
    return saved->after;
}

} // namespace

class ProgrammeDocumentsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDraftSaysWhatIsPlanned_data();
    void aDraftSaysWhatIsPlanned();
    void aLetterSaysTheSame();
    void onlyPlannersWriteToSpeakers();
    void theNoticeBoardHoldsThePeriod();
    void theCodesAreRead();
    void theCodeIsShort();
};

void ProgrammeDocumentsTest::aDraftSaysWhatIsPlanned_data()
{
    QTest::addColumn<SpeakerMessage>("message");
    QTest::addColumn<QStringList>("said");
    QTest::newRow("invitation") << SpeakerMessage::Invitation
                                << QStringList{u"Seminar Room 2, and on Teams"_s, u"2pm to 3pm"_s,
                                               u"learning outcomes"_s};
    QTest::newRow("confirmation") << SpeakerMessage::Confirmation
                                  << QStringList{u"- Stop what harms"_s, u"https://teams.microsoft.com/"_s,
                                                 u"“Acute kidney injury: what the ward round misses”"_s};
    QTest::newRow("thanks") << SpeakerMessage::Thanks << QStringList{u"portfolio and appraisal"_s};
}

void ProgrammeDocumentsTest::aDraftSaysWhatIsPlanned()
{
    QFETCH(SpeakerMessage, message);
    QFETCH(QStringList, said);
    TemporaryForum forum;
    const TeachingSession session = planTerm(forum);
    const auto draft =
        forum.forum().programmeDocuments().speakerDraft(forum.administrator(), session.id, 0, message);
    QVERIFY(draft);
    QCOMPARE(draft->toEmail, u"sian@example.org"_s);
    QVERIFY(draft->text.startsWith(u"Dear Dr Siân Müller,"));
    QVERIFY(draft->text.contains(u"Tuesday 24 November 2026"));
    QVERIFY(draft->text.contains(u"Dr Tamsin Okonkwo-Hale\nDeputy Clinical Tutor"));
    for (const QString& words : said)
        QVERIFY2(draft->text.contains(words), qPrintable(draft->text));
    const auto second =
        forum.forum().programmeDocuments().speakerDraft(forum.tutor(), session.id, 1, message);
    QVERIFY(second->toEmail.isEmpty());
}

void ProgrammeDocumentsTest::aLetterSaysTheSame()
{
    TemporaryForum forum;
    const TeachingSession session = planTerm(forum);
    const auto letter = forum.forum().programmeDocuments().speakerLetter(forum.tutor(), session.id, 1,
                                                                         SpeakerMessage::Thanks);
    QVERIFY(letter);
    const QString path = forum.folder() + u"/letter.pdf"_s;
    QVERIFY(writePdf(*letter, path));
    const QString text = outputOf(u"pdftotext"_s, {path, u"-"_s});
    QVERIFY2(text.contains(u"Dear Łukasz Adébáyọ̀,") && text.contains(u"Thank you for teaching"),
             qPrintable(text));
}

void ProgrammeDocumentsTest::onlyPlannersWriteToSpeakers()
{
    TemporaryForum forum;
    const TeachingSession session = planTerm(forum);
    const ProgrammeDocuments& documents = forum.forum().programmeDocuments();
    QVERIFY(!documents.speakerDraft(forum.doctor(0), session.id, 0, SpeakerMessage::Thanks));
    QVERIFY(!documents.speakerLetter(Actor::nobody(), session.id, 0, SpeakerMessage::Thanks));
    QVERIFY(!documents.speakerDraft(forum.tutor(), session.id, 2, SpeakerMessage::Thanks));
    QVERIFY(documents.noticeBoard(forum.doctor(0), Period::of(QDate(2026, 11, 24))));
}

void ProgrammeDocumentsTest::theNoticeBoardHoldsThePeriod()
{
    TemporaryForum forum;
    // Before the term is laid out: that Tuesday is left out of it.
    QVERIFY(forum.forum().programme().addClosure(forum.tutor(), QDate(2026, 12, 22), u"Christmas week"_s));
    planTerm(forum);
    for (const QDate day : {QDate(2026, 8, 1), QDate(2026, 12, 1)}) {
        const auto notice = forum.forum().programmeDocuments().noticeBoard(forum.tutor(), Period::of(day));
        QVERIFY(notice);
        const QString path = forum.folder() + u'/' + notice->fileName;
        QVERIFY(writePdf(*notice, path));
        const QString text = outputOf(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
        const auto sessions =
            forum.forum().programme().list(forum.tutor(), Period::of(day).first(), Period::of(day).last());
        QVERIFY(sessions->size() >= 8);
        for (const TeachingSession& session : *sessions) {
            const QString date = session.span.date.toString(u"d MMMM");
            QVERIFY2(text.contains(date), qPrintable(date + u'\n' + text));
        }
        QCOMPARE(outputOf(u"pdfinfo"_s, {path}).contains(QRegularExpression(u"Pages: +1\n"_s)), true);
    }
    const QString text =
        outputOf(u"pdftotext"_s, {u"-layout"_s, forum.folder() + u"/Programme_2026-12.pdf"_s, u"-"_s});
    QVERIFY2(text.contains(u"Christmas week"), qPrintable(text));
}

void ProgrammeDocumentsTest::theCodesAreRead()
{
    TemporaryForum forum(QDate(2026, 11, 23));
    const TeachingSession session = planTerm(forum);
    const auto notice =
        forum.forum().programmeDocuments().noticeBoard(forum.tutor(), Period::of(session.span.date));
    const QString path = forum.folder() + u"/notice.pdf"_s;
    QVERIFY(writePdf(*notice, path));
    QCOMPARE(QProcess::execute(u"pdftoppm"_s, {u"-r"_s, u"150"_s, u"-png"_s, u"-singlefile"_s, path,
                                               forum.folder() + u"/notice"_s}),
             0);
    const QString read =
        outputOf(u"zbarimg"_s, {u"--quiet"_s, u"--raw"_s, forum.folder() + u"/notice.png"_s});
    QVERIFY2(read.contains(session.onlineLink), qPrintable(read));
    QVERIFY2(read.contains(u"DTSTART:20261124T140000Z"), qPrintable(read));
    QVERIFY2(read.contains(u"SUMMARY:Acute kidney injury"), qPrintable(read));
}

void ProgrammeDocumentsTest::theCodeIsShort()
{
    using calendarevents::eventForQr;
    const QTimeZone london("Europe/London");
    const LocalSpan summer{QDate(2026, 7, 7), QTime(14, 0), 60};
    const QByteArray plain = eventForQr(u"Heat"_s, u"Room 2"_s, summer, london);
    QVERIFY(plain.contains("DTSTART:20260707T130000Z") && plain.contains("SUMMARY:Heat\r\n") &&
            plain.contains("LOCATION:Room 2\r\n"));
    const QString longest(200, u'x');
    const QString wide = QString::fromUcs4(U"\U0001F3E5").repeated(100);
    for (const QString& title : {longest, wide, u"Heat"_s}) {
        QByteArray code = eventForQr(title, longest, summer, london);
        QVERIFY2(code.size() < comfortableQrContent, code.constData());
        code.replace("\r\n ", "");               // unfolded (RFC 5545, 3.1)
        QVERIFY(!code.contains("\xEF\xBF\xBD")); // half a character
        QVERIFY(code.contains("SUMMARY:" + title.left(2).toUtf8()) && code.contains("LOCATION:xx"));
        QCOMPARE(code.contains("SUMMARY:Heat\r\n"), title == u"Heat"_s); // what is short stays whole
    }
}

QTEST_MAIN(ProgrammeDocumentsTest)
#include "tst_programmedocuments.moc"

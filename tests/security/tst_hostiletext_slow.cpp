// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/clinicservice.h"
#include "app/appointments/recordservice.h"
#include "app/common/csvtext.h"
#include "app/documents/emaildraft.h"
#include "app/forum/settings.h"
#include "app/people/peopleservice.h"
#include "app/programme/programmedocuments.h"
#include "app/programme/programmeservice.h"
#include "app/security/accounts.h"
#include "database/types/textfold.h"
#include "tests/support/agreeing.h"
#include "tests/support/clinicforum.h"
#include "tests/support/hostilestrings.h"

#include <QFile>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// Texts that are meant to be something else, through the fields of the services and into what is exported:
/// they are refused with a sentence, or they stay text.
class TestHostileText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areManyAndDifferent();
    void ofPeople();
    void ofTheProgramme();
    void ofAppointments();
    void ofNamesAtTheDoor();
    void inTables();
};

namespace {

/// A line of text as it may be kept: nothing hides in it, and it is one line.
bool isHarmlessLine(const QString& kept)
{
    return !hasHiddenCharacters(kept) && !kept.contains(u'\n') && kept.isValidUtf16();
}

/// Several lines.
bool isHarmlessText(const QString& kept)
{
    return keptText(kept) == kept && kept.isValidUtf16();
}

/// Texts that somebody let in as they were not to be.
class Found final
{
public:
    void check(bool isHarmless, const QString& where, const QString& text)
    {
        if (!isHarmless)
            m_wrong += where + u": "_s + QString::fromLatin1(text.left(40).toUtf8().toPercentEncoding(" "));
    }
    [[nodiscard]] QString all() const { return m_wrong.join(u'\n'); }

private:
    QStringList m_wrong;
};

#define NOTHING_IN(found) QVERIFY2((found).all().isEmpty(), qPrintable((found).all()))

TeachingSession sessionOn(QDate date, const QString& text)
{
    TeachingSession session;
    session.span = {date, QTime(14, 0), 60};
    session.title = u"Asthma"_s;
    session.venue = text;
    session.outcomes = {text};
    session.leadershipDomain = text;
    session.speakers = {{u"Dr A"_s, text, EmailAddress::parse(u"a@example.org"), SpeakerState::ToInvite}};
    return session;
}

} // namespace

void TestHostileText::areManyAndDifferent()
{
    QStringList strings = hostileStrings();
    QVERIFY2(strings.removeDuplicates() == 0, "written twice");
    QVERIFY(strings.size() >= 200);
}

void TestHostileText::ofPeople()
{
    TemporaryForum forum;
    PeopleService& people = forum.forum().people();
    Found found;
    int number = 0;
    for (const QString& text : hostileStrings()) {
        const QString gmc = QString::number(7200000 + ++number);
        const auto named = people.add(forum.tutor(), {.fullName = text, .number = gmc});
        if (named)
            found.check(isHarmlessLine(named->fullName.value()), u"name"_s, text);
        else
            found.check(named.failure().sentence.size() > 10, u"sentence"_s, text);
        const auto other = people.add(forum.tutor(), {.fullName = u"Anna Bell"_s,
                                                      .profession = text,
                                                      .number = QString::number(7300000 + number),
                                                      .grade = text,
                                                      .specialty = text});
        if (other)
            found.check(isHarmlessLine(other->profession) && isHarmlessLine(other->grade) &&
                            isHarmlessLine(other->specialty),
                        u"grade"_s, text);
        const auto mailed = people.add(forum.tutor(), {.fullName = u"Anna Bell"_s, .email = text});
        found.check(!mailed || isHarmlessLine(mailed->email->value()), u"e-mail"_s, text);
        static_cast<void>(people.list(forum.tutor(), {.search = text}));
        static_cast<void>(people.importFile(forum.tutor(), "name,email\r\n" + text.toUtf8() + ",x\r\n"));
    }
    NOTHING_IN(found);
    const auto checked = forum.forum().check();
    QVERIFY2(checked, qPrintable(sentenceOf(checked)));
}

void TestHostileText::ofTheProgramme()
{
    TemporaryForum forum;
    ProgrammeService& programme = forum.forum().programme();
    Found found;
    QDate date(2026, 11, 3);
    int sessions = 0;
    for (const QString& text : hostileStrings()) {
        date = date.addDays(1);
        TeachingSession titled = sessionOn(date, QString());
        titled.title = text;
        titled.speakers.front().name = text;
        for (const TeachingSession& session : {titled, sessionOn(date.addDays(1000), text)}) {
            const auto added = programme.add(forum.tutor(), session);
            if (!added)
                continue;
            ++sessions;
            const TeachingSession& kept = *added;
            found.check(
                isHarmlessLine(kept.title) && isHarmlessLine(kept.venue) &&
                    isHarmlessLine(kept.leadershipDomain) && isHarmlessLine(kept.outcomes.join(QString())) &&
                    isHarmlessLine(kept.speakers.front().name) && isHarmlessLine(kept.speakers.front().role),
                u"session"_s, text);
            const auto draft = forum.forum().programmeDocuments().speakerDraft(forum.tutor(), kept.id, 0,
                                                                               SpeakerMessage::Invitation);
            QVERIFY(draft);
            // Headers end at the first empty line, and are those that every draft has.
            const QByteArray eml = emlOf(*draft);
            const QByteArray head = eml.first(eml.indexOf("\r\n\r\n"));
            found.check(!head.contains("\nBcc") && !head.contains("\r\nContent-Type: text/html"), u"draft"_s,
                        text);
        }
        const auto closed = programme.addClosure(forum.tutor(), date.addDays(2000), text);
        if (closed) {
            const auto closures = programme.closures(forum.tutor());
            found.check(isHarmlessLine(closures->back().reason), u"closure"_s, text);
        }
        auto settings = *forum.forum().settings().current();
        settings.site = text;
        if (forum.forum().settings().change(forum.tutor(), settings))
            found.check(isHarmlessLine(forum.forum().settings().current()->site), u"site"_s, text);
    }
    NOTHING_IN(found);
    const QString path = forum.folder() + u"/calendar.ics"_s;
    QVERIFY(programme.exportCalendar(forum.tutor(), path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray calendar = file.readAll();
    QCOMPARE(calendar.count("\r\nBEGIN:VEVENT\r\n"), qsizetype(sessions));
    for (const char* line : {"\r\nATTENDEE", "\r\nBEGIN:VALARM", "\r\nX-EVIL", "\r\nATTACH", "\r\nBcc"})
        QVERIFY2(!calendar.contains(line), line);
    const auto checked = forum.forum().check();
    QVERIFY2(checked, qPrintable(sentenceOf(checked)));
}

void TestHostileText::ofAppointments()
{
    ClinicForum forum;
    const Actor& doctor = forum->doctor(0);
    const Actor tutor = forum.freshTutor();
    const QString topic = u"Portfolio building"_s;
    Found found;
    for (const QString& text : hostileStrings()) {
        const auto booked = forum.bookings().book(doctor, forum.slotId(0, 0), agreeing(topic, text));
        if (booked) {
            const auto day = forum.bookings().clinicDay(tutor, ClinicForum::first());
            QVERIFY(day);
            QVERIFY(forum.records().setNoteAndActions(tutor, forum.slotId(0, 0), QString(), {}));
            if (forum.records().setNoteAndActions(tutor, forum.slotId(0, 0), text, {text})) {
                const auto notes = forum.records().notes(tutor, forum.slotId(0, 0));
                QVERIFY(notes);
                found.check(isHarmlessText(notes->note), u"note"_s, text);
                for (const QString& action : notes->actions)
                    found.check(isHarmlessText(action) && !action.contains(u'\n'), u"action"_s, text);
            }
            QVERIFY(forum.bookings().cancelOwn(doctor, forum.slotId(0, 0)));
        }
        static_cast<void>(forum.bookings().book(doctor, forum.slotId(0, 1), agreeing(text)));
        if (forum.slot(0, 1).isTaken)
            QVERIFY(forum.bookings().cancelOwn(doctor, forum.slotId(0, 1)));
        if (const auto added = forum.bookings().addTopic(tutor, text); added) {
            for (const Topic& kept : *forum.bookings().topics(tutor))
                found.check(isHarmlessLine(kept.title), u"topic"_s, text);
        }
        if (forum.clinics().setVenue(tutor, forum.clinicId(1), text))
            found.check(isHarmlessLine(forum.clinic(1).venue), u"venue"_s, text);
        if (forum.clinics().cancel(tutor, forum.clinicId(1), text)) {
            found.check(isHarmlessLine(forum.clinic(1).cancellationReason), u"reason"_s, text);
            QVERIFY(forum.clinics().reinstate(tutor, forum.clinicId(1)));
        }
    }
    NOTHING_IN(found);
    const auto checked = forum->forum().check();
    QVERIFY2(checked, qPrintable(sentenceOf(checked)));
}

void TestHostileText::ofNamesAtTheDoor()
{
    TemporaryForum forum;
    for (const QString& text : hostileStrings()) {
        const auto in = forum.forum().accounts().signIn(text, TemporaryForum::password());
        QVERIFY(!in);
        QCOMPARE(in.failure().code, FailureCode::SignInRefused);
        forum.clock().advance(6);
    }
    static_cast<void>(forum.signedIn(u"tutor@forum.test"_s));
}

void TestHostileText::inTables()
{
    for (const QString& text : hostileStrings()) {
        QString cell = QString::fromUtf8(csvOf({{text, u"next"_s}}));
        if (cell.startsWith(u'"'))
            cell.remove(0, 1);
        const QString formula = u"=+-@\t\r"_s;
        QVERIFY2(!formula.contains(cell.front()) && !cell.front().isNull(), qPrintable(text));
    }
}

QTEST_MAIN(TestHostileText)
#include "tst_hostiletext_slow.moc"

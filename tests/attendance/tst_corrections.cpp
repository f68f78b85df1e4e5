// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/correctionservice.h"
#include "app/attendance/registerservice.h"
#include "app/attendance/reportservice.h"
#include "app/people/peopleservice.h"
#include "database/sqlite/statement.h"
#include "tests/support/reportfiles.h"
#include "tests/support/temporaryforum.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

/// A register of Tuesday 24 November 2026, closed at 3.10pm: Ann was there, Ben is not marked by anybody.
struct Stage
{
    TemporaryForum house;
    TeachingSessionId session{0};
    PersonId ann{0};
    PersonId ben{0};

    Stage()
    {
        TeachingSession teaching;
        teaching.uid = u"a@forum.test"_s;
        teaching.span = {QDate(2026, 11, 24), QTime(14, 0), 60};
        teaching.title = u"Sepsis"_s;
        session = TeachingSessionStore(house.connection()).insert(teaching);
        ann = house.addPerson(u"Ann Adams"_s, u"ann@forum.test"_s, u"7000001"_s);
        ben = house.addPerson(u"Ben Brown"_s, u"ben@forum.test"_s, u"7000002"_s);
        house.clock().set(QDate(2026, 11, 24), QTime(14, 20));
    }
    RegisterService& registers() { return house.forum().registers(); }
    CorrectionService& corrections() { return house.forum().corrections(); }
    ReportService& reports() { return house.forum().reports(); }
    void close()
    {
        house.clock().set(QDate(2026, 11, 24), QTime(15, 10));
        if (!registers().mark(house.tutor(), session, ann, {}) || !registers().close(house.tutor(), session))
            qFatal("The register could not be closed");
    }
    Result<PreviousMarks> correct(PersonId person, const QString& reason)
    {
        return corrections().correct(house.administrator(), session, person,
                                     {.status = MarkStatus::Late, .arrived = QTime(14, 15)}, reason);
    }
    QString markOf(PersonId person)
    {
        const Register taken = *registers().open(house.tutor(), session);
        for (const RegisterRow& row : taken.rows) {
            if (row.person.id == person && row.mark)
                return u"%1 %2"_s.arg(codeOf(row.mark->status)).arg(row.mark->minutes);
        }
        return u"-"_s;
    }
    /// "marked: - → present by Dr Tamsin Okonkwo-Hale", the latest last.
    QStringList historyOf(PersonId person)
    {
        QStringList lines;
        const auto word = [](const std::optional<MarkStatus>& status) {
            return status ? codeOf(*status) : u"-"_s;
        };
        const auto history = corrections().history(house.tutor(), session);
        for (const HistoryLine& line : *history) {
            if (line.change.person != person)
                continue;
            lines += u"%1: %2 → %3 by %4"_s.arg(codeOf(line.change.act), word(line.change.before),
                                                word(line.change.after), line.by);
            if (!line.change.reason.isEmpty())
                lines.back() += u" because "_s + line.change.reason;
        }
        return lines;
    }
    QVariant stored(const QString& column, PersonId person)
    {
        Statement statement(house.connection(),
                            u"SELECT %1 FROM mark WHERE session_id = ? AND person_id = ?"_s.arg(column));
        statement.bindAll(session, person);
        return statement.next() ? statement.value(0) : QVariant();
    }
};

} // namespace

/// What becomes of a register after it is closed, and what its history says.
class CorrectionsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAClosedRegisterIsCorrected()
    {
        Stage stage;
        const auto early = stage.correct(stage.ben, u"Signed the sheet"_s);
        QVERIFY(!early);
        QVERIFY(early.failure().sentence.contains(u"not closed"_s));
        stage.close();
        QVERIFY(!stage.registers().mark(stage.house.tutor(), stage.session, stage.ben, {}));
        QVERIFY(stage.correct(stage.ben, u"Signed the sheet"_s));
        QCOMPARE(stage.markOf(stage.ben), u"late 45"_s);
        QVERIFY(stage.registers().open(stage.house.tutor(), stage.session)->state == RegisterState::Closed);
    }

    void aCorrectionNeedsItsReason_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("none") << QString() << false;
        QTest::newRow("space") << u"  \n "_s << false;
        QTest::newRow("200 letters") << QString(200, u'x') << true;
        QTest::newRow("201 letters") << QString(201, u'x') << false;
        QTest::newRow("usual") << u"  Signed   the sheet "_s << true;
    }
    void aCorrectionNeedsItsReason()
    {
        QFETCH(QString, reason);
        Stage stage;
        stage.close();
        QFETCH(bool, isTaken);
        QCOMPARE(stage.correct(stage.ben, reason).isOk(), isTaken);
        QCOMPARE(stage.markOf(stage.ben), isTaken ? u"late 45"_s : u"did-not-attend 0"_s);
    }

    void theHistorySaysWhoAndWhy()
    {
        Stage stage;
        stage.close();
        const auto corrected = stage.correct(stage.ben, u"  Signed   the sheet "_s);
        QVERIFY(corrected);
        QCOMPARE(stage.historyOf(stage.ann), QStringList{u"marked: - → present by Dr Tamsin Okonkwo-Hale"_s});
        QVERIFY(stage.corrections().takeBackCorrection(stage.house.tutor(), stage.session, *corrected));
        QCOMPARE(stage.historyOf(stage.ben),
                 (QStringList{u"closed: - → did-not-attend by Dr Tamsin Okonkwo-Hale"_s,
                              u"corrected: did-not-attend → late by Morag Ellis because Signed the sheet"_s,
                              u"undone: late → did-not-attend by Dr Tamsin Okonkwo-Hale"_s}));
        QCOMPARE(stage.markOf(stage.ben), u"did-not-attend 0"_s);
    }

    void theRosterIsFrozenAtClosing()
    {
        Stage stage;
        Statement(stage.house.connection(), u"UPDATE person SET grade = 'Clinical Fellow'"_s).run();
        QVERIFY(stage.registers().mark(stage.house.tutor(), stage.session, stage.ann, {}));
        QVERIFY(stage.stored(u"grade"_s, stage.ann).isNull());
        stage.close();
        Statement(stage.house.connection(), u"UPDATE person SET grade = 'Senior Clinical Fellow'"_s).run();
        const PersonId late = stage.house.addPerson(u"Cy Clark"_s, u"cy@forum.test"_s, u"7000003"_s);
        QVERIFY(stage.correct(stage.ann, u"Came late"_s));
        QCOMPARE(stage.stored(u"grade"_s, stage.ann).toString(), u"Clinical Fellow"_s);
        QCOMPARE(stage.stored(u"grade"_s, stage.ben).toString(), u"Clinical Fellow"_s);
        QCOMPARE(stage.markOf(late), u"-"_s); // who came to the forum later is not in it
        QVERIFY(stage.correct(late, u"Was there as a guest"_s));
        QVERIFY(!stage.stored(u"grade"_s, late).isNull());
    }

    void clearingGoesBackToWhatWasSeen()
    {
        Stage stage;
        const Actor& tutor = stage.house.tutor();
        const QByteArray report = "Name\tJoin time\tLeave time\tEmail\n"
                                  "Ann Adams\t24/11/2026, 14:00:00\t24/11/2026, 14:30:00\tann@forum.test\n";
        QVERIFY(importFile(stage.reports(), tutor, stage.session, report));
        QVERIFY(stage.registers().mark(tutor, stage.session, stage.ann, {}));
        QCOMPARE(stage.markOf(stage.ann), u"present 60"_s);
        QVERIFY(stage.registers().clear(tutor, stage.session, stage.ann));
        QCOMPARE(stage.markOf(stage.ann), u"left-early 30"_s);
        const auto cleared = stage.registers().clear(tutor, stage.session, stage.ann);
        QVERIFY(cleared);
        QCOMPARE(stage.markOf(stage.ann), u"-"_s);
        QVERIFY(stage.registers().restore(tutor, stage.session, *cleared));
        QCOMPARE(stage.markOf(stage.ann), u"left-early 30"_s);
    }
};

QTEST_GUILESS_MAIN(CorrectionsTest)
#include "tst_corrections.moc"

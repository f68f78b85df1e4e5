// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/forum/databasecheck.h"
#include "app/security/drafts.h"
#include "app/security/envelope.h"
#include "database/sqlite/statement.h"
#include "tests/support/clinicforum.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// Unfinished typing is kept for its writer, and for nobody else.
class TestDrafts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areTheWritersAlone();
    void takeThePlaceOfTheDraftBefore();
    void areDiscarded();
    void holdTheLongestTexts_data();
    void holdTheLongestTexts();
    void refuseWhatIsTooLong();
    void tellNothing();
    void plantedOnesAreNobodys();
    void endAfterFourteenDays();
    void rowsNobodyComesBackForEndWithTheirMonth();
    void nobodyKeepsNone();
    void aDamagedOneIsNoticed();
};

namespace {

using Fields = QMap<QString, QString>;

std::vector<Draft> draftsOf(TemporaryForum& forum, const Actor& actor)
{
    const auto drafts = forum.forum().drafts().mine(actor);
    return drafts ? *drafts : std::vector<Draft>();
}

std::vector<SealedDraft> rows(TemporaryForum& forum)
{
    return DraftStore(forum.connection()).all();
}

} // namespace

void TestDrafts::areTheWritersAlone()
{
    TemporaryForum forum;
    Drafts& drafts = forum.forum().drafts();
    const DraftPlace place{u"booking"_s, u"slot 4"_s};
    const Fields fields{
        {u"topic"_s, u"Career planning"_s}, {u"message"_s, u"Ärger mit 同僚"_s}, {u"x"_s, u""_s}};
    QCOMPARE(sentenceOf(drafts.keep(forum.doctor(0), place, fields)), u"(done)"_s);
    QCOMPARE(sentenceOf(drafts.keep(forum.tutor(), {u"notes"_s}, {{u"note"_s, u"hers"_s}})), u"(done)"_s);
    const std::vector<Draft> own = draftsOf(forum, forum.signedIn(u"doctor0@forum.test"_s));
    QCOMPARE(own.size(), size_t(1));
    QCOMPARE(own[0].place, place);
    QCOMPARE(own[0].fields.size(), 2);
    QCOMPARE(own[0].fields.value(u"message"_s), u"Ärger mit 同僚"_s);
    QCOMPARE(own[0].typedOn, QDate(2026, 11, 2));
    QVERIFY(draftsOf(forum, forum.doctor(1)).empty());
    QVERIFY(draftsOf(forum, forum.administrator()).empty());
    QCOMPARE(draftsOf(forum, forum.tutor()).size(), size_t(1));
}

void TestDrafts::takeThePlaceOfTheDraftBefore()
{
    TemporaryForum forum;
    Drafts& drafts = forum.forum().drafts();
    const DraftPlace place{u"booking"_s, u"slot 4"_s};
    QVERIFY(drafts.keep(forum.doctor(0), place, {{u"message"_s, u"first"_s}}));
    QVERIFY(drafts.keep(forum.doctor(1), place, {{u"message"_s, u"another's"_s}}));
    QVERIFY(drafts.keep(forum.doctor(0), {u"booking"_s, u"slot 5"_s}, {{u"message"_s, u"elsewhere"_s}}));
    QVERIFY(drafts.keep(forum.doctor(0), place, {{u"message"_s, u"second"_s}}));
    QCOMPARE(rows(forum).size(), size_t(3));
    QVERIFY(drafts.keep(forum.doctor(0), place, {{u"message"_s, QString()}}));
    QCOMPARE(draftsOf(forum, forum.doctor(0)).size(), size_t(1));
    QCOMPARE(draftsOf(forum, forum.doctor(0))[0].fields.value(u"message"_s), u"elsewhere"_s);
}

void TestDrafts::areDiscarded()
{
    TemporaryForum forum;
    Drafts& drafts = forum.forum().drafts();
    QVERIFY(drafts.keep(forum.doctor(0), {u"booking"_s}, {{u"message"_s, u"mine"_s}}));
    const DraftId id = draftsOf(forum, forum.doctor(0)).at(0).id;
    const auto another = drafts.discard(forum.doctor(1), id);
    QCOMPARE(another.failure().code, FailureCode::NotFound);
    QCOMPARE(rows(forum).size(), size_t(1));
    QVERIFY(drafts.discard(forum.doctor(0), id));
    QVERIFY(rows(forum).empty());
    QVERIFY(!drafts.discard(forum.doctor(0), id));
}

void TestDrafts::holdTheLongestTexts_data()
{
    QTest::addColumn<Fields>("fields");
    const auto many = [](const QString& letter, qsizetype count) { return letter.repeated(count); };
    QTest::newRow("a booking's message")
        << Fields{{u"topic"_s, many(u"漢"_s, 100)}, {u"message"_s, many(u"漢"_s, 1000)}};
    QTest::newRow("of pictures") << Fields{{u"topic"_s, many(u"🩺"_s, 100)},
                                           {u"message"_s, many(u"🩺"_s, 1000)}};
    QTest::newRow("a note and all its actions")
        << Fields{{u"note"_s, many(u"漢"_s, 2000)}, {u"actions"_s, many(u"漢"_s, 12 * 201)}};
}

void TestDrafts::holdTheLongestTexts()
{
    QFETCH(Fields, fields);
    TemporaryForum forum;
    QCOMPARE(sentenceOf(forum.forum().drafts().keep(forum.tutor(), {u"page"_s}, fields)), u"(done)"_s);
    QCOMPARE(draftsOf(forum, forum.tutor()).at(0).fields, fields);
}

void TestDrafts::refuseWhatIsTooLong()
{
    TemporaryForum forum;
    const auto kept =
        forum.forum().drafts().keep(forum.doctor(0), {u"page"_s}, {{u"text"_s, QString(20000, u'a')}});
    QCOMPARE(sentenceOf(kept), u"What you were typing is longer than a draft can be. It was not kept."_s);
    QVERIFY(rows(forum).empty());
}

void TestDrafts::tellNothing()
{
    TemporaryForum forum;
    Drafts& drafts = forum.forum().drafts();
    const Actor& doctor = forum.doctor(0);
    QVERIFY(drafts.keep(doctor, {u"a"_s}, {{u"message"_s, u"canary"_s}}));
    QVERIFY(drafts.keep(forum.tutor(), {u"b"_s}, {{u"message"_s, QString(5000, u'a')}}));
    const std::vector<SealedDraft> kept = rows(forum);
    QCOMPARE(kept.size(), size_t(2));
    QCOMPARE(kept[0].envelope.size(), kept[1].envelope.size());
    for (const SealedDraft& draft : kept) {
        QVERIFY(draft.id.value() > 0);
        QCOMPARE(draft.keptUntil, QDate(2026, 12, 1));
        QVERIFY(!draft.envelope.contains(doctor.keys().own.publicKeys().box));
        QVERIFY(!draft.envelope.contains(forum.tutor().keys().own.publicKeys().box));
    }
    Statement clear(forum.connection(), u"SELECT COUNT(*) FROM audit_entry WHERE subject = 'draft'"_s);
    QVERIFY(clear.next());
    QCOMPARE(clear.integer(0), 0);
}

/// Sealing to a public key is open to everybody who has the file.
void TestDrafts::plantedOnesAreNobodys()
{
    TemporaryForum forum;
    QVERIFY(forum.forum().drafts().keep(forum.tutor(), {u"notes"_s}, {{u"note"_s, u"hers"_s}}));
    const SealedDraft real = rows(forum).at(0);
    const QByteArray box = forum.tutor().keys().own.publicKeys().box;
    const auto content = envelope::open(real.envelope, {"draft", real.id.value()}, forum.tutor().keys().own);
    DraftStore store(forum.connection());
    const DraftId moved(envelope::randomRecord());
    store.insert({moved, envelope::seal(*content, {"draft", moved.value()}, {box}, envelope::Size::Large),
                  real.keptUntil});
    const DraftId copied(envelope::randomRecord());
    store.insert({copied, real.envelope, real.keptUntil});
    QCOMPARE(draftsOf(forum, forum.tutor()).size(), size_t(1));
}

void TestDrafts::endAfterFourteenDays()
{
    TemporaryForum forum;
    QVERIFY(forum.forum().drafts().keep(forum.doctor(0), {u"booking"_s}, {{u"message"_s, u"mine"_s}}));
    forum.clock().set(QDate(2026, 11, 16), QTime(9, 0));
    QCOMPARE(draftsOf(forum, forum.signedIn(u"doctor0@forum.test"_s)).size(), size_t(1));
    forum.clock().set(QDate(2026, 11, 17), QTime(9, 0));
    QVERIFY(draftsOf(forum, forum.doctor(0)).empty());
    QCOMPARE(rows(forum).size(), size_t(1));
    static_cast<void>(forum.signedIn(u"tutor@forum.test"_s));
    QCOMPARE(rows(forum).size(), size_t(1));
    static_cast<void>(forum.signedIn(u"doctor0@forum.test"_s));
    QVERIFY(rows(forum).empty());
}

void TestDrafts::rowsNobodyComesBackForEndWithTheirMonth()
{
    TemporaryForum forum(QDate(2026, 11, 17));
    QVERIFY(forum.forum().drafts().keep(forum.doctor(0), {u"booking"_s}, {{u"message"_s, u"mine"_s}}));
    QCOMPARE(rows(forum).at(0).keptUntil, QDate(2027, 1, 1));
    forum.clock().set(QDate(2026, 12, 31), QTime(9, 0));
    static_cast<void>(forum.signedIn(u"tutor@forum.test"_s));
    QCOMPARE(rows(forum).size(), size_t(1));
    forum.clock().set(QDate(2027, 1, 1), QTime(9, 0));
    static_cast<void>(forum.signedIn(u"tutor@forum.test"_s));
    QVERIFY(rows(forum).empty());
}

void TestDrafts::nobodyKeepsNone()
{
    TemporaryForum forum;
    Drafts& drafts = forum.forum().drafts();
    QCOMPARE(drafts.keep(Actor::nobody(), {u"page"_s}, {{u"a"_s, u"b"_s}}).failure().code,
             FailureCode::NotAllowed);
    QCOMPARE(drafts.mine(Actor::nobody()).failure().code, FailureCode::NotAllowed);
    QCOMPARE(drafts.discard(Actor::nobody(), DraftId(1)).failure().code, FailureCode::NotAllowed);
}

void TestDrafts::aDamagedOneIsNoticed()
{
    TemporaryForum forum;
    DraftStore store(forum.connection());
    store.insert({DraftId(7), envelope::decoy({"draft", 7}, envelope::Size::Large), QDate(2026, 12, 1)});
    QCOMPARE(firstProblem(forum.connection()), QString());
    store.insert({DraftId(8), envelope::decoy({"draft", 8}), QDate(2026, 12, 1)});
    QCOMPARE(firstProblem(forum.connection()), u"A draft has lost what was sealed in it."_s);
    QVERIFY(store.remove(DraftId(8)));
    store.insert({DraftId(9), envelope::decoy({"draft", 9}, envelope::Size::Large), QDate(2026, 12, 2)});
    QVERIFY(!firstProblem(forum.connection()).isEmpty());
}

QTEST_GUILESS_MAIN(TestDrafts)
#include "tst_drafts.moc"

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/forum/settings.h"
#include "tests/certificates/issuedforum.h"

#include <QTest>

#include <functional>

using namespace ledforum;
using namespace Qt::StringLiterals;

using Change = std::function<void(IssuedForum&)>;
Q_DECLARE_METATYPE(Change)

/// What a corrected register contradicts, and how it is put right.
class TestCertificateContradiction final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatDiffers_data();
    void saysWhatDiffers();
    void allAreResolvedAtOnce();
    void resolvingAgainDoesNothing();
    void aRegisterThatChangesMeanwhileIsNotBelieved();
    void anUnnamedReasonIsNeeded();
};

namespace {

const QString why = u"The register was corrected"_s;

void settingsWith(IssuedForum& issued, int step)
{
    ForumSettings settings = *issued.forum.forum().settings().current();
    settings.creditsStepMinutes = step;
    if (!issued.forum.forum().settings().change(issued.tutor(), settings))
        qFatal("not changed");
}

} // namespace

void TestCertificateContradiction::saysWhatDiffers_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("said"); // of each contradicted certificate, with the remedy
    const auto row = [](const char* name, const Change& change, const QStringList& said) {
        QTest::newRow(name) << change << said;
    };
    row("nothing", [](IssuedForum&) {}, {});
    row("another name", [](IssuedForum& issued) { issued.rename(0, u"Adaeze Obi"_s); }, {});
    row("another title",
        [](IssuedForum& issued) {
            issued.change([](TeachingSession& session) { session.title = u"Another"_s; });
        },
        {});
    row("another rule", [](IssuedForum& issued) { settingsWith(issued, 30); }, {});
    row("another status and the same minutes",
        [](IssuedForum& issued) { issued.mark(1, MarkStatus::LeftEarly, 40); }, {});
    row("fewer minutes", [](IssuedForum& issued) { issued.mark(0, MarkStatus::LeftEarly, 40); },
        {u"Doctor One: 60 minutes attended; now 40; CPD credits 1; now 0.5 (supersede)"_s});
    row("minutes of the same worth", [](IssuedForum& issued) { issued.mark(1, MarkStatus::Late, 41); },
        {u"Doctor Two: 40 minutes attended; now 41 (supersede)"_s});
    row("too few minutes", [](IssuedForum& issued) { issued.mark(1, MarkStatus::Late, 4); },
        {u"Doctor Two: The register says: 4 minutes attended: less than one quarter-hour (revoke)"_s});
    row("did not attend", [](IssuedForum& issued) { issued.mark(0, MarkStatus::DidNotAttend, 0); },
        {u"Doctor One: The register says: Did not attend (revoke)"_s});
    row("apologies", [](IssuedForum& issued) { issued.mark(1, MarkStatus::Apologies, 0); },
        {u"Doctor Two: The register says: Apologies (revoke)"_s});
    row("not marked",
        [](IssuedForum& issued) {
            issued.run(
                u"DELETE FROM mark WHERE person_id = %1"_s.arg(issued.forum.doctor(0).person().value()));
        },
        {u"Doctor One: Not in the register any more (revoke)"_s});
    row("no speaker",
        [](IssuedForum& issued) {
            issued.change([](TeachingSession& session) { session.speakers.clear(); });
        },
        {u"Doctor Three: No speaker of this session any more (revoke)"_s});
    row("a longer session",
        [](IssuedForum& issued) {
            issued.change([](TeachingSession& session) { session.span.minutes = 90; });
        },
        {u"Doctor One: A session of 60 minutes; now 90 (supersede)"_s,
         u"Doctor Three: 60 minutes taught; now 90; CPD credits 1; now 1.5; A session of 60 minutes; now 90 "
         "(supersede)"_s,
         u"Doctor Two: A session of 60 minutes; now 90 (supersede)"_s});
    row("another day and not clinical",
        [](IssuedForum& issued) {
            issued.change([](TeachingSession& session) {
                session.span.date = QDate(2026, 11, 25);
                session.isClinical = false;
                session.speakers.clear();
            });
        },
        {u"Doctor One: On Tuesday 24 November 2026; now Wednesday 25 November 2026; Clinical; now not "
         "clinical (supersede)"_s,
         u"Doctor Three: No speaker of this session any more (revoke)"_s,
         u"Doctor Two: On Tuesday 24 November 2026; now Wednesday 25 November 2026; Clinical; now not "
         "clinical (supersede)"_s});
    row("cancelled",
        [](IssuedForum& issued) {
            issued.change([](TeachingSession& session) { session.state = TeachingState::Cancelled; });
        },
        {u"Doctor One: The session was cancelled (revoke)"_s,
         u"Doctor Three: The session was cancelled (revoke)"_s,
         u"Doctor Two: The session was cancelled (revoke)"_s});
    row("cancelled, and its register open",
        [](IssuedForum& issued) {
            issued.change([](TeachingSession& session) { session.state = TeachingState::Cancelled; });
            issued.run(u"UPDATE register SET closed_at = NULL, closed_by = NULL"_s);
        },
        {u"Doctor One: The session was cancelled (revoke)"_s,
         u"Doctor Three: The session was cancelled (revoke)"_s,
         u"Doctor Two: The session was cancelled (revoke)"_s});
}

void TestCertificateContradiction::saysWhatDiffers()
{
    QFETCH(Change, change);
    QFETCH(QStringList, said);
    IssuedForum issued;
    change(issued);
    const auto all = issued.life().contradicted(issued.tutor(), issued.id);
    QVERIFY2(all.isOk(), qPrintable(all ? QString() : all.failure().sentence));
    QStringList found;
    for (const ContradictedCertificate& each : *all)
        found += u"%1: %2 (%3)"_s.arg(each.fullName, each.differences.join(u"; "_s),
                                      each.isReplaced ? u"supersede"_s : u"revoke"_s);
    found.sort();
    QCOMPARE(found, said);
}

void TestCertificateContradiction::allAreResolvedAtOnce()
{
    IssuedForum issued;
    const Certificate first = issued.of(0);
    const Certificate second = issued.of(1);
    const Certificate third = issued.of(2);
    issued.mark(0, MarkStatus::LeftEarly, 30);
    issued.mark(1, MarkStatus::DidNotAttend, 0);
    const auto previewed = *issued.life().contradicted(issued.tutor(), issued.id);
    QCOMPARE(previewed.size(), 2U);
    const auto ended = issued.life().resolve(issued.tutor(), issued.id, why);
    QVERIFY2(ended.isOk(), qPrintable(ended ? QString() : ended.failure().sentence));
    QCOMPARE(ended->size(), previewed.size());
    QVERIFY(issued.find(first.serial).standing.status == CertificateStatus::Superseded);
    QVERIFY(issued.find(second.serial).standing.status == CertificateStatus::Revoked);
    QVERIFY(issued.find(third.serial).standing.isInForce());
    QCOMPARE(issued.of(0).minutes, 30);
    QCOMPARE(issued.of(0).predecessor, std::optional(first.serial));
    QCOMPARE(issued.inForce(), 2);
    for (size_t n = 0; n < previewed.size(); ++n) {
        const auto& done = ended->at(n);
        QCOMPARE(done.certificate.serial, previewed[n].certificate.serial);
        QCOMPARE(done.successor.has_value(), previewed[n].isReplaced);
        if (done.successor) {
            QCOMPARE(done.successor->minutes, previewed[n].minutes);
            QCOMPARE(done.successor->credits, previewed[n].credits);
        }
    }
}

void TestCertificateContradiction::resolvingAgainDoesNothing()
{
    IssuedForum issued;
    QVERIFY(issued.life().resolve(issued.tutor(), issued.id, why)->empty());
    issued.mark(0, MarkStatus::LeftEarly, 30);
    QCOMPARE(issued.life().resolve(issued.tutor(), issued.id, why)->size(), 1U);
    QVERIFY(issued.life().contradicted(issued.tutor(), issued.id)->empty());
    QVERIFY(issued.life().resolve(issued.tutor(), issued.id, why)->empty());
    QCOMPARE(issued.inForce(), 3);
}

void TestCertificateContradiction::aRegisterThatChangesMeanwhileIsNotBelieved()
{
    IssuedForum issued;
    issued.mark(0, MarkStatus::LeftEarly, 30);
    Changes changes;
    AuditLog audit(issued.forum.connection(), issued.forum.forum().clock());
    Operations operations(issued.forum.connection(), audit, changes);
    CertificateLife slow(issued.forum.connection(), operations, issued.forum.forum().clock(), [&] {
        issued.mark(0, MarkStatus::LeftEarly, 45);
        return CertificateSerial::random();
    });
    const auto late = slow.resolve(issued.tutor(), issued.id, why);
    QVERIFY(!late);
    QVERIFY(late.failure().code == FailureCode::Conflict);
    QCOMPARE(issued.of(0).minutes, 60);
}

void TestCertificateContradiction::anUnnamedReasonIsNeeded()
{
    IssuedForum issued;
    issued.mark(0, MarkStatus::LeftEarly, 30);
    issued.mark(1, MarkStatus::Late, 30);
    QVERIFY(!issued.life().resolve(issued.tutor(), issued.id, u"Doctor Two came late"_s));
    QCOMPARE(issued.of(0).minutes, 60); // all or nothing
    QVERIFY(!issued.life().resolve(issued.tutor(), issued.id, {}));
}

QTEST_MAIN(TestCertificateContradiction)
#include "tst_certificatecontradiction.moc"

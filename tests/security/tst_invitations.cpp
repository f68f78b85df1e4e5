// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/people/peopleservice.h"
#include "app/security/accounts.h"
#include "app/security/invitationproof.h"
#include "database/sqlite/statement.h"
#include "tests/support/temporaryforum.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// Codes for many people, and what shows later on that whoever activated an account knew the code.
class TestInvitations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void intakeIsInvitedAtOnce();
    void nobodyIsInvitedWhenStopped();
    void administratorsInviteNoTutors();
    void whoeverSignedInMeanwhileIsNotReset();
    void proofNamesTheOfficeThatInvited();
    void proofIsTheKeysAndTheCodes_data();
    void proofIsTheKeysAndTheCodes();
    void whoeverDidNotKnowTheCodeProvesNothing();
    void newInvitationDropsTheProof();
};

namespace {

struct Newcomers
{
    explicit Newcomers(TemporaryForum& forum)
    {
        for (int i = 0; i < 3; ++i)
            persons.push_back(forum.addPerson(u"Doctor New%1"_s.arg(i), u"new%1@forum.test"_s.arg(i),
                                              QString::number(7200000 + i)));
    }
    std::vector<PersonId> persons;
};

Account accountOf(TemporaryForum& forum, PersonId person)
{
    return *AccountStore(forum.connection()).ofPerson(person);
}

const KeyPair& officeOf(TemporaryForum& forum)
{
    return *forum.tutor().keys().office;
}
const KeyPair& issuerOf(TemporaryForum& forum)
{
    return *forum.administrator().keys().issuer;
}

/// Invited by `inviter`, and activated.
PersonId activated(TemporaryForum& forum, const Actor& inviter)
{
    const PersonId person = forum.addPerson(u"Zoë Ångström"_s, u"zoe@forum.test"_s, u"7123456"_s);
    const auto invitation = forum.forum().accounts().invite(inviter, person);
    const auto done =
        forum.forum().accounts().activate(u"zoe@forum.test"_s, invitation->code, TemporaryForum::password());
    return done ? person : PersonId(0);
}

} // namespace

void TestInvitations::intakeIsInvitedAtOnce()
{
    TemporaryForum forum;
    Accounts& accounts = forum.forum().accounts();
    Newcomers intake(forum);
    intake.persons.push_back(forum.doctor(0).person());
    intake.persons.push_back(PersonId(999));
    const auto invited = accounts.inviteAll(forum.administrator(), intake.persons);
    QVERIFY(invited);
    QCOMPARE(invited->slips.size(), size_t(3));
    QCOMPARE(invited->leftOut.size(), 2);
    QVERIFY(invited->leftOut.front().contains(u"has an account already"_s));
    for (const InvitationSlip& slip : invited->slips) {
        QCOMPARE(slip.invitation.expiresOn, QDate(2026, 11, 16));
        QVERIFY(!slip.invitation.isReset);
        QVERIFY(accounts.activate(slip.signInName, slip.invitation.code, TemporaryForum::password()));
    }
    QVERIFY(accounts.signIn(u"doctor0@forum.test"_s, TemporaryForum::password()));
    QCOMPARE(accounts.inviteAll(forum.doctor(0), intake.persons).failure().code, FailureCode::NotAllowed);
    QCOMPARE(accounts.inviteAll(Actor::nobody(), intake.persons).failure().code, FailureCode::NotAllowed);
}

void TestInvitations::nobodyIsInvitedWhenStopped()
{
    TemporaryForum forum;
    Accounts& accounts = forum.forum().accounts();
    const Newcomers intake(forum);
    auto batch = *accounts.beginInviting(forum.tutor(), intake.persons);
    std::vector<int> told;
    batch.makeCodes([&](int done) {
        told.push_back(done);
        return done < 2;
    });
    QCOMPARE(told, std::vector<int>({0, 1, 2}));
    QCOMPARE(accounts.finishInviting(forum.tutor(), std::move(batch)).failure().code, FailureCode::Cancelled);
    QVERIFY(!AccountStore(forum.connection()).ofPerson(intake.persons.front()));
}

void TestInvitations::administratorsInviteNoTutors()
{
    TemporaryForum forum;
    const std::vector<PersonId> tutors = {forum.tutor().person()};
    const auto invited = forum.forum().accounts().inviteAll(forum.administrator(), tutors);
    QVERIFY(invited && invited->slips.empty());
    QVERIFY(invited->leftOut.front().startsWith(u"Only a Deputy Clinical Tutor"_s));
}

void TestInvitations::whoeverSignedInMeanwhileIsNotReset()
{
    TemporaryForum forum;
    Accounts& accounts = forum.forum().accounts();
    const Newcomers intake(forum);
    const auto first = accounts.invite(forum.tutor(), intake.persons.front());
    auto batch = *accounts.beginInviting(forum.tutor(), intake.persons);
    batch.makeCodes();
    QVERIFY(accounts.activate(u"new0@forum.test"_s, first->code, TemporaryForum::password()));
    QCOMPARE(accounts.finishInviting(forum.tutor(), std::move(batch)).failure().code, FailureCode::Conflict);
    QVERIFY(!accountOf(forum, intake.persons.front()).invite);
}

void TestInvitations::proofNamesTheOfficeThatInvited()
{
    TemporaryForum forum;
    const Account byTutor = accountOf(forum, activated(forum, forum.tutor()));
    QVERIFY(invitationproof::isProven(officeOf(forum), byTutor));
    QVERIFY(!invitationproof::isProven(issuerOf(forum), byTutor));
    TemporaryForum other;
    const Account byAdministrator = accountOf(other, activated(other, other.administrator()));
    QVERIFY(invitationproof::isProven(issuerOf(other), byAdministrator));
    QVERIFY(!invitationproof::isProven(officeOf(other), byAdministrator));
    QVERIFY(!invitationproof::isProven(issuerOf(forum), byAdministrator));
    QVERIFY(!invitationproof::isProven(officeOf(forum), accountOf(forum, forum.administrator().person())));
}

void TestInvitations::proofIsTheKeysAndTheCodes_data()
{
    QTest::addColumn<QString>("what");
    for (const char* what :
         {"box", "sign", "proof", "seal", "signature", "person", "no proof", "no seal", "no keys"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestInvitations::proofIsTheKeysAndTheCodes()
{
    QFETCH(QString, what);
    TemporaryForum forum;
    Account account = accountOf(forum, activated(forum, forum.tutor()));
    QVERIFY(invitationproof::isProven(officeOf(forum), account));
    const PublicKeys others = KeyPair::generate().publicKeys();
    const auto changed = [](QByteArray bytes) {
        bytes[bytes.size() - 1] = char(bytes.back() ^ 1);
        return bytes;
    };
    const QMap<QString, std::function<void()>> acts = {
        {u"box"_s, [&] { account.keys->box = others.box; }},
        {u"sign"_s, [&] { account.keys->sign = others.sign; }},
        {u"proof"_s, [&] { account.proof = changed(*account.proof); }},
        {u"seal"_s, [&] { account.seal->seal = changed(account.seal->seal); }},
        {u"signature"_s, [&] { account.seal->signature = changed(account.seal->signature); }},
        {u"person"_s, [&] { account.person = PersonId(99); }},
        {u"no proof"_s, [&] { account.proof = {}; }},
        {u"no seal"_s, [&] { account.seal = {}; }},
        {u"no keys"_s, [&] { account.keys = {}; }}};
    acts.value(what)();
    QVERIFY(!invitationproof::isProven(officeOf(forum), account));
}

/// With SQL on the file: keys of one's own, in the place of an activation that never was.
void TestInvitations::whoeverDidNotKnowTheCodeProvesNothing()
{
    TemporaryForum forum;
    const PersonId person = forum.addPerson(u"Zoë Ångström"_s, u"zoe@forum.test"_s, u"7123456"_s);
    QVERIFY(forum.forum().accounts().invite(forum.tutor(), person));
    Account account = accountOf(forum, person);
    const KeyPair forged = KeyPair::generate();
    account.keys = AccountKeys{forged.publicKeys().box, forged.publicKeys().sign, {}};
    // The best that can be made without the code: a key of one's own, sealed to the office, under its old
    // word.
    const SecretBytes ownKey = SecretBytes::random(32);
    account.proof = invitationproof::proofOf(ownKey, person, *account.keys);
    QVERIFY(!invitationproof::isProven(officeOf(forum), account));
    account.seal->seal = invitationproof::sealedFor(officeOf(forum).publicKeys(), ownKey);
    QVERIFY(!invitationproof::isProven(officeOf(forum), account));
    account.seal->signature = invitationproof::signedSeal(issuerOf(forum), person, account.seal->seal);
    QVERIFY(!invitationproof::isProven(officeOf(forum), account));
}

void TestInvitations::newInvitationDropsTheProof()
{
    TemporaryForum forum;
    const PersonId person = activated(forum, forum.tutor());
    QVERIFY(forum.forum().accounts().invite(forum.administrator(), person));
    const Account account = accountOf(forum, person);
    QVERIFY(!account.proof);
    QVERIFY(!invitationproof::isProven(officeOf(forum), account));
}

QTEST_GUILESS_MAIN(TestInvitations)
#include "tst_invitations.moc"

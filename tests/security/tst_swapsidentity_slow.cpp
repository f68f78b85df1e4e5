// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/accounts.h"
#include "app/security/auditchain.h"
#include "app/security/bundle.h"
#include "app/security/invitationproof.h"
#include "app/security/vouching.h"
#include "tests/support/swaptrial.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// What an administrator writes with thought into accounts, roles, offices and the audit, to pass for
/// somebody else or to have words sealed to their own keys: none of it opens anything, and each is noticed as
/// the table says.
class TestSwapsIdentity final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_trial.emplace(); }
    void nothingOpensAndItIsNoticed_data();
    void nothingOpensAndItIsNoticed();

private:
    std::optional<SwapTrial> m_trial;
};

namespace {

void deleteRecords(const AttackScene& scene)
{
    scene.run(u"DELETE FROM appointment_record"_s);
}
void putKeys(const AttackScene& scene, const QString& email, const PublicKeys& keys)
{
    scene.bound(u"UPDATE account SET box_public_key = ?, sign_public_key = ? WHERE id = ?"_s, keys.box,
                keys.sign, scene.account(email).id);
}
void replaceDoctorsKeys(const AttackScene& scene)
{
    putKeys(scene, SwapForum::doctorEmail(0), scene.attacker.forged().publicKeys());
}
void replaceTutorsKeys(const AttackScene& scene)
{
    putKeys(scene, SwapForum::tutorEmail, scene.attacker.forged().publicKeys());
}
/// The whole account is the attacker's, password and all.
void replaceAccount(const AttackScene& scene)
{
    const Account account = scene.account(SwapForum::doctorEmail(0));
    replaceDoctorsKeys(scene);
    const Bundle bundle{scene.attacker.forged().clone(), scene.attacker.actor().keys().pinned};
    const PasswordRecord record = wrapBundle(bundle, {account.id, account.person},
                                             secretOf("the attackers own"), PasswordCost::cheapest());
    scene.bound(u"UPDATE account SET password_salt = ?, bundle = ?, office_signature = NULL, recovery_bundle "
                "= NULL WHERE id = ?"_s,
                record.salt, record.bundle, account.id);
}
/// As if the doctor had first signed in just now.
void replaceAccountAsNew(const AttackScene& scene)
{
    replaceAccount(scene);
    scene.run(u"DELETE FROM retired_account_key"_s);
}
/// With everything gone by which the office knows doctors.
void replaceAccountAndForget(const AttackScene& scene)
{
    replaceAccountAsNew(scene);
    deleteRecords(scene);
    scene.run(u"UPDATE account SET office_signature = NULL"_s);
}
/// An invitation with a code that the attacker made up, used in the doctor's stead, with nothing in the
/// audit.
void activateWithForgedCode(const AttackScene& scene, const QString& email)
{
    const PersonId person = scene.forum.personOf(email);
    const auto key =
        invitationproof::keyFromCode(secretOf("forged"), person, QDate(2026, 11, 30),
                                     PasswordCost::cheapest(), scene.attacker.actor().keys().pinned);
    const KeyPair& issuer = scene.attacker.issuer();
    const QByteArray seal = invitationproof::sealedFor(issuer.publicKeys(), key.key);
    const PublicKeys& keys = scene.attacker.forged().publicKeys();
    scene.bound(u"UPDATE account SET state = 'active', invitation_hash = NULL, invitation_expires_on = NULL, "
                "invitation_seal = ?, invitation_signature = ?, invitation_proof = ? WHERE person_id = ?"_s,
                seal, invitationproof::signedSeal(issuer, person, seal),
                invitationproof::proofOf(key.key, person, {keys.box, keys.sign, {}}), person);
    putKeys(scene, email, keys);
}
void activateTutorWithForgedCode(const AttackScene& scene)
{
    activateWithForgedCode(scene, SwapForum::secondTutorEmail);
    scene.run(u"UPDATE office_key_grant SET sealed_secret = NULL WHERE account_id = %1"_s.arg(
        scene.account(SwapForum::secondTutorEmail).id.value()));
}
void activateDoctorWithForgedCode(const AttackScene& scene)
{
    activateWithForgedCode(scene, SwapForum::doctorEmail(0));
}
void exchangeAccounts(const AttackScene& scene)
{
    const qint64 doctor = scene.person(SwapForum::doctorEmail(0));
    const qint64 attacker = scene.attacker.actor().person().value();
    scene.run(u"UPDATE account SET person_id = 999 WHERE person_id = %1"_s.arg(doctor));
    scene.run(u"UPDATE account SET person_id = %1 WHERE person_id = %2"_s.arg(doctor).arg(attacker));
    scene.run(u"UPDATE account SET person_id = %1 WHERE person_id = 999"_s.arg(attacker));
}
void exchangePersons(const AttackScene& scene)
{
    const qint64 doctor = scene.person(SwapForum::doctorEmail(0));
    const qint64 attacker = scene.attacker.actor().person().value();
    scene.run(u"UPDATE person SET email = NULL, professional_number = NULL WHERE id = %1"_s.arg(attacker));
    scene.run(
        u"UPDATE person SET (email, full_name) = ('%2', 'Doctor One') WHERE id = %1"_s.arg(attacker).arg(
            SwapForum::doctorEmail(0).replace(u'0', u'9')));
    scene.run(u"UPDATE person SET full_name = 'Doctor attacker' WHERE id = %1"_s.arg(doctor));
}
void oldAccounts(const AttackScene& scene)
{
    scene.putBack(u"account"_s);
}
void forgetResets(const AttackScene& scene)
{
    scene.run(u"DELETE FROM retired_account_key"_s);
}

void makeSelfTutor(const AttackScene& scene)
{
    const PersonId self = scene.attacker.actor().person();
    scene.bound(u"INSERT INTO role_holding (person_id, role, signature) VALUES (?, 'tutor', ?)"_s, self,
                signedRole(scene.attacker.issuer(), self, Role::Tutor));
    scene.run(u"INSERT INTO office_key_grant (office_key_id, account_id) SELECT id, %1 FROM office_key WHERE "
              "purpose <> 'issuer'"_s.arg(scene.account(SwapForum::attackerEmail).id.value()));
}
/// With a tutor's word for another, and the grants of a tutor.
void copyTutor(const AttackScene& scene)
{
    makeSelfTutor(scene);
    scene.run(u"UPDATE role_holding SET signature = (SELECT signature FROM role_holding WHERE role = 'tutor' "
              "LIMIT 1) WHERE role = 'tutor'"_s);
    scene.run(
        u"UPDATE office_key_grant SET sealed_secret = (SELECT held.sealed_secret FROM office_key_grant AS "
        "held WHERE held.office_key_id = office_key_grant.office_key_id AND held.sealed_secret IS NOT "
        "NULL) WHERE sealed_secret IS NULL"_s);
}
void oldGrants(const AttackScene& scene)
{
    scene.putBack(u"office_key_grant"_s);
    scene.putBack(u"role_holding"_s);
}

void replaceOffice(const AttackScene& scene, const QString& purpose)
{
    const PublicKeys& keys = scene.attacker.forged().publicKeys();
    scene.bound(u"UPDATE office_key SET box_public_key = ?, sign_public_key = ? WHERE purpose = ? AND "
                "retired_on IS NULL"_s,
                keys.box, keys.sign, purpose);
}
void replaceOfficeKey(const AttackScene& scene)
{
    replaceOffice(scene, u"office"_s);
}
void replaceAuditKey(const AttackScene& scene)
{
    replaceOffice(scene, u"audit"_s);
}
/// A succession that the issuer has signed, and then the office's own signature of another key.
void succeedOffice(const AttackScene& scene)
{
    const PublicKeys& keys = scene.attacker.forged().publicKeys();
    scene.run(u"UPDATE office_key SET retired_on = '2026-11-15' WHERE purpose = 'office'"_s);
    scene.bound(u"INSERT INTO office_key (purpose, box_public_key, sign_public_key, made_on, "
                "succession_signature) VALUES ('office', ?, ?, '2026-11-15', ?)"_s,
                keys.box, keys.sign,
                scene.attacker.issuer().sign("led-forum successor 0\n" + keys.box + keys.sign));
}
void oldOffice(const AttackScene& scene)
{
    scene.run(u"DELETE FROM office_key WHERE retired_on IS NULL AND purpose <> 'issuer'"_s);
    scene.run(u"UPDATE office_key SET retired_on = NULL"_s);
    scene.putBack(u"office_key_grant"_s);
}

/// In the tutor's name, signed with a key that the file calls one of the tutor's from before a reset.
void signAsTutor(const AttackScene& scene)
{
    const PublicKeys& keys = scene.attacker.forged().publicKeys();
    scene.bound(u"INSERT INTO retired_account_key (account_id, box_public_key, sign_public_key, retired_on) "
                "VALUES (?, ?, ?, '2026-11-04')"_s,
                scene.account(SwapForum::tutorEmail).id, keys.box, keys.sign);
    AuditStore audit(scene.copy.connection());
    const ChainHead head = audit.head();
    AuditEntry entry{.id = head.id + 1,
                     .at = u"2026-11-16T09:00:00Z"_s,
                     .actor = scene.forum.personOf(SwapForum::tutorEmail),
                     .action = u"closed register"_s,
                     .subject = u"register"_s,
                     .subjectId = 1,
                     .detail = {},
                     .written = {},
                     .signer = keys.sign,
                     .digest = {},
                     .signature = {}};
    entry.digest = auditchain::digest(entry, head.digest);
    entry.signature = scene.attacker.forged().sign(entry.digest);
    audit.insert(entry);
    SignedHead signedHead{entry.at, *entry.actor, audit.head(), audit.sealedHead(), keys.sign, {}};
    signedHead.signature = scene.attacker.forged().sign(auditchain::digest(signedHead));
    audit.setSignedHead(signedHead);
}
void watchWithATrigger(const AttackScene& scene)
{
    scene.copy.connection().run(
        u"CREATE TRIGGER watch AFTER UPDATE ON slot BEGIN INSERT OR IGNORE INTO setting VALUES "
        "('seen' || NEW.id, datetime('now')); END"_s);
}
void everythingOld(const AttackScene& scene)
{
    for (const QString& table : {u"slot"_s, u"waiting_place"_s, u"appointment_record"_s, u"account"_s})
        scene.putBack(table);
    oldOffice(scene);
}
/// By the service, as an administrator may: the code is used in the doctor's stead, and its trace wiped.
void resetAndActivate(const AttackScene& scene)
{
    Forum& forum = scene.copy.open(scene.forum->clock());
    const PersonId doctor = scene.forum.personOf(SwapForum::doctorEmail(0));
    const auto code = forum.accounts().invite(scene.attacker.actor(), doctor);
    if (!code ||
        !forum.accounts().activate(SwapForum::doctorEmail(0), code->code, secretOf("the attackers own")))
        qFatal("An administrator cannot reset.");
}
void resetActivateAndForget(const AttackScene& scene)
{
    resetAndActivate(scene);
    forgetResets(scene);
}

const ForgedAttack attacks[] = {
    {"a doctor's keys replaced", &replaceDoctorsKeys, "sign-in"},
    {"a tutor's keys replaced", &replaceTutorsKeys, "check"},
    {"a doctor's account replaced", &replaceAccount, "sign-in"},
    {"the same, and resets forgotten", &replaceAccountAsNew, "sign-in"},
    {"the same, and all that the office knows", &replaceAccountAndForget, "verify"},
    {"a tutor's account activated with a forged code", &activateTutorWithForgedCode, "sign-in"},
    {"a doctor's account activated with a forged code", &activateDoctorWithForgedCode, "sign-in"},
    {"two accounts exchanged", &exchangeAccounts, "sign-in"},
    {"two persons exchanged", &exchangePersons, "check"},
    {"all accounts as they were", &oldAccounts, "sign-in"},
    {"resets forgotten", &forgetResets, "view"},
    {"the attacker made tutor", &makeSelfTutor, "check"},
    {"the same with a tutor's word and grants", &copyTutor, "check"},
    {"grants and roles as they were", &oldGrants, "check"},
    {"the office's key replaced", &replaceOfficeKey, "check"},
    {"the audit's key replaced", &replaceAuditKey, "check"},
    {"a successor of the office", &succeedOffice, "check"},
    {"the office's earlier key in use again", &oldOffice, "check"},
    {"an entry of the audit in the tutor's name", &signAsTutor, "check"},
    {"a trigger that watches the slots", &watchWithATrigger, "check"},
    {"everything but the audit as it was", &everythingOld, "check"},
    {"a doctor reset and activated by the attacker", &resetAndActivate, "sign-in"},
    {"the same, and the reset forgotten", &resetActivateAndForget, "sign-in"},
};

} // namespace

void TestSwapsIdentity::nothingOpensAndItIsNoticed_data()
{
    SwapTrial::addAttacks(attacks);
}

void TestSwapsIdentity::nothingOpensAndItIsNoticed()
{
    QFETCH(const ForgedAttack*, forged);
    m_trial->judge(*forged);
}

QTEST_MAIN(TestSwapsIdentity)
#include "tst_swapsidentity_slow.moc"

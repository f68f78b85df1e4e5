// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/attempts.h"

#include "app/security/codes.h"
#include "app/security/invitationproof.h"
#include "app/security/passwordwork.h"

#include <algorithm>

namespace ledforum {

namespace {

BundleOwner ownerOf(const Claim& claim)
{
    if (!claim.holder)
        return {AccountId(0), PersonId(0)};
    return {claim.holder->account.id, claim.holder->person.id};
}

PasswordCost costOf(const PasswordRecord& record)
{
    return {quint64(record.operations), quint64(record.memoryBytes)};
}

/// A record that opens, or as much time as that would take.
std::optional<OpenedBundle> opened(const Claim& claim, const std::optional<PasswordRecord>& record,
                                   const SecretBytes& secret, PasswordCost full, BundleLock lock)
{
    const PasswordRecord tried = record ? *record : unopenableRecord(full);
    auto bundle = openBundle(tried, ownerOf(claim), secret, lock);
    if (!bundle)
        spendRest(workOf(costOf(tried)), full);
    return bundle;
}

struct NewSheet
{
    QString code;
    PasswordRecord record;
};

NewSheet newSheet(const Bundle& bundle, const Claim& claim)
{
    const QString code = codes::random(codes::recoveryGroups);
    return {code, wrapBundle(bundle, ownerOf(claim), codes::normalised(code), claim.cost.forYears(),
                             BundleLock::RecoverySheet)};
}

} // namespace

void SignInAttempt::tryPassword(const SecretBytes& password)
{
    const auto record = m_claim.holder ? m_claim.holder->account.password : std::nullopt;
    m_opened = opened(m_claim, record, password, m_claim.cost, BundleLock::Password);
    if (!m_opened)
        return;
    if (const auto harder = raised(m_opened->password.cost, m_claim.cost)) {
        m_opened->password = stretch(password, *harder);
        m_isRaised = true;
    }
}

void ActivationAttempt::tryCode(const QString& code, const SecretBytes& newPassword, RecoverySheet sheet)
{
    // What is said before the code has been tried must not depend on the person.
    m_passwordProblem = passwordrule::problem(newPassword, {{}, m_known.ofForum});
    if (m_passwordProblem)
        return;
    const SecretBytes typed = codes::normalised(code);
    const auto key = m_invite ? invitationproof::keyFromCode(typed, ownerOf(m_claim).person, *m_invite)
                              : std::optional<SecretBytes>();
    if (!key)
        return spendRest(m_invite ? workOf(invitationproof::costOf(*m_invite)) : PasswordCost{0, 0},
                         m_claim.cost);
    m_passwordProblem = passwordrule::problem(newPassword, m_known);
    if (m_passwordProblem)
        return;
    const auto office = std::ranges::find_if(m_offices, [&](const KeyHolders::Succession& each) {
        return each.now && invitationproof::isMadeFor(each.then, *key, ownerOf(m_claim).person, *m_invite);
    });
    m_isTampered = office == m_offices.end();
    if (m_isTampered)
        return;
    m_opened = OpenedBundle{{KeyPair::generate(), *office->now}, stretch(newPassword, m_claim.cost)};
    Bundle& bundle = m_opened->bundle;
    bundle.wasDoctor = m_claim.holder->person.roles.testFlag(Role::Led);
    if (m_claim.holder->account.keys)
        bundle.resetOn = m_today;
    const PublicKeys& publicKeys = bundle.own.publicKeys();
    const AccountKeys keys{publicKeys.box, publicKeys.sign, {}};
    m_activation = Activation{wrapBundle(bundle, ownerOf(m_claim), m_opened->password),
                              keys,
                              invitationproof::proofOf(*key, ownerOf(m_claim).person, keys),
                              {}};
    if (sheet == RecoverySheet::No)
        return;
    NewSheet made = newSheet(bundle, m_claim);
    m_activation->recovery = std::move(made.record);
    m_sheetCode = made.code;
}

void RecoveryAttempt::tryCode(const QString& code, const SecretBytes& newPassword, RecoverySheet sheet)
{
    m_passwordProblem = passwordrule::problem(newPassword, {{}, m_known.ofForum});
    if (m_passwordProblem)
        return;
    const auto record = m_claim.holder ? m_claim.holder->account.recovery : std::nullopt;
    m_opened =
        opened(m_claim, record, codes::normalised(code), m_claim.cost.forYears(), BundleLock::RecoverySheet);
    if (!m_opened)
        return;
    m_passwordProblem = passwordrule::problem(newPassword, m_known);
    if (m_passwordProblem)
        return;
    // The sheet may be years old, and the PIN that it remembers another one by now.
    m_opened->bundle.coverPin = std::nullopt;
    m_opened->password = stretch(newPassword, m_claim.cost);
    if (sheet == RecoverySheet::No)
        return;
    NewSheet made = newSheet(m_opened->bundle, m_claim);
    m_sheet = std::move(made.record);
    m_sheetCode = made.code;
}

bool OwnAccountAttempt::open(const SecretBytes& present)
{
    m_opened = opened(m_claim, m_claim.holder->account.password, present, m_claim.cost, BundleLock::Password);
    return m_opened.has_value();
}

void OwnAccountAttempt::changePassword(const SecretBytes& present, const SecretBytes& next)
{
    m_act = QStringLiteral("changed password");
    m_passwordProblem = passwordrule::problem(next, m_known);
    if (!m_passwordProblem && open(present))
        m_password = wrapBundle(m_opened->bundle, ownerOf(m_claim), next, m_claim.cost);
}

void OwnAccountAttempt::makeRecoverySheet(const SecretBytes& present)
{
    m_act = QStringLiteral("made recovery sheet");
    if (!open(present))
        return;
    NewSheet made = newSheet(m_opened->bundle, m_claim);
    m_sheet = std::move(made.record);
    m_sheetCode = made.code;
}

void OwnAccountAttempt::setCoverPin(const SecretBytes& present, const std::optional<QByteArray>& hash)
{
    m_act = QStringLiteral("changed cover PIN");
    if (!open(present))
        return;
    m_opened->bundle.coverPin = hash;
    m_password = wrapBundle(m_opened->bundle, ownerOf(m_claim), m_opened->password);
}

} // namespace ledforum

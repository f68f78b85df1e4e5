// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/swapcolumns.h"

#include "app/security/bundle.h"
#include "app/security/envelope.h"
#include "app/security/vouching.h"

#include <QCborMap>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QByteArray randomBytes(const Attacker&, const SealedValue& value)
{
    const SecretBytes random = SecretBytes::random(size_t(value.bytes.size()));
    return QByteArray(reinterpret_cast<const char*>(random.data()), value.bytes.size());
}
QByteArray boxKey(const Attacker& attacker, const SealedValue&)
{
    return attacker.forged().publicKeys().box;
}
QByteArray signKey(const Attacker& attacker, const SealedValue&)
{
    return attacker.forged().publicKeys().sign;
}
QByteArray ownSignKey(const Attacker& attacker, const SealedValue&)
{
    return attacker.own().publicKeys().sign;
}
QByteArray signedByIssuer(const Attacker& attacker, const SealedValue& value)
{
    return attacker.issuer().sign(value.bytes);
}
QByteArray signedByAttacker(const Attacker& attacker, const SealedValue& value)
{
    return attacker.own().sign(value.bytes);
}
QByteArray roleByIssuer(const Attacker& attacker, const SealedValue&)
{
    return signedRole(attacker.issuer(), attacker.actor().person(), Role::Tutor);
}
QByteArray forgedSecret(const Attacker& attacker, const SealedValue&)
{
    return sealTo(attacker.forged().publicKeys().box, attacker.forged().secret());
}
QByteArray forgedBundle(const Attacker& attacker, const SealedValue& value)
{
    const PublicKeys keys = attacker.forged().publicKeys();
    const Bundle bundle{attacker.forged().clone(), {keys, keys, keys}};
    return wrapBundle(bundle, {AccountId(value.row), PersonId(value.row)}, TemporaryForum::password(),
                      PasswordCost::cheapest())
        .bundle;
}
QByteArray forgedEnvelope(const Attacker& attacker, const SealedValue& value)
{
    const auto size = value.table == "draft"_L1 ? envelope::Size::Large : envelope::Size::Usual;
    return envelope::seal({{u"topic"_s, u"forged"_s}}, {value.table.toLatin1(), value.row},
                          {attacker.actor().keys().pinned.office.box, attacker.forged().publicKeys().box},
                          size);
}

/// A few of many: the first, the last, and some between.
template <class T>
std::vector<T> someOf(const std::vector<T>& all, size_t most)
{
    if (all.size() <= most)
        return all;
    if (most == 1)
        return {all[all.size() / 2]};
    std::vector<T> some;
    for (size_t n = 0; n < most; ++n)
        some.push_back(all[n * (all.size() - 1) / (most - 1)]);
    return some;
}

} // namespace

const std::vector<SwapColumn>& swapColumns()
{
    static const std::vector<SwapColumn> columns{
        {"account.invitation_seal", &forgedSecret, "view none",
         "weighs only while keys wait for a word; without it they wait for a meeting"},
        {"account.invitation_signature", &signedByIssuer, "view none", "the same"},
        {"account.invitation_proof", &randomBytes, "view none", "the same"},
        {"account.password_salt", &randomBytes, "sign-in none", "none of an account that nobody uses"},
        {"account.bundle", &forgedBundle, "sign-in none",
         "the same; an older one under the same password is as good"},
        {"account.recovery_salt", &randomBytes, "act none", "none of a sheet that nobody needs"},
        {"account.recovery_bundle", &forgedBundle, "act none", "the same"},
        {"account.box_public_key", &boxKey, "sign-in view", "view of an account that nobody uses"},
        {"account.sign_public_key", &signKey, "check sign-in"},
        {"account.office_signature", &signedByIssuer, "view none", "the office signs anew what it knows"},
        {"appointment_record.envelope", &forgedEnvelope, "verify"},
        {"audit_entry.digest", &randomBytes, "check"},
        {"audit_entry.signer", &ownSignKey, "check"},
        {"audit_entry.signature", &signedByAttacker, "check"},
        {"audit_head.entry_digest", &randomBytes, "check"},
        {"audit_head.sealed_digest", &randomBytes, "check"},
        {"audit_head.signer", &ownSignKey, "check"},
        {"audit_head.signature", &signedByAttacker, "check"},
        {"certificate.envelope", &forgedEnvelope, "verify"},
        {"certificate.issuing_key", &signKey, "check verify"},
        {"certificate.sealed_to", &boxKey, "verify"},
        {"certificate.logo", &randomBytes, "check"},
        {"certificate.signature_image", &randomBytes, "check"},
        {"certificate_picture.digest", &randomBytes, "check"},
        {"certificate_picture.png", &randomBytes, "check"},
        {"draft.envelope", &forgedEnvelope, "view", "destroys; the writer misses it"},
        {"office_key.box_public_key", &boxKey, "check"},
        {"office_key.sign_public_key", &signKey, "check"},
        {"office_key.recovery", &randomBytes, "check"},
        {"office_key.recovery_salt", &randomBytes, "check"},
        {"office_key.predecessor_signature", &signedByIssuer, "check"},
        {"office_key.succession_signature", &signedByIssuer, "check"},
        {"office_key_grant.sealed_secret", &forgedSecret, "act view none",
         "the holder lacks the keys; none of one who does not sign in, and no other gets them"},
        {"retired_account_key.box_public_key", &boxKey, "view none",
         "what stands there only shows as not confirmed"},
        {"retired_account_key.sign_public_key", &signKey, "check none", "signs nothing new"},
        {"role_holding.signature", &roleByIssuer, "check"},
        {"sealed_audit_entry.sealed", &randomBytes, "check"},
        {"sealed_audit_entry.digest", &randomBytes, "check"},
        {"signature_image.digest", &randomBytes, "check"},
        {"signature_image.word", &signedByAttacker, "view none",
         "certificates to come lack the image; its owner sees that"},
        {"sign_in_guard.state", &randomBytes, "none",
         "whoever writes the file tries passwords on a copy of it"},
        {"slot.owner_tag", &randomBytes, "verify"},
        {"slot.envelope", &forgedEnvelope, "verify"},
        {"waiting_place.owner_tag", &randomBytes, "verify"},
        {"waiting_place.envelope", &forgedEnvelope, "verify"},
    };
    return columns;
}

QStringList unsealedColumns()
{
    return {u"attendance_report.digest"_s,     u"badge_salt.salt"_s,
            u"certificate_logo.digest"_s,      u"column_mapping.headings_digest"_s,
            u"door_credential.badge_digest"_s, u"known_participant.digest"_s,
            u"restored_backup.mark"_s};
}

bool isOfKeys(const SwapColumn& column)
{
    static const QStringList tables{u"account"_s,          u"office_key"_s,
                                    u"office_key_grant"_s, u"retired_account_key"_s,
                                    u"role_holding"_s,     u"sign_in_guard"_s};
    return tables.contains(QString::fromLatin1(column.name).section(u'.', 0, 0));
}

std::optional<size_t> mostSwaps()
{
    const int most = qEnvironmentVariableIntValue("LED_FORUM_SWAPS");
    return most > 0 ? std::optional(size_t(most)) : std::nullopt;
}

std::vector<ColumnAttack> attacksOn(const SwapColumn& column, SwapForum& scene, const Attacker& attacker,
                                    size_t most)
{
    AttackedCopy now(scene.now());
    AttackedCopy before(scene.before());
    const QString name = QString::fromLatin1(column.name);
    const std::vector<SealedValue> values = valuesOf(now.connection(), name);
    std::vector<ColumnAttack> exchanged;
    for (size_t n = 0; n + 1 < values.size(); ++n) {
        if (values[n].bytes != values[n + 1].bytes)
            exchanged.push_back(
                {u"%1 of rows %2 and %3 exchanged"_s.arg(name).arg(values[n].row).arg(values[n + 1].row),
                 {values[n], values[n + 1]}});
    }
    std::vector<ColumnAttack> replaced;
    for (const SealedValue& value : values) {
        const QByteArray made = column.make(attacker, value);
        if (made != value.bytes)
            replaced.push_back({u"%1 of row %2 replaced"_s.arg(name).arg(value.row),
                                {{value.table, value.column, value.row, made}}});
    }
    std::vector<ColumnAttack> putBack;
    for (const SealedValue& old : valuesOf(before.connection(), name)) {
        const auto still = std::ranges::find(values, old.row, &SealedValue::row);
        if (still != values.end() && still->bytes != old.bytes)
            putBack.push_back({u"%1 of row %2 put back"_s.arg(name).arg(old.row), {old}});
    }
    std::vector<ColumnAttack> attacks;
    for (const auto& kind : {exchanged, replaced, putBack})
        std::ranges::copy(someOf(kind, most), std::back_inserter(attacks));
    return attacks;
}

} // namespace ledforum

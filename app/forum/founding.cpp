// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/forum/founding.h"

#include "app/forum/settings.h"
#include "app/security/bundle.h"
#include "app/security/codes.h"
#include "app/security/keyholders.h"
#include "app/security/knownkeys.h"
#include "app/security/officerecovery.h"
#include "app/security/passwordrule.h"
#include "app/security/vouching.h"
#include "database/appointments/topicstore.h"
#include "database/people/personstore.h"
#include "database/people/specialtystore.h"
#include "database/security/auditacts.h"
#include "database/security/rolestore.h"

#include <QRegularExpression>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Writes the first rows of a forum, in the order in which they need one another.
class Founding final
{
public:
    Founding(Connection& connection, const ForumClock& clock, PasswordCost cost)
        : m_connection(connection)
        , m_clock(clock)
        , m_cost(cost)
    {
    }

    [[nodiscard]] QString writeOfficeKeys()
    {
        const QString code = codes::random(codes::recoveryGroups);
        const SecretBytes typed = codes::normalised(code);
        writeOfficeKey(OfficePurpose::Office, *m_ring.office, typed);
        writeOfficeKey(OfficePurpose::Audit, *m_ring.audit, typed);
        writeOfficeKey(OfficePurpose::Issuer, *m_ring.issuer, typed);
        return code;
    }

    [[nodiscard]] Actor writeStaff(const StaffMember& member, Role role, const SecretBytes& password)
    {
        const PersonId person = PersonStore(m_connection).insert({member.name, member.email}, role);
        const KeyPair& word = role == Role::Tutor ? *m_ring.office : *m_ring.issuer;
        RoleStore(m_connection).grant(person, role, signedRole(word, person, role));
        Bundle bundle{KeyPair::generate(), m_ring.pinned};
        const Account account = writeAccount(person, bundle, password);
        KeyHolders holders(m_connection);
        holders.regrant(account, role, holders.sealedFor(account, role, m_ring));
        return {person, member.name.value(), role, KeyRing(std::move(bundle.own), m_ring.pinned)};
    }

    /// Once the accounts are written.
    void writeKnownKeys(PersonId author)
    {
        static_cast<void>(
            ledforum::writeKnownKeys(m_connection, m_known.sealed(*m_ring.office, author, m_clock.today())));
    }

private:
    void writeOfficeKey(OfficePurpose purpose, const KeyPair& keys, const SecretBytes& code)
    {
        static_cast<void>(OfficeKeyStore(m_connection)
                              .insert(purpose, keys.publicKeys().box, keys.publicKeys().sign,
                                      wrappedForRecovery(keys, code, m_cost.forYears()), m_clock.today()));
    }

    Account writeAccount(PersonId person, const Bundle& bundle, const SecretBytes& password)
    {
        AccountStore accounts(m_connection);
        const Invite invite{u"founding"_s, m_clock.today()};
        accounts.setInvite(person, invite, {});
        const AccountId id = accounts.ofPerson(person)->id;
        AccountKeys keys{bundle.own.publicKeys().box, bundle.own.publicKeys().sign, {}};
        keys.officeSignature = signedKeys(*m_ring.office, person, keys);
        const Activation activation{wrapBundle(bundle, {id, person}, password, m_cost), keys, {}, {}};
        static_cast<void>(accounts.activate(id, invite.hash, activation, m_clock.today()));
        m_known.add(person, bundle.own.publicKeys(), true);
        return *accounts.ofPerson(person);
    }

    static KeyRing newOffices()
    {
        KeyRing ring(KeyPair::generate(), {});
        for (std::optional<KeyPair>* pair : {&ring.office, &ring.audit, &ring.issuer})
            *pair = KeyPair::generate();
        ring.pinned = {ring.office->publicKeys(), ring.audit->publicKeys(), ring.issuer->publicKeys()};
        return ring;
    }

    Connection& m_connection;
    const ForumClock& m_clock;
    PasswordCost m_cost;
    KeyRing m_ring = newOffices();
    KnownKeys m_known;
};

void writeTopicsAndSpecialties(Connection& connection)
{
    TopicStore topics(connection);
    for (const QString& title :
         {u"Career planning"_s, u"Portfolio Pathway (formerly CESR)"_s, u"Portfolio building"_s,
          u"Pastoral support"_s, u"Managing workplace challenges"_s})
        topics.add(title);
    SpecialtyStore specialties(connection);
    for (const QString& name : {u"Medicine"_s, u"Emergency Medicine"_s, u"Surgery"_s})
        specialties.ensure(name);
}

std::optional<QString> problemOfPassword(const SecretBytes& password, const StaffMember& member,
                                         const ForumSettings& settings)
{
    return passwordrule::problem(password, {{member.name.value(), member.email.value().section(u'@', 0, 0)},
                                            {settings.name, settings.site}});
}

} // namespace

std::optional<StaffMember> StaffMember::parse(QStringView text)
{
    static const QRegularExpression pattern(u"^([^<>]*)<([^<>]*)>$"_s);
    const auto match = pattern.match(text.trimmed().toString());
    const auto name = PersonName::parse(match.captured(1));
    const auto email = EmailAddress::parse(match.captured(2).trimmed());
    if (!match.hasMatch() || !name || !email)
        return std::nullopt;
    return StaffMember{*name, *email};
}

std::optional<Failure> problemOf(const FoundingDetails& details, const StaffPasswords& passwords)
{
    const QStringList problems = problemsOf(details.settings);
    if (!problems.isEmpty())
        return refused(problems.first() + u" No forum was founded."_s);
    if (details.tutor.email == details.administrator.email)
        return refused(
            u"Tutor and administrator need an e-mail address each, and both are %1. No forum was founded."_s
                .arg(details.tutor.email.value()));
    if (const auto problem = problemOfPassword(passwords.tutor, details.tutor, details.settings))
        return refused(u"For the tutor: %1 No forum was founded."_s.arg(*problem));
    if (const auto problem =
            problemOfPassword(passwords.administrator, details.administrator, details.settings))
        return refused(u"For the administrator: %1 No forum was founded."_s.arg(*problem));
    return std::nullopt;
}

QString writeFounding(Connection& connection, const ForumClock& clock, const FoundingDetails& details,
                      const StaffPasswords& passwords, PasswordCost cost)
{
    SettingStore(connection).save(details.settings);
    writeTopicsAndSpecialties(connection);
    Founding founding(connection, clock, cost);
    const QString recoveryCode = founding.writeOfficeKeys();
    const Actor tutor = founding.writeStaff(details.tutor, Role::Tutor, passwords.tutor);
    const Actor administrator =
        founding.writeStaff(details.administrator, Role::Administrator, passwords.administrator);
    founding.writeKnownKeys(tutor.person());
    AuditLog log(connection, clock);
    AuditLog::Entry audit(log, tutor);
    audit.note(auditacts::foundedForum(), u"setting"_s, {}, details.settings.name);
    audit.note(auditacts::grantedRole(Role::Administrator), u"person"_s, administrator.person().value());
    audit.write();
    return recoveryCode;
}

} // namespace ledforum

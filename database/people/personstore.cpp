// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/people/personstore.h"

#include "database/people/specialtystore.h"
#include "database/security/rolestore.h"
#include "database/sqlite/connection.h"
#include "database/sqlite/statement.h"
#include "database/sqlite/storedvalue.h"
#include "database/types/textfold.h"

#include <array>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

template <class T>
T sound(const std::optional<T>& value)
{
    return stored(value, u"A person's stored details"_s);
}

std::optional<ProfessionalNumber> numberFrom(const Statement& row)
{
    if (row.isNull(5))
        return std::nullopt;
    return sound(ProfessionalNumber::parse(sound(professionalBodyFrom(row.text(4))), row.text(5)));
}

std::optional<QDate> dayFrom(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.date(column));
}

Person personFrom(const Statement& row)
{
    Person person{{.fullName = sound(PersonName::parse(row.text(1)))}, PersonId(row.integer(0))};
    if (!row.isNull(2))
        person.email = sound(EmailAddress::parse(row.text(2)));
    person.profession = row.text(3);
    person.number = numberFrom(row);
    person.grade = row.text(6);
    person.specialty = row.text(7);
    if (!row.isNull(8))
        person.intake = sound(Intake::parse(row.text(8)));
    if (!row.isNull(9))
        person.isInternationalGraduate = row.flag(9);
    person.isActive = row.flag(10);
    person.roles = Roles::fromInt(int(row.integer(11)));
    person.leftOn = dayFrom(row, 12);
    person.erasedOn = dayFrom(row, 13);
    return person;
}

QString searchKey(const PersonDetails& details)
{
    const QString email = details.email ? details.email->value() : QString();
    const QString number = details.number ? details.number->value() : QString();
    return folded(u"%1 %2 %3"_s.arg(details.fullName.value(), email, number));
}

/// One pattern for each place in filter.sql; words beyond the last place are looked for together with it.
std::array<QString, 6> searchPatterns(const QString& search)
{
    std::array<QString, 6> patterns;
    patterns.fill(u"%"_s);
    const QString key =
        folded(search).replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    for (size_t i = 0; i < patterns.size(); ++i) {
        const auto place = qsizetype(i);
        const QString words =
            i + 1 < patterns.size() ? key.section(u' ', place, place) : key.section(u' ', place);
        if (!words.isEmpty())
            patterns[i] = u'%' + words + u'%';
    }
    return patterns;
}

} // namespace

std::vector<Person> PersonStore::list(const PersonFilter& filter) const
{
    const QString role = filter.role ? toString(*filter.role) : QString();
    Statement statement(m_connection, sqlFile(u"people/select.sql") + sqlFile(u"people/filter.sql"));
    statement.bindAll(filter.withInactive, role, role);
    for (const QString& pattern : searchPatterns(filter.search))
        statement.bind(pattern);
    std::vector<Person> people;
    while (statement.next())
        people.push_back(personFrom(statement));
    return people;
}

std::optional<Person> PersonStore::findWhere(const QString& condition, const auto&... values) const
{
    Statement statement(m_connection, sqlFile(u"people/select.sql") + condition);
    statement.bindAll(values...);
    return statement.next() ? std::optional(personFrom(statement)) : std::nullopt;
}

std::optional<Person> PersonStore::find(PersonId id) const
{
    return findWhere(u"WHERE person.id = ?"_s, id);
}

std::optional<Person> PersonStore::findByEmail(const EmailAddress& email) const
{
    return findWhere(u"WHERE person.email = ?"_s, email);
}

std::optional<Person> PersonStore::findByNumber(const ProfessionalNumber& number) const
{
    return findWhere(u"WHERE person.professional_body = ? AND person.professional_number = ?"_s,
                     toString(number.body()), number.value());
}

std::optional<Person> PersonStore::findByReference(QStringView reference) const
{
    if (const auto email = EmailAddress::parse(reference))
        return findByEmail(*email);
    const QString number = reference.trimmed().toString().toUpper();
    const QString byNumber =
        u"WHERE person.professional_number = ? ORDER BY person.professional_body <> 'GMC', person.id"_s;
    if (const auto person = findWhere(byNumber, number))
        return person;
    bool isNumber = false;
    const qint64 id = number.toLongLong(&isNumber);
    return isNumber ? find(PersonId(id)) : std::nullopt;
}

void PersonStore::bindDetails(Statement& statement, const PersonDetails& details)
{
    std::optional<SpecialtyId> specialty;
    if (!details.specialty.isEmpty())
        specialty = SpecialtyStore(m_connection).ensure(details.specialty);
    const ProfessionalBody body = details.number ? details.number->body() : ProfessionalBody::Gmc;
    const auto number = details.number ? std::optional(details.number->value()) : std::nullopt;
    const auto intake = details.intake ? std::optional(details.intake->value()) : std::nullopt;
    statement.bindAll(details.fullName.value(), folded(details.fullName.surnameFirst()), searchKey(details),
                      details.email, details.profession, toString(body), number, details.grade, specialty,
                      intake, details.isInternationalGraduate);
}

PersonId PersonStore::insert(const PersonDetails& details, Roles roles)
{
    Statement statement(m_connection, sqlFile(u"people/insert.sql"));
    bindDetails(statement, details);
    const PersonId id(statement.insertedId());
    RoleStore roleStore(m_connection);
    for (const Role role : allRoles) {
        if (roles.testFlag(role))
            roleStore.grant(id, role);
    }
    return id;
}

void PersonStore::update(PersonId id, const PersonDetails& details)
{
    Statement statement(m_connection, sqlFile(u"people/update.sql"));
    bindDetails(statement, details);
    statement.bind(id).run();
}

void PersonStore::deactivate(PersonId id, QDate leftOn)
{
    Statement(m_connection, u"UPDATE person SET is_active = 0, left_on = ? WHERE id = ?"_s)
        .bindAll(leftOn, id)
        .run();
}

void PersonStore::reactivate(PersonId id)
{
    Statement(m_connection, u"UPDATE person SET is_active = 1, left_on = NULL WHERE id = ?"_s)
        .bindAll(id)
        .run();
}

} // namespace ledforum

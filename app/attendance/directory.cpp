// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/directory.h"

#include "app/attendance/teamsreport.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString nameKey(QStringView name)
{
    QStringList words = attendeeKey(name).split(u' ');
    if (words.size() > 1)
        words.removeIf([](const QString& word) { return word == u"dr"_s || word == u"dr."_s; });
    return words.join(u' ');
}

} // namespace

Directory::Directory(const std::vector<Person>& people)
    : m_people(people)
{
    m_byId.reserve(qsizetype(people.size()));
    m_byEmail.reserve(qsizetype(people.size()));
    m_byNumber.reserve(qsizetype(people.size()));
    for (const Person& person : people) {
        m_byId.insert(person.id, &person);
        if (person.email)
            m_byEmail.insert(person.email->value(), &person);
        if (!person.gmcNumber().isEmpty())
            m_byNumber.insert(person.gmcNumber(), &person);
    }
}

const Person* Directory::byId(PersonId id) const
{
    return m_byId.value(id, nullptr);
}

const Person* Directory::byEmail(const QString& email) const
{
    return m_byEmail.value(email.trimmed().toLower(), nullptr);
}

const Person* Directory::byNumber(const QString& number) const
{
    const auto parsed = ProfessionalNumber::parse(ProfessionalBody::Gmc, number);
    return parsed ? m_byNumber.value(parsed->value(), nullptr) : nullptr;
}

std::vector<const Person*> Directory::byName(QStringView name) const
{
    if (!m_byName) {
        m_byName.emplace();
        for (const Person& person : m_people)
            m_byName->insert(nameKey(person.fullName.value()), &person);
    }
    const QList<const Person*> found = m_byName->values(nameKey(name));
    return {found.begin(), found.end()};
}

} // namespace ledforum

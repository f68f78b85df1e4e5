// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/deskhall.h"

#include "database/types/textfold.h"

#include <algorithm>
#include <array>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

// As they are frequent among doctors from abroad: some surnames ten times as often as others.
constexpr std::array<QStringView, 61> surnames = {
    u"Khan",     u"Ahmed",    u"Ali",      u"Patel",    u"Khan",     u"Singh",  u"Hussain",  u"Okafor",
    u"Ng",       u"Rahman",   u"Kumar",    u"Mohamed",  u"Khan",     u"Sharma", u"Adébáyọ̀",  u"Li",
    u"Wu",       u"Malik",    u"Iqbal",    u"Shah",     u"Eze",      u"Nwosu",  u"Abdullah", u"Ahmed",
    u"Perera",   u"Fernando", u"Silva",    u"Osei",     u"Mensah",   u"Hassan", u"Ibrahim",  u"Elsayed",
    u"O’Brien",  u"Papadaki", u"Nowak",    u"Wójcik",   u"Popescu",  u"Ivanov", u"Nguyễn",   u"Tan",
    u"Thapa",    u"Gurung",   u"Reddy",    u"Krishnan", u"Menon",    u"Das",    u"Banerjee", u"Ali",
    u"Chaudhry", u"Qureshi",  u"Siddiqui", u"Aung",     u"Win",      u"Lim",    u"Garcia",   u"Santos",
    u"Mbeki",    u"Moyo",     u"Al-Amin",  u"Smith",    u"Lindström"};
constexpr std::array<QStringView, 47> givenNames = {
    u"Mohammed", u"Fatima", u"Łukasz",   u"Aisha",   u"Wei",      u"Chidi",    u"Priya", u"Ahmed",
    u"Zainab",   u"Omar",   u"Mohammed", u"Grace",   u"Ngozi",    u"Rahul",    u"Sana",  u"Bilal",
    u"Amara",    u"Hina",   u"Ibrahim",  u"Li",      u"Thandiwe", u"Mei",      u"Yusuf", u"Sunita",
    u"Arjun",    u"Mariam", u"Kofi",     u"Anna",    u"Siobhán",  u"Muhammad", u"Nadia", u"Imran",
    u"Htet",     u"Chioma", u"Ravi",     u"Elif",    u"Samuel",   u"Divya",    u"Hamza", u"Leila",
    u"Tariq",    u"Emeka",  u"José",     u"Nimasha", u"Farah",    u"Adaeze",   u"Zoë"};
constexpr std::array<QStringView, 9> others = {u"Олена Шевченко", u"Дмитро Коваль", u"Ελένη Παπαδάκη",
                                               u"محمد الأمين",    u"吴伟",          u"李娜",
                                               u"अनिल शर्मा",      u"Иван Петров",   u"김민준"};

QString nameOf(int n)
{
    if (n % 23 == 22)
        return others.at(size_t(n / 23) % others.size()).toString();
    return u"%1 %2"_s.arg(givenNames.at(size_t(n) % givenNames.size()),
                          surnames.at(size_t(n) % surnames.size()));
}

} // namespace

DeskHall::DeskHall(int howMany)
{
    TeachingSession teaching;
    teaching.uid = u"hall@forum.test"_s;
    teaching.span = {QDate(2026, 11, 24), QTime(14, 0), 60};
    teaching.title = u"Sepsis: the first hour"_s;
    m_session = TeachingSessionStore(m_house.connection()).insert(teaching);
    PersonStore store(m_house.connection());
    Transaction all(m_house.connection());
    for (int n = 1; n < howMany; ++n) {
        PersonDetails details{.fullName = *PersonName::parse(nameOf(n))};
        details.email = EmailAddress::parse(u"doctor.%1@hall.test"_s.arg(n));
        details.number = ProfessionalNumber::parse(ProfessionalBody::Gmc,
                                                   QString::number(7000000 + (n * 7919 + 1234) % 999983));
        static_cast<void>(store.insert(details, Role::Led));
    }
    all.commit();
    // The audit vouches for the table as the last act has left it.
    m_house.addPerson(nameOf(0), u"doctor.0@hall.test"_s, u"7001234"_s);
    m_doctors = store.list({.role = Role::Led});
    setTime(13, 50);
}

PersonId DeskHall::idOf(const QString& name) const
{
    const auto found =
        std::ranges::find(m_doctors, name, [](const Person& person) { return person.fullName.value(); });
    if (found == m_doctors.end())
        qFatal("Nobody is called %s.", qPrintable(name));
    return found->id;
}

Actor DeskHall::started(DeskKind kind)
{
    auto desk = this->desk().start(m_house.administrator(), m_session, kind);
    if (!desk)
        qFatal("The desk does not start: %s", qPrintable(desk.failure().sentence));
    return *std::move(desk);
}

QString typedFor(const Person& person)
{
    const QString name = folded(person.fullName.value());
    const bool isTypeable = std::ranges::all_of(name, [](QChar each) { return each.unicode() < 128; });
    if (!isTypeable)
        return person.number->value().right(4);
    return name.section(u' ', -1) + u' ' + name.section(u' ', 0, -2);
}

} // namespace ledforum

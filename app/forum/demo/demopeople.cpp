// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/forum/demo/demopeople.h"

#include "database/types/textfold.h"

#include <QSet>

#include <array>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

// 41 and 43 have no common divisor: every pair comes up once before any comes up again.
constexpr std::array<QStringView, 41> givenNames = {
    u"Amara",  u"Łukasz",  u"Siân",   u"Mehmet", u"Zoë",    u"Oluwaseun", u"Nguyễn", u"Aoife", u"Søren",
    u"Fatima", u"José",    u"Priya",  u"Björn",  u"Chinwe", u"Māia",      u"Daniel", u"İpek",  u"Ravi",
    u"Ewa",    u"Kwabena", u"Renée",  u"Haruki", u"Sunita", u"Štěpán",    u"Leila",  u"Tomás", u"Grace",
    u"Ștefan", u"Adaeze",  u"Yusuf",  u"Hana",   u"Marek",  u"Thandiwe",  u"Niamh",  u"Ahmed", u"Chloë",
    u"Kofi",   u"Elif",    u"Vikram", u"Mei",    u"Gareth"};
constexpr std::array<QStringView, 43> surnames = {
    u"Okafor", u"Müller",     u"Adébáyọ̀",  u"O’Sullivan", u"Krishnan", u"Wójcik",    u"Ŵyn-Jones",
    u"Hassan", u"Đặng",       u"Peña",     u"Çelik",      u"Mbeki",    u"Lindström", u"Fernando",
    u"Ivanov", u"Nowak",      u"Chen",     u"García",     u"Popescu",  u"Rahman",    u"Kovač",
    u"Asante", u"Ó Briain",   u"Silva",    u"Tanaka",     u"Perera",   u"Novák",     u"Ahmadi",
    u"Owusu",  u"Bianchi",    u"Sørensen", u"Patel",      u"Mensah",   u"Dvořák",    u"Khan",
    u"Eze",    u"Jónsdóttir", u"Sharma",   u"Mutasa",     u"Georgiou", u"Petrović",  u"Llewellyn",
    u"Iyer"};
constexpr std::array<QStringView, 4> grades = {u"Clinical Fellow", u"Trust Grade Doctor",
                                               u"Senior Clinical Fellow", u"Clinical Teaching Fellow"};
constexpr std::array<QStringView, 5> specialties = {u"Medicine", u"Emergency Medicine", u"Surgery",
                                                    u"Anaesthetics", u"Paediatrics"};

/// "lukasz.mensah@example.org"
QString addressOf(const QString& name, QSet<QString>& used)
{
    QString local;
    for (const QChar letter : folded(name)) {
        if (letter == u' ')
            local += u'.';
        else if (letter.unicode() < 128 && (letter.isLetter() || letter == u'-'))
            local += letter;
    }
    QString address = local;
    for (int again = 2; used.contains(address); ++again)
        address = local + QString::number(again);
    used.insert(address);
    return address + u"@example.org"_s;
}

/// Posts begin in August, December and April.
std::optional<Intake> intakeOf(size_t n, QDate today)
{
    static constexpr std::array<int, 3> months = {8, 12, 4};
    const int month = months.at(n % months.size());
    const int year = today.year() - (QDate(today.year(), month, 1) > today ? 1 : 0) - (n % 7 == 0 ? 1 : 0);
    return Intake::parse(u"%1-%2"_s.arg(year).arg(month, 2, 10, QChar(u'0')));
}

} // namespace

std::vector<PersonDetails> demoPeople(int count, QDate today)
{
    std::vector<PersonDetails> people;
    QSet<QString> used;
    for (size_t n = 0; n < size_t(count); ++n) {
        const QString name =
            u"%1 %2"_s.arg(givenNames.at(n % givenNames.size()), surnames.at(n % surnames.size()));
        PersonDetails person{*PersonName::parse(name), EmailAddress::parse(addressOf(name, used))};
        person.number =
            ProfessionalNumber::parse(ProfessionalBody::Gmc, QString::number(7900013 + 17 * qint64(n)));
        person.grade = grades.at(n * 5 / 3 % grades.size()).toString();
        person.specialty = specialties.at(n * 3 / 2 % specialties.size()).toString();
        person.intake = intakeOf(n, today);
        if (n % 6 != 5) // given by choice, and not by everyone
            person.isInternationalGraduate = n % 3 != 2;
        people.push_back(person);
    }
    return people;
}

} // namespace ledforum

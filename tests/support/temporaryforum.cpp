// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/temporaryforum.h"

#include "app/people/peopleservice.h"
#include "app/security/accounts.h"
#include "app/security/officeservice.h"

#include <QDir>
#include <QFileInfo>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// In memory where there is such a place: hundreds of foundings would spend their time waiting for the disk.
QString folderTemplate()
{
    const QFileInfo memory(u"/dev/shm"_s);
    const QString folder = memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath();
    return folder + u"/led-forum-XXXXXX"_s;
}

template <class T>
T orDie(Result<T> result)
{
    if (!result)
        qFatal("TemporaryForum: %s", qUtf8Printable(result.failure().sentence));
    return *std::move(result);
}

} // namespace

SecretBytes secretOf(const char* text)
{
    QString copy = QString::fromUtf8(text);
    return SecretBytes::ofPassword(copy);
}

FoundingDetails foundingDetails()
{
    ForumSettings settings;
    settings.name = u"LED Educational Forum"_s;
    settings.site = u"Hillside Hospital"_s;
    return {settings, *StaffMember::parse(u"Dr Tamsin Okonkwo-Hale <tutor@forum.test>"),
            *StaffMember::parse(u"Morag Ellis <office@forum.test>")};
}

TemporaryForum::TemporaryForum(QDate today)
    : m_folder(folderTemplate())
    , m_clock(today, QTime(9, 0))
{
    Founded founded = orDie(
        Forum::found(path(), foundingDetails(), {password(), password()}, m_clock, PasswordCost::cheapest()));
    m_forum = std::move(founded.forum);
    m_recoveryCode = founded.recoveryCode;
    m_tutor = signedIn(u"tutor@forum.test"_s);
    m_administrator = signedIn(u"office@forum.test"_s);
}

TemporaryForum::~TemporaryForum() = default;

SecretBytes TemporaryForum::password()
{
    return secretOf("correct horse battery");
}

Actor TemporaryForum::signedIn(const QString& reference)
{
    return orDie(m_forum->accounts().signIn(reference, password()));
}

void TemporaryForum::meet(PersonId person)
{
    OfficeService& office = m_forum->office();
    const Actor present = signedIn(u"tutor@forum.test"_s);
    orDie(office.confirm(present, person, orDie(office.keyCode(present, person))));
}

Actor TemporaryForum::tutorWhoMetAll()
{
    for (const Account& account : AccountStore(connection()).all()) {
        if (account.keys)
            meet(account.person);
    }
    return signedIn(u"tutor@forum.test"_s);
}

Connection& TemporaryForum::connection()
{
    if (!m_connection)
        m_connection = std::make_unique<Connection>(path(), Connection::Mode::Existing);
    return *m_connection;
}

const Actor& TemporaryForum::doctor(int n)
{
    static constexpr const char* numbers[] = {"One", "Two",   "Three", "Four", "Five",
                                              "Six", "Seven", "Eight", "Nine", "Ten"};
    while (int(m_doctors.size()) <= n) {
        const int next = int(m_doctors.size());
        const QString number = QString::fromLatin1(numbers[next % 10]);
        m_doctors.push_back(newDoctor(u"Doctor "_s + number, u"doctor%1@forum.test"_s.arg(next),
                                      QString::number(7000100 + next)));
    }
    return m_doctors.at(static_cast<size_t>(n));
}

const Actor& TemporaryForum::addDoctor(const QString& name, const QString& email, const QString& gmcNumber)
{
    m_others.push_back(newDoctor(name, email, gmcNumber));
    return m_others.back();
}

Actor TemporaryForum::newDoctor(const QString& name, const QString& email, const QString& gmcNumber)
{
    const PersonId person = addPerson(name, email, gmcNumber);
    const Invitation invitation = orDie(m_forum->accounts().invite(*m_administrator, person));
    orDie(m_forum->accounts().activate(email, invitation.code, password()));
    return signedIn(email);
}

PersonId TemporaryForum::addPerson(const QString& name, const QString& email, const QString& gmcNumber)
{
    const PersonForm form{.fullName = name, .email = email, .number = gmcNumber};
    return orDie(m_forum->people().add(*m_administrator, form)).id;
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/bulk/certificatebulk.h"
#include "app/certificates/certificatelife.h"
#include "app/certificates/certificaterecord.h"
#include "app/certificates/certificateservice.h"
#include "app/certificates/issuerservice.h"
#include "database/attendance/registerstore.h"
#include "database/people/personstore.h"
#include "database/programme/teachingsessionstore.h"
#include "database/sqlite/statement.h"
#include "tests/support/temporaryforum.h"

#include <QHash>

#include <algorithm>

namespace ledforum {

/// A forum with one session of 24 November 2026, 2pm to 3pm, its register closed, and certificates issued.
class IssuedForum final
{
public:
    /// Doctors One and Two, who have accounts, were there for 60 and 40 minutes; Doctor Three taught.
    IssuedForum()
    {
        for (const int n : {0, 1, 2})
            static_cast<void>(forum.doctor(n));
        static_cast<void>(forum.tutorWhoMetAll());
        TeachingSession session;
        session.uid = QStringLiteral("session-1@forum.test");
        session.span = {QDate(2026, 11, 24), QTime(14, 0), 60};
        session.title = QStringLiteral("Sepsis in the first hour");
        session.isClinical = true;
        session.state = TeachingState::Published;
        session.speakers = {{QStringLiteral("Doctor Three"), QStringLiteral("Registrar")},
                            {QStringLiteral("Acute medicine team"), QString()}};
        id = TeachingSessionStore(forum.connection()).insert(session);
        mark(0, MarkStatus::Present, 60);
        mark(1, MarkStatus::Late, 40);
        forum.clock().set(QDate(2026, 11, 24), QTime(15, 5));
        RegisterStore(forum.connection()).close(id, {forum.clock().utcNow(), forum.tutor().person()});
        must(service().issue(forum.tutor(), id));
    }

    /// As a correction would.
    void mark(int doctor, MarkStatus status, int minutes)
    {
        RegisterStore(forum.connection())
            .put(id, {Mark{.person = forum.doctor(doctor).person(),
                           .status = status,
                           .source = MarkSource::ByHand,
                           .minutes = minutes}});
    }
    void change(const auto& how)
    {
        TeachingSessionStore sessions(forum.connection());
        TeachingSession session = *sessions.find(id);
        how(session);
        if (!sessions.update(session))
            qFatal("not updated");
    }
    void rename(int doctor, const QString& name)
    {
        PersonStore people(forum.connection());
        PersonDetails details = *people.find(forum.doctor(doctor).person());
        details.fullName = *PersonName::parse(name);
        people.update(forum.doctor(doctor).person(), details);
    }
    void run(const QString& sql) { Statement(forum.connection(), sql).run(); }

    [[nodiscard]] CertificateService& service() { return forum.forum().certificates(); }
    [[nodiscard]] CertificateBulk& bulk() { return forum.forum().certificateBulk(); }
    [[nodiscard]] CertificateLife& life() { return forum.forum().certificateLife(); }
    [[nodiscard]] IssuerService& issuer() { return forum.forum().issuer(); }
    [[nodiscard]] const Actor& tutor() { return forum.tutor(); }

    /// The one in force of that doctor.
    [[nodiscard]] Certificate of(int doctor)
    {
        for (const Certificate& each : must(service().list(tutor()))) {
            if (each.person == forum.doctor(doctor).person() && each.standing.isInForce())
                return each;
        }
        qFatal("no certificate in force");
    }
    [[nodiscard]] Certificate find(const CertificateSerial& serial)
    {
        return must(service().find(tutor(), serial));
    }
    [[nodiscard]] qsizetype inForce()
    {
        const auto all = must(service().list(tutor()));
        return std::ranges::count_if(all, [](const Certificate& each) { return each.standing.isInForce(); });
    }

    template <class T>
    static T must(Result<T> result)
    {
        if (!result)
            qFatal("%s", qUtf8Printable(result.failure().sentence));
        return *std::move(result);
    }

    TemporaryForum forum;
    TeachingSessionId id{0};
};

} // namespace ledforum

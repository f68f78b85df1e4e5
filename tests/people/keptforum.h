// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificateservice.h"
#include "database/attendance/registerstore.h"
#include "database/attendance/replystore.h"
#include "database/programme/teachingsessionstore.h"
#include "tests/support/agreeing.h"
#include "tests/support/clinicforum.h"

#include <QTest>

namespace ledforum {

/// A forum in which two doctors came to a 1:1 on 24 November 2026, of which something is kept, and to a
/// teaching session with a register and certificates. It is the morning after.
class KeptForum final
{
public:
    // Words that stand nowhere else.
    static inline const QString message = QStringLiteral("kanarienvogel message");
    static inline const QString note = QStringLiteral("kanarienvogel note");
    static inline const QString action = QStringLiteral("kanarienvogel action");
    static inline const QString otherNote = QStringLiteral("zaunkoenig note");

    KeptForum()
    {
        const Actor& first = m_forum->doctor(0);
        const Actor& second = m_forum->doctor(1);
        must(m_forum.bookings().book(first, m_forum.slotId(0, 0),
                                     agreeing(QStringLiteral("Career planning"), message)));
        must(m_forum.bookings().book(second, m_forum.slotId(0, 2),
                                     agreeing(QStringLiteral("Career planning"))));
        addTeaching();
        setDay({2026, 11, 25});
        const Actor tutor = freshTutor();
        must(m_forum.records().setOutcome(tutor, m_forum.slotId(0, 0), AppointmentOutcome::Attended, note));
        must(m_forum.records().setActions(tutor, m_forum.slotId(0, 0), {action}));
        must(m_forum.records().setOutcome(tutor, m_forum.slotId(0, 2), AppointmentOutcome::Attended,
                                          otherNote));
        must(m_forum->forum().certificates().issue(m_forum->administrator(), m_session));
    }

    [[nodiscard]] ClinicForum& clinics() { return m_forum; }
    [[nodiscard]] Forum& forum() { return m_forum->forum(); }
    [[nodiscard]] const Actor& doctor(int n) { return m_forum->doctor(n); }
    [[nodiscard]] const Actor& administrator() { return m_forum->administrator(); }
    [[nodiscard]] TeachingSessionId session() const { return m_session; }
    /// Signs in anew, and so holds the keys and has vouched for those of doctors.
    [[nodiscard]] Actor freshTutor() { return m_forum.freshTutor(); }
    void setDay(QDate day) { m_forum->clock().set(day, QTime(9, 0)); }
    [[nodiscard]] Connection& connection() { return m_forum->connection(); }

    template <class T>
    static void must(const Result<T>& result)
    {
        if (!result)
            qFatal("KeptForum: %s", qUtf8Printable(result.failure().sentence));
    }

private:
    void addTeaching()
    {
        TeachingSession teaching;
        teaching.uid = QStringLiteral("session-1@forum.test");
        teaching.span = {QDate(2026, 11, 24), QTime(14, 0), 60};
        teaching.title = QStringLiteral("Sepsis in the first hour");
        teaching.state = TeachingState::Published;
        m_session = TeachingSessionStore(connection()).insert(teaching);
        RegisterStore registers(connection());
        for (int n = 0; n < 2; ++n) {
            registers.put(m_session, {Mark{.person = doctor(n).person(), .minutes = 60}});
            ReplyStore(connection()).put(m_session, {doctor(n).person(), Reply::inRoom()});
        }
        registers.close(m_session, {m_forum->clock().utcNow(), administrator().person()});
    }

    ClinicForum m_forum;
    TeachingSessionId m_session{0};
};

} // namespace ledforum

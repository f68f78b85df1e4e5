// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/people/peopleservice.h"
#include "app/programme/programmeservice.h"
#include "tests/support/temporaryforum.h"

namespace ledforum::bigreport {

inline const LocalSpan span{QDate(2026, 11, 24), QTime(14, 0), 60};

[[nodiscard]] inline QString addressOf(int n)
{
    return QStringLiteral("person%1@example.org").arg(n);
}

/// A session on the day of the span, and so many doctors, as the forum's own acts leave them.
inline TeachingSessionId addSessionAndPeople(TemporaryForum& house, int people, QDate day = span.date)
{
    QByteArray file = "Full name,Email\r\n";
    for (int n = 0; n < people; ++n)
        file += "Alex Doctor," + addressOf(n).toUtf8() + "\r\n";
    const auto imported = house.forum().people().importFile(house.administrator(), file);
    TeachingSession teaching;
    teaching.span = {day, span.start, span.minutes};
    teaching.title = QStringLiteral("Sepsis");
    const auto session = house.forum().programme().add(house.administrator(), teaching);
    if (!imported || !session)
        qFatal("The people or their session cannot be added.");
    return session->id;
}

/// A report of today's layout, with an activity of everyone in the table below the participants; most came a
/// little late or left a little early.
[[nodiscard]] inline QByteArray reportOf(int people, QDate day = span.date)
{
    const QString date = day.toString(QStringLiteral("d/M/yy"));
    QString participants;
    QString activities;
    for (int n = 0; n < people; ++n) {
        const QString from = QTime(13, 50).addSecs(n % 1200).toString(QStringLiteral("HH:mm:ss"));
        const QString to = QTime(14, 45).addSecs(n % 1500).toString(QStringLiteral("HH:mm:ss"));
        const int seconds = QTime::fromString(from).secsTo(QTime::fromString(to));
        const QString stay = QStringLiteral("%1m %2s").arg(seconds / 60).arg(seconds % 60);
        const QString row = QStringLiteral("Alex Doctor\t%1, %2\t%1, %3\t%4\t%5\t%5\t")
                                .arg(date, from, to, stay, addressOf(n));
        participants += row + QStringLiteral("Presenter\r\n");
        activities += QStringLiteral("Alex Doctor\t%1, %2\t%1, %3\t%4\t%5\tPresenter\r\n")
                          .arg(date, from, to, stay, addressOf(n));
    }
    const QString report =
        QStringLiteral("1. Summary\r\nMeeting title\tSepsis\r\nAttended participants\t%1\r\n"
                       "Start time\t%2, 13:45:00\r\nEnd time\t%2, 15:15:00\r\nMeeting duration\t1h 30m 0s\r\n"
                       "\r\n2. Participants\r\nName\tFirst join\tLast leave\tIn-meeting duration\tEmail\t"
                       "Participant ID (UPN)\tRole\r\n%3\r\n3. In-Meeting Activities\r\n"
                       "Name\tJoin time\tLeave time\tDuration\tEmail\tRole\r\n%4")
            .arg(QString::number(people), date, participants, activities);
    return report.toUtf8();
}

} // namespace ledforum::bigreport

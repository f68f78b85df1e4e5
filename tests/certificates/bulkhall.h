// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/registerservice.h"
#include "app/certificates/certificateservice.h"
#include "app/certificates/messages/certificatemessages.h"
#include "app/forum/forum.h"
#include "app/people/peopleservice.h"
#include "app/programme/programmeservice.h"
#include "tests/support/temporaryforum.h"

#include <QDirIterator>

#include <algorithm>

namespace ledforum {

/// A forum with several sessions behind it, for the window on certificates in bulk.
class BulkHall final
{
public:
    /// So many fortnightly sessions from 24 November 2026, with so many doctors present at each. Their
    /// registers are closed, but for that of the last. The first doctor has no e-mail address.
    BulkHall(int sessions, int doctors)
    {
        Forum& here = forum.forum();
        PlanRequest request;
        request.from = QDate(2026, 11, 24);
        request.to = request.from.addDays(14 * sessions - 1);
        must(here.programme().generate(forum.tutor(), request));
        for (int i = 0; i < doctors; ++i)
            people.push_back(
                forum.addPerson(name(i), i == 0 ? QString() : email(i), QString::number(7100000 + i)));
        for (const TeachingSession& session : must(here.programme().list(forum.tutor()))) {
            forum.clock().set(session.span.date, QTime(15, 5));
            for (const PersonId person : people)
                must(here.registers().mark(forum.administrator(), session.id, person,
                                           {MarkStatus::Present, std::nullopt, std::nullopt}));
            ids.push_back(session.id);
            if (int(ids.size()) < sessions)
                must(here.registers().close(forum.administrator(), session.id));
        }
    }

    [[nodiscard]] static QString name(int doctor) { return QStringLiteral("Asha Doctor%1").arg(doctor); }
    [[nodiscard]] static QString email(int doctor) { return QStringLiteral("d%1@forum.test").arg(doctor); }

    void issueAll()
    {
        for (size_t n = 0; n + 1 < ids.size(); ++n)
            must(forum.forum().certificates().issue(forum.administrator(), ids.at(n)));
    }
    [[nodiscard]] std::vector<Certificate> issued()
    {
        return must(forum.forum().certificates().list(forum.administrator()));
    }
    [[nodiscard]] std::vector<CertificateMessageLine> messages()
    {
        return must(forum.forum().certificateMessages().list(forum.administrator()));
    }
    [[nodiscard]] QString path(const QString& inFolder) const { return forum.folder() + u'/' + inFolder; }
    /// Files of that ending in a folder of the forum's, however deep.
    [[nodiscard]] qsizetype files(const QString& folder, const QString& ending) const
    {
        qsizetype number = 0;
        for (QDirIterator each(path(folder), {QStringLiteral("*.") + ending}, QDir::Files,
                               QDirIterator::Subdirectories);
             each.hasNext(); each.next())
            ++number;
        return number;
    }

    template <class T>
    static T must(Result<T> result)
    {
        if (!result)
            qFatal("%s", qUtf8Printable(result.failure().sentence));
        return *std::move(result);
    }

    TemporaryForum forum;
    std::vector<PersonId> people;
    std::vector<TeachingSessionId> ids; ///< of the sessions, by date
};

} // namespace ledforum

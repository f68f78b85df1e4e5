// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/bookingservice.h"
#include "app/appointments/recordservice.h"
#include "app/attendance/deskservice.h"
#include "app/attendance/registerservice.h"
#include "app/certificates/certificateservice.h"
#include "app/forum/demo/demonstration.h"
#include "app/programme/programmeservice.h"
#include "app/security/accounts.h"
#include "database/sqlite/connection.h"

#include <random>

namespace ledforum {

/// A clock that the builder leads through the demonstration's past, so that the real services date what they
/// do.
class DemonstrationClock final : public Clock
{
public:
    explicit DemonstrationClock(QDateTime now)
        : m_now(std::move(now))
    {
    }
    /// Never backwards, and never past `latest`.
    void moveTo(const QDateTime& utc, const QDateTime& latest)
    {
        m_now = std::max(m_now, std::min(utc, latest));
    }
    [[nodiscard]] QDateTime utcNow() const override { return m_now; }

private:
    QDateTime m_now;
};

/// Why building ended.
struct DemonstrationStopped
{
    Failure failure;
};

/// The value, or the end of building.
template <class T>
T orStop(Result<T> result)
{
    if (!result)
        throw DemonstrationStopped{result.failure()};
    return *std::move(result);
}

/// Fills a newly founded forum with people, a programme, registers and 1:1s: through the forum's services,
/// but for what would take a thousand operations of one row. Throws DatabaseError and DemonstrationStopped.
class DemonstrationBuilder final
{
public:
    /// `now` is the moment up to which things have happened; `clock` stands at the founding.
    DemonstrationBuilder(const QString& path, DemonstrationClock& clock, QDateTime now);

    void build(const DemonstrationSize& size);

private:
    void signInStaff();
    void writePeople(int count);
    void openAccounts();
    void layOutProgramme();
    void writeTopics();
    void writeMarks();
    void live();

    void writeReplies();
    /// Somebody who is not at work when the forum meets.
    [[nodiscard]] static bool isOffThatDay(size_t person) { return person % 50 == 23; }

    void writeMarksOf(const TeachingSession& session, bool isHalfDone);
    [[nodiscard]] std::optional<MarkRequest> markOf(size_t person, const TeachingSession& session);
    void bookClinic(QDate date, int number);
    /// What the tutor writes down after the talks of that day.
    void recordTalks(QDate date);
    /// Two doctors who came too late for that day.
    void fillWaitingList(const ClinicView& clinic);
    void moveTo(QDate date, QTime time);
    [[nodiscard]] int below(int limit) { return int(m_random() % unsigned(limit)); }
    [[nodiscard]] LocalMoment present() const;

    DemonstrationClock& m_clock;
    QDateTime m_now;
    Connection m_connection;
    ForumClock m_forumClock;
    Changes m_changes;
    AuditLog m_audit;
    Operations m_operations;
    Accounts m_accounts;
    ProgrammeService m_programme;
    RegisterService m_registers;
    DeskService m_desk;
    BookingService m_appointments;
    RecordService m_records;
    CertificateService m_certificates;

    std::mt19937 m_random{20261124}; // one seed: the same demonstration every time
    std::vector<Actor> m_staff;      ///< tutor, administrator
    std::vector<Actor> m_doctors;    ///< the ten with accounts
    std::vector<PersonId> m_people;
    std::vector<TeachingSession> m_past; ///< begun by now, and not cancelled
    std::optional<LocalMoment> m_founded;
    size_t m_requests = 0;
    size_t m_talks = 0;
};

} // namespace ledforum

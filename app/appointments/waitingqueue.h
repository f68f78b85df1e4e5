// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/clinicbook.h"

namespace ledforum {

class Connection;

/// The waiting list of a clinic inside a transaction that changes the clinic, its slots or its places: made
/// before the change, so that time is settled first, and stored after it, so that what became free is offered
/// in the same transaction. Throws DatabaseError.
class WaitingQueue final
{
public:
    /// The clinic must be there.
    WaitingQueue(const Connection& connection, ClinicId clinic, LocalMoment now);

    /// As it was before the change, time settled; its queue follows `happens` and `join`.
    [[nodiscard]] const ClinicBook& book() const { return m_book; }
    /// False when there is no such place, or the event cannot happen to it.
    [[nodiscard]] bool happens(int position, PlaceEvent event);
    /// Of a place sealed for `nextPosition`.
    void join(const WaitingPlace& place);
    /// A standing place says something else from now on; false when it is no longer as it was seen.
    [[nodiscard]] bool reseal(const WaitingPlace& seen, const QByteArray& envelope);
    /// An offer that ran out, once its holder knows; false when this is none.
    [[nodiscard]] bool forget(int position);

    /// Reads the clinic and its slots as they are now, takes back the offers of times that are no more,
    /// offers what is free to the first in line, and writes. Ended places forget whose they were.
    void store();

private:
    void write(const WaitingPlace& place) const;

    const Connection& m_connection;
    LocalMoment m_now;
    ForumSettings m_settings;
    ClinicBook m_book;
    waitinglist::Queue m_stored; ///< as the database has it
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/doctorsview.h"

#include "app/forum/forum.h"
#include "ui/forum/currentsettings.h"

#include <algorithm>
#include <iterator>

namespace ledforum {

namespace {

/// Puts what was read where it belongs; remembers the first failure.
class Reading final
{
public:
    template <class T>
    Reading& into(T& target, Result<T> result)
    {
        if (result)
            target = *std::move(result);
        else if (!m_failure)
            m_failure = result.failure();
        return *this;
    }
    [[nodiscard]] const std::optional<Failure>& failure() const { return m_failure; }

private:
    std::optional<Failure> m_failure;
};

} // namespace

std::vector<OwnBooking> DoctorsView::coming() const
{
    std::vector<OwnBooking> coming;
    std::ranges::copy_if(mine, std::back_inserter(coming),
                         [](const OwnBooking& b) { return !b.hasStarted && !b.isCancelled; });
    return coming;
}

Result<DoctorsView> readDoctorsView(Forum& forum, const Actor& doctor)
{
    const BookingService& bookings = forum.appointments();
    const RecordService& records = forum.records();
    DoctorsView view{.now = forum.clock().now(), .limit = currentSettings(forum).bookingsADoctorMayHold};
    Reading reading;
    reading.into(view.clinics, bookings.openClinics(doctor))
        .into(view.mine, bookings.mine(doctor))
        .into(view.places, bookings.ownPlaces(doctor))
        .into(view.notices, bookings.notices(doctor))
        .into(view.actions, records.ownActions(doctor))
        .into(view.topics, bookings.topics(doctor))
        .into(view.terms, bookings.confidentiality(doctor));
    if (reading.failure())
        return *reading.failure();
    return view;
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/clinicbook.h"
#include "app/common/result.h"
#include "database/appointments/topic.h"

#include <optional>
#include <vector>

namespace ledforum {

/// What a booking asks for, as typed.
struct BookingRequest
{
    QString topic = {};
    QString message = {}; ///< may be empty
    /// `confidentiality::digestOf` the limits that the doctor was shown and agrees to; empty where they have
    /// agreed before, and where the tutor books for them.
    QByteArray agreedTo = {};
};

/// That slot, or that clinic, is not there.
[[nodiscard]] Failure noSuchSlot();
[[nodiscard]] Failure noSuchClinic();

/// The rules of booking. None reads anything: the caller hands in what is stored and the time on the forum's
/// wall.
namespace bookingrules {

inline constexpr qsizetype longestMessage = 1000;
inline constexpr qsizetype longestTopic = 100;

[[nodiscard]] bool hasStarted(const LocalSpan& span, LocalMoment now);
/// Whether they have a moment in common; one that begins when the other ends has none.
[[nodiscard]] bool overlap(const LocalSpan& a, const LocalSpan& b);

/// When doctors may book. The tutor may at any time.
struct Window
{
    LocalMoment opens;
    LocalMoment closes; ///< from then on no longer
};
[[nodiscard]] Window windowOf(const Clinic& clinic, const ForumSettings& settings);
/// Why a doctor may not book in this clinic yet, or no longer.
[[nodiscard]] std::optional<Failure> refusalByWindow(const Clinic& clinic, const ForumSettings& settings,
                                                     LocalMoment now);

/// Free, not begun, and in a clinic that takes place.
[[nodiscard]] bool isOpen(const Slot& slot, const Clinic& clinic, LocalMoment now);
/// Whether a doctor may book it: it is open, so is the window, and the waiting list does not hold it for
/// others. `own` is the doctor's place in that list, or null.
[[nodiscard]] bool canBeBooked(const Slot& slot, const ClinicBook& book, const WaitingPlace* own,
                               const ForumSettings& settings, LocalMoment now);
/// Whether the tutor may book it for a doctor: it is open, and offered to nobody else. `own` is the doctor's
/// place, or null.
[[nodiscard]] bool canBeBookedByTutor(const Slot& slot, const ClinicBook& book, const WaitingPlace* own,
                                      LocalMoment now);

/// Why nobody may book this time: it has begun, the clinic is cancelled, or the tutor keeps it.
[[nodiscard]] std::optional<Failure> refusalToBook(const Slot& slot, const Clinic& clinic, LocalMoment now);
/// Why a doctor may not book a free time: it is held for the waiting list.
[[nodiscard]] std::optional<Failure> refusalOfKept(const Slot& slot, const ClinicBook& book,
                                                   const WaitingPlace* own);
/// Why the tutor may not give away a free time: it is offered to someone else.
[[nodiscard]] std::optional<Failure> refusalOfOffered(const Slot& slot, const ClinicBook& book,
                                                      const WaitingPlace* own);
/// Why a doctor may not join the waiting list: `holdsSlot` of that clinic, has a place already (`own`), or
/// may book one of its times.
[[nodiscard]] std::optional<Failure> refusalToWait(const ClinicBook& book, bool holdsSlot,
                                                   const WaitingPlace* own, const ForumSettings& settings,
                                                   LocalMoment now);

/// Something else at which the doctor will be.
struct Engagement
{
    LocalSpan span;
    QString what; ///< "a 1:1", "the teaching “Sepsis”"
};
/// Why a doctor may not book a time: they are expected elsewhere then.
[[nodiscard]] std::optional<Failure> refusalToClash(const LocalSpan& span,
                                                    const std::vector<Engagement>& engagements);
/// Why a doctor who holds these bookings of clinics that take place may not have one more. The limit counts
/// those yet to begin; the tutor books past it.
[[nodiscard]] std::optional<Failure> refusalToHoldMore(const std::vector<LocalSpan>& held, int limit,
                                                       LocalMoment now);
/// Why a booking can no longer be cancelled, or moved: it has begun, and is history.
[[nodiscard]] std::optional<Failure> refusalToCancel(const Slot& slot, LocalMoment now);
/// On the day of a clinic that takes place: the tutor is told of it.
[[nodiscard]] bool isLateToCancel(const Clinic& clinic, LocalMoment now);
[[nodiscard]] std::optional<Failure> refusalToMove(const Slot& slot, LocalMoment now);

/// The active topic of that name, without regard to case, accents and spacing.
[[nodiscard]] Result<Topic> topicNamed(const std::vector<Topic>& topics, QStringView typed);
/// The message as it is kept: trimmed, lines ended by \n, composed (NFC), at most `longestMessage`
/// characters.
[[nodiscard]] Result<QString> messageFrom(QStringView typed);
/// A new topic's title as it is kept.
[[nodiscard]] Result<QString> topicTitleFrom(QStringView typed);

/// What to take instead of a time that is gone: the next of `bookable` on its day, else the nearest earlier
/// one of its day, else the first of a later day, else the last of a day before. Nothing when there is none.
[[nodiscard]] std::optional<LocalSpan> nextFreeTo(const std::vector<LocalSpan>& bookable,
                                                  const LocalSpan& wanted);
/// "3.20pm was just taken; 3.40pm is free." `bookable` are the times of any day that whoever asks could book,
/// in order.
[[nodiscard]] Failure justTaken(const LocalSpan& wanted, const std::vector<LocalSpan>& bookable);

} // namespace bookingrules

} // namespace ledforum

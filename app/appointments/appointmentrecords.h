// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/keys.h"
#include "database/appointments/appointmentrecord.h"
#include "database/types/localmoment.h"

#include <QStringList>

#include <optional>

namespace ledforum {

class Actor;

enum class AppointmentOutcome { Attended, DidNotAttend, LateCancellation };

/// As the command line prints it: "did-not-attend".
[[nodiscard]] QString codeOf(AppointmentOutcome outcome);
/// As people read it: "Did not attend".
[[nodiscard]] QString nameOf(AppointmentOutcome outcome);
/// Reads a code or a name, whatever its case; nothing when it is neither.
[[nodiscard]] std::optional<AppointmentOutcome> appointmentOutcomeFrom(QStringView text);

/// Outcome, with the tutor's note: for the office alone. Actions and CancelledByTutor: for the doctor too.
/// LateCancellation: a doctor's, on the day itself, for the office alone. Erased: says nothing, and keeps the
/// number of rows from telling how much was kept about somebody.
enum class RecordKind { Outcome, Actions, CancelledByTutor, LateCancellation, Erased };
/// Whether the doctor reads it, too.
[[nodiscard]] bool isForDoctor(RecordKind kind);

/// What a record says inside its envelope.
struct PrivateRecord
{
    RecordKind kind = RecordKind::Outcome;
    QByteArray appointment; ///< its identity, which stays when it is moved
    PersonId doctor{0};
    PersonId author{0}; ///< a tutor; of a late cancellation the doctor
    LocalSpan span;     ///< when it was, or was to be
    std::optional<AppointmentOutcome> outcome = std::nullopt;
    QString text = {}; ///< the tutor's note, or why the tutor cancelled
    QStringList actions = {};
    /// The doctor has been told. The only thing that the doctor may change, and so outside the signature.
    bool isSeen = false;

    friend bool operator==(const PrivateRecord&, const PrivateRecord&) = default;
};

/// An appointment that its cancellation leaves nothing of but a record.
struct CancelledAppointment
{
    QByteArray identity;
    PersonId doctor;
    LocalSpan span;
};

/// A record as its envelope gives it: believed only when it is signed.
struct OpenedRecord
{
    PrivateRecord record;
    QByteArray signature;
    QByteArray doctorKey; ///< to which it is sealed beside the office; empty where to nobody

    /// By the office's key, or for a late cancellation by the doctor's.
    [[nodiscard]] bool isSignedBy(const QByteArray& signPublicKey, AppointmentRecordId id) const;
};

/// Random, and never 0.
[[nodiscard]] AppointmentRecordId newRecordId();

/// False when a record says more than an envelope holds: ask before sealing.
[[nodiscard]] bool fits(const PrivateRecord& record);
/// In the office's name: nobody else can write one that checks out. `doctorKey`, of a doctor whose keys the
/// office has vouched for, is used for the kinds that the doctor reads.
[[nodiscard]] AppointmentRecord sealedRecord(const PrivateRecord& record, const KeyPair& office,
                                             const std::optional<QByteArray>& doctorKey,
                                             AppointmentRecordId id = newRecordId());
/// What tells the doctor at the next sign-in that the tutor has cancelled. Seal before the transaction, and
/// insert in the one that frees the slot.
[[nodiscard]] AppointmentRecord sealedTutorCancellation(const CancelledAppointment& appointment,
                                                        const Actor& tutor,
                                                        const std::optional<QByteArray>& doctorKey);
/// What tells the tutor that the doctor has cancelled on the day itself. Likewise.
[[nodiscard]] AppointmentRecord sealedLateCancellation(const CancelledAppointment& appointment,
                                                       const Actor& doctor);
/// The same record under another envelope: whoever signed it, the signature stays good. `doctorKey` is empty
/// where it is for the office alone.
[[nodiscard]] QByteArray resealed(const OpenedRecord& record, AppointmentRecordId id,
                                  const QByteArray& officeBoxKey, const QByteArray& doctorKey);
/// The same record with its mark that the doctor has seen it; the office's signature stays good.
[[nodiscard]] QByteArray markedAsSeen(const OpenedRecord& record, AppointmentRecordId id,
                                      const QByteArray& officeBoxKey);

/// The same record under a new content key, so that a copy of the file does not tell which others changed.
[[nodiscard]] QByteArray resealed(const OpenedRecord& record, AppointmentRecordId id,
                                  const QByteArray& officeBoxKey);
/// A record of no kind and of nobody, in the place of one that is erased.
[[nodiscard]] AppointmentRecord erasedRecord(const Actor& tutor, AppointmentRecordId id);

/// Nothing when the envelope is not for these keys, was moved here from another record, or was altered.
[[nodiscard]] std::optional<OpenedRecord> openRecord(const AppointmentRecord& record, const KeyPair& keys);

} // namespace ledforum

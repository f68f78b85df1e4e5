// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>

#include <compare>

namespace ledforum {

/// The number of one stored row of one kind: a PersonId cannot be passed where a SlotId is asked for.
template <class Tag>
class TypedId final
{
public:
    constexpr explicit TypedId(qint64 value)
        : m_value(value)
    {
    }
    [[nodiscard]] constexpr qint64 value() const { return m_value; }
    friend constexpr auto operator<=>(TypedId, TypedId) = default;
    friend size_t qHash(TypedId id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value;
};

using PersonId = TypedId<struct PersonTag>;
using SpecialtyId = TypedId<struct SpecialtyTag>;
using AccountId = TypedId<struct AccountTag>;
using DraftId = TypedId<struct DraftTag>;
using TeachingSessionId = TypedId<struct TeachingSessionTag>;
using ClosureId = TypedId<struct ClosureTag>;
using ClinicId = TypedId<struct ClinicTag>;
using SlotId = TypedId<struct SlotTag>;
using TopicId = TypedId<struct TopicTag>;
using AppointmentRecordId = TypedId<struct AppointmentRecordTag>;
using MarkId = TypedId<struct MarkTag>;
using AttendanceReportId = TypedId<struct AttendanceReportTag>;
using SignInSheetId = TypedId<struct SignInSheetTag>;
using CertificateId = TypedId<struct CertificateTag>;

} // namespace ledforum

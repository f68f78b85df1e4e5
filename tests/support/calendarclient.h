// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QMap>
#include <QString>

namespace ledforum {

/// One event as somebody's calendar shows it.
struct CalendarEntry
{
    QDateTime start; ///< UTC, by the time zone in the file
    QDateTime end;   ///< likewise
    QString title;
    QString venue;
    bool isCancelled = false;

    friend bool operator==(const CalendarEntry&, const CalendarEntry&) = default;
};

/// By uid.
using CalendarEntries = QMap<QString, CalendarEntry>;

/// Somebody's calendar into which files are imported one after the other. It follows RFC 5546, 3.2.1: an
/// event takes the place of the one with its uid when its SEQUENCE is higher, and, where they are equal, when
/// its DTSTAMP is later; events that a file does not name stay. Reads with libical's parser.
class CalendarClient final
{
public:
    enum class Ties {
        LaterStamp, ///< as the RFC has it
        Ignored     ///< some clients look at SEQUENCE alone
    };
    explicit CalendarClient(Ties ties)
        : m_ties(ties)
    {
    }

    /// What is wrong with the file, and then nothing was imported; empty when nothing is.
    [[nodiscard]] QString import(const QByteArray& file);
    [[nodiscard]] const CalendarEntries& entries() const { return m_entries; }

private:
    struct Version
    {
        int sequence = -1;
        QDateTime stamp;
    };

    Ties m_ties;
    CalendarEntries m_entries;
    QMap<QString, Version> m_versions;
};

} // namespace ledforum

# SPDX-FileCopyrightText: 2026 The LED Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a calendar file, or an event alone as a QR code holds it, and prints its events and all their words."""
import json
import sys

from icalendar import Calendar

text = sys.stdin.buffer.read()
if not text.startswith(b"BEGIN:VCALENDAR"):
    text = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n" + text + b"END:VCALENDAR\r\n"
calendar = Calendar.from_ical(text)
json.dump(
    {
        "method": str(calendar.get("METHOD", "")),
        "events": [
            {
                **{name.lower(): str(event.get(name, "")) for name in ("UID", "SEQUENCE", "SUMMARY", "LOCATION")},
                "properties": sorted(event.keys()),
                "start": event["DTSTART"].dt.isoformat(),
                "end": event["DTEND"].dt.isoformat(),
                "tzid": str(event["DTSTART"].params.get("TZID", "")),
            }
            for event in calendar.walk("VEVENT")
        ],
    },
    sys.stdout,
)

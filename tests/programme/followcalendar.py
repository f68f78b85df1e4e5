# SPDX-FileCopyrightText: 2026 The LED Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Imports calendar files one after the other, as somebody's calendar would, and prints what it shows in the end.

The parser is one that the forum does not use, and moments are worked out by the VTIMEZONE of each file. An event takes
the place of the one with its UID when its SEQUENCE is higher; where they are equal, when its DTSTAMP is later
("later_stamp") or never ("ignored"). Events that a file does not name stay (RFC 5546, 3.2.1).
"""
import json
import sys

import pytz
from icalendar import Calendar

calendars = {"later_stamp": {}, "ignored": {}}


def utc(time, zones):
    local = zones[str(time.params["TZID"])].localize(time.dt.replace(tzinfo=None))
    return local.astimezone(pytz.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def is_newer(event, known, ties):
    if known is None or event["sequence"] != known["sequence"]:
        return known is None or event["sequence"] > known["sequence"]
    return ties == "later_stamp" and event["stamp"] > known["stamp"]


for path in sys.argv[1:]:
    with open(path, "rb") as file:
        calendar = Calendar.from_ical(file.read())
    if str(calendar["METHOD"]) != "PUBLISH":
        sys.exit(f"{path}: not METHOD:PUBLISH")
    zones = {str(zone["TZID"]): zone.to_tz() for zone in calendar.walk("VTIMEZONE")}
    for found in calendar.walk("VEVENT"):
        event = {
            "start": utc(found["DTSTART"], zones),
            "end": utc(found["DTEND"], zones),
            "title": str(found.get("SUMMARY", "")),
            "venue": str(found.get("LOCATION", "")),
            "cancelled": str(found.get("STATUS", "")) == "CANCELLED",
            "sequence": int(found["SEQUENCE"]),
            "stamp": found["DTSTAMP"].dt.isoformat(),
        }
        for ties, events in calendars.items():
            uid = str(found["UID"])
            if is_newer(event, events.get(uid), ties):
                events[uid] = event

json.dump(calendars, sys.stdout)

-- SPDX-FileCopyrightText: 2026 The LED Forum authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Dates are local 'YYYY-MM-DD', times of day local 'HH:MM', lengths minutes: nothing drifts when the clocks change.

CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- people

CREATE TABLE specialty (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    search_key TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    full_name TEXT NOT NULL CHECK (length(full_name) BETWEEN 1 AND 120),
    sort_name TEXT NOT NULL,           -- surname first, folded: the order of registers
    search_key TEXT NOT NULL,          -- folded name, e-mail and number: what search as one types looks in
    email TEXT UNIQUE,                 -- in lower case
    profession TEXT NOT NULL DEFAULT 'Doctor',
    professional_body TEXT NOT NULL DEFAULT 'GMC',
    professional_number TEXT,
    grade TEXT NOT NULL DEFAULT '',
    specialty_id INTEGER REFERENCES specialty (id),
    intake TEXT,                       -- 'YYYY-MM'
    is_international_graduate INTEGER CHECK (is_international_graduate IN (0, 1)),
    is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
    left_on TEXT,                      -- since when deactivated: what is kept is counted from there
    erased_on TEXT,                    -- when name and details gave way to a number; for good
    UNIQUE (professional_body, professional_number)
) STRICT;
CREATE INDEX person_by_sort_name ON person (sort_name, id);

CREATE TABLE role_holding (
    person_id INTEGER NOT NULL REFERENCES person (id),
    role TEXT NOT NULL CHECK (role IN ('led', 'administrator', 'tutor')),
    signature BLOB CHECK (length(signature) = 64),  -- a tutor's by the office, an administrator's by the issuer
    PRIMARY KEY (person_id, role)
) STRICT;

-- security

-- Nothing clear about an account is finer than a day.
CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL UNIQUE REFERENCES person (id),
    state TEXT NOT NULL CHECK (state IN ('invited', 'active', 'deactivated')),
    invitation_hash TEXT,              -- Argon2id of the one-time code
    invitation_expires_on TEXT,
    invitation_seal BLOB,              -- a key made from the code, sealed to the office or issuer of who invited
    invitation_signature BLOB CHECK (length(invitation_signature) = 64),  -- of the seal, by that office or issuer
    invitation_proof BLOB CHECK (length(invitation_proof) = 32),  -- of the new public keys, by the code's key
    password_opslimit INTEGER,         -- Argon2id parameters of this record
    password_memlimit INTEGER,
    password_salt BLOB,
    bundle BLOB,                       -- secret keys and pinned public keys, wrapped by the password
    recovery_opslimit INTEGER,         -- the same bundle, wrapped by a printed recovery code
    recovery_memlimit INTEGER,
    recovery_salt BLOB,
    recovery_bundle BLOB,
    box_public_key BLOB CHECK (length(box_public_key) = 32),
    sign_public_key BLOB CHECK (length(sign_public_key) = 32),
    office_signature BLOB CHECK (length(office_signature) = 64)  -- of the public keys; absent until a tutor confirms
) STRICT;

-- The public keys of an account before its reset: what was signed with them can still be checked.
CREATE TABLE retired_account_key (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id),
    box_public_key BLOB NOT NULL CHECK (length(box_public_key) = 32),
    sign_public_key BLOB NOT NULL CHECK (length(sign_public_key) = 32),
    retired_on TEXT NOT NULL
) STRICT;

-- Key pairs that belong to an office and not to a person.
CREATE TABLE office_key (
    id INTEGER PRIMARY KEY,
    purpose TEXT NOT NULL CHECK (purpose IN ('office', 'audit', 'issuer')),
    box_public_key BLOB NOT NULL CHECK (length(box_public_key) = 32),
    sign_public_key BLOB NOT NULL CHECK (length(sign_public_key) = 32),
    recovery BLOB,                     -- the secret, wrapped by the recovery code
    recovery_salt BLOB,
    recovery_opslimit INTEGER,
    recovery_memlimit INTEGER,
    made_on TEXT NOT NULL,
    retired_on TEXT,
    succession_signature BLOB CHECK (length(succession_signature) = 64),  -- of the public keys, by the key before
    predecessor_signature BLOB CHECK (length(predecessor_signature) = 64)  -- of those of the issuer before, by this key
) STRICT;

-- Who may hold such a key. Sealed once a present holder has confirmed; until then pending.
CREATE TABLE office_key_grant (
    office_key_id INTEGER NOT NULL REFERENCES office_key (id),
    account_id INTEGER NOT NULL REFERENCES account (id),
    sealed_secret BLOB,
    PRIMARY KEY (office_key_id, account_id)
) STRICT;

-- Guesses at passwords and codes: one block of one size, unreadable in a copy of the file.
CREATE TABLE sign_in_guard (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    state BLOB NOT NULL
) STRICT;

-- What somebody was typing when the window locked, sealed to themselves alone. Numbers are random.
CREATE TABLE draft (
    id INTEGER PRIMARY KEY,
    envelope BLOB NOT NULL,
    kept_until TEXT NOT NULL           -- always the first of a month: no draft's day is told
) STRICT;

-- Entries are added at the end, and never replaced: a REPLACE would delete without the trigger against it.
CREATE TABLE audit_entry (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,                  -- UTC, to the second
    actor_person_id INTEGER,           -- no reference: the entry outlives the person
    action TEXT NOT NULL,
    subject TEXT NOT NULL,             -- the kind of thing acted on, such as 'person'
    subject_id INTEGER,
    detail TEXT NOT NULL,
    written TEXT NOT NULL,             -- what the act wrote, one part a line: table, key, BLAKE2b of the rows
    digest BLOB NOT NULL CHECK (length(digest) = 32),  -- BLAKE2b over this row and the digest before it
    signer BLOB CHECK (length(signer) = 32),           -- public key of the tutor or administrator who acted
    signature BLOB CHECK (length(signature) = 64)      -- of the digest, by that key
) STRICT;
CREATE TRIGGER audit_entry_is_added_at_the_end BEFORE INSERT ON audit_entry
WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM audit_entry)
BEGIN SELECT RAISE (ABORT, 'audit entries are final'); END;
CREATE TRIGGER audit_entry_is_not_updated BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE (ABORT, 'audit entries are final'); END;
CREATE TRIGGER audit_entry_is_not_deleted BEFORE DELETE ON audit_entry BEGIN SELECT RAISE (ABORT, 'audit entries are final'); END;

-- Doctors' sign-ins and confidential acts: who, what and when are inside.
CREATE TABLE sealed_audit_entry (
    id INTEGER PRIMARY KEY,
    sealed BLOB NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE TRIGGER sealed_audit_entry_is_added_at_the_end BEFORE INSERT ON sealed_audit_entry
WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM sealed_audit_entry)
BEGIN SELECT RAISE (ABORT, 'audit entries are final'); END;
CREATE TRIGGER sealed_audit_entry_is_not_updated BEFORE UPDATE ON sealed_audit_entry BEGIN SELECT RAISE (ABORT, 'audit entries are final'); END;
CREATE TRIGGER sealed_audit_entry_is_not_deleted BEFORE DELETE ON sealed_audit_entry BEGIN SELECT RAISE (ABORT, 'audit entries are final'); END;

-- The newest signed head: where both chains ended when a tutor or administrator last acted. It only goes forward, and
-- what stood there before is overwritten: no older one can be made again without the signer's key.
CREATE TABLE audit_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    at TEXT NOT NULL,                  -- UTC, to the second
    person_id INTEGER NOT NULL,        -- who signed; no reference, as above
    entry_id INTEGER NOT NULL,
    entry_digest BLOB NOT NULL CHECK (length(entry_digest) = 32),
    sealed_id INTEGER NOT NULL,        -- 0 while that chain is empty
    sealed_digest BLOB NOT NULL CHECK (length(sealed_digest) IN (0, 32)),
    signer BLOB NOT NULL CHECK (length(signer) = 32),
    signature BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT;
CREATE TRIGGER audit_head_is_one BEFORE INSERT ON audit_head WHEN EXISTS (SELECT 1 FROM audit_head)
BEGIN SELECT RAISE (ABORT, 'the signed head only goes forward'); END;
CREATE TRIGGER audit_head_goes_forward BEFORE UPDATE ON audit_head
WHEN NEW.id <> OLD.id OR NEW.entry_id <= OLD.entry_id OR NEW.sealed_id < OLD.sealed_id
BEGIN SELECT RAISE (ABORT, 'the signed head only goes forward'); END;
CREATE TRIGGER audit_head_is_not_deleted BEFORE DELETE ON audit_head
BEGIN SELECT RAISE (ABORT, 'the signed head only goes forward'); END;

-- backup

-- Backups that were restored. The newest mark tells who signed in before it to do so again.
CREATE TABLE restored_backup (
    id INTEGER PRIMARY KEY,
    backup TEXT NOT NULL,              -- the moment it was made, UTC
    restored_at TEXT NOT NULL,         -- UTC
    mark BLOB NOT NULL UNIQUE CHECK (length(mark) = 16)
) STRICT;

-- Serials of certificates that were lost by a restore: no other certificate ever bears one of them.
CREATE TABLE lost_serial (
    serial TEXT NOT NULL PRIMARY KEY,
    lost_on TEXT NOT NULL
) STRICT;

-- programme

CREATE TABLE teaching_session (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,          -- of the calendar event, for ever
    date TEXT NOT NULL,
    start TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 600),
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    is_untitled INTEGER NOT NULL CHECK (is_untitled IN (0, 1)),  -- still bears the generated title
    area TEXT NOT NULL CHECK (area IN ('clinical', 'nhs-systems', 'leadership', 'career-and-wellbeing', 'other')),
    is_clinical INTEGER NOT NULL CHECK (is_clinical IN (0, 1)),
    outcomes TEXT NOT NULL,            -- one learning outcome a line
    leadership_domain TEXT NOT NULL,
    venue TEXT NOT NULL,
    online_link TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'published', 'held', 'cancelled')),
    cancellation_reason TEXT NOT NULL DEFAULT '',
    sequence INTEGER NOT NULL DEFAULT 0,  -- of the calendar event: one more with each change (RFC 5545)
    laid_out_for TEXT,                 -- the fortnight's day it was generated for, wherever it was moved since
    capacity INTEGER CHECK (capacity BETWEEN 1 AND 10000)  -- places in the room; without limit while absent
) STRICT;
CREATE UNIQUE INDEX teaching_session_at ON teaching_session (date, start) WHERE state <> 'cancelled';

CREATE TABLE speaker (
    session_id INTEGER NOT NULL REFERENCES teaching_session (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    email TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'to-invite' CHECK (state IN ('to-invite', 'invited', 'confirmed', 'thanked')),
    PRIMARY KEY (session_id, position)
) STRICT;

CREATE TABLE session_specialty (
    session_id INTEGER NOT NULL REFERENCES teaching_session (id) ON DELETE CASCADE,
    specialty_id INTEGER NOT NULL REFERENCES specialty (id),
    PRIMARY KEY (session_id, specialty_id)
) STRICT;

CREATE TABLE closure (
    id INTEGER PRIMARY KEY,
    date TEXT NOT NULL UNIQUE,
    reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 200)
) STRICT;

-- Bank holidays added to or taken from those that the rules give.
CREATE TABLE bank_holiday_change (
    date TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    is_holiday INTEGER NOT NULL CHECK (is_holiday IN (0, 1))
) STRICT;

-- Was in calendar files and is in the programme no longer: later files cancel it, so that calendars forget it.
CREATE TABLE withdrawn_event (
    uid TEXT NOT NULL PRIMARY KEY,
    date TEXT NOT NULL,
    start TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 600),
    title TEXT NOT NULL,
    sequence INTEGER NOT NULL
) STRICT;

-- appointments

CREATE TABLE topic (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
    search_key TEXT NOT NULL UNIQUE,
    is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1))
) STRICT;

CREATE TABLE clinic (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    date TEXT NOT NULL,
    start TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 600),
    venue TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'cancelled')),
    cancellation_reason TEXT NOT NULL DEFAULT '',
    sequence INTEGER NOT NULL DEFAULT 0,
    laid_out_for TEXT                  -- as of a teaching session; absent of an extra clinic
) STRICT;
CREATE UNIQUE INDEX clinic_at ON clinic (date, start) WHERE state <> 'cancelled';

-- Made with its clinic and overwritten in place. Owner tag and envelope are random while the slot is free.
CREATE TABLE slot (
    id INTEGER PRIMARY KEY,
    clinic_id INTEGER NOT NULL REFERENCES clinic (id),
    start TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 600),
    is_taken INTEGER NOT NULL CHECK (is_taken IN (0, 1)),
    owner_tag BLOB NOT NULL CHECK (length(owner_tag) = 32),
    envelope BLOB NOT NULL,
    is_blocked INTEGER NOT NULL DEFAULT 0 CHECK (is_blocked IN (0, 1)),  -- by the tutor, for no doctor
    joined_to INTEGER REFERENCES slot (id),  -- its time belongs to that slot, for a long talk
    UNIQUE (clinic_id, start),
    UNIQUE (clinic_id, owner_tag),     -- one booking of a doctor a clinic
    CHECK (is_taken + is_blocked + CASE WHEN joined_to IS NULL THEN 0 ELSE 1 END <= 1)
) STRICT;

-- The waiting list of a clinic: positions clear, holders sealed. Tag and envelope are random once a place has ended,
-- but for an offer that ran out, whose holder is told so. Only an offer that stands has a time.
CREATE TABLE waiting_place (
    clinic_id INTEGER NOT NULL REFERENCES clinic (id),
    position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 10000),  -- in order of joining; never given twice
    state TEXT NOT NULL CHECK (state IN ('waiting', 'offered', 'accepted', 'declined', 'expired', 'withdrawn')),
    offered_slot_id INTEGER REFERENCES slot (id),
    offer_ends TEXT,                   -- local 'YYYY-MM-DD HH:MM'
    owner_tag BLOB NOT NULL CHECK (length(owner_tag) = 32),
    envelope BLOB NOT NULL,
    PRIMARY KEY (clinic_id, position),
    UNIQUE (clinic_id, owner_tag),     -- one place of a doctor a clinic
    CHECK ((state = 'offered') = (offered_slot_id IS NOT NULL)),
    CHECK ((state = 'offered') = (offer_ends IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX slot_is_offered_once ON waiting_place (offered_slot_id);

-- What is kept about appointments: outcome, note, agreed actions, cancellations. Numbers are random, so that neither
-- they nor the order of the rows tell when one was written.
CREATE TABLE appointment_record (
    id INTEGER PRIMARY KEY,
    envelope BLOB NOT NULL
) STRICT;

-- attendance

-- What a doctor has said about coming. When it was said is not kept: it would tell who sat at the workstation.
CREATE TABLE reply (
    session_id INTEGER NOT NULL REFERENCES teaching_session (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id),
    answer TEXT NOT NULL CHECK (answer IN ('in-room', 'on-teams', 'apologies')),
    apology TEXT CHECK (apology IN ('not-released', 'on-call-or-nights', 'leave', 'non-working-day', 'other')),
    PRIMARY KEY (session_id, person_id),
    CHECK ((answer = 'apologies') = (apology IS NOT NULL))
) STRICT;

CREATE TABLE register (
    session_id INTEGER NOT NULL PRIMARY KEY REFERENCES teaching_session (id),
    closed_at TEXT,                    -- UTC; open while absent
    closed_by INTEGER REFERENCES person (id)
) STRICT;

-- A file from which a register was filled.
CREATE TABLE attendance_report (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES register (session_id),
    source TEXT NOT NULL CHECK (source IN ('teams', 'sheet')),
    digest BLOB NOT NULL CHECK (length(digest) = 32),  -- of the file: the same one is not imported twice
    meeting_start INTEGER,             -- seconds since 1970 in UTC: reports with the same are of the same meeting
    participants INTEGER NOT NULL,     -- of several reports of a meeting the fullest counts: how many it names,
    seconds INTEGER NOT NULL,          -- and how long it saw them, all together
    imported_at TEXT NOT NULL,         -- UTC
    imported_by INTEGER REFERENCES person (id),
    UNIQUE (session_id, digest),
    UNIQUE (id, session_id)
) STRICT;

-- What one source saw of a person: there from … to …
CREATE TABLE sighting (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES register (session_id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    source TEXT NOT NULL CHECK (source IN ('desk', 'teams', 'sheet')),
    report_id INTEGER,
    seen_from INTEGER NOT NULL,        -- seconds since 1970 in UTC, also before the session's start
    seen_to INTEGER CHECK (seen_to >= seen_from),  -- absent: to the session's end
    FOREIGN KEY (report_id, session_id) REFERENCES attendance_report (id, session_id)
) STRICT;
CREATE INDEX sighting_by_session ON sighting (session_id, person_id);
CREATE INDEX sighting_by_person ON sighting (person_id);
CREATE INDEX sighting_by_report ON sighting (report_id, session_id);

-- What the register says of a person: as said by hand, else as it follows from the sightings.
CREATE TABLE mark (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES register (session_id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    status TEXT NOT NULL CHECK (status IN ('present', 'late', 'left-early', 'apologies', 'did-not-attend')),
    source TEXT NOT NULL CHECK (source IN ('by-hand', 'desk', 'teams', 'sheet', 'several')),
    arrived TEXT,
    left_at TEXT,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 600),  -- attended, inside the session
    grade TEXT,                        -- what they were on the day, frozen at closing
    specialty_id INTEGER REFERENCES specialty (id),
    UNIQUE (session_id, person_id)
) STRICT;
CREATE INDEX mark_by_person ON mark (person_id, session_id);

-- Who changed what in a register, and why where it was closed already.
CREATE TABLE mark_change (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES register (session_id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    changed_at TEXT NOT NULL,          -- UTC
    changed_by INTEGER REFERENCES person (id),  -- absent: nobody had signed in
    act TEXT NOT NULL CHECK (act IN ('marked', 'cleared', 'checked-in', 'checked-out', 'imported', 'typed', 'closed',
                                     'corrected', 'undone')),
    status_before TEXT,
    minutes_before INTEGER,
    status_after TEXT,
    minutes_after INTEGER,
    reason TEXT CHECK (length(reason) BETWEEN 1 AND 200)  -- of a correction
) STRICT;
CREATE INDEX mark_change_by_session ON mark_change (session_id, person_id);
CREATE INDEX mark_change_by_person ON mark_change (person_id);

-- Participants of reports whom somebody has matched once and for all. Doctors' names stand among the people only, so
-- what is kept of the name or address in the report is its digest.
CREATE TABLE known_participant (
    digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
    person_id INTEGER REFERENCES person (id),
    ignored_name TEXT,                 -- of whoever is nobody of the forum, a note-taking program, say
    CHECK ((person_id IS NULL) <> (ignored_name IS NULL))
) STRICT;
CREATE INDEX known_participant_by_person ON known_participant (person_id);

-- What the columns of a file hold, as somebody has said for these headings.
CREATE TABLE column_mapping (
    headings_digest BLOB NOT NULL PRIMARY KEY CHECK (length(headings_digest) = 32),
    columns TEXT NOT NULL              -- JSON: for each column its use
) STRICT;

-- A sheet of paper on which people sign in.
CREATE TABLE sign_in_sheet (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES teaching_session (id),
    code TEXT NOT NULL UNIQUE,         -- printed on it: finds the session again
    expected INTEGER NOT NULL CHECK (expected >= 0),  -- rows with a name, numbered from 1
    spares INTEGER NOT NULL CHECK (spares >= 0),      -- empty ones for whoever was not expected, numbered on
    printed_at TEXT NOT NULL,          -- UTC
    printed_by INTEGER REFERENCES person (id),
    settled_at TEXT,                   -- UTC; the sheet is outstanding while absent
    settled_by INTEGER REFERENCES person (id),
    outcome TEXT CHECK (outcome IN ('typed', 'not-used')),
    CHECK ((settled_at IS NULL) = (outcome IS NULL))
) STRICT;
CREATE INDEX sign_in_sheet_by_session ON sign_in_sheet (session_id);

-- Who stands on which row: whatever becomes of the list of people, the number means the same person. On a spare row
-- whoever was typed back for it.
CREATE TABLE sign_in_sheet_row (
    sheet_id INTEGER NOT NULL REFERENCES sign_in_sheet (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),
    person_id INTEGER NOT NULL REFERENCES person (id),
    PRIMARY KEY (sheet_id, number)
) STRICT;
CREATE INDEX sign_in_sheet_row_by_person ON sign_in_sheet_row (person_id);

-- What somebody checks in with at an unstaffed desk. It opens nothing else.
CREATE TABLE door_credential (
    person_id INTEGER NOT NULL PRIMARY KEY REFERENCES person (id),
    pin_hash TEXT,                     -- Argon2id, with its salt and parameters
    wrong_pins INTEGER NOT NULL DEFAULT 0,  -- in a row; one that is being tried counts
    last_wrong_at INTEGER,             -- seconds since 1970 in UTC
    badge_digest BLOB UNIQUE CHECK (length(badge_digest) = 32)  -- Argon2id of what a scanner reads, under badge_salt
) STRICT;

-- One for all badges, since a badge has to be found by its digest; made when the first one is scanned.
CREATE TABLE badge_salt (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    salt BLOB NOT NULL CHECK (length(salt) = 16)
) STRICT;

-- Added at a desk by their name, and not looked over by the staff yet.
CREATE TABLE newcomer (
    person_id INTEGER NOT NULL PRIMARY KEY REFERENCES person (id),
    session_id INTEGER NOT NULL REFERENCES teaching_session (id)
) STRICT;
CREATE INDEX newcomer_by_session ON newcomer (session_id);

-- certificates

-- A picture on certificates: never changed, and there for as long as one of them shows it.
CREATE TABLE certificate_picture (
    id INTEGER PRIMARY KEY,
    digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),  -- SHA-256 of its pixels
    png BLOB NOT NULL CHECK (length(png) BETWEEN 1 AND 400000)
) STRICT;
CREATE TRIGGER certificate_picture_is_not_updated BEFORE UPDATE ON certificate_picture BEGIN SELECT RAISE (ABORT, 'pictures of certificates are final'); END;

-- What stands on certificates that are issued from now on.
CREATE TABLE certificate_logo (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    digest BLOB NOT NULL REFERENCES certificate_picture (digest)
) STRICT;
CREATE TABLE signature_image (
    person_id INTEGER PRIMARY KEY REFERENCES person (id),
    digest BLOB NOT NULL REFERENCES certificate_picture (digest),
    word BLOB NOT NULL CHECK (length(word) = 64)  -- the person's own, that it is theirs
) STRICT;

CREATE TABLE certificate (
    id INTEGER PRIMARY KEY,
    serial TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('attendance', 'teaching')),
    session_id INTEGER NOT NULL REFERENCES teaching_session (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    credits INTEGER NOT NULL,          -- in hundredths
    minutes INTEGER NOT NULL,
    issued_on TEXT NOT NULL,
    record TEXT NOT NULL,              -- what the certificate says, as canonical JSON, frozen at issue; without names
    envelope BLOB NOT NULL,            -- the names in it, its signatures, and the issuer's word for all of it
    sealed_to BLOB CHECK (length(sealed_to) = 32),  -- the doctor's public key, where they had one
    issuing_key BLOB NOT NULL CHECK (length(issuing_key) = 32),  -- public: what its signatures were made with
    logo BLOB REFERENCES certificate_picture (digest),             -- as the record names them, too
    signature_image BLOB REFERENCES certificate_picture (digest),
    predecessor TEXT UNIQUE,           -- serial of the certificate in whose place it stands
    status TEXT NOT NULL DEFAULT 'in-force' CHECK (status IN ('in-force', 'revoked', 'superseded')),
    ended_on TEXT,                     -- the first day on which it was not in force
    reason TEXT CHECK (length(reason) BETWEEN 1 AND 200),
    successor TEXT UNIQUE,             -- serial of the certificate that stands in its place
    CHECK ((status = 'in-force') = (ended_on IS NULL)),
    CHECK ((status = 'in-force') = (reason IS NULL)),
    CHECK ((status = 'superseded') = (successor IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX certificate_in_force ON certificate (person_id, session_id, kind) WHERE status = 'in-force';
CREATE INDEX certificate_by_session ON certificate (session_id);

-- That a draft of an e-mail with this certificate was written for its doctor. Whose it is the certificate says.
CREATE TABLE certificate_message (
    certificate_id INTEGER PRIMARY KEY REFERENCES certificate (id),
    prepared_at TEXT NOT NULL,         -- UTC, the last time
    prepared_by INTEGER NOT NULL REFERENCES person (id),
    sent_at TEXT,                      -- UTC; when somebody has said that it went out
    sent_by INTEGER REFERENCES person (id),
    CHECK ((sent_at IS NULL) = (sent_by IS NULL))
) STRICT;

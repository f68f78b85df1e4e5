// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/programme/sessiontopic.h"

#include <variant>

namespace ledforum {

/// Two planned or published sessions exchange their topics.
struct SwapTopics
{
    TeachingSessionId first;
    TeachingSessionId second;
};

/// Another topic and other speakers on the same day.
struct ReplaceTopic
{
    TeachingSessionId session;
    SessionTopic topic;
};

/// To another day or time. What doctors said about coming does not follow to another day.
struct MoveSession
{
    TeachingSessionId session;
    LocalSpan to;
    bool withClinics = false; ///< the 1:1s of the day move by as much; otherwise they stay
};

/// Each topic from this session on goes one session later, and this one has none; if the last session has a
/// topic, that goes to a new session on the next day of the fortnight on which the forum meets. Sessions that
/// are held or cancelled or have a register take no part.
struct PushLater
{
    TeachingSessionId from;
};

struct CancelSession
{
    TeachingSessionId session;
    QString reason;
    bool withClinics = false; ///< cancels the 1:1s of the day, too; otherwise they stay
};

struct ReinstateSession
{
    TeachingSessionId session;
    TeachingState to = TeachingState::Planned; ///< or Published
};

/// Stores a closure and cancels what stands on the day, with its reason.
struct CloseDay
{
    QDate date;
    QString reason;
    bool cancelsSessions = true; ///< otherwise they stay as they are
    bool withClinics = false;    ///< the 1:1s, too; otherwise they stay
};

/// Its id, uid and sequence are given when it is done.
struct AddSession
{
    TeachingSession session;
};

/// Only a planned one without a register and without replies: anything else is cancelled.
struct RemoveSession
{
    TeachingSessionId session;
};

/// Every field may change but id, uid and sequence, which say what is changed. Conflict when someone else has
/// changed it since it was read.
struct ChangeSession
{
    TeachingSession session;
};

/// Writes over one speaker, in whatever state the session is: one may be thanked afterwards. Conflict when
/// somebody else stands at that place by now.
struct SetSpeaker
{
    TeachingSessionId session;
    size_t position; ///< from 0
    Speaker seen;    ///< as read; every field counts
    Speaker speaker;
};

/// One act on the programme, whole or not at all.
using ProgrammeAct =
    std::variant<SwapTopics, ReplaceTopic, MoveSession, PushLater, CancelSession, ReinstateSession, CloseDay,
                 AddSession, RemoveSession, ChangeSession, SetSpeaker>;

} // namespace ledforum

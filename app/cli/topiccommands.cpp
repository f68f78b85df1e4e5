// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingservice.h"
#include "app/cli/appointmentcommands.h"
#include "app/forum/forum.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Result<> removeTopic(CommandCall& call, const QString& title)
{
    const Result<std::vector<Topic>> offered = call.forum().appointments().topics(call.actor());
    if (!offered)
        return offered.failure();
    const Result<Topic> topic = bookingrules::topicNamed(*offered, title);
    if (!topic)
        return topic.failure();
    return call.forum().appointments().removeTopic(call.actor(), topic->id);
}

Result<> changeTopics(CommandCall& call)
{
    for (const QString& title : call.values(u"add"_s)) {
        if (const Result<> added = call.forum().appointments().addTopic(call.actor(), title); !added)
            return added;
    }
    for (const QString& title : call.values(u"remove"_s)) {
        if (const Result<> removed = removeTopic(call, title); !removed)
            return removed;
    }
    return Done();
}

/// What is offered after the changes that were asked for.
Result<> topics(CommandCall& call)
{
    if (const Result<> changed = changeTopics(call); !changed)
        return changed;
    const Result<std::vector<Topic>> offered = call.forum().appointments().topics(call.actor());
    if (!offered)
        return offered.failure();
    QJsonArray rows;
    for (const Topic& topic : *offered)
        rows += QJsonObject{{u"id"_s, topic.id.value()}, {u"title"_s, topic.title}};
    call.output().list(rows, {{u"Topic"_s, u"title"_s}});
    return Done();
}

} // namespace

std::vector<Command> topicCommands()
{
    return {{.words = u"appointments topics"_s,
             .summary = u"List what a 1:1 may be about; add a topic or take one off"_s,
             .positionals = {},
             .options = {option(u"add"_s, u"a topic that doctors may choose from now on"_s, u"TITLE"_s),
                         option(u"remove"_s, u"a topic that is offered no longer; bookings keep it"_s,
                                u"TITLE"_s)},
             .run = topics}};
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingrules.h"
#include "app/appointments/bookingservice.h"

// What doctors may choose to talk about.

namespace ledforum {

using namespace Qt::StringLiterals;

Result<> BookingService::addTopic(const Actor& actor, const QString& typed)
{
    return m_operations.change(actor, Permission::EditProgramme, Area::Appointments,
                               [&](AuditLog::Entry& audit) -> Result<> {
                                   const Result<QString> title = bookingrules::topicTitleFrom(typed);
                                   if (!title)
                                       return title.failure();
                                   if (const auto known = bookingrules::topicNamed(m_topics.all(), *title))
                                       return refused(u"“%1” is a topic already."_s.arg(known->title));
                                   const TopicId topic = m_topics.add(*title);
                                   audit.note(u"added topic"_s, u"topic"_s, topic.value(), *title);
                                   return Done();
                               });
}

Result<> BookingService::removeTopic(const Actor& actor, TopicId topic)
{
    return m_operations.change(actor, Permission::EditProgramme, Area::Appointments,
                               [&](AuditLog::Entry& audit) -> Result<> {
                                   m_topics.setActive(topic, false);
                                   audit.note(u"removed topic"_s, u"topic"_s, topic.value());
                                   return Done();
                               });
}

} // namespace ledforum

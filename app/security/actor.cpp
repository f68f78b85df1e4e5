// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/actor.h"

namespace ledforum {

Actor::Actor(PersonId person, QString name, Roles roles, KeyRing keys)
    : m_person(person)
    , m_name(std::move(name))
    , m_roles(roles)
    , m_keys(std::move(keys))
{
}

Actor Actor::atDesk(const DeskDuty& duty)
{
    Actor desk;
    desk.m_duty = duty;
    return desk;
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/doorpindialog.h"

#include "app/attendance/deskservice.h"
#include "app/security/doorpin.h"
#include "ui/security/passwordentry.h"
#include "ui/shell/forumwork.h"
#include "ui/widgets/plainlabel.h"

namespace ledforum {

using namespace Qt::StringLiterals;

DoorPinDialog::DoorPinDialog(PageContext& context, std::optional<Person> other, QWidget* parent)
    : FormDialog(u"Door PIN"_s, u"Save PIN"_s, u"doorPin"_s, parent)
    , m_context(context)
    , m_other(std::move(other))
    , m_pin(new PasswordField(u"doorPinNew"_s, u"4 to 8 digits"_s))
    , m_again(new PasswordField(u"doorPinAgain"_s, u"The same again"_s))
{
    for (PasswordField* field : {m_pin, m_again}) {
        field->setMaxLength(longestDoorPin);
        field->setInputMethodHints(field->inputMethodHints() | Qt::ImhDigitsOnly);
    }
    const QString use =
        m_other
            ? u"%1 checks in with it at an unstaffed desk. Let them type it themselves, and see who they are "
              "first. Left empty, it takes the PIN away."_s.arg(m_other->fullName.value())
            : u"It checks you in at an unstaffed desk by the door, and opens nothing else. Don’t take the "
              "digits of your phone or card."_s;
    addWidget((new PlainLabel(use))->wrapped());
    addFields({{u"&4 to 8 digits"_s, m_pin}, {u"The same a&gain"_s, m_again}});
}

Result<> DoorPinDialog::set(const std::optional<SecretBytes>& pin)
{
    return slowly(m_context, [&](Forum& forum) {
        return m_other ? forum.desk().setPin(m_context.actor, m_other->id, pin)
                       : forum.desk().setOwnPin(m_context.actor, *pin);
    });
}

Result<> DoorPinDialog::apply()
{
    if (m_pin->text() != m_again->text()) {
        m_again->clear();
        return wrong(m_pin, u"The two are not the same. Please type the digits twice again."_s);
    }
    std::optional<SecretBytes> pin = takePassword(*m_pin);
    m_again->clear();
    if (m_other && pin->isEmpty())
        pin.reset();
    else if (!isGoodDoorPin(*pin))
        return wrong(m_pin, doorPinRule());
    setBusy(true);
    const Result<> result = set(pin);
    setBusy(false);
    if (!result)
        return wrong(m_pin, result.failure().sentence);
    m_context.announce(MessageKind::Success,
                       pin ? u"The door PIN was saved."_s : u"The door PIN was taken away."_s);
    return Done();
}

} // namespace ledforum

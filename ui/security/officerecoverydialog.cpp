// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/officerecoverydialog.h"

#include "ui/widgets/choicebox.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/plainlabel.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QStringList namesOf(const std::vector<Successor>& people, PersonId self)
{
    QStringList names;
    for (const Successor& person : people)
        names << (person.person == self ? u"%1 (you)"_s.arg(person.fullName) : person.fullName);
    return names;
}

} // namespace

OfficeRecoveryDialog::OfficeRecoveryDialog(std::vector<Successor> people, PersonId self, Store store,
                                           QWidget* parent)
    : FormDialog(u"No tutor can sign in"_s, u"Open the office again"_s, u"officeRecovery"_s, parent)
    , m_people(std::move(people))
    , m_self(self)
    , m_store(std::move(store))
    , m_code(new SecretField(u"officeRecoveryCode"_s, u"Recovery code of the tutor’s office"_s))
    , m_person(choiceBox(u"officeRecoveryPerson"_s, u"Who becomes Deputy Clinical Tutor"_s,
                         namesOf(m_people, self)))
    , m_keyCode(new SecretField(u"officeRecoveryKeyCode"_s, u"The key code that they read out"_s))
{
    setMinimumWidth(560);
    addWidget(
        (new PlainLabel(u"The code was printed when the office got its keys, and locked away. Whoever is "
                        "chosen here becomes Deputy Clinical Tutor and can read all bookings, messages "
                        "and notes. It is written into the audit."_s))
            ->wrapped());
    m_code->setPlaceholderText(u"Six groups, such as K7QM-2XWD-9RTA-…"_s);
    addField(u"&Recovery code of the tutor’s office"_s, m_code);
    addField(u"Who becomes &Deputy Clinical Tutor"_s, m_person,
             u"Whoever has an account. Invite a new tutor first, and have them sign in once."_s);
    m_keyCode->setPlaceholderText(u"123 456 789 012"_s);
    auto* keyCode = new FormField(u"The &key code that they read out"_s, m_keyCode,
                                  u"They open “My account” and read it to you, face to face."_s);
    addWidget(keyCode);
    const auto follow = [this, keyCode] { keyCode->setVisible(chosen().person != m_self); };
    connect(m_person, &QComboBox::currentIndexChanged, this, follow);
    follow();
}

const Successor& OfficeRecoveryDialog::chosen() const
{
    return m_people[size_t(m_person->currentIndex())];
}

Result<> OfficeRecoveryDialog::apply()
{
    if (m_code->text().trimmed().isEmpty())
        return wrong(m_code, u"Type the recovery code of the tutor’s office, from its sheet."_s);
    const bool isForSelf = chosen().person == m_self;
    if (!isForSelf && m_keyCode->text().trimmed().isEmpty())
        return wrong(m_keyCode, u"Have %1 read out their key code, and type it."_s.arg(chosen().fullName));
    setBusy(true);
    const Result<> result =
        m_store({m_code->text(), chosen().person, isForSelf ? QString() : m_keyCode->text()});
    setBusy(false);
    return result;
}

} // namespace ledforum

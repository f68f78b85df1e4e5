// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forum/settingspage.h"

#include "app/forum/forum.h"
#include "ui/forum/currentsettings.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/pagelayout.h"

#include <QHBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

void addRow(Card& card, const std::vector<QWidget*>& fields)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * theme::grid);
    for (QWidget* field : fields)
        row->addWidget(field, 1, Qt::AlignTop);
    card.content().addLayout(row);
}

FormField* labelled(QWidget* field, const QString& help = {})
{
    return new FormField(field->accessibleName(), field, help);
}

} // namespace

SettingsPage::SettingsPage(PageContext& context, QWidget* parent)
    : Page(context, parent)
    , m_name(new TextField(u"settingsName"_s, u"Name of the forum"_s))
    , m_site(new TextField(u"settingsSite"_s, u"Hospital or site"_s))
    , m_teachingStart(new TimeField(u"settingsTeachingStart"_s, u"Teaching starts"_s))
    , m_clinicStart(new TimeField(u"settingsClinicStart"_s, u"1:1 appointments start"_s))
    , m_message(new InlineMessage(u"settingsMessage"_s))
{
    auto* header =
        new PageHeader(u"Settings"_s, u"What counts for the whole forum. Certificates and registers that "
                                      "exist already stay as they are."_s);
    auto* save = new Button(u"Save settings"_s, ButtonKind::Primary, u"settingsSave"_s);
    save->setShortcut(QKeySequence(u"Ctrl+S"_s));
    header->addAction(save);
    connect(save, &Button::clicked, this, &SettingsPage::save);

    QVBoxLayout& column = scrollingPage(*this);
    column.addWidget(header);
    column.addWidget(m_message);
    column.addWidget(forumCard());
    column.addWidget(timesCard());
    column.addWidget(rulesCard());
    column.addStretch();
    for (TextField* field : findChildren<TextField*>())
        connect(field, &QLineEdit::returnPressed, this, &SettingsPage::save);
}

Card* SettingsPage::forumCard()
{
    auto* card = new Card(u"The forum"_s);
    addRow(*card, {labelled(m_name), labelled(m_site)});
    return card;
}

Card* SettingsPage::timesCard()
{
    auto* card = new Card(u"When it meets"_s);
    addRow(
        *card,
        {labelled(m_teachingStart),
         labelled(
             number(u"settingsTeachingMinutes"_s, u"Minutes of teaching"_s, &ForumSettings::teachingMinutes)),
         labelled(m_clinicStart),
         labelled(number(u"settingsClinicMinutes"_s, u"Minutes of 1:1s"_s, &ForumSettings::clinicMinutes)),
         labelled(number(u"settingsSlotMinutes"_s, u"Minutes of one 1:1"_s, &ForumSettings::slotMinutes))});
    return card;
}

Card* SettingsPage::rulesCard()
{
    auto* card = new Card(u"Bookings and credits"_s);
    addRow(*card,
           {labelled(number(u"settingsBookings"_s, u"1:1s a doctor may hold"_s,
                            &ForumSettings::bookingsADoctorMayHold),
                     u"Future ones. The tutor may book more."_s),
            labelled(number(u"settingsTolerance"_s, u"Minutes that may be missed"_s,
                            &ForumSettings::creditsToleranceMinutes),
                     u"Whoever misses no more earns the whole session."_s),
            labelled(number(u"settingsStep"_s, u"Step in minutes"_s, &ForumSettings::creditsStepMinutes),
                     u"Otherwise minutes count in such steps, rounded down."_s),
            labelled(number(u"settingsMinutesPerCredit"_s, u"Minutes of one credit"_s,
                            &ForumSettings::minutesPerCredit),
                     u"One credit is one hour of teaching."_s)});
    return card;
}

TextField* SettingsPage::number(const QString& objectName, const QString& label, int ForumSettings::*member)
{
    auto* field = new TextField(objectName, label);
    field->setMaxLength(3);
    m_numbers.push_back({field, member});
    return field;
}

void SettingsPage::reload()
{
    const Result<ForumSettings> here = typed();
    const bool isHalfTyped = !m_name->text().isEmpty() && (!here || *here != m_shown);
    if (!isHalfTyped)
        show(currentSettings(context().forum));
}

void SettingsPage::show(const ForumSettings& settings)
{
    m_shown = settings;
    m_name->setText(settings.name);
    m_site->setText(settings.site);
    m_teachingStart->setTime(settings.teachingStart);
    m_clinicStart->setTime(settings.clinicStart);
    for (const Number& number : m_numbers)
        number.field->setText(QString::number(settings.*number.member));
}

Result<ForumSettings> SettingsPage::typed() const
{
    ForumSettings settings = m_shown;
    settings.name = m_name->text().trimmed();
    settings.site = m_site->text().trimmed();
    const auto teaching = m_teachingStart->time();
    const auto clinic = m_clinicStart->time();
    if (!teaching || !clinic)
        return refused(u"Please type the times as 2pm or 14:00. Nothing was changed."_s);
    settings.teachingStart = *teaching;
    settings.clinicStart = *clinic;
    for (const Number& number : m_numbers) {
        bool isNumber = false;
        settings.*number.member = number.field->text().toInt(&isNumber);
        if (!isNumber)
            return refused(u"%1: “%2” is not a whole number. Nothing was changed."_s.arg(
                number.field->accessibleName(), number.field->text()));
    }
    return settings;
}

void SettingsPage::save()
{
    m_message->clear();
    const Result<ForumSettings> settings = typed();
    if (!settings) {
        m_message->show(MessageKind::Error, settings.failure().sentence);
        return;
    }
    if (*settings == m_shown)
        return;
    PageContext& here = context();
    const ForumSettings before = m_shown;
    const auto change = [&here](const ForumSettings& wanted) {
        return here.forum.settings().change(here.actor, wanted);
    };
    if (const Result<> result = change(*settings); !result) {
        m_message->show(MessageKind::Error, result.failure().sentence);
        return;
    }
    show(*settings);
    here.announce(MessageKind::Success, u"The settings were saved."_s);
    here.undoable(
        u"Settings"_s, [change, after = *settings] { return change(after); },
        [change, before] { return change(before); });
}

} // namespace ledforum

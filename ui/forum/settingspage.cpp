// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forum/settingspage.h"

#include "app/forum/forum.h"
#include "database/types/textfold.h"
#include "ui/forum/certificatepicturespanel.h"
#include "ui/forum/currentsettings.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int longTextHeight = 18 * theme::grid; ///< six lines

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
    column.addWidget(bookingCard());
    column.addWidget(confidentialityCard());
    column.addWidget(keepingCard());
    column.addWidget(rulesCard());
    column.addWidget(certificatesCard());
    column.addWidget(insightsCard());
    column.addWidget(deskCard());
    column.addWidget(workstationCard());
    column.addStretch();
    for (TextField* field : findChildren<TextField*>())
        connect(field, &QLineEdit::returnPressed, this, &SettingsPage::save);
}

Card* SettingsPage::forumCard()
{
    auto* card = new Card(u"The forum"_s);
    addRow(*card, {labelled(text(u"settingsName"_s, u"Name of the forum"_s, &ForumSettings::name)),
                   labelled(text(u"settingsSite"_s, u"Hospital or site"_s, &ForumSettings::site))});
    return card;
}

Card* SettingsPage::timesCard()
{
    auto* card = new Card(u"When it meets"_s);
    addRow(
        *card,
        {labelled(time(u"settingsTeachingStart"_s, u"Teaching starts"_s, &ForumSettings::teachingStart)),
         labelled(
             number(u"settingsTeachingMinutes"_s, u"Minutes of teaching"_s, &ForumSettings::teachingMinutes)),
         labelled(time(u"settingsClinicStart"_s, u"1:1 appointments start"_s, &ForumSettings::clinicStart)),
         labelled(number(u"settingsClinicMinutes"_s, u"Minutes of 1:1s"_s, &ForumSettings::clinicMinutes)),
         labelled(number(u"settingsSlotMinutes"_s, u"Minutes of one 1:1"_s, &ForumSettings::slotMinutes))});
    return card;
}

Card* SettingsPage::bookingCard()
{
    auto* card = new Card(u"Booking a 1:1"_s);
    addRow(*card, {labelled(number(u"settingsBookings"_s, u"1:1s a doctor may hold"_s,
                                   &ForumSettings::bookingsADoctorMayHold),
                            u"Future ones. The tutor may book more."_s),
                   labelled(number(u"settingsBookingOpens"_s, u"Opens weeks before"_s,
                                   &ForumSettings::bookingOpensWeeksBefore),
                            u"At the start of that day. The tutor may book earlier."_s),
                   labelled(time(u"settingsBookingCloses"_s, u"Closes on the day at"_s,
                                 &ForumSettings::bookingCloses),
                            u"The tutor may book later."_s)});
    addRow(*card,
           {labelled(number(u"settingsOfferHours"_s, u"Hours an offer stands"_s, &ForumSettings::offerHours),
                     u"Then the time goes to the next in the waiting list."_s),
            labelled(time(u"settingsOffersEnd"_s, u"Offers end on the day at"_s, &ForumSettings::offersEnd),
                     u"From then on the tutor decides."_s),
            labelled(
                text(u"settingsNeutralPlace"_s, u"Neutral name of the place"_s, &ForumSettings::neutralPlace),
                u"For doctors’ own calendars and slips: a place, never the purpose."_s)});
    return card;
}

Card* SettingsPage::confidentialityCard()
{
    auto* card = new Card(u"Before a 1:1 is booked"_s);
    addRow(*card,
           {labelled(longText(u"settingsConfidentiality"_s, u"Limits of confidentiality"_s,
                              &ForumSettings::confidentialityText),
                     u"Doctors read it in full and agree to it before their first 1:1, and once more when "
                     "it has changed."_s)});
    return card;
}

Card* SettingsPage::keepingCard()
{
    auto* card = new Card(u"How long it is kept"_s);
    addRow(*card,
           {labelled(number(u"settingsKeepMessages"_s, u"Months for messages"_s,
                            &ForumSettings::keepMessagesMonths),
                     u"What a doctor wrote for a 1:1, counted from that day."_s),
            labelled(number(u"settingsKeepNotes"_s, u"Months for notes"_s, &ForumSettings::keepNotesMonths),
                     u"All about a doctor’s 1:1s, counted from the last of them."_s),
            labelled(number(u"settingsKeepRecords"_s, u"Years for registers and certificates"_s,
                            &ForumSettings::keepRecordsYears),
                     u"Counted from leaving."_s)});
    addRow(*card, {labelled(number(u"settingsKeepFeedback"_s, u"Years for feedback"_s,
                                   &ForumSettings::keepFeedbackYears),
                            u"What is said of a session, counted from it. The forum collects none yet."_s)});
    card->content().addWidget(
        (new PlainLabel(u"Agree these with your information governance lead. Nothing is deleted by itself: "
                        "“What is kept” lists what is due."_s,
                        theme::TextStyle::Secondary))
            ->wrapped());
    return card;
}

Card* SettingsPage::rulesCard()
{
    auto* card = new Card(u"Credits"_s);
    addRow(*card,
           {labelled(number(u"settingsTolerance"_s, u"Minutes that may be missed"_s,
                            &ForumSettings::creditsToleranceMinutes),
                     u"Whoever misses no more earns the whole session."_s),
            labelled(number(u"settingsStep"_s, u"Step in minutes"_s, &ForumSettings::creditsStepMinutes),
                     u"Otherwise minutes count in such steps, rounded down."_s),
            labelled(number(u"settingsMinutesPerCredit"_s, u"Minutes of one credit"_s,
                            &ForumSettings::minutesPerCredit),
                     u"One credit is one hour of teaching."_s)});
    return card;
}

Card* SettingsPage::certificatesCard()
{
    auto* card = new Card(u"Certificates"_s);
    addRow(*card, {flag(u"settingsPortrait"_s, u"Upright (portrait) instead of across (landscape)"_s,
                        &ForumSettings::isCertificatePortrait),
                   flag(u"settingsReflectionPage"_s, u"A page with prompts for a reflection"_s,
                        &ForumSettings::hasReflectionPage)});
    m_pictures = new CertificatePicturesPanel(context(), [this] {
        const auto here = typed();
        return here ? *here : m_shown;
    });
    card->content().addWidget(m_pictures);
    card->content().addWidget(
        (new PlainLabel(u"For certificates issued from now on. A picture counts as soon "
                        "as it is chosen; those that exist keep theirs."_s,
                        theme::TextStyle::Secondary))
            ->wrapped());
    return card;
}

Card* SettingsPage::insightsCard()
{
    auto* card = new Card(u"Insights"_s);
    addRow(*card, {labelled(number(u"settingsNotSeen"_s, u"Sessions missed in a row"_s,
                                   &ForumSettings::notSeenSessions),
                            u"From so many on, Insights lists a doctor as not seen."_s)});
    return card;
}

Card* SettingsPage::deskCard()
{
    auto* card = new Card(u"Check-in desk"_s);
    addRow(*card, {labelled(number(u"settingsDeskOpens"_s, u"Opens minutes before a session"_s,
                                   &ForumSettings::deskOpensMinutesBefore),
                            u"Earlier nobody can be checked in."_s),
                   labelled(number(u"settingsDeskCloses"_s, u"Closes minutes after its end"_s,
                                   &ForumSettings::deskClosesMinutesAfter),
                            u"Whoever comes or goes later is marked in the register."_s)});
    return card;
}

Card* SettingsPage::workstationCard()
{
    auto* card = new Card(u"Minutes untouched at the workstation"_s);
    addRow(*card, {labelled(number(u"settingsIdleDoctor"_s, u"A doctor is signed out after"_s,
                                   &ForumSettings::idleDoctorMinutes),
                            u"Half a minute before, the window asks."_s),
                   labelled(number(u"settingsIdleAdministrator"_s, u"The team is locked after"_s,
                                   &ForumSettings::idleAdministratorMinutes),
                            u"The password opens it again."_s),
                   labelled(number(u"settingsIdleRegister"_s, u"With an open register after"_s,
                                   &ForumSettings::idleRegisterMinutes),
                            u"0: no longer than otherwise."_s),
                   labelled(number(u"settingsIdleCover"_s, u"The tutor’s pages are covered after"_s,
                                   &ForumSettings::idleCoverMinutes),
                            u"0: never. Esc covers them at once."_s),
                   labelled(number(u"settingsIdleTutor"_s, u"The tutor is locked after"_s,
                                   &ForumSettings::idleTutorMinutes),
                            u"The password opens it again."_s)});
    return card;
}

TextField* SettingsPage::text(const QString& objectName, const QString& label, QString ForumSettings::*member)
{
    auto* field = new TextField(objectName, label);
    m_texts.push_back({field, member});
    return field;
}

QPlainTextEdit* SettingsPage::longText(const QString& objectName, const QString& label,
                                       QString ForumSettings::*member)
{
    auto* field = new QPlainTextEdit;
    field->setObjectName(objectName);
    field->setAccessibleName(label);
    field->setTabChangesFocus(true);
    field->setFixedHeight(longTextHeight);
    m_longTexts.push_back({field, member});
    return field;
}

TimeField* SettingsPage::time(const QString& objectName, const QString& label, QTime ForumSettings::*member)
{
    auto* field = new TimeField(objectName, label);
    m_times.push_back({field, member});
    return field;
}

TextField* SettingsPage::number(const QString& objectName, const QString& label, int ForumSettings::*member)
{
    auto* field = new TextField(objectName, label);
    field->setMaxLength(3);
    m_numbers.push_back({field, member});
    return field;
}

QCheckBox* SettingsPage::flag(const QString& objectName, const QString& label, bool ForumSettings::*member)
{
    auto* field = new QCheckBox(label);
    field->setObjectName(objectName);
    field->setAccessibleName(label);
    m_flags.push_back({field, member});
    return field;
}

void SettingsPage::reload()
{
    m_pictures->reload();
    const Result<ForumSettings> here = typed();
    const bool wasShown = !m_texts.front().field->text().isEmpty();
    const bool isHalfTyped = wasShown && (!here || *here != m_shown);
    if (!isHalfTyped)
        show(currentSettings(context().forum));
}

void SettingsPage::show(const ForumSettings& settings)
{
    m_shown = settings;
    for (const auto& text : m_texts)
        text.field->setText(settings.*text.member);
    for (const auto& text : m_longTexts)
        text.field->setPlainText(settings.*text.member);
    for (const auto& time : m_times)
        time.field->setTime(settings.*time.member);
    for (const auto& number : m_numbers)
        number.field->setText(QString::number(settings.*number.member));
    for (const auto& flag : m_flags)
        flag.field->setChecked(settings.*flag.member);
    m_shownFields = fieldsIn(*this);
}

TypedText SettingsPage::typedText() const
{
    return {{}, changedSince(m_shownFields, *this)};
}

bool SettingsPage::restore(const TypedText& typed)
{
    fillFieldsIn(*this, typed.fields);
    m_message->show(MessageKind::Information,
                    u"What you had typed is here again. It counts once the settings are saved."_s);
    return true;
}

Result<ForumSettings> SettingsPage::typed() const
{
    ForumSettings settings = m_shown;
    for (const auto& text : m_texts)
        settings.*text.member = text.field->text().trimmed();
    for (const auto& text : m_longTexts)
        settings.*text.member = keptText(text.field->toPlainText());
    for (const auto& flag : m_flags)
        settings.*flag.member = flag.field->isChecked();
    for (const auto& time : m_times) {
        const auto typedTime = time.field->time();
        if (!typedTime)
            return refused(u"%1: please type the time as 2pm or 14:00. Nothing was changed."_s.arg(
                time.field->accessibleName()));
        settings.*time.member = *typedTime;
    }
    for (const auto& number : m_numbers) {
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

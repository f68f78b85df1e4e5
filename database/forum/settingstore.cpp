// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/forum/settingstore.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/databaseerror.h"
#include "database/sqlite/statement.h"

#include <QHash>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// The one list of settings: what is loaded and saved, under which name.
template <class Settings, class Visitor>
void visit(Settings& settings, Visitor visitor)
{
    visitor("forum_name"_L1, settings.name);
    visitor("site"_L1, settings.site);
    visitor("time_zone"_L1, settings.timeZone);
    visitor("teaching_weekday"_L1, settings.teachingWeekday);
    visitor("teaching_start"_L1, settings.teachingStart);
    visitor("teaching_minutes"_L1, settings.teachingMinutes);
    visitor("clinic_start"_L1, settings.clinicStart);
    visitor("clinic_minutes"_L1, settings.clinicMinutes);
    visitor("slot_minutes"_L1, settings.slotMinutes);
    visitor("programme_anchor"_L1, settings.programmeAnchor);
    visitor("clinic_anchor"_L1, settings.clinicAnchor);
    visitor("bookings_a_doctor_may_hold"_L1, settings.bookingsADoctorMayHold);
    visitor("booking_opens_weeks_before"_L1, settings.bookingOpensWeeksBefore);
    visitor("booking_closes"_L1, settings.bookingCloses);
    visitor("offer_hours"_L1, settings.offerHours);
    visitor("offers_end"_L1, settings.offersEnd);
    visitor("neutral_place"_L1, settings.neutralPlace);
    visitor("confidentiality_text"_L1, settings.confidentialityText);
    visitor("keep_messages_months"_L1, settings.keepMessagesMonths);
    visitor("keep_notes_months"_L1, settings.keepNotesMonths);
    visitor("keep_records_years"_L1, settings.keepRecordsYears);
    visitor("keep_feedback_years"_L1, settings.keepFeedbackYears);
    visitor("credits_tolerance_minutes"_L1, settings.creditsToleranceMinutes);
    visitor("credits_step_minutes"_L1, settings.creditsStepMinutes);
    visitor("minutes_per_credit"_L1, settings.minutesPerCredit);
    visitor("certificate_portrait"_L1, settings.isCertificatePortrait);
    visitor("certificate_reflection_page"_L1, settings.hasReflectionPage);
    visitor("not_seen_sessions"_L1, settings.notSeenSessions);
    visitor("desk_opens_minutes_before"_L1, settings.deskOpensMinutesBefore);
    visitor("desk_closes_minutes_after"_L1, settings.deskClosesMinutesAfter);
    visitor("idle_doctor_minutes"_L1, settings.idleDoctorMinutes);
    visitor("idle_administrator_minutes"_L1, settings.idleAdministratorMinutes);
    visitor("idle_register_minutes"_L1, settings.idleRegisterMinutes);
    visitor("idle_cover_minutes"_L1, settings.idleCoverMinutes);
    visitor("idle_tutor_minutes"_L1, settings.idleTutorMinutes);
    visitor("second_backup_folder"_L1, settings.secondBackupFolder);
    visitor("is_demonstration"_L1, settings.isDemonstration);
}

QString textOf(const QString& value)
{
    return value;
}

QString textOf(int value)
{
    return QString::number(value);
}

QString textOf(bool value)
{
    return value ? u"yes"_s : u"no"_s;
}

QString textOf(QTime value)
{
    return value.toString(u"HH:mm");
}

QString textOf(const std::optional<QDate>& value)
{
    return value ? value->toString(Qt::ISODate) : QString();
}

bool read(const QString& text, QString& value)
{
    value = text;
    return true;
}

bool read(const QString& text, int& value)
{
    bool isNumber = false;
    value = text.toInt(&isNumber);
    return isNumber;
}

bool read(const QString& text, bool& value)
{
    value = text == "yes"_L1;
    return value || text == "no"_L1;
}

bool read(const QString& text, QTime& value)
{
    value = QTime::fromString(text, u"HH:mm");
    return value.isValid();
}

bool read(const QString& text, std::optional<QDate>& value)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    value = text.isEmpty() ? std::nullopt : std::optional(date);
    return text.isEmpty() || date.isValid();
}

} // namespace

std::vector<NamedSetting> namedSettings(const ForumSettings& settings)
{
    std::vector<NamedSetting> named;
    visit(settings, [&named](QLatin1StringView name, const auto& value) {
        named.push_back({QString(name), textOf(value)});
    });
    return named;
}

bool setNamed(ForumSettings& settings, const NamedSetting& named)
{
    ForumSettings changed = settings;
    bool isSet = false;
    visit(changed, [&](QLatin1StringView name, auto& value) {
        if (named.name == name)
            isSet = read(named.text, value);
    });
    if (isSet)
        settings = changed;
    return isSet;
}

ForumSettings SettingStore::load() const
{
    QHash<QString, QString> values;
    Statement row(m_connection, u"SELECT name, value FROM setting"_s);
    while (row.next())
        values.insert(row.text(0), row.text(1));
    ForumSettings settings;
    visit(settings, [&](QLatin1StringView name, auto& value) {
        const auto stored = values.constFind(QString(name));
        if (stored != values.constEnd() && !read(*stored, value))
            throw DatabaseError(DatabaseError::Kind::Damaged,
                                u"The setting %1 in the forum's file cannot be read. Nothing was changed; "
                                "restore a backup."_s.arg(name));
    });
    return settings;
}

void SettingStore::save(const ForumSettings& settings)
{
    visit(settings, [this](QLatin1StringView name, const auto& value) {
        Statement put(m_connection, u"INSERT INTO setting (name, value) VALUES (?, ?) "
                                    "ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s);
        put.bindAll(QString(name), textOf(value)).run();
    });
}

} // namespace ledforum

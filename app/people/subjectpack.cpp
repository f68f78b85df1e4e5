// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/people/subjectpack.h"

#include "app/common/wholefile.h"
#include "app/common/wording.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

const QString introduction =
    u"This is what the forum keeps about you. You may ask for it at any time, for corrections, and for its "
    "erasure; some of it stays for a time, and the last part says for how long. If something is wrong or "
    "missing, tell the Deputy Clinical Tutor or the trust’s data protection officer."_s;

const QString withoutConfidential = u"What is kept in confidence between you and the Deputy Clinical Tutor "
                                    u"is not in here: only the tutor can "
                                    "read it, and gives it to you."_s;

const QString textFile = u"what-is-kept.txt"_s;
const QString jsonFile = u"what-is-kept.json"_s;

QString underlined(const QString& title, QChar line)
{
    return title + u'\n' + QString(title.size(), line) + u"\n\n"_s;
}

/// Lines after the first stand under the first.
QString factLine(const QString& label, QString text)
{
    return u"  %1: %2\n"_s.arg(label, text.replace(u'\n', u"\n      "_s));
}

QString textOf(const SubjectSection& section)
{
    QString text = underlined(section.title, u'-');
    if (!section.remark.isEmpty())
        text += section.remark + u"\n\n"_s;
    if (section.things.isEmpty())
        return section.remark.isEmpty() ? text + u"Nothing is kept.\n\n"_s : text;
    for (const Facts& facts : section.things) {
        for (const auto& [label, said] : facts)
            text += factLine(label, said);
        text += u'\n';
    }
    return text;
}

QJsonObject objectOf(const SubjectSection& section)
{
    QJsonArray things;
    for (const Facts& facts : section.things) {
        QJsonObject thing;
        for (const auto& [label, said] : facts)
            thing[label.toLower().replace(u' ', u'_')] = said;
        things += thing;
    }
    return {{u"kind"_s, section.key},
            {u"title"_s, section.title},
            {u"remark"_s, section.remark},
            {u"things"_s, things}};
}

} // namespace

const std::vector<ImpersonalTable>& impersonalTables()
{
    static const std::vector<ImpersonalTable> tables = {
        {"setting"_L1, "what the forum has decided about itself"_L1},
        {"office_key"_L1, "keys of the offices, which outlast whoever holds them"_L1},
        {"session_specialty"_L1, "for which specialties a session is"_L1},
        {"column_mapping"_L1, "what the columns of attendance reports hold"_L1},
        {"closure"_L1, "days on which the forum does not meet"_L1},
        {"bank_holiday_change"_L1, "bank holidays"_L1},
        {"restored_backup"_L1, "when backups were restored"_L1},
        {"lost_serial"_L1, "serials of certificates that no longer exist"_L1},
        {"withdrawn_event"_L1, "sessions that were taken out of calendars"_L1},
        {"certificate_picture"_L1, "pictures; whose signature one is stands in another table"_L1},
        {"certificate_logo"_L1, "which of those is the forum's logo"_L1},
        {"badge_salt"_L1, "what all badges are digested with"_L1},
        {"topic"_L1, "the topics that a 1:1 may have"_L1},
    };
    return tables;
}

QString textOf(const SubjectPack& pack)
{
    QString text = underlined(u"What is kept about %1"_s.arg(pack.person.fullName.value()), u'=');
    text +=
        u"%1. Made on %2 at %3.\n\n"_s.arg(pack.forum, longDate(pack.made.date), timeOfDay(pack.made.time));
    text += introduction + u"\n\n"_s;
    if (!pack.isComplete)
        text += withoutConfidential + u"\n\n"_s;
    for (const SubjectSection& section : pack.sections)
        text += textOf(section);
    return text;
}

QByteArray jsonOf(const SubjectPack& pack)
{
    QJsonArray sections;
    for (const SubjectSection& section : pack.sections)
        sections += objectOf(section);
    const QJsonObject whole{{u"forum"_s, pack.forum},
                            {u"person"_s, pack.person.id.value()},
                            {u"full_name"_s, pack.person.fullName.value()},
                            {u"made_on"_s, pack.made.date.toString(Qt::ISODate)},
                            {u"complete"_s, pack.isComplete},
                            {u"kept"_s, sections}};
    return QJsonDocument(whole).toJson(QJsonDocument::Indented);
}

Result<QStringList> writePack(const SubjectPack& pack, const QString& folder)
{
    QDir place(folder);
    if (place.exists() && !place.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return refused(u"The folder %1 is not empty. Name a new one; nothing was written."_s.arg(folder));
    if (!place.mkpath(u"."_s))
        return refused(u"The folder %1 cannot be made. Nothing was written."_s.arg(folder));
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    QFile::setPermissions(folder, ownerOnly | QFile::ExeOwner);
    const QString text = place.filePath(textFile);
    const QString json = place.filePath(jsonFile);
    for (const auto& [path, bytes] :
         {std::pair(text, textOf(pack).toUtf8()), std::pair(json, jsonOf(pack))}) {
        if (const Result<> written = writeWholeFile(path, bytes); !written) {
            removePack(folder);
            return written.failure();
        }
        QFile::setPermissions(path, ownerOnly);
    }
    return QStringList{text, json};
}

void removePack(const QString& folder)
{
    QDir place(folder);
    place.remove(textFile);
    place.remove(jsonFile);
    QDir().rmdir(folder); // does nothing where something else stands in it
}

} // namespace ledforum

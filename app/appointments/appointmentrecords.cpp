// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/appointmentrecords.h"

#include "app/security/actor.h"
#include "app/security/envelope.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

struct OutcomeSpelling
{
    AppointmentOutcome outcome;
    QLatin1StringView code;
    QLatin1StringView name;
};

constexpr OutcomeSpelling outcomes[] = {
    {AppointmentOutcome::Attended, "attended"_L1, "Attended"_L1},
    {AppointmentOutcome::DidNotAttend, "did-not-attend"_L1, "Did not attend"_L1},
    {AppointmentOutcome::LateCancellation, "late-cancellation"_L1, "Late cancellation"_L1}};

const OutcomeSpelling& spellingOf(AppointmentOutcome outcome)
{
    for (const OutcomeSpelling& spelling : outcomes) {
        if (spelling.outcome == outcome)
            return spelling;
    }
    return outcomes[0];
}

struct KindSpelling
{
    RecordKind kind;
    QLatin1StringView code;
};

constexpr KindSpelling kinds[] = {{RecordKind::Outcome, "outcome"_L1},
                                  {RecordKind::Actions, "actions"_L1},
                                  {RecordKind::CancelledByTutor, "cancelled by the tutor"_L1},
                                  {RecordKind::LateCancellation, "late cancellation"_L1},
                                  {RecordKind::Erased, "erased"_L1}};

QString codeOf(RecordKind kind)
{
    for (const KindSpelling& spelling : kinds) {
        if (spelling.kind == kind)
            return spelling.code;
    }
    return {};
}

std::optional<RecordKind> kindFrom(const QString& code)
{
    for (const KindSpelling& spelling : kinds) {
        if (code == spelling.code)
            return spelling.kind;
    }
    return std::nullopt;
}

envelope::Place placeOf(AppointmentRecordId id)
{
    return {"appointment_record", id.value()};
}

QString outcomeCode(const PrivateRecord& record)
{
    return record.outcome ? codeOf(*record.outcome) : QString();
}

/// All that a record says but whether the doctor has seen it, bound to the row that says it.
QByteArray statementOf(const PrivateRecord& record, AppointmentRecordId id)
{
    return QCborArray{u"led-forum appointment record"_s,
                      id.value(),
                      codeOf(record.kind),
                      record.appointment,
                      record.doctor.value(),
                      record.author.value(),
                      record.span.date.toJulianDay(),
                      record.span.start.msecsSinceStartOfDay(),
                      record.span.minutes,
                      outcomeCode(record),
                      record.text,
                      QCborArray::fromStringList(record.actions)}
        .toCborValue()
        .toCbor();
}

QCborMap contentOf(const PrivateRecord& record, const QByteArray& signature, const QByteArray& doctorKey)
{
    return {{u"kind"_s, codeOf(record.kind)},
            {u"appointment"_s, record.appointment},
            {u"doctor"_s, record.doctor.value()},
            {u"author"_s, record.author.value()},
            {u"day"_s, record.span.date.toJulianDay()},
            {u"start"_s, record.span.start.msecsSinceStartOfDay()},
            {u"minutes"_s, record.span.minutes},
            {u"outcome"_s, outcomeCode(record)},
            {u"text"_s, record.text},
            {u"actions"_s, QCborArray::fromStringList(record.actions)},
            {u"seen"_s, record.isSeen},
            {u"signature"_s, signature},
            {u"key"_s, doctorKey}};
}

PrivateRecord recordOf(RecordKind kind, const QCborMap& content)
{
    QStringList actions;
    for (const QCborValue& action : content.value(u"actions"_s).toArray())
        actions.append(action.toString());
    return {.kind = kind,
            .appointment = content.value(u"appointment"_s).toByteArray(),
            .doctor = PersonId(content.value(u"doctor"_s).toInteger()),
            .author = PersonId(content.value(u"author"_s).toInteger()),
            .span = {QDate::fromJulianDay(content.value(u"day"_s).toInteger()),
                     QTime::fromMSecsSinceStartOfDay(int(content.value(u"start"_s).toInteger())),
                     int(content.value(u"minutes"_s).toInteger())},
            .outcome = appointmentOutcomeFrom(content.value(u"outcome"_s).toString()),
            .text = content.value(u"text"_s).toString(),
            .actions = actions,
            .isSeen = content.value(u"seen"_s).toBool()};
}

QByteArray envelopeOf(const PrivateRecord& record, AppointmentRecordId id, const QByteArray& signature,
                      const QByteArray& officeKey, const QByteArray& doctorKey)
{
    std::vector<QByteArray> recipients{officeKey};
    if (!doctorKey.isEmpty())
        recipients.push_back(doctorKey);
    return envelope::seal(contentOf(record, signature, doctorKey), placeOf(id), recipients);
}

} // namespace

bool isForDoctor(RecordKind kind)
{
    return kind == RecordKind::Actions || kind == RecordKind::CancelledByTutor;
}

QString codeOf(AppointmentOutcome outcome)
{
    return spellingOf(outcome).code;
}

QString nameOf(AppointmentOutcome outcome)
{
    return spellingOf(outcome).name;
}

std::optional<AppointmentOutcome> appointmentOutcomeFrom(QStringView text)
{
    const QStringView typed = text.trimmed();
    for (const OutcomeSpelling& spelling : outcomes) {
        if (typed.compare(spelling.code, Qt::CaseInsensitive) == 0 ||
            typed.compare(spelling.name, Qt::CaseInsensitive) == 0)
            return spelling.outcome;
    }
    return std::nullopt;
}

bool OpenedRecord::isSignedBy(const QByteArray& signPublicKey, AppointmentRecordId id) const
{
    return ledforum::isSignedBy(signPublicKey, statementOf(record, id), signature);
}

AppointmentRecordId newRecordId()
{
    return AppointmentRecordId(envelope::randomRecord());
}

bool fits(const PrivateRecord& record)
{
    return envelope::fits(contentOf(record, QByteArray(64, '\0'), QByteArray(32, '\0')));
}

AppointmentRecord sealedRecord(const PrivateRecord& record, const KeyPair& office,
                               const std::optional<QByteArray>& doctorKey, AppointmentRecordId id)
{
    const QByteArray reader = isForDoctor(record.kind) && doctorKey ? *doctorKey : QByteArray();
    const QByteArray signature = office.sign(statementOf(record, id));
    return {id, envelopeOf(record, id, signature, office.publicKeys().box, reader)};
}

AppointmentRecord sealedTutorCancellation(const CancelledAppointment& appointment, const Actor& tutor,
                                          const std::optional<QByteArray>& doctorKey)
{
    return sealedRecord({.kind = RecordKind::CancelledByTutor,
                         .appointment = appointment.identity,
                         .doctor = appointment.doctor,
                         .author = tutor.person(),
                         .span = appointment.span},
                        *tutor.keys().office, doctorKey);
}

AppointmentRecord sealedLateCancellation(const CancelledAppointment& appointment, const Actor& doctor)
{
    const PrivateRecord record{.kind = RecordKind::LateCancellation,
                               .appointment = appointment.identity,
                               .doctor = appointment.doctor,
                               .author = doctor.person(),
                               .span = appointment.span,
                               .outcome = AppointmentOutcome::LateCancellation};
    const AppointmentRecordId id = newRecordId();
    const QByteArray signature = doctor.keys().own.sign(statementOf(record, id));
    return {id, envelopeOf(record, id, signature, doctor.keys().pinned.office.box, {})};
}

QByteArray resealed(const OpenedRecord& opened, AppointmentRecordId id, const QByteArray& officeBoxKey,
                    const QByteArray& doctorKey)
{
    return envelopeOf(opened.record, id, opened.signature, officeBoxKey, doctorKey);
}

QByteArray markedAsSeen(const OpenedRecord& opened, AppointmentRecordId id, const QByteArray& officeBoxKey)
{
    PrivateRecord seen = opened.record;
    seen.isSeen = true;
    return envelopeOf(seen, id, opened.signature, officeBoxKey, opened.doctorKey);
}

QByteArray resealed(const OpenedRecord& opened, AppointmentRecordId id, const QByteArray& officeBoxKey)
{
    return envelopeOf(opened.record, id, opened.signature, officeBoxKey, opened.doctorKey);
}

AppointmentRecord erasedRecord(const Actor& tutor, AppointmentRecordId id)
{
    const PrivateRecord nothing{
        .kind = RecordKind::Erased, .appointment = {}, .author = tutor.person(), .span = {}};
    return sealedRecord(nothing, *tutor.keys().office, std::nullopt, id);
}

std::optional<OpenedRecord> openRecord(const AppointmentRecord& record, const KeyPair& keys)
{
    const std::optional<QCborMap> content = envelope::open(record.envelope, placeOf(record.id), keys);
    const std::optional<RecordKind> kind =
        content ? kindFrom(content->value(u"kind"_s).toString()) : std::nullopt;
    if (!kind)
        return std::nullopt;
    return OpenedRecord{recordOf(*kind, *content), content->value(u"signature"_s).toByteArray(),
                        content->value(u"key"_s).toByteArray()};
}

} // namespace ledforum

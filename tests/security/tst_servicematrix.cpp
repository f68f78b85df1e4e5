// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingservice.h"
#include "app/appointments/clinicservice.h"
#include "app/appointments/officeupkeep.h"
#include "app/appointments/recordservice.h"
#include "app/attendance/correctionservice.h"
#include "app/attendance/deskservice.h"
#include "app/attendance/insightsservice.h"
#include "app/attendance/pastregisterservice.h"
#include "app/attendance/protectedtimeservice.h"
#include "app/attendance/registerservice.h"
#include "app/attendance/replyservice.h"
#include "app/attendance/reportservice.h"
#include "app/attendance/signinsheetservice.h"
#include "app/backup/restore.h"
#include "app/certificates/bulk/certificatebulk.h"
#include "app/certificates/certificatelife.h"
#include "app/certificates/certificateservice.h"
#include "app/certificates/issuerservice.h"
#include "app/certificates/messages/certificatemessages.h"
#include "app/certificates/pictures/certificatepictureservice.h"
#include "app/forum/settings.h"
#include "app/people/erasure.h"
#include "app/people/peopleservice.h"
#include "app/people/retention.h"
#include "app/people/subjectaccess.h"
#include "app/programme/programmeacts.h"
#include "app/programme/programmedocuments.h"
#include "app/programme/programmeservice.h"
#include "app/security/accessreport.h"
#include "app/security/accounts.h"
#include "app/security/auditservice.h"
#include "app/security/drafts.h"
#include "app/security/handovers.h"
#include "app/security/officeservice.h"
#include "app/security/roleservice.h"
#include "tests/support/temporaryforum.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// The design's table "Who may do what", operation by operation: each is asked by every combination of roles,
/// and whoever may not is refused by the policy and has changed nothing. The list is complete: the headers
/// are read.
class TestServiceMatrix final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOperationAsksThePolicy_data();
    void everyOperationAsksThePolicy();
    void noOperationIsMissing();
};

namespace {

/// Whatever is asked for: nobody's number, no text, no plan. It never leads anywhere, but who may ask is told
/// before that.
struct Anything
{
    template <class T>
    operator T() const // NOLINT(google-explicit-constructor): the point
    {
        if constexpr (std::is_constructible_v<T, qint64> && !std::is_default_constructible_v<T>)
            return T(999999);
        else
            return T{};
    }
};
constexpr Anything any;

const SignInSheet someSheet{SignInSheetId(999999), TeachingSessionId(999999), SheetCode::of(0)};
const ReplyChange changeOfSomebody{TeachingSessionId(999999), PersonId(999999), std::nullopt, std::nullopt};
const SubjectPack somebodysPack{
    .person = Person{{*PersonName::parse(u"Nobody Known"_s)}, PersonId(999999)}, .made = {}, .forum = {}};
const std::vector<ReadReport> noReports;
const CertificateSerial serial = *CertificateSerial::parse(u"0000-0001-2");
const SecretBytes digits = secretOf("73920184");
const ProgrammeAct removal = RemoveSession{TeachingSessionId(999999)};
const Period term = Period::of(QDate(2026, 11, 2));
const PlanRequest planRequest{QDate(2026, 11, 2), QDate(2026, 12, 2), {}, {}, {}};

using Said = std::optional<Failure>;

template <class T>
Said said(const Result<T>& result)
{
    return result ? Said() : Said(result.failure());
}

Said changedOwnAccount(Forum& forum, const Actor& actor)
{
    auto begun = forum.accounts().beginOwnChange(actor);
    if (!begun)
        return begun.failure();
    return said(forum.accounts().finishOwnChange(actor, *std::move(begun)));
}

struct Operation
{
    const char* name;
    const char* who; ///< of nobody, LED, administrator, tutor and the check-in desk
    std::function<Said(Forum&, const Actor&)> call;
};

#define CALL(name, who, expression)                                                                          \
    {                                                                                                        \
        name, who, [](Forum& forum, const Actor& actor) { return said(forum.expression); }                   \
    }

std::vector<Operation> appointmentOperations()
{
    return {
        CALL("BookingService::nextClinic", "NLAT", appointments().nextClinic(actor)),
        CALL("BookingService::freeTimes", "NLAT", appointments().freeTimes(actor)),
        CALL("BookingService::openClinics", "LAT", appointments().openClinics(actor)),
        CALL("BookingService::clinicsOn", "LAT", appointments().clinicsOn(actor, any)),
        CALL("BookingService::mine", "L", appointments().mine(actor)),
        CALL("BookingService::clinicDay", "T", appointments().clinicDay(actor, any)),
        CALL("BookingService::clinicDays", "T", appointments().clinicDays(actor)),
        CALL("BookingService::confidentiality", "L", appointments().confidentiality(actor)),
        CALL("BookingService::book", "L", appointments().book(actor, any, BookingRequest{})),
        CALL("BookingService::bookFor", "T", appointments().bookFor(actor, any, any, BookingRequest{})),
        CALL("BookingService::moveOwn", "L", appointments().moveOwn(actor, any, any)),
        CALL("BookingService::moveAny", "T", appointments().moveAny(actor, any, any)),
        CALL("BookingService::cancelOwn", "L", appointments().cancelOwn(actor, any)),
        CALL("BookingService::cancelAny", "T", appointments().cancelAny(actor, any)),
        CALL("BookingService::leaversBookings", "T", appointments().leaversBookings(actor)),
        CALL("BookingService::cancelLeavers", "T", appointments().cancelLeavers(actor)),
        CALL("BookingService::joinWaitingList", "L",
             appointments().joinWaitingList(actor, any, BookingRequest{})),
        CALL("BookingService::leaveWaitingList", "L", appointments().leaveWaitingList(actor, any)),
        CALL("BookingService::acceptOffer", "L", appointments().acceptOffer(actor, any)),
        CALL("BookingService::declineOffer", "L", appointments().declineOffer(actor, any)),
        CALL("BookingService::ownPlaces", "L", appointments().ownPlaces(actor)),
        CALL("BookingService::waitingList", "T", appointments().waitingList(actor, any)),
        CALL("BookingService::givePlace", "T", appointments().givePlace(actor, any, 1, any)),
        CALL("BookingService::removePlace", "T", appointments().removePlace(actor, any, 1)),
        CALL("BookingService::notices", "L", appointments().notices(actor)),
        CALL("BookingService::acknowledge", "L", appointments().acknowledge(actor, Notice{})),
        CALL("OfficeUpkeep::relink", "T", upkeep().relink(actor)),
        CALL("BookingService::topics", "LAT", appointments().topics(actor)),
        CALL("BookingService::addTopic", "AT", appointments().addTopic(actor, u"Portfolio"_s)),
        CALL("BookingService::removeTopic", "AT", appointments().removeTopic(actor, any)),
    };
}

std::vector<Operation> clinicOperations()
{
    return {
        CALL("ClinicService::find", "LAT", clinics().find(actor, QDate(2026, 11, 3))),
        CALL("ClinicService::list", "LAT", clinics().list(actor)),
        CALL("ClinicService::affectedBy", "AT", clinics().affectedBy(actor, any)),
        CALL("ClinicService::warnings", "LAT", clinics().warnings(actor, LocalSpan{})),
        CALL("ClinicService::add", "AT", clinics().add(actor, ClinicPlan{})),
        CALL("ClinicService::move", "AT", clinics().move(actor, any, LocalMoment{})),
        CALL("ClinicService::setVenue", "AT", clinics().setVenue(actor, any, u"Room"_s)),
        CALL("ClinicService::cancel", "AT", clinics().cancel(actor, any, u"Strike"_s)),
        CALL("ClinicService::reinstate", "AT", clinics().reinstate(actor, any)),
        CALL("ClinicService::undo", "AT", clinics().undo(actor, any)),
        CALL("ClinicService::block", "T", clinics().block(actor, any)),
        CALL("ClinicService::unblock", "T", clinics().unblock(actor, any)),
        CALL("ClinicService::join", "T", clinics().join(actor, any)),
        CALL("ClinicService::separate", "T", clinics().separate(actor, any)),
        CALL("RecordService::notes", "T", records().notes(actor, any)),
        CALL("RecordService::setOutcome", "T", records().setOutcome(actor, any, std::nullopt)),
        CALL("RecordService::setNote", "T", records().setNote(actor, any, u"A note"_s)),
        CALL("RecordService::setActions", "T", records().setActions(actor, any, {u"An action"_s})),
        CALL("RecordService::setNoteAndActions", "T", records().setNoteAndActions(actor, any, u"A"_s, {})),
        CALL("RecordService::followUp", "T", records().followUp(actor, any, any)),
        CALL("RecordService::history", "T", records().history(actor, any)),
        CALL("RecordService::outcomesToWrite", "T", records().outcomesToWrite(actor)),
        CALL("RecordService::daySheets", "T", records().daySheets(actor, QDate(2026, 11, 3))),
        CALL("RecordService::ownActions", "L", records().ownActions(actor)),
    };
}

std::vector<Operation> attendanceOperations()
{
    return {
        CALL("ProtectedTimeService::report", "AT",
             protectedTime().report(actor, QDate(2026, 11, 1), QDate(2026, 11, 30))),
        CALL("ProtectedTimeService::sheet", "AT",
             protectedTime().sheet(actor, QDate(2026, 11, 1), QDate(2026, 11, 30))),
        CALL("InsightsService::notSeen", "AT", insights().notSeen(actor)),
        CALL("InsightsService::notSeenDrafts", "AT", insights().notSeenDrafts(actor)),
        CALL("InsightsService::notSeenSheet", "AT", insights().notSeenSheet(actor)),
        CALL("InsightsService::patterns", "AT",
             insights().patterns(actor, PatternBy::Grade, {QDate(2026, 11, 1), QDate(2026, 11, 30)})),
        CALL("InsightsService::patternsSheet", "AT",
             insights().patternsSheet(actor, PatternBy::Grade, {QDate(2026, 11, 1), QDate(2026, 11, 30)})),
        CALL("ProtectedTimeService::letters", "AT",
             protectedTime().letters(actor, LetterRequest{QDate(2026, 11, 1), QDate(2026, 11, 30)})),
        CALL("RegisterService::open", "AT", registers().open(actor, any)),
        CALL("RegisterService::own", "LAT", registers().own(actor)),
        CALL("RegisterService::mark", "AT", registers().mark(actor, any, any, any)),
        CALL("RegisterService::clear", "AT", registers().clear(actor, any, any)),
        CALL("RegisterService::markRest", "AT", registers().markRest(actor, any, any)),
        CALL("RegisterService::restore", "AT", registers().restore(actor, any, any)),
        CALL("RegisterService::close", "AT", registers().close(actor, any)),
        CALL("ReportService::takeBack", "AT",
             reports().takeBack(actor, any, ReportUndo{.files = {{AttendanceReportId(999999), true}}})),
        CALL("CorrectionService::correct", "AT",
             corrections().correct(actor, any, any, any, u"Signed the sheet"_s)),
        CALL("CorrectionService::takeBackCorrection", "AT",
             corrections().takeBackCorrection(actor, any, any)),
        CALL("CorrectionService::history", "AT", corrections().history(actor, any)),
        CALL("ReportService::readFile", "AT", reports().readFile(actor, any, QByteArray("x"))),
        CALL("ReportService::sessionsOf", "AT", reports().sessionsOf(actor, {QByteArray("x")})),
        CALL("ReportService::ignoredParticipants", "AT", reports().ignoredParticipants(actor)),
        CALL("ReportService::heed", "AT", reports().heed(actor, any)),
        CALL("ReportService::preview", "AT", reports().preview(actor, any, noReports)),
        CALL("ReportService::import", "AT", reports().import(actor, any, noReports)),
        CALL("PastRegisterService::preview", "AT", pastRegisters().preview(actor, QByteArray("x"))),
        CALL("PastRegisterService::import", "AT", pastRegisters().import(actor, QByteArray("x"))),
        CALL("SignInSheetService::print", "AT", sheets().print(actor, any)),
        CALL("SignInSheetService::content", "AT", sheets().content(actor, any)),
        CALL("SignInSheetService::find", "AT", sheets().find(actor, u"K7M-4QX")),
        CALL("SignInSheetService::list", "AT", sheets().list(actor)),
        CALL("SignInSheetService::ofSession", "AT", sheets().ofSession(actor, any)),
        CALL("SignInSheetService::outstanding", "AT", sheets().outstanding(actor)),
        CALL("SignInSheetService::whoSigned", "AT", sheets().whoSigned(actor, u"Nobody Known"_s)),
        CALL("SignInSheetService::typeBack", "AT", sheets().typeBack(actor, any, {})),
        CALL("SignInSheetService::takeBack", "AT", sheets().takeBack(actor, SheetUndo{someSheet})),
        CALL("SignInSheetService::setNotUsed", "AT", sheets().setNotUsed(actor, any)),
        CALL("SignInSheetService::setOutstanding", "AT", sheets().setOutstanding(actor, any)),
        CALL("ReplyService::reply", "L", replies().reply(actor, any, Reply::inRoom())),
        CALL("ReplyService::takeBack", "L", replies().takeBack(actor, any)),
        CALL("ReplyService::replyFor", "AT", replies().replyFor(actor, any, any, Reply::inRoom())),
        CALL("ReplyService::takeBackFor", "AT", replies().takeBackFor(actor, any, any)),
        CALL("ReplyService::restore", "AT", replies().restore(actor, changeOfSomebody)), // of somebody else
        CALL("ReplyService::own", "LAT", replies().own(actor)),
        CALL("ReplyService::numbers", "LAT", replies().numbers(actor, {})),
        CALL("ReplyService::names", "AT", replies().names(actor, any)),
    };
}

std::vector<Operation> deskOperations()
{
    return {
        CALL("DeskService::start", "AT", desk().start(actor, any, DeskKind::Staffed)),
        CALL("DeskService::view", "ATD", desk().view(actor, any)),
        CALL("DeskService::search", "ATD", desk().search(actor, any, u"ng"_s)),
        CALL("DeskService::checkIn", "ATD", desk().checkIn(actor, any, any)),
        CALL("DeskService::checkInWithPin", "ATD", desk().checkInWithPin(actor, any, any, digits)),
        CALL("DeskService::checkInWithBadge", "ATD", desk().checkInWithBadge(actor, any, digits)),
        CALL("DeskService::enrolBadge", "ATD", desk().enrolBadge(actor, any, any, digits)),
        CALL("DeskService::addUnlisted", "ATD", desk().addUnlisted(actor, any, NewcomerForm{})),
        CALL("DeskService::addSigned", "AT", desk().addSigned(actor, any, {})),
        CALL("DeskService::undo", "ATD", desk().undo(actor, any, DeskUndo{PersonId(999999), {}, {}, {}})),
        CALL("DeskService::note", "AT", desk().note(actor, any, any, DeskNote{})),
        CALL("DeskService::setOwnPin", "LAT", desk().setOwnPin(actor, digits)),
        CALL("DeskService::own", "LAT", desk().own(actor)),
        CALL("DeskService::setPin", "AT", desk().setPin(actor, any, std::nullopt)),
        CALL("DeskService::removeBadge", "AT", desk().removeBadge(actor, any)),
        CALL("DeskService::state", "AT", desk().state(actor, any)),
        CALL("DeskService::newcomers", "AT", desk().newcomers(actor)),
    };
}

std::vector<Operation> certificateOperations()
{
    return {
        CALL("CertificateService::preview", "AT", certificates().preview(actor, any)),
        CALL("CertificateService::issue", "AT", certificates().issue(actor, any)),
        CALL("CertificateBulk::plan", "AT", certificateBulk().plan(actor, {.from = QDate(2100, 1, 1)})),
        CALL("CertificateBulk::issue", "AT", certificateBulk().issue(actor, {.from = QDate(2100, 1, 1)})),
        CALL("CertificateBulk::collect", "LAT", certificateBulk().collect(actor, {})),
        CALL("CertificateBulk::issueInto", "AT", certificateBulk().issueInto(actor, any, u"/nowhere"_s)),
        CALL("CertificateService::list", "LAT", certificates().list(actor)),
        CALL("CertificateService::find", "LAT", certificates().find(actor, serial)),
        CALL("CertificateService::sealForDoctors", "AT", certificates().sealForDoctors(actor)),
        CALL("CertificatePictureService::logo", "AT", certificatePictures().logo(actor)),
        CALL("CertificatePictureService::setLogo", "AT", certificatePictures().setLogo(actor, any)),
        CALL("CertificatePictureService::ownSignature", "T", certificatePictures().ownSignature(actor)),
        CALL("CertificatePictureService::setOwnSignature", "T",
             certificatePictures().setOwnSignature(actor, any)),
        CALL("CertificatePictureService::example", "AT",
             certificatePictures().example(actor, foundingDetails().settings, {})),
        CALL("CertificateMessages::prepare", "AT", certificateMessages().prepare(actor, {}, u"/nowhere"_s)),
        CALL("CertificateMessages::list", "AT", certificateMessages().list(actor)),
        CALL("CertificateMessages::tick", "AT", certificateMessages().tick(actor, {}, true)),
        CALL("CertificateLife::revoke", "AT", certificateLife().revoke(actor, serial, u"a reason"_s)),
        CALL("CertificateLife::supersede", "AT", certificateLife().supersede(actor, serial, u"a reason"_s)),
        CALL("CertificateLife::reissue", "AT", certificateLife().reissue(actor, serial, u"a reason"_s)),
        CALL("CertificateLife::contradicted", "AT", certificateLife().contradicted(actor, any)),
        CALL("CertificateLife::cancelledSessions", "AT", certificateLife().cancelledSessions(actor)),
        CALL("CertificateLife::resolve", "AT", certificateLife().resolve(actor, any, u"a reason"_s)),
        CALL("IssuerService::keys", "NLAT", issuer().keys(actor)),
        CALL("IssuerService::hasIssuedWith", "NLAT", issuer().hasIssuedWith(actor, QByteArray("x"))),
        CALL("IssuerService::standing", "NLAT", issuer().standing(actor, serial)),
        CALL("IssuerService::revocations", "AT", issuer().revocations(actor)),
        CALL("IssuerService::signedRevocations", "AT", issuer().signedRevocations(actor)),
    };
}

std::vector<Operation> settingOperations()
{
    return {
        CALL("Settings::change", "AT", settings().change(actor, foundingDetails().settings)),
        CALL("Settings::set", "AT", settings().set(actor, any)),
    };
}

BackupService backupsOf(const Forum& forum)
{
    static const SystemClock clock;
    return {forum.path(), clock};
}

Restore restoreOf(const Forum& forum)
{
    static const SystemClock clock;
    return {forum.path(), clock};
}

std::vector<Operation> backupOperations()
{
    const auto row = [](const char* name, auto call) {
        return Operation{name, "AT",
                         [call](Forum& forum, const Actor& actor) { return said(call(forum, actor)); }};
    };
    return {
        row("BackupService::backUpNow",
            [](const Forum& forum, const Actor& actor) { return backupsOf(forum).backUpNow(actor); }),
        row("BackupService::backUpTo",
            [](const Forum& forum, const Actor& actor) {
                return backupsOf(forum).backUpTo(actor, forum.path());
            }),
        row("BackupService::list",
            [](const Forum& forum, const Actor& actor) { return backupsOf(forum).list(actor); }),
        row("BackupService::contents",
            [](const Forum& forum, const Actor& actor) {
                return backupsOf(forum).contents(actor, u"none"_s);
            }),
        row("Restore::preview",
            [](const Forum& forum, const Actor& actor) {
                return restoreOf(forum).preview(actor, {u"none"_s});
            }),
        row("Restore::restore",
            [](const Forum& forum, const Actor& actor) {
                return restoreOf(forum).restore(actor, {u"none"_s});
            }),
    };
}

std::vector<Operation> peopleOperations()
{
    return {
        CALL("Erasure::preview", "T", erasure().preview(actor, any)),
        CALL("Erasure::erase", "T", erasure().erase(actor, any)),
        CALL("PeopleService::list", "AT", people().list(actor)),
        CALL("PeopleService::person", "AT", people().person(actor, any)),
        CALL("PeopleService::find", "AT", people().find(actor, u"nobody"_s)),
        CALL("PeopleService::specialties", "LAT", people().specialties(actor)),
        CALL("PeopleService::add", "AT", people().add(actor, any)),
        CALL("PeopleService::edit", "AT", people().edit(actor, any, any)),
        CALL("PeopleService::deactivate", "AT", people().deactivate(actor, any)),
        CALL("PeopleService::reactivate", "AT", people().reactivate(actor, any)),
        CALL("PeopleService::previewImport", "AT", people().previewImport(actor, QByteArray("x"))),
        CALL("PeopleService::importFile", "AT", people().importFile(actor, QByteArray("x"))),
        CALL("Retention::due", "AT", retention().due(actor)),
        CALL("Retention::deleteDue", "AT", retention().deleteDue(actor, {})),
        CALL("SubjectAccess::pack", "AT", subjectAccess().pack(actor, any)),
        CALL("SubjectAccess::giveOut", "AT", subjectAccess().giveOut(actor, somebodysPack, u"/proc/no"_s)),
    };
}

std::vector<Operation> programmeOperations()
{
    return {
        CALL("ProgrammeActs::preview", "AT", programme().acts().preview(actor, removal)),
        CALL("ProgrammeActs::apply", "AT", programme().acts().apply(actor, removal)),
        CALL("ProgrammeActs::undo", "AT", programme().acts().undo(actor, any)),
        CALL("ProgrammeDocuments::speakerDraft", "AT", programmeDocuments().speakerDraft(actor, any, 0, any)),
        CALL("ProgrammeDocuments::speakerLetter", "AT",
             programmeDocuments().speakerLetter(actor, any, 0, any)),
        CALL("ProgrammeDocuments::noticeBoard", "LAT", programmeDocuments().noticeBoard(actor, term)),
        CALL("ProgrammeService::plan", "AT", programme().plan(actor, planRequest)),
        CALL("ProgrammeService::generate", "AT", programme().generate(actor, planRequest)),
        CALL("ProgrammeService::gaps", "LAT", programme().gaps(actor, term)),
        CALL("ProgrammeService::list", "LAT", programme().list(actor)),
        CALL("ProgrammeService::find", "LAT", programme().find(actor, u"2026-11-24"_s)),
        CALL("ProgrammeService::session", "LAT", programme().session(actor, any)),
        CALL("ProgrammeService::nextSession", "NLAT", programme().nextSession(actor)),
        CALL("ProgrammeService::add", "AT", programme().add(actor, any)),
        CALL("ProgrammeService::update", "AT", programme().update(actor, any)),
        CALL("ProgrammeService::remove", "AT", programme().remove(actor, any)),
        CALL("ProgrammeService::closures", "LAT", programme().closures(actor)),
        CALL("ProgrammeService::addClosure", "AT",
             programme().addClosure(actor, QDate(2026, 12, 22), u"Strike"_s)),
        CALL("ProgrammeService::removeClosure", "AT", programme().removeClosure(actor, QDate(2026, 12, 22))),
        CALL("ProgrammeService::bankHolidays", "LAT",
             programme().bankHolidays(actor, QDate(2026, 1, 1), QDate(2026, 12, 31))),
        CALL("ProgrammeService::changeBankHoliday", "AT", programme().changeBankHoliday(actor, any)),
        CALL("ProgrammeService::importFile", "AT", programme().importFile(actor, u"/nowhere"_s, false)),
        CALL("ProgrammeService::importPast", "AT", programme().importPast(actor, u"/nowhere"_s, false)),
        CALL("ProgrammeService::exportCalendar", "LAT",
             programme().exportCalendar(actor, u"/nowhere/calendar.ics"_s)),
    };
}

std::vector<Operation> accountOperations()
{
    return {
        CALL("Accounts::invite", "AT", accounts().invite(actor, any)),
        CALL("Accounts::inviteAll", "AT", accounts().inviteAll(actor, {})),
        CALL("Accounts::beginInviting", "AT", accounts().beginInviting(actor, {})),
        CALL("Accounts::finishInviting", "AT", accounts().finishInviting(actor, InvitationBatch{})),
        CALL("Accounts::states", "AT", accounts().states(actor)),
        CALL("Accounts::changePassword", "LAT",
             accounts().changePassword(actor, secretOf("not the password"),
                                       secretOf("three random words here"))),
        CALL("Accounts::makeRecoverySheet", "LAT",
             accounts().makeRecoverySheet(actor, secretOf("not the password"))),
        CALL("Accounts::setCoverPin", "LAT",
             accounts().setCoverPin(actor, secretOf("not the password"), std::nullopt)),
        CALL("Accounts::beginOwnChange", "LAT", accounts().beginOwnChange(actor)),
        {"Accounts::finishOwnChange", "LAT", &changedOwnAccount},
        CALL("Accounts::own", "LAT", accounts().own(actor)),
        CALL("Accounts::hasRecoverySheet", "LAT", accounts().hasRecoverySheet(actor)),
        CALL("Accounts::acknowledgeReset", "LAT", accounts().acknowledgeReset(actor)),
        CALL("Accounts::session", "NLAT", accounts().session(actor)), // of the actor alone
    };
}

std::vector<Operation> auditOperations()
{
    return {
        CALL("AuditService::page", "AT", audit().page(actor, AuditChain::Clear, {})),
        CALL("AuditService::page (sealed)", "T", audit().page(actor, AuditChain::Sealed, {})),
        CALL("AuditService::all", "AT", audit().all(actor, AuditChain::Clear, {})),
        CALL("AuditService::all (sealed)", "T", audit().all(actor, AuditChain::Sealed, {})),
        CALL("AuditService::kinds", "AT", audit().kinds(actor)),
        CALL("Drafts::keep", "LAT", drafts().keep(actor, any, {{u"field"_s, u"text"_s}})),
        CALL("Drafts::mine", "LAT", drafts().mine(actor)),
        CALL("Drafts::discard", "LAT", drafts().discard(actor, any)),
        CALL("Drafts::clearOld", "LAT", drafts().clearOld(actor)),
    };
}

std::vector<Operation> officeOperations()
{
    return {
        CALL("OfficeService::keyCode", "AT", office().keyCode(actor, any)),
        CALL("OfficeService::ownKeyCode", "LAT", office().ownKeyCode(actor)),
        CALL("OfficeService::pendingConfirmations", "AT", office().pendingConfirmations(actor)),
        CALL("OfficeService::confirm", "AT", office().confirm(actor, any, u"123 456 789 012"_s)),
        CALL("OfficeService::recover", "AT", office().recover(actor, u"wrong"_s, any)),
        CALL("AccessReport::entries", "AT", access().entries(actor)),
        CALL("RoleService::grant (LED)", "AT", roles().grant(actor, any, Role::Led)),
        CALL("RoleService::grant (administrator)", "AT", roles().grant(actor, any, Role::Administrator)),
        CALL("RoleService::grant (tutor)", "T", roles().grant(actor, any, Role::Tutor)),
        CALL("RoleService::withdraw (LED)", "AT", roles().withdraw(actor, any, Role::Led)),
        CALL("RoleService::withdraw (administrator)", "AT",
             roles().withdraw(actor, any, Role::Administrator)),
        CALL("RoleService::withdraw (tutor)", "T", roles().withdraw(actor, any, Role::Tutor)),
        CALL("HandOvers::removeTutor", "T", handOvers().removeTutor(actor, any)),
        CALL("HandOvers::handOver", "T", handOvers().handOver(actor, HandOver{PersonId(999999)})),
        CALL("OfficeService::newRecoveryCode", "T", office().newRecoveryCode(actor)),
        CALL("IssuerService::renewKey", "T", issuer().renewKey(actor)),
    };
}

#undef CALL

/// Those that change the most come last.
std::vector<Operation> operations()
{
    std::vector<Operation> all;
    for (const auto room : {&appointmentOperations, &clinicOperations, &attendanceOperations, &deskOperations,
                            &certificateOperations, &settingOperations, &backupOperations, &peopleOperations,
                            &programmeOperations, &accountOperations, &auditOperations, &officeOperations})
        std::ranges::move(room(), std::back_inserter(all));
    return all;
}

/// What takes an actor and is no operation of a service, with the reason.
const QSet<QString> noOperations = {
    u"BookingKey::ofDoctor"_s, // a key of the actor's own
    u"Operations::read"_s,     // asks the policy for all others
    u"Operations::change"_s,
    u"Operations::changeProven"_s,
    u"AuditService::isShorterThanSeen"_s, // of the actor's own bundle
    u"CertificateMaker::seal"_s,          // makes what an operation then stores
    u"CertificateMaker::resealed"_s,
    u"NextIssuer::seal"_s,    // likewise
    u"RestoredCopy::knows"_s, // makes ready what Restore puts in place
    u"RestoredCopy::removeAgain"_s,
    u"RestoredCopy::note"_s,
};

/// Every function that takes an actor in the public part of a class below app/.
QStringList operationsInHeaders()
{
    static const QRegularExpression className(uR"(^class (\w+)(?: final)?)"_s);
    static const QRegularExpression operation(uR"(\b(?!void\()(\w+)\s*\(\s*const Actor&)"_s);
    QStringList found;
    QDirIterator headers(QStringLiteral(SOURCE_ROOT "/app"), {u"*.h"_s}, QDir::Files,
                         QDirIterator::Subdirectories);
    while (headers.hasNext()) {
        QFile file(headers.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("A header cannot be read.");
        QString owner;
        bool isPublic = false;
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (const auto match = className.match(line); match.hasMatch() && !line.endsWith(u';')) {
                owner = match.captured(1);
                isPublic = false;
            } else if (line == u"public:") {
                isPublic = true;
            } else if (line == u"private:" || line == u"protected:" || line == u"};") {
                isPublic = false;
            } else if (const auto asked = operation.match(line.section(u"//"_s, 0, 0));
                       isPublic && asked.hasMatch() && asked.captured(1) != owner) {
                found += owner + u"::"_s + asked.captured(1);
            }
        }
    }
    found.removeDuplicates();
    return found;
}

/// A forum in which somebody has each combination of roles, with the keys that go with them.
class Cast final
{
public:
    Cast(Roles roles, bool isDesk)
    {
        if (isDesk)
            m_actor = Actor::atDesk({TeachingSessionId(999999), m_forum.administrator().person()});
        if (!roles)
            return;
        const PersonId person = m_forum.doctor(0).person();
        m_forum.meet(person);
        RoleService& service = m_forum.forum().roles();
        for (const Role role : {Role::Administrator, Role::Tutor}) {
            if (roles.testFlag(role) && !service.grant(m_forum.tutor(), person, role))
                qFatal("A role could not be granted.");
        }
        if (!roles.testFlag(Role::Led) && !service.withdraw(m_forum.tutor(), person, Role::Led))
            qFatal("A role could not be withdrawn.");
        m_actor = m_forum.signedIn(u"doctor0@forum.test"_s);
    }
    [[nodiscard]] Forum& forum() { return m_forum.forum(); }
    [[nodiscard]] const Actor& actor() const { return m_actor; }
    [[nodiscard]] qint64 version() { return m_forum.connection().dataVersion(); }

private:
    TemporaryForum m_forum;
    Actor m_actor = Actor::nobody();
};

bool isAmong(const char* who, const Actor& actor)
{
    const QString letters = QString::fromLatin1(who);
    const Roles roles = actor.roles();
    return letters.contains(u'N') || (actor.duty() && letters.contains(u'D')) ||
           (roles.testFlag(Role::Led) && letters.contains(u'L')) ||
           (roles.testFlag(Role::Administrator) && letters.contains(u'A')) ||
           (roles.testFlag(Role::Tutor) && letters.contains(u'T'));
}

} // namespace

void TestServiceMatrix::everyOperationAsksThePolicy_data()
{
    QTest::addColumn<Roles>("roles");
    QTest::addColumn<bool>("isDesk");
    const Roles led = Role::Led;
    const Roles administrator = Role::Administrator;
    const Roles tutor = Role::Tutor;
    QTest::newRow("nobody") << Roles() << false;
    QTest::newRow("a check-in desk") << Roles() << true;
    QTest::newRow("LED") << led << false;
    QTest::newRow("administrator") << administrator << false;
    QTest::newRow("tutor") << tutor << false;
    QTest::newRow("LED and administrator") << (led | administrator) << false;
    QTest::newRow("LED and tutor") << (led | tutor) << false;
    QTest::newRow("administrator and tutor") << (administrator | tutor) << false;
    QTest::newRow("all three") << (led | administrator | tutor) << false;
}

void TestServiceMatrix::everyOperationAsksThePolicy()
{
    QFETCH(Roles, roles);
    QFETCH(bool, isDesk);
    Cast cast(roles, isDesk);
    QCOMPARE(cast.actor().roles(), roles);
    QStringList wrong;
    for (const Operation& operation : operations()) {
        const qint64 before = cast.version();
        qDebug("%s", operation.name); // said when it ends the program
        const Said failure = operation.call(cast.forum(), cast.actor());
        const bool isRefused = failure && failure->code == FailureCode::NotAllowed;
        if (isRefused == isAmong(operation.who, cast.actor()))
            wrong += QString::fromLatin1(operation.name) + (isRefused ? u" is refused"_s : u" is allowed"_s);
        else if (isRefused && (cast.version() != before || failure->sentence.isEmpty()))
            wrong += QString::fromLatin1(operation.name) + u" changed something"_s;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u", "_s)));
}

void TestServiceMatrix::noOperationIsMissing()
{
    QStringList known(noOperations.begin(), noOperations.end());
    for (const Operation& operation : operations())
        known += QString::fromLatin1(operation.name).section(u' ', 0, 0);
    const QStringList inHeaders = operationsInHeaders();
    const QSet<QString> missing = QSet(inHeaders.begin(), inHeaders.end()) - QSet(known.begin(), known.end());
    const QSet<QString> gone = QSet(known.begin(), known.end()) - QSet(inHeaders.begin(), inHeaders.end());
    QVERIFY2(missing.isEmpty(), qPrintable(missing.values().join(u", "_s)));
    QVERIFY2(gone.isEmpty(), qPrintable(gone.values().join(u", "_s)));
}

QTEST_MAIN(TestServiceMatrix) // a page cannot be drawn without fonts
#include "tst_servicematrix.moc"

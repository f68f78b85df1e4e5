// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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
#include "app/certificates/bulk/certificatebulk.h"
#include "app/certificates/certificatelife.h"
#include "app/certificates/certificateservice.h"
#include "app/certificates/issuerservice.h"
#include "app/certificates/messages/certificatemessages.h"
#include "app/certificates/pictures/certificatepictureservice.h"
#include "app/forum/forum.h"
#include "app/forum/settings.h"
#include "app/people/erasure.h"
#include "app/people/peopleservice.h"
#include "app/people/retention.h"
#include "app/people/subjectaccess.h"
#include "app/programme/programmedocuments.h"
#include "app/programme/programmeservice.h"
#include "app/security/accessreport.h"
#include "app/security/accounts.h"
#include "app/security/auditservice.h"
#include "app/security/drafts.h"
#include "app/security/handovers.h"
#include "app/security/officeservice.h"
#include "app/security/roleservice.h"

namespace ledforum {

/// All that one may ask an open forum for. Only forum.cpp and services.cpp see it whole.
struct Forum::Services
{
    Services(Connection& connection, Operations& operations, const ForumClock& clock, PasswordCost cost);

    Settings settings;
    Accounts accounts;
    Drafts drafts;
    AuditService auditService;
    RoleService roles;
    OfficeUpkeep upkeep;
    OfficeService office;
    HandOvers handOvers;
    AccessReport access;
    PeopleService people;
    SubjectAccess subjectAccess;
    Erasure erasure;
    Retention retention;
    ReplyService replies;
    ProtectedTimeService protectedTime;
    InsightsService insights;
    RegisterService registers;
    CorrectionService corrections;
    ReportService reports;
    PastRegisterService pastRegisters;
    SignInSheetService sheets;
    DeskService desk;
    BookingService appointments;
    ClinicService clinics;
    RecordService records;
    ProgrammeService programme;
    ProgrammeDocuments programmeDocuments;
    CertificateService certificates;
    CertificateBulk certificateBulk;
    CertificateLife certificateLife;
    CertificateMessages certificateMessages;
    CertificatePictureService certificatePictures;
    IssuerService issuer;
};

} // namespace ledforum

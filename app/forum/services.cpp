// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/forum/services.h"

namespace ledforum {

Forum::Services::Services(Connection& connection, Operations& operations, const ForumClock& clock,
                          PasswordCost cost)
    : settings(connection, operations)
    , accounts(connection, operations, clock, cost)
    , drafts(connection, operations, clock)
    , auditService(connection, operations, clock)
    , roles(connection, operations)
    , upkeep(connection, operations, clock)
    , office(connection, operations, clock, cost, SealedRooms{&upkeep})
    , handOvers(connection, operations, clock, cost, SealedRooms{&upkeep})
    , access(connection, operations)
    , people(connection, operations, clock)
    , subjectAccess(connection, operations, clock)
    , erasure(connection, operations, clock)
    , retention(connection, operations, clock)
    , replies(connection, operations, clock)
    , protectedTime(connection, operations, clock)
    , insights(connection, operations, clock)
    , registers(connection, operations, clock)
    , corrections(connection, operations, clock)
    , reports(connection, operations, clock)
    , pastRegisters(connection, operations, clock)
    , sheets(connection, operations, clock)
    , desk(connection, operations, clock, cost)
    , appointments(connection, operations, clock)
    , clinics(connection, operations, clock)
    , records(connection, operations, clock, appointments)
    , programme(connection, operations, clock)
    , programmeDocuments(connection, operations, clock)
    , certificates(connection, operations, clock)
    , certificateBulk(connection, operations, clock, certificates)
    , certificateLife(connection, operations, clock)
    , certificateMessages(connection, operations, clock)
    , certificatePictures(connection, operations, clock)
    , issuer(connection, operations, clock, cost)
{
}

Settings& Forum::settings()
{
    return m_services->settings;
}

Accounts& Forum::accounts()
{
    return m_services->accounts;
}

Drafts& Forum::drafts()
{
    return m_services->drafts;
}

AuditService& Forum::audit()
{
    return m_services->auditService;
}

RoleService& Forum::roles()
{
    return m_services->roles;
}

OfficeService& Forum::office()
{
    return m_services->office;
}

HandOvers& Forum::handOvers()
{
    return m_services->handOvers;
}

AccessReport& Forum::access()
{
    return m_services->access;
}

PeopleService& Forum::people()
{
    return m_services->people;
}

SubjectAccess& Forum::subjectAccess()
{
    return m_services->subjectAccess;
}

Erasure& Forum::erasure()
{
    return m_services->erasure;
}

Retention& Forum::retention()
{
    return m_services->retention;
}

ReplyService& Forum::replies()
{
    return m_services->replies;
}

ProtectedTimeService& Forum::protectedTime()
{
    return m_services->protectedTime;
}

InsightsService& Forum::insights()
{
    return m_services->insights;
}

RegisterService& Forum::registers()
{
    return m_services->registers;
}

CorrectionService& Forum::corrections()
{
    return m_services->corrections;
}

ReportService& Forum::reports()
{
    return m_services->reports;
}

PastRegisterService& Forum::pastRegisters()
{
    return m_services->pastRegisters;
}

SignInSheetService& Forum::sheets()
{
    return m_services->sheets;
}

DeskService& Forum::desk()
{
    return m_services->desk;
}

BookingService& Forum::appointments()
{
    return m_services->appointments;
}

ClinicService& Forum::clinics()
{
    return m_services->clinics;
}

RecordService& Forum::records()
{
    return m_services->records;
}

OfficeUpkeep& Forum::upkeep()
{
    return m_services->upkeep;
}

ProgrammeService& Forum::programme()
{
    return m_services->programme;
}

ProgrammeDocuments& Forum::programmeDocuments()
{
    return m_services->programmeDocuments;
}

CertificateService& Forum::certificates()
{
    return m_services->certificates;
}

CertificateBulk& Forum::certificateBulk()
{
    return m_services->certificateBulk;
}

CertificateLife& Forum::certificateLife()
{
    return m_services->certificateLife;
}

CertificateMessages& Forum::certificateMessages()
{
    return m_services->certificateMessages;
}

CertificatePictureService& Forum::certificatePictures()
{
    return m_services->certificatePictures;
}

IssuerService& Forum::issuer()
{
    return m_services->issuer;
}

} // namespace ledforum

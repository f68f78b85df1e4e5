// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/forum/demo/demotopics.h"

#include "app/appointments/confidentiality.h"
#include "database/forum/confidentialitytext.h"

#include <array>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

struct Lecture
{
    QStringView title;
    TeachingArea area;
    bool isClinical;
    QStringView speaker;
    QStringView role;
    QStringView outcomes;
    QStringView specialty;
};

using enum TeachingArea;

constexpr std::array<Lecture, 16> lectures = {{
    {u"Sepsis: the first hour", Clinical, true, u"Dr Ngozi Abara", u"Consultant in Acute Medicine",
     u"Recognise sepsis early\nStart the first hour’s care\nEscalate with a clear message", u"Medicine"},
    {u"How the NHS works: trusts, systems and who decides", NhsSystems, false, u"Helen Marsh",
     u"Director of Strategy", u"Name the parts of the NHS\nKnow whom to ask in this trust", u""},
    {u"Appraisal and revalidation without tears", CareerAndWellbeing, false, u"Dr Owain Pryce",
     u"Appraisal Lead", u"Plan a year’s evidence\nWrite a reflection that counts", u""},
    {u"Reading an ECG at three in the morning", Clinical, true, u"Dr Sarita Menon",
     u"Consultant Cardiologist", u"Read an ECG in the same order each time\nSpot what cannot wait",
     u"Medicine"},
    {u"Portfolio Pathway: evidence that stands up", CareerAndWellbeing, false, u"Mr Dafydd Rhys",
     u"Consultant Surgeon", u"Map evidence to the outcomes\nFind the gaps early", u"Surgery"},
    {u"Leading a ward round", Leadership, false, u"Dr Imani Clarke", u"Consultant Geriatrician",
     u"Open, run and close a round\nGive everyone a voice", u"Medicine"},
    {u"The deteriorating patient: a human-factors hour", Clinical, true, u"Rachel Voss",
     u"Critical Care Outreach Lead", u"Use NEWS2 as a prompt to act\nSpeak up under pressure",
     u"Emergency Medicine"},
    {u"Duty of candour and learning from incidents", NhsSystems, false, u"Peter Lowry",
     u"Patient Safety Lead", u"Explain when candour is owed\nWrite a useful incident report", u""},
    {u"Major haemorrhage: roles, products, pitfalls", Clinical, true, u"Dr Callum Reid",
     u"Consultant Anaesthetist", u"Trigger the protocol\nKnow one’s role", u"Surgery"},
    {u"Quality improvement that is finished by August", Leadership, false, u"Dr Mina Haddad",
     u"Improvement Fellow", u"Choose a small question\nRun one PDSA cycle", u""},
    {u"Difficult conversations", CareerAndWellbeing, false, u"Dr Beth Arnold", u"Palliative Care Consultant",
     u"Open a hard conversation\nEnd it well", u""},
    {u"Antibiotics: start smart, then focus", Clinical, true, u"Dr Anton Weiss", u"Consultant Microbiologist",
     u"Choose and review antibiotics\nStop them in time", u"Medicine"},
    {u"Rotas, leave and contracts: what LEDs can ask for", NhsSystems, false, u"Joanne Tate",
     u"Guardian of Safe Working", u"Read a work schedule\nRaise an exception report", u""},
    {u"Chest drains and ascitic taps: safely done", Clinical, true, u"Dr Lorna Keir",
     u"Respiratory Registrar", u"Consent and mark\nKnow when not to", u"Emergency Medicine"},
    {u"From fellow to registrar: applications and interviews", CareerAndWellbeing, false, u"Dr Femi Balogun",
     u"Training Programme Director", u"Read a person specification\nPractise one station", u""},
    {u"Delegation and supervision", Leadership, false, u"Dr Tara Quinn", u"Associate Medical Director",
     u"Delegate with a check-back\nSupervise without hovering", u""},
}};

constexpr std::array<QStringView, 5> bookingTopics = {
    u"Career planning", u"Portfolio Pathway (formerly CESR)", u"Portfolio building", u"Pastoral support",
    u"Managing workplace challenges"};
constexpr std::array<QStringView, 6> messages = {
    u"I would like to plan the next two years.",
    u"",
    u"Could we go through my evidence folder together?",
    u"I am new to the country and would welcome advice on settling in.",
    u"",
    u"My rota leaves little time for study. How do others manage?"};

} // namespace

void giveDemoTopic(TeachingSession& session, size_t n)
{
    const Lecture& lecture = lectures.at(n % lectures.size());
    session.title = lecture.title.toString();
    session.isUntitled = false;
    session.area = lecture.area;
    session.isClinical = lecture.isClinical;
    session.outcomes = lecture.outcomes.toString().split(u'\n');
    session.venue = u"Education Centre, Seminar Room 1"_s;
    session.onlineLink = u"https://teams.example.org/led-forum"_s;
    session.capacity = 30;
    session.speakers = {{lecture.speaker.toString(), lecture.role.toString()}};
    if (!lecture.specialty.isEmpty())
        session.specialties = {lecture.specialty.toString()};
    session.state = TeachingState::Published;
}

BookingRequest demoRequest(size_t n)
{
    return {bookingTopics.at(n * 3 % bookingTopics.size()).toString(),
            messages.at(n % messages.size()).toString(),
            confidentiality::digestOf(defaultConfidentialityText())};
}

DemoTalk demoTalk(size_t n)
{
    static const std::array<DemoTalk, 5> talks = {{
        {.note = u"Wants to apply in the next round; evidence for two domains is thin."_s,
         .actions = {u"Ask two supervisors for a structured reference"_s, u"List audits since 2024"_s}},
        {.note = u"Settling in. Knows whom to call."_s},
        {.outcome = AppointmentOutcome::DidNotAttend},
        {.note = u"Rota gives no time for the clinic list; agreed how to raise it."_s,
         .actions = {u"Write to the rota co-ordinator with three dates"_s}},
        {.note = u"Portfolio has grown well since last time."_s,
         .actions = {u"Book the teaching course"_s, u"Show the reflection on the ward round"_s}},
    }};
    return talks.at(n % talks.size());
}

} // namespace ledforum

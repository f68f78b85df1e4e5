// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/programmedocuments.h"

#include "app/people/signatory.h"
#include "app/programme/closeddays.h"
#include "app/programme/fortnight.h"
#include "database/appointments/clinicstore.h"
#include "database/forum/settingstore.h"
#include "database/programme/teachingsessionstore.h"

namespace ledforum {

using namespace Qt::StringLiterals;

ProgrammeDocuments::ProgrammeDocuments(Connection& connection, Operations& operations,
                                       const ForumClock& clock)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
{
}

template <class Make>
auto ProgrammeDocuments::aboutSpeaker(const Actor& actor, TeachingSessionId id, size_t position,
                                      Make make) const
    -> Result<std::invoke_result_t<Make, const SpeakerMessageFacts&>>
{
    using R = Result<std::invoke_result_t<Make, const SpeakerMessageFacts&>>;
    return m_operations.read(actor, Permission::EditProgramme, [&]() -> R {
        const auto session = TeachingSessionStore(m_connection).find(id);
        if (!session || position >= session->speakers.size())
            return notFound(u"There is no such speaker in the programme any longer."_s);
        const auto tutor = signatoryFor(actor, m_connection);
        const ForumSettings settings = SettingStore(m_connection).load();
        return make(SpeakerMessageFacts{*session, session->speakers[position], settings,
                                        tutor ? tutor->fullName.value() : QString(), m_clock.today()});
    });
}

Result<EmailDraft> ProgrammeDocuments::speakerDraft(const Actor& actor, TeachingSessionId session,
                                                    size_t position, SpeakerMessage message) const
{
    return aboutSpeaker(actor, session, position, [message](const SpeakerMessageFacts& facts) {
        return ledforum::speakerDraft(message, facts);
    });
}

Result<Document> ProgrammeDocuments::speakerLetter(const Actor& actor, TeachingSessionId session,
                                                   size_t position, SpeakerMessage message) const
{
    return aboutSpeaker(actor, session, position, [message](const SpeakerMessageFacts& facts) {
        return ledforum::speakerLetter(message, facts);
    });
}

Result<Document> ProgrammeDocuments::noticeBoard(const Actor& actor, const Period& period) const
{
    return m_operations.read(actor, Permission::SeeProgramme, [&]() -> Result<Document> {
        const ForumSettings settings = SettingStore(m_connection).load();
        QMap<QDate, QString> closed;
        if (settings.programmeAnchor) {
            const QMap<QDate, QString> all =
                closedDays(ClosureStore(m_connection), period.first(), period.last());
            for (const QDate day : fortnightDays(*settings.programmeAnchor, period.first(), period.last())) {
                if (all.contains(day))
                    closed.insert(day, all.value(day));
            }
        }
        return noticeBoardDocument(
            {period, TeachingSessionStore(m_connection).between(period.first(), period.last()),
             ClinicStore(m_connection).between(period.first(), period.last()), closed, settings, m_clock});
    });
}

} // namespace ledforum

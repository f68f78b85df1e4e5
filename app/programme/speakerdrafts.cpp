// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/speakerdrafts.h"

#include "app/common/wording.h"
#include "app/documents/letter.h"

#include <algorithm>
#include <array>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

struct Kind
{
    SpeakerMessage message;
    QLatin1StringView code;
    SpeakerState after;
};

constexpr std::array kinds{
    Kind{SpeakerMessage::Invitation, "invitation"_L1, SpeakerState::Invited},
    Kind{SpeakerMessage::Confirmation, "confirmation"_L1, SpeakerState::Confirmed},
    Kind{SpeakerMessage::Thanks, "thanks"_L1, SpeakerState::Thanked},
};

QString whenOf(const TeachingSession& session)
{
    return u"%1, %2"_s.arg(longDate(session.span.date), timeSpan(session.span));
}

QString whereOf(const TeachingSession& session)
{
    if (session.venue.isEmpty())
        return session.onlineLink.isEmpty() ? QString() : u"on Teams"_s;
    return session.onlineLink.isEmpty() ? session.venue : u"%1, and on Teams"_s.arg(session.venue);
}

QString outcomesOf(const TeachingSession& session)
{
    QStringList lines;
    for (const QString& outcome : session.outcomes)
        lines += u"- "_s + outcome;
    return lines.join(u'\n');
}

QString subjectOf(SpeakerMessage message, const TeachingSession& session, const QString& forum)
{
    const QString day = plainDate(session.span.date);
    switch (message) {
    case SpeakerMessage::Invitation:
        return u"Invitation to teach at the %1, %2"_s.arg(forum, day);
    case SpeakerMessage::Confirmation:
        return u"Your session at the %1, %2"_s.arg(forum, day);
    case SpeakerMessage::Thanks:
        break;
    }
    return u"Thank you for teaching at the %1, %2"_s.arg(forum, day);
}

QStringList invitation(const SpeakerMessageFacts& facts)
{
    const TeachingSession& session = facts.session;
    QStringList paragraphs{
        u"The %1 teaches the Locally Employed Doctors of %2 every second week, in time that is protected for "
        u"it. "
        "We would be glad if you could lead a session."_s.arg(facts.settings.name, facts.settings.site),
        u"When: %1"_s.arg(whenOf(session))};
    if (const QString where = whereOf(session); !where.isEmpty())
        paragraphs += u"Where: %1"_s.arg(where);
    if (!session.isUntitled)
        paragraphs += u"Subject: %1"_s.arg(session.title);
    paragraphs +=
        u"The form is yours to choose; please leave a quarter of the time for questions. If you send us "
        "three or four learning outcomes beforehand, they will stand on the doctors' certificates."_s;
    paragraphs += u"Please let us know whether the date suits you, or which other would."_s;
    return paragraphs;
}

QStringList confirmation(const SpeakerMessageFacts& facts)
{
    const TeachingSession& session = facts.session;
    QStringList paragraphs{u"Thank you for agreeing to teach. This is what we have planned:"_s,
                           u"“%1”"_s.arg(session.title), u"When: %1"_s.arg(whenOf(session))};
    if (const QString where = whereOf(session); !where.isEmpty())
        paragraphs += u"Where: %1"_s.arg(where);
    if (!session.onlineLink.isEmpty())
        paragraphs += u"Teams link: %1"_s.arg(session.onlineLink);
    if (session.outcomes.isEmpty())
        paragraphs += u"We do not have learning outcomes yet. Three or four lines are enough."_s;
    else
        paragraphs += u"Learning outcomes:\n%1"_s.arg(outcomesOf(session));
    paragraphs += u"Please tell us if anything of this is not right, or if something comes in between."_s;
    return paragraphs;
}

QStringList thanks(const SpeakerMessageFacts& facts)
{
    return {
        u"Thank you for teaching “%1” on %2. The time you gave to it is valued by the doctors who came, and by us."_s
            .arg(facts.session.title, longDate(facts.session.span.date)),
        u"You may wish to keep this letter for your own portfolio and appraisal."_s};
}

QStringList paragraphsOf(SpeakerMessage message, const SpeakerMessageFacts& facts)
{
    switch (message) {
    case SpeakerMessage::Invitation:
        return invitation(facts);
    case SpeakerMessage::Confirmation:
        return confirmation(facts);
    case SpeakerMessage::Thanks:
        break;
    }
    return thanks(facts);
}

QStringList signatureOf(const SpeakerMessageFacts& facts)
{
    QStringList lines{facts.signatory, u"Deputy Clinical Tutor"_s};
    lines.removeAll(QString());
    return lines;
}

} // namespace

std::optional<SpeakerMessage> speakerMessageFrom(QStringView text)
{
    const auto found = std::ranges::find_if(kinds, [text](const Kind& kind) { return text == kind.code; });
    return found == kinds.end() ? std::nullopt : std::optional(found->message);
}

SpeakerState stateAfter(SpeakerMessage message)
{
    return std::ranges::find(kinds, message, &Kind::message)->after;
}

EmailDraft speakerDraft(SpeakerMessage message, const SpeakerMessageFacts& facts)
{
    QStringList text{u"Dear %1,"_s.arg(facts.speaker.name)};
    text += paragraphsOf(message, facts);
    text += u"Yours sincerely"_s;
    QStringList signature = signatureOf(facts);
    signature += {facts.settings.name, facts.settings.site};
    text += signature.join(u'\n');
    return {.toName = facts.speaker.name,
            .toEmail = facts.speaker.email ? facts.speaker.email->value() : QString(),
            .subject = subjectOf(message, facts.session, facts.settings.name),
            .text = text.join(u"\n\n"_s)};
}

Document speakerLetter(SpeakerMessage message, const SpeakerMessageFacts& facts)
{
    Letter letter{.sender = {facts.settings.name, facts.settings.site},
                  .date = facts.today,
                  .recipient = {facts.speaker.name},
                  .subject = subjectOf(message, facts.session, facts.settings.name),
                  .signatory = signatureOf(facts)};
    if (!facts.speaker.role.isEmpty())
        letter.recipient += facts.speaker.role;
    letter.parts.emplace_back(u"Dear %1,"_s.arg(facts.speaker.name));
    for (const QString& paragraph : paragraphsOf(message, facts)) {
        for (const QString& line : paragraph.split(u'\n'))
            letter.parts.emplace_back(line);
    }
    const QString code = std::ranges::find(kinds, message, &Kind::message)->code;
    return {.title = letter.subject,
            .fileName = u"%1_%2.pdf"_s.arg(code, facts.session.span.date.toString(Qt::ISODate)),
            .pages = letterPages(letter)};
}

} // namespace ledforum

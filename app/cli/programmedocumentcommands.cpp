// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/programmecommands.h"
#include "app/common/wholefile.h"
#include "app/forum/forum.h"
#include "app/programme/programmedocuments.h"
#include "app/programme/programmeservice.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

struct Addressee
{
    TeachingSessionId session{0};
    size_t position = 0;
    SpeakerMessage message = SpeakerMessage::Invitation;
};

/// SESSION, and the options --speaker and --kind.
Result<Addressee> addresseeOf(CommandCall& call)
{
    const Result<TeachingSession> session = call.forum().programme().find(call.actor(), call.positional(0));
    if (!session)
        return session.failure();
    const auto message = speakerMessageFrom(call.value(u"kind"_s));
    if (!message)
        return refused(u"“%1” is none of invitation, confirmation, thanks."_s.arg(call.value(u"kind"_s)));
    int number = 1;
    if (call.has(u"speaker"_s)) {
        const Result<int> given = call.number(u"speaker"_s);
        if (!given)
            return given.failure();
        number = *given;
    }
    if (number < 1 || size_t(number) > session->speakers.size())
        return notFound(
            u"That session has %1 speakers; there is no number %2."_s.arg(session->speakers.size())
                .arg(number));
    return Addressee{session->id, size_t(number - 1), *message};
}

Result<> report(CommandCall& call, const Result<>& written, const QString& what)
{
    if (written)
        call.output().object({{u"file"_s, call.value(u"out"_s)}},
                             {u"%1 written to %2."_s.arg(what, call.value(u"out"_s))});
    return written;
}

Result<> draft(CommandCall& call)
{
    const Result<Addressee> to = addresseeOf(call);
    if (!to)
        return to.failure();
    const Result<EmailDraft> draft =
        call.forum().programmeDocuments().speakerDraft(call.actor(), to->session, to->position, to->message);
    if (!draft)
        return draft.failure();
    return report(call, writeWholeFile(call.value(u"out"_s), emlOf(*draft)), u"Draft"_s);
}

Result<> letter(CommandCall& call)
{
    const Result<Addressee> to = addresseeOf(call);
    if (!to)
        return to.failure();
    const Result<Document> letter =
        call.forum().programmeDocuments().speakerLetter(call.actor(), to->session, to->position, to->message);
    if (!letter)
        return letter.failure();
    return report(call, writePdf(*letter, call.value(u"out"_s)), u"Letter"_s);
}

Result<> notice(CommandCall& call)
{
    const auto date = call.optionalDate(u"period"_s);
    if (!date)
        return date.failure();
    const Period period = Period::of(date->value_or(call.forum().clock().today()));
    const Result<Document> notice = call.forum().programmeDocuments().noticeBoard(call.actor(), period);
    if (!notice)
        return notice.failure();
    return report(call, writePdf(*notice, call.value(u"out"_s)), period.title());
}

} // namespace

std::vector<Command> programmeDocumentCommands()
{
    const QCommandLineOption kind = option(u"kind"_s, u"invitation, confirmation or thanks"_s, u"KIND"_s);
    const QCommandLineOption speaker =
        option(u"speaker"_s, u"which of the session's speakers, from 1; without it the first"_s, u"NUMBER"_s);
    const QCommandLineOption out = option(u"out"_s, u"the file to write"_s, u"FILE"_s);
    return {{.words = u"programme draft"_s,
             .summary = u"Write an e-mail draft to a speaker, to send with your own mail program"_s,
             .positionals = {u"SESSION"_s},
             .options = {kind, speaker, out},
             .run = draft,
             .requiredOptions = {u"kind"_s, u"out"_s}},
            {.words = u"programme letter"_s,
             .summary = u"Write the same to a speaker as a letter (PDF)"_s,
             .positionals = {u"SESSION"_s},
             .options = {kind, speaker, out},
             .run = letter,
             .requiredOptions = {u"kind"_s, u"out"_s}},
            {.words = u"programme notice"_s,
             .summary = u"Write the period's programme for the notice board (PDF)"_s,
             .positionals = {},
             .options = {option(u"period"_s, u"any day of the period; without it today's"_s, u"DATE"_s), out},
             .run = notice,
             .requiredOptions = {u"out"_s}}};
}

} // namespace ledforum

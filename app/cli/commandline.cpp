// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"

#include "app/cli/commands.h"
#include "app/cli/help.h"
#include "app/cli/signin.h"
#include "app/forum/forum.h"
#include "app/security/accounts.h"
#include "app/security/auditservice.h"

#include <QTextStream>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

void print(FILE* stream, const QString& text)
{
    QTextStream(stream) << text << Qt::flush;
}

ExitStatus wrongUsage(const QString& sentence)
{
    print(stderr, forTerminal(sentence) + u"\nled-forumctl --help shows the commands.\n"_s);
    return ExitStatus::Usage;
}

ExitStatus statusOf(const Failure& failure)
{
    switch (failure.code) {
    case FailureCode::DatabaseUnusable:
        return ExitStatus::DatabaseUnusable;
    case FailureCode::SignInRefused:
        return ExitStatus::SignInRefused;
    default:
        return ExitStatus::Refused;
    }
}

ExitStatus report(const Failure& failure)
{
    print(stderr, forTerminal(failure.sentence) + u'\n');
    return statusOf(failure);
}

void addGlobalOptions(QCommandLineParser& parser)
{
    parser.addOption(option(u"database"_s, u"the forum's file"_s, u"FILE"_s));
    parser.addOption(option(u"as"_s, u"who asks: an e-mail address, a GMC number or an id"_s, u"PERSON"_s));
    parser.addOption(option(u"json"_s, u"print one JSON document"_s));
    parser.addOption(option(u"help"_s, u"show this help"_s));
}

/// The command whose words lead the given words: the longest that fits.
const Command* findCommand(const std::vector<Command>& commands, const QStringList& words)
{
    const Command* found = nullptr;
    for (const Command& command : commands) {
        const QStringList own = command.words.split(u' ');
        if (own == words.first(std::min(own.size(), words.size())) &&
            (found == nullptr || command.words.size() > found->words.size()))
            found = &command;
    }
    return found;
}

/// Options of every command together, so that the words can be told from options' values before the command
/// is known.
QStringList leadingWords(const std::vector<Command>& commands, const QStringList& arguments)
{
    QCommandLineParser parser;
    addGlobalOptions(parser);
    QStringList known = {u"database"_s, u"as"_s, u"json"_s, u"help"_s};
    for (const Command& command : commands) {
        for (const QCommandLineOption& one : command.options) {
            if (!known.contains(one.names().constFirst())) {
                known += one.names();
                parser.addOption(one);
            }
        }
    }
    parser.parse(arguments);
    return parser.positionalArguments();
}

bool countFits(const Command& command, qsizetype given)
{
    const auto optional =
        std::ranges::count_if(command.positionals, [](const QString& name) { return name.startsWith(u'['); });
    const bool isOpenEnded = !command.positionals.isEmpty() && command.positionals.back().contains(u'…');
    return (isOpenEnded || given <= command.positionals.size()) &&
           given >= command.positionals.size() - optional;
}

/// What somebody must hear about their account whatever they came for, such as that it was reset.
void tellNotices(CommandCall& call)
{
    const auto own = call.forum().accounts().own(call.actor());
    if (!own)
        return;
    for (const AccountNotice& notice : own->notices)
        call.output().warn(notice.sentence);
}

Result<> openAndRun(const Command& command, CommandCall& call)
{
    const bool needsNone = command.needs == CommandNeeds::ForumIfGiven && call.databasePath().isEmpty();
    if (command.needs == CommandNeeds::Nothing || needsNone)
        return command.run(call);
    auto forum = Forum::open(call.databasePath(), call.clock());
    if (!forum)
        return forum.failure();
    call.setForum(**forum);
    if (command.needs == CommandNeeds::SignIn || call.has(u"as"_s)) {
        Result<Actor> actor = signIn(call, **forum);
        if (!actor)
            return actor.failure();
        const auto isShorter = (*forum)->audit().isShorterThanSeen(*actor);
        if (isShorter && *isShorter)
            call.output().warn(shorterAuditSentence());
        call.setActor(std::move(*actor));
        tellNotices(call);
    }
    return command.run(call);
}

QStringList positionalsOf(const Command& command, const QCommandLineParser& parser)
{
    return parser.positionalArguments().sliced(command.words.count(u' ') + 1);
}

/// What is wrong with how the command was called; empty when nothing is.
QString usageProblem(const Command& command, QCommandLineParser& parser, const QStringList& arguments)
{
    if (!parser.parse(arguments))
        return parser.errorText();
    if (!countFits(command, positionalsOf(command, parser).size()))
        return u"Usage: %1 %2"_s.arg(command.words, command.positionals.join(u' '));
    if (parser.value(u"database"_s).isEmpty() && command.needs != CommandNeeds::ForumIfGiven)
        return u"Which forum? Say --database FILE."_s;
    for (const QString& required : command.requiredOptions) {
        if (!parser.isSet(required))
            return u"--%1 is missing."_s.arg(required);
    }
    return {};
}

ExitStatus withoutCommand(const std::vector<Command>& commands, const QStringList& words, bool wantsHelp)
{
    const bool isKnown = words.isEmpty() || std::ranges::any_of(commands, [&](const Command& command) {
                             return command.words.startsWith(words.front() + u' ');
                         });
    if (!wantsHelp || !isKnown)
        return wrongUsage(words.isEmpty() ? u"Which command?"_s
                                          : u"There is no command “%1”."_s.arg(words.join(u' ')));
    print(stdout, commandList(commands, words.value(0)));
    return ExitStatus::Done;
}

} // namespace

ExitStatus runCommandLine(const QStringList& arguments, const Clock& clock)
{
    const std::vector<Command> commands = allCommands();
    const QStringList words = leadingWords(commands, arguments);
    const bool wantsHelp = arguments.contains(u"--help"_s);
    const Command* command = findCommand(commands, words);
    if (command == nullptr)
        return withoutCommand(commands, words, wantsHelp);
    if (wantsHelp) {
        print(stdout, commandHelp(*command));
        return ExitStatus::Done;
    }
    QCommandLineParser parser;
    addGlobalOptions(parser);
    parser.addOptions(command->options);
    const QString problem = usageProblem(*command, parser, arguments);
    if (!problem.isEmpty())
        return wrongUsage(problem);

    Output output(parser.isSet(u"json"_s));
    Prompt prompt;
    CommandCall call(parser, positionalsOf(*command, parser), clock, output, prompt);
    const Result<> result = openAndRun(*command, call);
    return result ? ExitStatus::Done : report(result.failure());
}

} // namespace ledforum

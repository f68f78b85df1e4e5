// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/output.h"
#include "app/cli/prompt.h"
#include "app/common/clock.h"
#include "app/common/result.h"
#include "app/security/actor.h"

#include <QCommandLineOption>
#include <QCommandLineParser>

#include <functional>
#include <optional>
#include <vector>

namespace ledforum {

class Forum;

/// What a command is handed when it runs.
class CommandCall final
{
public:
    CommandCall(const QCommandLineParser& parser, QStringList positionals, const Clock& clock, Output& output,
                Prompt& prompt)
        : m_parser(parser)
        , m_positionals(std::move(positionals))
        , m_clock(clock)
        , m_output(output)
        , m_prompt(prompt)
    {
    }

    [[nodiscard]] QString databasePath() const { return m_parser.value(QStringLiteral("database")); }
    /// The n-th of the words that Command::positionals names; empty where an optional one was left out.
    [[nodiscard]] QString positional(qsizetype n) const { return m_positionals.value(n); }
    /// The n-th and all that follow it.
    [[nodiscard]] QStringList positionalsFrom(qsizetype n) const { return m_positionals.mid(n); }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] Output& output() const { return m_output; }
    [[nodiscard]] Prompt& prompt() const { return m_prompt; }
    /// Only for commands that need an open forum.
    [[nodiscard]] Forum& forum() const { return *m_forum; }
    [[nodiscard]] bool hasForum() const { return m_forum != nullptr; }
    /// Nobody, unless the command needs a sign-in or --as was given.
    [[nodiscard]] const Actor& actor() const { return m_actor; }

    [[nodiscard]] bool has(const QString& option) const { return m_parser.isSet(option); }
    [[nodiscard]] QString value(const QString& option) const { return m_parser.value(option); }
    [[nodiscard]] QStringList values(const QString& option) const { return m_parser.values(option); }
    /// The option's date (2026-11-24 or 24/11/2026); refused with a sentence when it is none.
    [[nodiscard]] Result<QDate> date(const QString& option) const;
    /// The same; nothing when the option was left out.
    [[nodiscard]] Result<std::optional<QDate>> optionalDate(const QString& option) const;
    /// The option's time of day (15:40, 1540, 3.40pm); refused with a sentence when it is none.
    [[nodiscard]] Result<QTime> time(const QString& option) const;
    /// The option's whole number; refused with a sentence when it is none.
    [[nodiscard]] Result<int> number(const QString& option) const;

    void setForum(Forum& forum) { m_forum = &forum; }
    void setActor(Actor actor) { m_actor = std::move(actor); }

private:
    const QCommandLineParser& m_parser;
    QStringList m_positionals;
    const Clock& m_clock;
    Output& m_output;
    Prompt& m_prompt;
    Forum* m_forum = nullptr;
    Actor m_actor = Actor::nobody();
};

/// What must be true before a command runs.
enum class CommandNeeds {
    Nothing,      ///< `init`, `demo`: make the forum themselves
    ForumIfGiven, ///< as Forum where --database is given; runs without one as well
    Forum,        ///< an open forum; --as is welcome and not required
    SignIn        ///< an open forum and a person signed in
};

/// One line of the command line's table.
struct Command
{
    QString words; ///< "people import"
    QString summary;
    CommandNeeds needs = CommandNeeds::SignIn;
    QStringList
        positionals; ///< their names in the usage, such as "FILE"; all are required unless in [brackets],
                     ///< and a last one with dots, "[NUMBERS…]", may come any number of times
    QList<QCommandLineOption> options;
    std::function<Result<>(CommandCall&)> run;
    QStringList requiredOptions = {}; ///< their names; without one of them the command is not run
};

/// An option that takes a value; one without a value name is a plain switch.
[[nodiscard]] QCommandLineOption option(const QString& name, const QString& description,
                                        const QString& valueName = {});

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/commandrun.h"

#include <QProcess>

namespace ledforum {

using namespace Qt::StringLiterals;

CommandRunner::CommandRunner(QString database)
    : m_database(std::move(database))
    , m_environment(QProcessEnvironment::systemEnvironment())
{
    m_environment.insert(u"TZ"_s, u"Europe/London"_s);
    // The clock is moved by a preloaded library, which the sanitisers otherwise object to.
    m_environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0:detect_leaks=0"_s);
}

CommandRun CommandRunner::run(const QStringList& arguments, const QByteArray& input) const
{
    QProcess process;
    start(process, arguments, m_environment, input);
    return finished(process);
}

CommandRun CommandRunner::runAs(const QString& who, const QStringList& arguments,
                                const QByteArray& input) const
{
    QProcess process;
    startAs(process, who, arguments, input);
    return finished(process);
}

void CommandRunner::startAs(QProcess& process, const QString& who, const QStringList& arguments,
                            const QByteArray& input) const
{
    QProcessEnvironment environment = m_environment;
    environment.insert(u"LED_FORUM_PASSWORD"_s, m_passwords.value(who, u"correct horse battery"_s));
    start(process, QStringList{u"--as"_s, who} + arguments, environment, input);
}

CommandRun CommandRunner::finished(QProcess& process)
{
    constexpr int patienceMs = 120000;
    if (!process.waitForFinished(patienceMs))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void CommandRunner::start(QProcess& process, const QStringList& arguments,
                          const QProcessEnvironment& environment, const QByteArray& input) const
{
    process.setProcessEnvironment(environment);
    const QString program = QStringLiteral(LED_FORUMCTL);
    const QStringList all = QStringList{u"--database"_s, m_database, u"--json"_s} + arguments;
    if (m_time.isEmpty())
        process.start(program, all);
    else
        process.start(u"faketime"_s, QStringList{m_time, program} + all);
    process.write(input);
    process.closeWriteChannel();
}

} // namespace ledforum

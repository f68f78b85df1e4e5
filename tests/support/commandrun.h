// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace ledforum {

/// What one run of led-forumctl left behind.
struct CommandRun
{
    int status = -1;
    QByteArray out;
    QByteArray err;

    /// What it said to a person.
    [[nodiscard]] QString error() const { return QString::fromUtf8(err); }
    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
};

/// Runs the real led-forumctl on one database, at a chosen time, as a chosen person.
class CommandRunner final
{
public:
    explicit CommandRunner(QString database);

    /// Local time in Europe/London, such as "2026-11-24 14:05:00"; the clock goes on from there in each run.
    void setTime(const QString& localTime) { m_time = localTime; }
    /// Whoever has none here signs in with the password of TemporaryForum.
    void setPassword(const QString& who, const QString& password) { m_passwords[who] = password; }
    /// An environment variable for the runs that follow.
    void setVariable(const QString& name, const QString& value) { m_environment.insert(name, value); }

    /// With --json, as nobody.
    [[nodiscard]] CommandRun run(const QStringList& arguments, const QByteArray& input = {}) const;
    /// With --json, signed in.
    [[nodiscard]] CommandRun runAs(const QString& who, const QStringList& arguments,
                                   const QByteArray& input = {}) const;
    /// The two halves of `runAs`, for programs that run beside one another.
    void startAs(QProcess& process, const QString& who, const QStringList& arguments,
                 const QByteArray& input = {}) const;
    [[nodiscard]] static CommandRun finished(QProcess& process);

private:
    void start(QProcess& process, const QStringList& arguments, const QProcessEnvironment& environment,
               const QByteArray& input) const;

    QString m_database;
    QString m_time;
    QHash<QString, QString> m_passwords;
    QProcessEnvironment m_environment;
};

} // namespace ledforum

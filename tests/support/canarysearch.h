// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <vector>

namespace ledforum {

/// Looks for words and keys in places where they should or should not be: the memory of another process, and
/// whole folders.
class CanarySearch final
{
public:
    /// As UTF-8 and as UTF-16, the way Qt and SQLite keep text.
    void addText(const QString& name, const QString& text);
    void addBytes(const QString& name, const QByteArray& bytes);

    /// How often each name was found in what the process can read of its own memory. Empty, and a warning,
    /// when the process cannot be looked into.
    [[nodiscard]] QHash<QString, int> inMemory(qint64 process) const;
    /// In every byte of every file beneath the folder, and in the names of the files: "name in file".
    [[nodiscard]] QStringList inFolder(const QString& folder) const;
    /// The names of what is in the bytes.
    [[nodiscard]] QStringList in(const QByteArray& bytes) const;

private:
    struct Needle
    {
        QString name;
        QByteArray bytes;
    };
    template <class Found>
    void search(const QByteArray& bytes, Found found) const;

    std::vector<Needle> m_needles;
    qsizetype m_longest = 0;
};

} // namespace ledforum

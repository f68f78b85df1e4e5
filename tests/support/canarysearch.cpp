// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/canarysearch.h"

#include <QDebug>
#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <string_view>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 chunk = 4 << 20;
constexpr qint64 shadow =
    qint64(1) << 40; ///< bytes; only what AddressSanitizer keeps about memory is as large

struct Region
{
    qint64 begin;
    qint64 end;
};

/// "7f12-7f34 rw-p …": what can be read, but for the kernel's own pages.
std::vector<Region> readableRegions(qint64 process)
{
    QFile maps(u"/proc/%1/maps"_s.arg(process));
    std::vector<Region> regions;
    if (!maps.open(QIODevice::ReadOnly))
        return regions;
    for (const QByteArray& line : maps.readAll().split('\n')) {
        const qsizetype dash = line.indexOf('-');
        const qsizetype space = line.indexOf(' ');
        if (space < 0 || line.size() <= space + 1 || line.at(space + 1) != 'r' || line.contains("[v"))
            continue;
        const Region region{line.left(dash).toLongLong(nullptr, 16),
                            line.mid(dash + 1, space - dash - 1).toLongLong(nullptr, 16)};
        if (region.end - region.begin < shadow)
            regions.push_back(region);
    }
    return regions;
}

} // namespace

void CanarySearch::addText(const QString& name, const QString& text)
{
    addBytes(name, text.toUtf8());
    addBytes(name, QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2));
}

void CanarySearch::addBytes(const QString& name, const QByteArray& bytes)
{
    m_needles.push_back({name, QByteArray(bytes.constData(), bytes.size())});
    m_longest = std::max(m_longest, bytes.size());
}

template <class Found>
void CanarySearch::search(const QByteArray& bytes, Found found) const
{
    const std::string_view hay(bytes.constData(), size_t(bytes.size()));
    for (const Needle& needle : m_needles) {
        const std::string_view wanted(needle.bytes.constData(), size_t(needle.bytes.size()));
        for (size_t at = hay.find(wanted); at != std::string_view::npos; at = hay.find(wanted, at + 1))
            found(needle.name, qsizetype(at));
    }
}

QHash<QString, int> CanarySearch::inMemory(qint64 process) const
{
    QHash<QString, int> counts;
    QFile memory(u"/proc/%1/mem"_s.arg(process));
    if (!memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        qWarning() << "cannot read the memory of the process:" << memory.errorString();
        return counts;
    }
    for (const Region& region : readableRegions(process)) {
        for (qint64 from = region.begin; from < region.end; from += chunk) {
            // A word may lie across two chunks.
            const qint64 size = std::min(chunk + qint64(m_longest), region.end - from);
            QByteArray bytes(size, Qt::Uninitialized);
            const qint64 got = memory.seek(from) ? memory.read(bytes.data(), size) : -1;
            if (got <= 0)
                continue;
            bytes.truncate(got);
            search(bytes, [&](const QString& name, qsizetype at) {
                if (at < chunk)
                    ++counts[name];
            });
        }
    }
    return counts;
}

QStringList CanarySearch::inFolder(const QString& folder) const
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        for (const QString& name : in(file.fileName().toUtf8()))
            found << u"%1 in the name %2"_s.arg(name, file.fileName());
        if (file.open(QIODevice::ReadOnly)) {
            for (const QString& name : in(file.readAll()))
                found << u"%1 in %2"_s.arg(name, file.fileName());
        }
    }
    return found;
}

QStringList CanarySearch::in(const QByteArray& bytes) const
{
    QStringList names;
    search(bytes, [&](const QString& name, qsizetype) { names << name; });
    names.removeDuplicates();
    return names;
}

} // namespace ledforum

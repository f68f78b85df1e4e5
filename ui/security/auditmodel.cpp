// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/auditmodel.h"

#include "ui/widgets/plaintableview.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsAhead = 100; // more than any screen shows

QString whenOf(const AuditLine& line)
{
    return line.at.isValid() ? line.at.toString(u"dd/MM/yyyy HH:mm"_s) : QString();
}

QString textOf(const AuditLine& line, int column)
{
    switch (column) {
    case AuditModel::When:
        return whenOf(line);
    case AuditModel::Who:
        return line.who;
    case AuditModel::What:
        return line.action;
    case AuditModel::About:
        return line.about.isEmpty() ? kindWord(line.kind) : line.about;
    default:
        return {};
    }
}

} // namespace

AuditModel::AuditModel(QObject* parent)
    : QAbstractTableModel(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &AuditModel::readOn);
}

void AuditModel::readFrom(Source source)
{
    m_timer.stop();
    beginResetModel();
    m_source = std::move(source);
    m_lines.clear();
    m_next = AuditService::newest;
    m_wanted = rowsAhead;
    endResetModel();
    readOn();
}

int AuditModel::rowOf(qint64 id) const
{
    const auto found = std::ranges::find(m_lines, id, &AuditLine::id);
    return found == m_lines.end() ? -1 : int(found - m_lines.begin());
}

bool AuditModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_next > 0 && !m_timer.isActive();
}

void AuditModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_wanted = rowCount() + rowsAhead;
    m_timer.start();
}

void AuditModel::readOn()
{
    auto page = m_source(m_next);
    if (!page) {
        m_next = 0;
        Q_EMIT failed(page.failure().sentence);
        return;
    }
    m_next = page->next;
    if (!page->lines.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + int(page->lines.size()) - 1);
        std::ranges::move(page->lines, std::back_inserter(m_lines));
        endInsertRows();
    }
    if (m_next > 0 && rowCount() < m_wanted)
        m_timer.start();
    Q_EMIT read();
}

int AuditModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int AuditModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant AuditModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AuditLine& line = lineAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return textOf(line, index.column());
    case StrongRole:
        return index.column() == What;
    case SecondaryRole:
        return index.column() == When;
    default:
        return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    static const QStringList titles{u"When"_s, u"Who"_s, u"What"_s, u"On"_s};
    return titles.value(section);
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/programmemodel.h"

#include "app/common/wording.h"
#include "ui/programme/sessionbadge.h"
#include "ui/widgets/plaintableview.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const TeachingSession& session, int column)
{
    switch (column) {
    case ProgrammeModel::Date:
        return shortDate(session.span.date);
    case ProgrammeModel::Time:
        return timeSpan(session.span);
    case ProgrammeModel::Title:
        return session.title;
    case ProgrammeModel::Speaker:
        return speakerNames(session);
    case ProgrammeModel::Area:
        return nameOf(session.area);
    case ProgrammeModel::State:
        return stateBadge(session).word;
    case ProgrammeModel::Missing: {
        const auto gap = gapBadge(session);
        return gap ? gap->word : QString();
    }
    default:
        return {};
    }
}

QVariant toneOf(const TeachingSession& session, int column)
{
    if (column == ProgrammeModel::State)
        return int(stateBadge(session).tone);
    const auto gap = gapBadge(session);
    return column == ProgrammeModel::Missing && gap ? QVariant(int(gap->tone)) : QVariant();
}

} // namespace

void ProgrammeModel::show(std::vector<TeachingSession> sessions)
{
    beginResetModel();
    m_sessions = std::move(sessions);
    endResetModel();
}

int ProgrammeModel::rowOf(TeachingSessionId id) const
{
    const auto found = std::ranges::find(m_sessions, id, &TeachingSession::id);
    return found == m_sessions.end() ? -1 : int(found - m_sessions.begin());
}

int ProgrammeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_sessions.size());
}

int ProgrammeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ProgrammeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const TeachingSession& session = sessionAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return textOf(session, index.column());
    case PillRole:
        return toneOf(session, index.column());
    case StrongRole:
        return index.column() == Title && !session.isUntitled;
    case SecondaryRole:
        return index.column() == Time || index.column() == Area ||
               (index.column() == Title && session.isUntitled);
    default:
        return {};
    }
}

QVariant ProgrammeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    static const QStringList titles{u"Date"_s, u"Time"_s,  u"Title"_s,  u"Speaker"_s,
                                    u"Area"_s, u"State"_s, u"Missing"_s};
    return titles.value(section);
}

} // namespace ledforum

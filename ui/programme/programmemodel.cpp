// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/programmemodel.h"

#include "app/common/wording.h"
#include "ui/attendance/replywording.h"
#include "ui/programme/sessionbadge.h"
#include "ui/widgets/plaintableview.h"

#include <algorithm>
#include <iterator>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const TermCell& cell, int column)
{
    const TeachingSession& session = *cell.session;
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
    case ProgrammeModel::Missing:
        return cell.missing.join(u", "_s);
    case ProgrammeModel::Coming:
        return cell.replies ? QString::number(cell.replies->count.inRoom + cell.replies->count.onTeams)
                            : QString();
    default:
        return {};
    }
}

QVariant toneOf(const TermCell& cell, int column)
{
    if (column == ProgrammeModel::State)
        return int(stateBadge(*cell.session).tone);
    return column == ProgrammeModel::Missing && !cell.missing.isEmpty() ? QVariant(int(PillTone::Warning))
                                                                        : QVariant();
}

} // namespace

void ProgrammeModel::show(const std::vector<TermCell>& cells)
{
    beginResetModel();
    m_cells.clear();
    std::ranges::copy_if(cells, std::back_inserter(m_cells),
                         [](const TermCell& cell) { return cell.session.has_value(); });
    std::ranges::stable_sort(m_cells, {},
                             [](const TermCell& cell) { return cell.session->span.startMoment(); });
    endResetModel();
}

int ProgrammeModel::rowOf(TeachingSessionId id) const
{
    const auto found =
        std::ranges::find_if(m_cells, [id](const TermCell& cell) { return cell.session->id == id; });
    return found == m_cells.end() ? -1 : int(found - m_cells.begin());
}

int ProgrammeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_cells.size());
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
        return textOf(m_cells.at(size_t(index.row())), index.column());
    case PillRole:
        return toneOf(m_cells.at(size_t(index.row())), index.column());
    case Qt::ToolTipRole: {
        const auto& replies = m_cells.at(size_t(index.row())).replies;
        return index.column() == Coming && replies ? replyWords(*replies) : QVariant();
    }
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
    static const QStringList titles{u"Date"_s, u"Time"_s,  u"Title"_s,   u"Speaker"_s,
                                    u"Area"_s, u"State"_s, u"Missing"_s, u"Coming"_s};
    return titles.value(section);
}

} // namespace ledforum

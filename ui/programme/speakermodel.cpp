// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/speakermodel.h"

#include "app/common/wording.h"
#include "ui/widgets/plaintableview.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

PillTone toneOf(SpeakerState state)
{
    switch (state) {
    case SpeakerState::ToInvite:
        return PillTone::Warning;
    case SpeakerState::Invited:
        return PillTone::Accent;
    case SpeakerState::Confirmed:
        return PillTone::Success;
    case SpeakerState::Thanked:
        return PillTone::Neutral;
    }
    Q_UNREACHABLE();
}

} // namespace

void SpeakerModel::show(const std::vector<TeachingSession>& sessions)
{
    beginResetModel();
    m_rows.clear();
    for (const TeachingSession& session : sessions) {
        for (size_t i = 0; session.state != TeachingState::Cancelled && i < session.speakers.size(); ++i)
            m_rows.push_back({session, i});
    }
    endResetModel();
}

int SpeakerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SpeakerModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString SpeakerModel::textOf(int row, int column) const
{
    const ledforum::Speaker& speaker = speakerAt(row);
    switch (column) {
    case Date:
        return shortDate(sessionAt(row).span.date);
    case Speaker:
        return speaker.role.isEmpty() ? speaker.name : u"%1, %2"_s.arg(speaker.name, speaker.role);
    case Title:
        return sessionAt(row).title;
    case State:
        return nameOf(speaker.state);
    default:
        return {};
    }
}

QVariant SpeakerModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return textOf(index.row(), index.column());
    case Qt::ToolTipRole: {
        const auto& email = speakerAt(index.row()).email;
        return index.column() == Speaker && email ? QVariant(email->value().toHtmlEscaped()) : QVariant();
    }
    case PillRole:
        return index.column() == State ? QVariant(int(toneOf(speakerAt(index.row()).state))) : QVariant();
    case StrongRole:
        return index.column() == Speaker;
    case SecondaryRole:
        return index.column() == Title;
    default:
        return {};
    }
}

QVariant SpeakerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    static const QStringList titles{u"Date"_s, u"Speaker"_s, u"Topic"_s, u"State"_s};
    return titles.value(section);
}

} // namespace ledforum

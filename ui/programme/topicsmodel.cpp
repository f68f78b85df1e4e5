// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/topicsmodel.h"

#include "app/common/wording.h"
#include "ui/widgets/plaintableview.h"

namespace ledforum {

using namespace Qt::StringLiterals;

TopicsModel::TopicsModel(const ProgrammeImport& import, QObject* parent)
    : QAbstractTableModel(parent)
{
    for (const auto& [session, line] : import.filled)
        m_rows.push_back({line, session.span.date, session.title, speakerNames(session)});
    for (const ProgrammeTopic& topic : import.leftOver) {
        QStringList speakers;
        for (const ledforum::Speaker& speaker : topic.speakers)
            speakers << speaker.name;
        m_rows.push_back({topic.line, QDate(), topic.title, speakers.join(u", "_s)});
    }
}

int TopicsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TopicsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant TopicsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[size_t(index.row())];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
        switch (index.column()) {
        case Line:
            return QString::number(row.line);
        case Outcome:
            return row.date.isValid() ? shortDate(row.date) : u"Left over"_s;
        case Title:
            return row.title;
        case Speaker:
            return row.speaker;
        default:
            return {};
        }
    }
    if (role == PillRole && index.column() == Outcome)
        return int(row.date.isValid() ? PillTone::Success : PillTone::Warning);
    if (role == SecondaryRole)
        return index.column() == Line || index.column() == Speaker || !row.date.isValid();
    return {};
}

QVariant TopicsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    static const QStringList titles{u"Line"_s, u"Session"_s, u"Title"_s, u"Speaker"_s};
    return titles.value(section);
}

} // namespace ledforum

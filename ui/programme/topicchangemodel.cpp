// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/topicchangemodel.h"

#include "app/common/wording.h"
#include "ui/widgets/plaintableview.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString topicWords(const TeachingSession& session)
{
    if (session.isUntitled)
        return u"No topic"_s;
    const QString speakers = speakerNames(session);
    return speakers.isEmpty() ? session.title : u"%1 (%2)"_s.arg(session.title, speakers);
}

} // namespace

void TopicChangeModel::show(const ProgrammeChange& change)
{
    beginResetModel();
    m_rows.clear();
    for (const SessionChange& one : change.changed)
        m_rows.push_back({one.after.span.date, topicWords(one.before), topicWords(one.after)});
    for (const TeachingSession& session : change.added)
        m_rows.push_back({session.span.date, u"No session"_s, topicWords(session)});
    std::ranges::stable_sort(m_rows, {}, &Row::date);
    endResetModel();
}

int TopicChangeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TopicChangeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant TopicChangeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows.at(size_t(index.row()));
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
        switch (index.column()) {
        case Date:
            return shortDate(row.date);
        case Now:
            return row.now;
        default:
            return row.afterwards;
        }
    }
    if (role == StrongRole)
        return index.column() == Afterwards;
    return role == SecondaryRole ? QVariant(index.column() == Now) : QVariant();
}

QVariant TopicChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    static const QStringList titles{u"Date"_s, u"Now"_s, u"Afterwards"_s};
    return titles.value(section);
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/sessionchoicemodel.h"

#include "app/common/wording.h"
#include "database/types/textfold.h"
#include "ui/widgets/plaintableview.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// "Tuesday 24 November 2026" and "24/11/2026", so that a date is found however it is typed.
QString searchTextOf(const TeachingSession& session)
{
    return folded(u"%1 %2 %3 %4"_s.arg(longDate(session.span.date),
                                       session.span.date.toString(u"dd/MM/yyyy"_s), session.title,
                                       speakerNames(session)));
}

QString textOf(const TeachingSession& session, int column)
{
    switch (column) {
    case SessionChoiceModel::Date:
        return longDate(session.span.date);
    case SessionChoiceModel::Title:
        return session.isUntitled ? u"No topic"_s : session.title;
    case SessionChoiceModel::Speaker:
        return speakerNames(session);
    default:
        return {};
    }
}

} // namespace

SessionChoiceModel::SessionChoiceModel(std::vector<TeachingSession> sessions, QObject* parent)
    : QAbstractTableModel(parent)
    , m_sessions(std::move(sessions))
{
}

int SessionChoiceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_sessions.size());
}

int SessionChoiceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant SessionChoiceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const TeachingSession& session = sessionAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return textOf(session, index.column());
    case searchRole:
        return searchTextOf(session);
    case SecondaryRole:
        return index.column() == Speaker || (index.column() == Title && session.isUntitled);
    case StrongRole:
        return index.column() == Title && !session.isUntitled;
    default:
        return {};
    }
}

QVariant SessionChoiceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    static const QStringList titles{u"Date"_s, u"Title"_s, u"Speaker"_s};
    return titles.value(section);
}

} // namespace ledforum

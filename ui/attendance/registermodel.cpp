// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/registermodel.h"

#include "app/common/wording.h"
#include "database/types/textfold.h"
#include "ui/widgets/plaintableview.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

QString timesOf(const Mark& mark)
{
    if (mark.arrived && mark.left)
        return u"%1 to %2"_s.arg(timeOfDay(*mark.arrived), timeOfDay(*mark.left));
    if (mark.arrived)
        return u"from %1"_s.arg(timeOfDay(*mark.arrived));
    return mark.left ? u"until %1"_s.arg(timeOfDay(*mark.left)) : QString();
}

QString textOf(const RosterLine& line, int column)
{
    switch (column) {
    case RegisterModel::Name:
        return line.name;
    case RegisterModel::Number:
        return line.number;
    case RegisterModel::Specialty:
        return line.specialty;
    case RegisterModel::Status:
        return line.mark ? displayName(line.mark->status) : QString();
    case RegisterModel::Detail:
        return line.mark ? markDetail(*line.mark) : QString();
    case RegisterModel::Minutes:
        return line.mark && line.mark->attended() ? QString::number(line.mark->minutes) : QString();
    }
    return {};
}

/// What a screen reader says of a cell where the eye sees a blank.
QString spokenText(const RosterLine& line, int column)
{
    const QString text = textOf(line, column);
    if (column == RegisterModel::Status && text.isEmpty())
        return u"Not marked"_s;
    return column == RegisterModel::Minutes && !text.isEmpty() ? text + u" minutes"_s : text;
}

} // namespace

PillTone toneOf(MarkStatus status)
{
    switch (status) {
    case MarkStatus::Present:
        return PillTone::Success;
    case MarkStatus::Late:
    case MarkStatus::LeftEarly:
        return PillTone::Warning;
    case MarkStatus::Apologies:
        return PillTone::Accent;
    case MarkStatus::DidNotAttend:
        return PillTone::Neutral;
    }
    Q_UNREACHABLE();
}

QString markDetail(const Mark& mark)
{
    QStringList parts;
    if (mark.source != MarkSource::ByHand)
        parts << displayName(mark.source);
    if (const QString times = timesOf(mark); !times.isEmpty())
        parts << times;
    return parts.join(u" · "_s);
}

std::vector<RosterLine> rosterLines(const Register& taken)
{
    std::vector<RosterLine> lines;
    lines.reserve(taken.rows.size());
    for (const RegisterRow& row : taken.rows) {
        const Person& person = row.person;
        const QString name = person.fullName.surnameFirst();
        const QString number = person.number ? person.number->value() : QString();
        lines.push_back({.person = person.id,
                         .name = name,
                         .surname = name.section(u',', 0, 0),
                         .number = number,
                         .specialty = person.specialty,
                         .searchText = folded(person.fullName.value()) + u' ' + folded(number),
                         .mark = row.mark});
    }
    return lines;
}

bool RegisterModel::isSameRoster(const std::vector<RosterLine>& lines) const
{
    return std::ranges::equal(lines, m_lines, {}, &RosterLine::person, &RosterLine::person);
}

void RegisterModel::show(std::vector<RosterLine> lines)
{
    if (!isSameRoster(lines)) {
        beginResetModel();
        m_lines = std::move(lines);
        endResetModel();
        return;
    }
    for (size_t row = 0; row < lines.size(); ++row) {
        if (lines[row] == m_lines[row])
            continue;
        m_lines[row] = std::move(lines[row]);
        Q_EMIT dataChanged(index(int(row), 0), index(int(row), ColumnCount - 1));
    }
}

const RosterLine* RegisterModel::line(int row) const
{
    return row >= 0 && row < rowCount() ? &m_lines[size_t(row)] : nullptr;
}

int RegisterModel::rowOf(PersonId person) const
{
    const auto found = std::ranges::find(m_lines, person, &RosterLine::person);
    return found == m_lines.end() ? -1 : int(found - m_lines.begin());
}

int RegisterModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int RegisterModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RegisterModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RosterLine& shown = m_lines[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(shown, index.column());
    case Qt::AccessibleTextRole:
        return spokenText(shown, index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() == Minutes ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case StrongRole:
        return index.column() == Name;
    case SecondaryRole:
        return index.column() == Number || index.column() == Detail;
    case PillRole:
        return index.column() == Status && shown.mark ? QVariant(int(toneOf(shown.mark->status)))
                                                      : QVariant();
    case SearchRole:
        return shown.searchText;
    default:
        return {};
    }
}

QVariant RegisterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Minutes ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    static const QStringList titles{u"Name"_s,   u"Number"_s, u"Specialty"_s,
                                    u"Status"_s, u"Detail"_s, u"Minutes"_s};
    return role == Qt::DisplayRole ? QVariant(titles.at(section)) : QVariant();
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/messagemodel.h"

#include "app/certificates/messages/messagewording.h"
#include "app/common/wording.h"
#include "database/types/textfold.h"
#include "ui/widgets/plaintableview.h"

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

/// What the lines of one draft have in common.
using DraftKey = std::tuple<PersonId, qint64, MessageState>;

DraftKey keyOf(const CertificateMessageLine& line)
{
    return {line.person, line.message.prepared.at.toMSecsSinceEpoch(), line.state()};
}

PillTone toneOf(MessageState state)
{
    switch (state) {
    case MessageState::ToSend:
        return PillTone::Warning;
    case MessageState::PrepareAnew:
        return PillTone::Danger;
    case MessageState::DoNotSend:
        return PillTone::Neutral;
    case MessageState::Sent:
        break;
    }
    return PillTone::Success;
}

} // namespace

std::vector<CertificateId> MessageDraft::certificates() const
{
    std::vector<CertificateId> ids;
    for (const CertificateMessageLine& line : lines)
        ids.push_back(line.message.certificate);
    return ids;
}

void MessageModel::show(const std::vector<CertificateMessageLine>& lines, const QTimeZone& zone)
{
    std::vector<MessageDraft> drafts;
    std::map<DraftKey, size_t> places;
    for (const CertificateMessageLine& line : lines) {
        const auto [place, isNew] = places.try_emplace(keyOf(line), drafts.size());
        if (isNew)
            drafts.emplace_back();
        drafts[place->second].lines.push_back(line);
    }
    std::ranges::stable_partition(drafts, &MessageDraft::isOutstanding);
    if (drafts == m_drafts)
        return;
    beginResetModel();
    m_zone = zone;
    m_drafts = std::move(drafts);
    endResetModel();
}

const MessageDraft* MessageModel::draft(int row) const
{
    return row >= 0 && row < rowCount() ? &m_drafts[size_t(row)] : nullptr;
}

int MessageModel::outstanding() const
{
    return int(std::ranges::count_if(m_drafts, &MessageDraft::isOutstanding));
}

int MessageModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_drafts.size());
}

int MessageModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MessageModel::textOf(const MessageDraft& draft, int column) const
{
    const CertificateMessageLine& first = draft.first();
    switch (column) {
    case Name:
        return first.fullName;
    case Email:
        return first.email.isEmpty() ? u"No e-mail address"_s : first.email;
    case Certificates:
        return draft.lines.size() == 1 ? u"%1, %2"_s.arg(first.title, plainDate(first.span.date))
                                       : u"%1 certificates"_s.arg(draft.lines.size());
    case Prepared:
        return plainDate(first.message.prepared.at.toTimeZone(m_zone).date());
    case State:
        return stateWords(first, m_zone);
    default:
        return {};
    }
}

QString MessageModel::searchText(const MessageDraft& draft) const
{
    QStringList words;
    for (const int column : {Name, Email, Prepared, State})
        words += textOf(draft, column);
    for (const CertificateMessageLine& line : draft.lines)
        words += {line.title, plainDate(line.span.date), line.serial.value()};
    return folded(words.join(u' '));
}

QVariant MessageModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MessageDraft& draft = m_drafts[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(draft, index.column());
    case Qt::CheckStateRole:
        return index.column() == Sent ? QVariant(int(draft.isSent() ? Qt::Checked : Qt::Unchecked))
                                      : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == Sent ? QVariant(draft.isSent() ? u"Sent"_s : u"Not sent"_s) : QVariant();
    case StrongRole:
        return index.column() == Name && draft.isOutstanding();
    case SecondaryRole:
        return index.column() == Prepared || index.column() == Certificates || !draft.isOutstanding();
    case PillRole:
        return index.column() == State ? QVariant(int(toneOf(draft.state()))) : QVariant();
    case SearchRole:
        return searchText(draft);
    default:
        return {};
    }
}

QVariant MessageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    static const QStringList titles{u"Sent"_s,         u"Doctor"_s,   u"E-mail"_s,
                                    u"Certificates"_s, u"Prepared"_s, u"How it stands"_s};
    return role == Qt::DisplayRole ? QVariant(titles.at(section)) : QVariant();
}

} // namespace ledforum

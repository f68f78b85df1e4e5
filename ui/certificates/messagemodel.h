// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/certificates/certificatemessage.h"

#include <QAbstractTableModel>
#include <QTimeZone>

#include <vector>

namespace ledforum {

/// A draft: the certificates of one doctor that were prepared together and stand alike.
struct MessageDraft
{
    std::vector<CertificateMessageLine> lines; ///< at least one

    [[nodiscard]] const CertificateMessageLine& first() const { return lines.front(); }
    [[nodiscard]] MessageState state() const { return first().state(); }
    [[nodiscard]] bool isSent() const { return state() == MessageState::Sent; }
    [[nodiscard]] bool isOutstanding() const { return first().isOutstanding(); }
    [[nodiscard]] std::vector<CertificateId> certificates() const;
    friend bool operator==(const MessageDraft&, const MessageDraft&) = default;
};

/// Drafts of messages to doctors, what is outstanding first, each with a tick once it was sent.
class MessageModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Sent, Name, Email, Certificates, Prepared, State, ColumnCount };
    /// Folded: name, e-mail, sessions, serials, state.
    enum Role { SearchRole = Qt::UserRole + 64 };

    using QAbstractTableModel::QAbstractTableModel;

    /// `zone` is that of the days on which they were prepared and sent.
    void show(const std::vector<CertificateMessageLine>& lines, const QTimeZone& zone);
    [[nodiscard]] const MessageDraft* draft(int row) const;
    [[nodiscard]] int outstanding() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textOf(const MessageDraft& draft, int column) const;
    [[nodiscard]] QString searchText(const MessageDraft& draft) const;

    std::vector<MessageDraft> m_drafts;
    QTimeZone m_zone;
};

} // namespace ledforum

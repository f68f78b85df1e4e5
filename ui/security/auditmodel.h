// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/auditservice.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <functional>
#include <vector>

namespace ledforum {

/// Acts of the audit, newest first. Read page by page as far as one scrolls; where few of many fit, on and on
/// without holding the window up.
class AuditModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Who, What, About, ColumnCount };
    using Source = std::function<Result<AuditLines>(qint64 before)>;

    explicit AuditModel(QObject* parent = nullptr);

    /// Starts anew; the first page is there at once.
    void readFrom(Source source);
    [[nodiscard]] const AuditLine& lineAt(int row) const { return m_lines.at(size_t(row)); }
    /// -1 when it has not been read, or is not in the list.
    [[nodiscard]] int rowOf(qint64 id) const;
    [[nodiscard]] bool isReading() const { return m_timer.isActive(); }
    [[nodiscard]] bool isWhole() const { return m_next == 0; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    /// Lines were added, or there are no more.
    void read();
    void failed(const QString& sentence);

private:
    void readOn();

    Source m_source;
    std::vector<AuditLine> m_lines;
    qint64 m_next = 0;
    int m_wanted = 0; ///< rows, before reading pauses
    QTimer m_timer;
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/programme/teachingsession.h"

#include <QAbstractTableModel>

namespace ledforum {

/// Sessions to choose one from, searched by date, topic and speaker.
class SessionChoiceModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Date, Title, Speaker, ColumnCount };
    static constexpr int searchRole = Qt::UserRole + 1; ///< folded text

    explicit SessionChoiceModel(std::vector<TeachingSession> sessions, QObject* parent = nullptr);

    [[nodiscard]] const TeachingSession& sessionAt(int row) const { return m_sessions.at(size_t(row)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::vector<TeachingSession> m_sessions;
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/auditservice.h"

#include <QTimer>
#include <QWidget>

class QComboBox;

namespace ledforum {

class DateField;
class SearchField;
struct Person;

/// What to look for in the audit: words as one types, a person, a kind, days.
class AuditFilters final : public QWidget
{
    Q_OBJECT

public:
    explicit AuditFilters(QWidget* parent = nullptr);

    /// Keeps what was chosen.
    void offer(const std::vector<Person>& people, const QStringList& kinds);
    [[nodiscard]] AuditQuery query() const;
    void toSearch();

Q_SIGNALS:
    void changed();
    void downPressed();

private:
    void listen();

    SearchField* m_search;
    QComboBox* m_person;
    QComboBox* m_kind;
    DateField* m_from;
    DateField* m_to;
    QTimer m_pause; ///< between two letters
};

} // namespace ledforum

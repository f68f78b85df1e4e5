// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificaterecord.h"
#include "database/certificates/certificate.h"

#include <QWidget>

class QStackedWidget;

namespace ledforum {

class CertificateListModel;
class EmptyState;
class PlainLabel;
class PlainTableView;
class SearchField;
class SearchFilter;

/// Every certificate that was issued, searched as one types.
class IssuedPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit IssuedPanel(QWidget* parent = nullptr);

    void show(const std::vector<Certificate>& certificates);
    [[nodiscard]] const CertificateRecord* chosen() const;
    /// Nothing when it was not issued, or cannot be read.
    [[nodiscard]] const CertificateRecord* record(const CertificateSerial& serial) const;

Q_SIGNALS:
    void certificateChosen();

private:
    void narrow(const QString& typed);

    CertificateListModel* m_model;
    SearchFilter* m_filter;
    SearchField* m_search;
    PlainLabel* m_count;
    PlainTableView* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
};

} // namespace ledforum

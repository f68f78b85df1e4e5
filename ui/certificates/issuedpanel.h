// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/certificates/issuedcertificate.h"

#include <QWidget>

class QStackedWidget;

namespace ledforum {

class CertificateListModel;
class EmptyState;
class PlainLabel;
class PlainTableView;
class SearchField;
class SearchFilter;

/// Every certificate that was issued, searched as one types: by name, session, professional number, serial or
/// date. Enter opens the one that fits best.
class IssuedPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit IssuedPanel(QWidget* parent = nullptr);

    void show(const std::vector<Certificate>& certificates);
    [[nodiscard]] const IssuedCertificate* chosen() const;
    /// Nothing when it was not issued, or cannot be read.
    [[nodiscard]] const IssuedCertificate* certificate(const CertificateSerial& serial) const;
    /// Also when the list was narrowed to others.
    void choose(const CertificateSerial& serial);
    void focusSearch();

Q_SIGNALS:
    void certificateChosen();
    /// By Enter or a double click.
    void certificateOpened();

private:
    void narrow(const QString& typed);
    /// False when it is not among those listed.
    bool chooseRowOf(const CertificateSerial& serial);

    QString m_wanted; ///< what the list is narrowed to
    CertificateListModel* m_model;
    SearchFilter* m_filter;
    SearchField* m_search;
    PlainLabel* m_count;
    PlainTableView* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
};

} // namespace ledforum

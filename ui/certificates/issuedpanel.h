// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/certificates/issuedcertificate.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLayout;
class QStackedWidget;

namespace ledforum {

class Button;
class CertificateListModel;
class EmptyState;
class ListFoot;
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
    /// Only this person's are listed until that is taken back.
    void narrowTo(PersonId person, const QString& fullName);
    /// Who that is.
    [[nodiscard]] std::optional<PersonId> person() const { return m_person; }

    /// Those listed that are in force.
    [[nodiscard]] std::vector<Certificate> listed() const;
    /// Those in force of a session, listed or not.
    [[nodiscard]] std::vector<Certificate> ofSession(TeachingSessionId session) const;
    /// Those in force of the people and sessions that these are of, each once.
    [[nodiscard]] std::vector<Certificate> inPlaceOf(const std::vector<CertificateSerial>& serials) const;
    /// What can be done with those listed.
    [[nodiscard]] ListFoot& foot() const { return *m_foot; }
    /// What the list is narrowed to, in a word or two.
    [[nodiscard]] QString narrowedTo() const;

Q_SIGNALS:
    void certificateChosen();
    /// By Enter or a double click.
    void certificateOpened();

private:
    [[nodiscard]] QLayout* makeHead();
    void listen();
    void narrow(const QString& typed);
    void showEmpty();
    void takeEverybody();
    /// False when it is not among those listed.
    bool chooseRowOf(const CertificateSerial& serial);

    QString m_wanted; ///< what the list is narrowed to
    std::optional<PersonId> m_person;
    CertificateListModel* m_model;
    SearchFilter* m_filter;
    SearchField* m_search;
    Button* m_onlyOne;
    PlainLabel* m_count;
    PlainTableView* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    ListFoot* m_foot;
};

} // namespace ledforum

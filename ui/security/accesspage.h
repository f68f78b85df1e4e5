// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/security/accessmodel.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace ledforum {

class AccessCard;
class Button;
class Card;
class EmptyState;
class OfficeActs;
class PageHeader;
class PlainTableView;
class SearchField;
class SearchFilter;

/// Who can see what, in words; for tutors also who waits to be confirmed in person, and what becomes of the
/// office's keys.
class AccessPage final : public Page
{
    Q_OBJECT

public:
    /// As a subject: asks at once for the office's recovery code.
    static constexpr qint64 officeRecovery = -1;

    explicit AccessPage(PageContext& context);

    void reload() override;
    /// A PersonId: chooses that person. Or `officeRecovery`.
    void showSubject(qint64 subject) override;

private:
    [[nodiscard]] QWidget* makeList();
    [[nodiscard]] QWidget* makeSide();
    [[nodiscard]] Card* makeOfficeCard();
    void showEntries();
    void showEmpty();
    void showChosen();
    [[nodiscard]] const AccessEntry* chosen() const;
    void print();
    void exportTable();

    bool m_isOpening = true; ///< nobody was chosen by hand, and nobody was found to wait
    OfficeActs* m_acts;
    AccessModel m_model;
    std::vector<AccessEntry> m_entries;
    SearchFilter* m_filter;
    PageHeader* m_header;
    InlineMessage* m_message;
    SearchField* m_search;
    PlainTableView* m_table;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    AccessCard* m_card;
};

} // namespace ledforum

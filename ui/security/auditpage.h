// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/auditservice.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace ledforum {

class AuditEntryCard;
class AuditFilters;
class AuditHeadCard;
class AuditModel;
class Button;
class EmptyState;
class PageHeader;
class PlainTableView;

/// What was done in the forum, and by whom: searched as one types, exported, verified. Tutors open the
/// confidential part, too.
class AuditPage final : public Page
{
    Q_OBJECT

public:
    explicit AuditPage(PageContext& context);

    void reload() override;

private:
    void addHead();
    [[nodiscard]] QWidget* makeList();
    void connectKeys();
    void switchTo(AuditChain chain);
    void readLines();
    void showRead();
    void showChosen();
    void exportLines();
    [[nodiscard]] std::optional<qint64> chosenId() const;

    AuditChain m_chain = AuditChain::Clear;
    std::optional<qint64> m_kept; ///< the entry to choose again once it is read
    PageHeader* m_header;
    Button* m_ordinary;
    Button* m_confidential; ///< null for those who may not open it
    InlineMessage* m_message;
    AuditHeadCard* m_head;
    AuditFilters* m_filters;
    AuditModel* m_model;
    PlainTableView* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    AuditEntryCard* m_entry;
};

} // namespace ledforum

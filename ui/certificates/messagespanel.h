// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/messages/certificatemessages.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace ledforum {

class Button;
class EmptyState;
class MessageModel;
class PlainLabel;
class PlainTableView;
class SearchField;
class SearchFilter;
struct MessageDraft;

/// The drafts that were prepared for doctors: searched as one types, and ticked off by hand once they were
/// sent, one or several at once. A tick can be undone.
class MessagesPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit MessagesPanel(PageContext& context, QWidget* parent = nullptr);

    void reload();
    void focusSearch();
    [[nodiscard]] int outstanding() const;
    /// Where the drafts are, as far as is known.
    void setFolder(const QString& folder);

Q_SIGNALS:
    void failed(const QString& sentence);
    /// The certificate of the chosen message.
    void certificateWanted(const CertificateSerial& serial);
    /// Drafts of these, or of what stands in their place by now, are wanted once more.
    void draftsWanted(const std::vector<CertificateSerial>& serials);

private:
    [[nodiscard]] QLayout* makeHead();
    [[nodiscard]] QLayout* makeFoot();
    void connectKeys();
    void narrow();
    void showCount();
    [[nodiscard]] std::vector<const MessageDraft*> chosen() const;
    /// Of all that are chosen: sent, unless all are.
    void toggle();
    void prepareAgain();
    void open();
    void tick(bool isSent);

    PageContext& m_context;
    MessageModel* m_model;
    SearchFilter* m_filter;
    SearchField* m_search;
    PlainLabel* m_count;
    PlainTableView* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    QString m_folder;
    Button* m_open;
    Button* m_again;
    Button* m_sent;
    Button* m_notSent;
};

/// How many drafts wait to be sent, for the rail.
[[nodiscard]] int certificatesNews(const PageContext& context);

} // namespace ledforum

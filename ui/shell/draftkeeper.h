// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/drafts.h"
#include "ui/shell/pagelist.h"

#include <QPointer>

#include <map>

namespace ledforum {

class DraftOffer;
class TypedDialog;

/// Keeps what somebody is typing when their pages go, sealed to themselves, and offers it to them again: on
/// the page where it was typed, or, where it was typed into a dialog, as soon as they open that dialog again.
class DraftKeeper final : public QObject
{
    Q_OBJECT

public:
    /// All outlive this. `pages` are those that were made, by what they are.
    DraftKeeper(PageContext& context, const std::vector<PageEntry>& entries,
                const std::map<PageId, Page*>& pages, QObject* parent);

    [[nodiscard]] DraftOffer& offer() { return *m_offer; }
    /// Takes what stands typed in the dialogs over the current page, before they close.
    void gatherDialogs(PageId current);
    /// Takes what stands typed in the pages, before they go.
    void gatherPages();
    /// Seals and stores what was gathered. False when some of it waits, as somebody else was at the file.
    bool store();
    /// Why something was not kept, when it was last stored; else empty.
    [[nodiscard]] const QString& notKept() const { return m_notKept; }
    /// Offers the newest of one's drafts, if there is one, and says what could not be kept.
    void look();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Gathered
    {
        DraftPlace place;
        QMap<QString, QString> fields;
    };

    void gather(const QString& page, const TypedText& typed);
    [[nodiscard]] const PageEntry* entryOf(const Draft& draft) const;
    [[nodiscard]] QString dialogOf(const Draft& draft) const;
    void goOn();
    void fill(TypedDialog& dialog);
    void showInstead(const Draft& draft);
    void discard();

    PageContext& m_context;
    const std::vector<PageEntry>& m_entries;
    const std::map<PageId, Page*>& m_pages;
    QPointer<DraftOffer> m_offer; ///< belongs to the window that shows it
    std::vector<Gathered> m_gathered;
    QString m_notKept;
    std::optional<Draft> m_offered;
    bool m_isAwaited = false; ///< the dialog of what is offered is to be opened
};

} // namespace ledforum

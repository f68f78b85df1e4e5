// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/officeviews.h"
#include "ui/widgets/card.h"

namespace ledforum {

class Button;
class PlainLabel;

/// One person of the access page, whole: what they can see, since when, with which keys, and why they wait.
class AccessCard final : public QWidget
{
    Q_OBJECT

public:
    explicit AccessCard(QWidget* parent = nullptr);

    /// `pending` where they wait for whoever is signed in; `canRemove` where that one may end their role.
    void show(const AccessEntry* entry, const PendingConfirmation* pending, bool canRemove);

Q_SIGNALS:
    void confirmAsked();
    void removeAsked();

private:
    PlainLabel* m_name;
    PlainLabel* m_role;
    PlainLabel* m_reads;
    PlainLabel* m_keys;
    PlainLabel* m_why;
    Button* m_confirm;
    Button* m_remove;
};

} // namespace ledforum

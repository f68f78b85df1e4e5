// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

namespace ledforum {

class Button;
class PlainLabel;

/// A line above the pages: what one was writing when the window locked, and whether to go on with it.
class DraftOffer final : public QFrame
{
    Q_OBJECT

public:
    explicit DraftOffer(QWidget* parent = nullptr);
    /// `mayContinue` false: how to go on is said in the sentence.
    void show(const QString& sentence, bool mayContinue);

Q_SIGNALS:
    void continued();
    void discarded();

private:
    PlainLabel* m_sentence;
    Button* m_continue;
};

} // namespace ledforum

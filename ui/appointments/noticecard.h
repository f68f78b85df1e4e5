// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/button.h"
#include "ui/widgets/inlinemessage.h"

class QBoxLayout;

namespace ledforum {

/// Something that a person should know and answer: a title, a sentence, and the answers as buttons beside
/// it, below it in a narrow window.
class NoticeCard final : public QFrame
{
    Q_OBJECT

public:
    NoticeCard(MessageKind kind, const QString& title, const QString& sentence, const QString& objectName,
               QWidget* parent = nullptr);

    /// In the order of reading; press it to answer.
    Button* addAnswer(const QString& text, ButtonKind kind, const QString& objectName);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QBoxLayout* m_whole;
    QBoxLayout* m_answers;
};

} // namespace ledforum

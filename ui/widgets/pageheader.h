// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;

namespace ledforum {

class PlainLabel;

/// The head of a page: title, subtitle, and its actions at the right, of which one at most is primary. In a
/// narrow window the actions stand below.
class PageHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(const QString& title, const QString& subtitle = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setSubtitle(const QString& subtitle);
    /// Adds at the right of those added before.
    void addAction(QWidget* button);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    PlainLabel* m_title;
    PlainLabel* m_subtitle;
    QHBoxLayout* m_actions;
    QBoxLayout* m_whole;
};

} // namespace ledforum

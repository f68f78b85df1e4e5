// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

namespace ledforum {

/// A page's button in the rail, with the number of things that wait there.
class RailButton final : public QPushButton
{
    Q_OBJECT

public:
    RailButton(const QIcon& icon, const QString& title, QWidget* parent = nullptr);

    /// 0 shows none.
    void setNews(int number);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_title;
    int m_news = 0;
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/deskviews.h"

#include <QWidget>

namespace ledforum {

class TextField;

/// Who stands at the desk and is not listed: a name, and an e-mail address or number if they like.
class DeskNewcomerPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit DeskNewcomerPanel(QWidget* parent = nullptr);
    /// `name` as far as it was typed.
    void ask(const QString& name);
    [[nodiscard]] NewcomerForm form() const;
    void typeByTouch(const QString& text);
    void eraseByTouch();

Q_SIGNALS:
    void entered();
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] TextField* current() const;

    TextField* m_name;
    TextField* m_email;
    TextField* m_number;
};

} // namespace ledforum

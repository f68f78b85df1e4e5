// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace ledforum {

/// A field under its label, with an optional grey line of help below. The label is the field's buddy.
class FormField final : public QWidget
{
    Q_OBJECT

public:
    FormField(const QString& label, QWidget* field, const QString& help = {}, QWidget* parent = nullptr);
};

} // namespace ledforum

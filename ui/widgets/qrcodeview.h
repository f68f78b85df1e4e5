// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace ledforum {

/// A QR code for a phone held before the screen: dark on white in every scheme, since scanners expect it.
class QrCodeView final : public QWidget
{
    Q_OBJECT

public:
    /// `side` in device-independent pixels, the quiet zone included.
    QrCodeView(const QString& objectName, int side, QWidget* parent = nullptr);

    /// `spoken` is what a screen reader says of it. Hidden where the content does not fit into a code.
    void setContent(const QByteArray& content, const QString& spoken);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<QRectF> m_modules;
};

} // namespace ledforum

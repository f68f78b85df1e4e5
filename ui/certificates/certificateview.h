// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/credential/certificatesignatures.h"
#include "app/documents/documentpage.h"

#include <QWidget>

namespace ledforum {

/// The first page of a certificate as it prints, by the painter that makes the file; empty paper without one.
class CertificateView final : public QWidget
{
    Q_OBJECT

public:
    explicit CertificateView(const QString& objectName, QWidget* parent = nullptr);

    void show(const SignedCertificate& certificate);
    void clear();

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QSizeF paperSize() const;

    std::optional<DocumentPage> m_front;
};

} // namespace ledforum

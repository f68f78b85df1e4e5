// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificatelife.h"
#include "ui/certificates/endingdialog.h"

#include <QWidget>

#include <optional>

namespace ledforum {

class Button;
struct PageContext;

/// Revoke…, Supersede… and Reissue… of one certificate, as far as its standing lets: a revoked one can still
/// get a successor, a superseded one is done with.
class EndingButtons final : public QWidget
{
    Q_OBJECT

public:
    explicit EndingButtons(PageContext& context, QWidget* parent = nullptr);

    void show(const IssuedCertificate* certificate);

Q_SIGNALS:
    /// It was done, and said. The serial is that of the certificate to look at now.
    void ended(const CertificateSerial& serial);

private:
    void ask(CertificateEnding ending);
    Result<> carryOut(CertificateEnding ending, const CertificateSerial& serial, const QString& reason);

    PageContext& m_context;
    std::optional<IssuedCertificate> m_shown;
    Button* m_revoke;
    Button* m_supersede;
    Button* m_reissue;
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/certificates/issuedcertificate.h"
#include "ui/widgets/formdialog.h"

#include <functional>

namespace ledforum {

class TextField;

/// What can become of one certificate.
enum class CertificateEnding { Revoke, Supersede, Reissue };

/// "Revoke".
[[nodiscard]] QString actionWord(CertificateEnding ending);
/// What to keep out of a reason, said below its field.
[[nodiscard]] QString reasonHelp();

/// Asks why, says what will happen, and does it.
class EndingDialog final : public FormDialog
{
    Q_OBJECT

public:
    using Apply = std::function<Result<>(const QString& reason)>;

    EndingDialog(CertificateEnding ending, const IssuedCertificate& certificate, Apply apply,
                 QWidget* parent);

protected:
    Result<> apply() override;

private:
    Apply m_apply;
    TextField* m_reason;
};

} // namespace ledforum

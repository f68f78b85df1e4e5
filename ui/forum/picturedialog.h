// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/credential/certificatesignatures.h"
#include "ui/widgets/formdialog.h"

#include <functional>

namespace ledforum {

class CertificateView;
class Dialogs;
class InlineMessage;

/// Takes a picture for certificates from a file, chosen or dropped, and shows one with it before it counts.
class PictureDialog final : public FormDialog
{
    Q_OBJECT

public:
    struct Purpose
    {
        QString title;  ///< "Logo of the certificates"
        QString action; ///< "Use this logo"
        QString advice;
        QSizeF place; ///< app/certificates/page/certificateplaces.h
    };
    using Example = std::function<Result<SignedCertificate>(const StoredPicture&)>;
    using Apply = std::function<Result<>(const StoredPicture&)>;

    PictureDialog(const Purpose& purpose, Dialogs& dialogs, Example example, Apply apply, QWidget* parent);

protected:
    Result<> apply() override;

private:
    void choose();
    void take(const QString& path);
    void show(const SignedCertificate& certificate);

    Purpose m_purpose;
    Dialogs& m_dialogs;
    Example m_example;
    Apply m_apply;
    InlineMessage* m_problem;
    CertificateView* m_view;
    StoredPicture m_picture; ///< none until one was taken
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/bulk/certificatewriting.h"

#include <optional>

class QWidget;

namespace ledforum {

class Dialogs;

/// Where certificates are to be put, and as what.
struct CertificatePlace
{
    BulkForm form = BulkForm::Folder;
    QString path;
};

/// Asks for the folder or the file. `about` is part of the file's suggested name: "Łukasz Adébáyọ̀". Nothing
/// when cancelled.
[[nodiscard]] std::optional<CertificatePlace> askPlace(Dialogs& dialogs, QWidget* parent, BulkForm form,
                                                       const QString& about);

} // namespace ledforum

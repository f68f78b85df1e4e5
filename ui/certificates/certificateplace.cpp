// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/certificateplace.h"

#include "app/documents/asciiwords.h"
#include "ui/widgets/dialogs.h"

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

constexpr qsizetype longestAbout = 60;

} // namespace

std::optional<CertificatePlace> askPlace(Dialogs& dialogs, QWidget* parent, BulkForm form,
                                         const QString& about)
{
    if (form == BulkForm::Folder) {
        const auto folder = dialogs.folder(parent, u"Choose a folder for the certificates"_s);
        return folder ? std::optional(CertificatePlace{form, *folder}) : std::nullopt;
    }
    const bool isZip = form == BulkForm::Zip;
    const QString suffix = isZip ? u".zip"_s : u".pdf"_s;
    QStringList words{u"Certificates"_s, asciiWords(about).left(longestAbout)};
    words.removeAll(QString());
    const auto path = dialogs.fileToSave(parent, u"Save the certificates"_s, words.join(u'_') + suffix,
                                         isZip ? u"ZIP files (*.zip)"_s : u"PDF files (*.pdf)"_s);
    if (!path)
        return std::nullopt;
    const bool isNamedSo = path->endsWith(suffix, Qt::CaseInsensitive);
    return CertificatePlace{form, isNamedSo ? *path : *path + suffix};
}

} // namespace ledforum

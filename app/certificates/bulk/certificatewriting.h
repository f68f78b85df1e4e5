// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificateprogress.h"
#include "app/common/result.h"
#include "database/certificates/certificate.h"

#include <vector>

namespace ledforum {

/// What many certificates are written into.
enum class BulkForm {
    Folder,   ///< a PDF each
    Zip,      ///< a PDF each, in one ZIP file
    MergedPdf ///< one PDF of all pages, for printing
};

/// Whether a sheet of who got what goes with them.
enum class BulkSheet { With, Without };

/// One certificate's place in what was written.
struct CertificateFile
{
    Certificate certificate;
    QString path;      ///< absolute; inside a ZIP the name there; in one PDF that file's
    bool isNew = true; ///< false when the folder had it already, and it was left alone
};

/// What writing many did.
struct BulkOutcome
{
    BulkForm form = BulkForm::Folder;
    std::vector<CertificateFile> files = {}; ///< every certificate, in the order given
    int pages = 0;                           ///< of one PDF of all; else 0
    QString path = {};                       ///< of the folder or file; absolute
    QString sheet = {};                      ///< who got what, as CSV: absolute; in a ZIP its name there

    [[nodiscard]] qsizetype newlyWritten() const;
    [[nodiscard]] qsizetype alreadyThere() const { return qsizetype(files.size()) - newlyWritten(); }
};

/// Writes certificates, as `list` or `collect` handed them out. Touches no database and may run on any
/// thread, beside the window; draws on two threads of its own, and holds only a few drawn ones at a time.
/// `progress` is called on the thread that writes.
///
/// A folder is made when missing, and resumes: whole files of these certificates are left alone, a file that
/// holds something else as well, and when the writing is stopped or fails, what was written is kept. A ZIP or
/// one PDF takes the place of what stood at `path` once it is whole; stopped, it leaves nothing.
///
/// Refused for no certificates, for one that is closed to who asked for it, without a glyph, and where
/// nothing can be written; Cancelled when stopped.
[[nodiscard]] Result<BulkOutcome> writeCertificates(const std::vector<Certificate>& certificates,
                                                    BulkForm form, const QString& path,
                                                    const CertificateProgress& progress = {},
                                                    BulkSheet sheet = BulkSheet::With);

} // namespace ledforum

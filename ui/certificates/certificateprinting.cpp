// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/certificateprinting.h"

#include "app/certificates/certificateseal.h"
#include "app/certificates/page/certificatelayout.h"
#include "app/common/wording.h"
#include "app/documents/document.h"
#include "app/documents/sheetprinter.h"
#include "ui/certificates/printprogress.h"

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

struct Printed
{
    qsizetype certificates = 0;
    QStringList leftOut; ///< why, for people
};

/// Why it was not printed; nothing when it was.
std::optional<QString> printOne(SheetPrinter& printer, const Certificate& certificate)
{
    const auto whole = signedCertificate(certificate);
    if (!whole)
        return whole.failure().sentence;
    const std::vector<DocumentPage> pages = layOut(*whole);
    if (const auto missing = missingFont(pages))
        return u"Certificate %1 was not printed. %2"_s.arg(certificate.serial.value(), *missing);
    for (const DocumentPage& page : pages)
        printer.print(page);
    return std::nullopt;
}

Printed printAll(QPagedPaintDevice& device, const std::vector<Certificate>& certificates,
                 const CertificateProgress& progress)
{
    Printed printed;
    SheetPrinter printer(device);
    qsizetype done = 0;
    for (const Certificate& certificate : certificates) {
        if (!progress(done++, std::ssize(certificates)))
            break;
        if (const auto why = printOne(printer, certificate))
            printed.leftOut += *why;
        else
            ++printed.certificates;
    }
    return printed;
}

WorkStrip::Told told(const Printed& printed, qsizetype all)
{
    const QString number = counted(printed.certificates, u"certificate"_s, u"certificates"_s);
    if (!printed.leftOut.isEmpty())
        return {.sentence = u"%1 sent to the printer. %2"_s.arg(number, printed.leftOut.join(u' ')),
                .kind = MessageKind::Warning};
    if (printed.certificates < all)
        return {.sentence = u"Stopped: %1 of %2 sent to the printer."_s.arg(printed.certificates)
                                .arg(counted(all, u"certificate"_s, u"certificates"_s)),
                .kind = MessageKind::Warning};
    return {.sentence = u"%1 sent to the printer."_s.arg(number)};
}

} // namespace

std::optional<WorkStrip::Told> printCertificates(PageContext& context, QWidget& page,
                                                 const std::vector<Certificate>& certificates)
{
    Printed printed;
    const auto draw = [&](QPagedPaintDevice& printer) {
        context.longWork.run([&] {
            PrintProgress dialog(context.longWork, &page);
            dialog.open();
            printed = printAll(printer, certificates, dialog.progress());
        });
    };
    if (!context.dialogs.print(&page, u"Certificates"_s, draw))
        return std::nullopt;
    return told(printed, std::ssize(certificates));
}

} // namespace ledforum

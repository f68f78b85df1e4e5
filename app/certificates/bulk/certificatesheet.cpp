// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/bulk/certificatesheet.h"

#include "app/common/csvtext.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QStringList headings()
{
    return {u"Name"_s,    u"Professional body"_s, u"Number"_s,      u"Session"_s, u"Date"_s, u"For"_s,
            u"Minutes"_s, u"CPD credits"_s,       u"Certificate"_s, u"File"_s,    u"State"_s};
}

} // namespace

CertificateSheet::CertificateSheet()
    : m_rows{headings()}
{
}

void CertificateSheet::add(const CertificateRecord& record, const QString& place, bool isNew)
{
    m_rows += QStringList{record.fullName,
                          record.professionalBody,
                          record.professionalNumber,
                          record.sessionTitle,
                          record.span.date.toString(Qt::ISODate),
                          record.kind == CertificateKind::Teaching ? u"Teaching"_s : u"Attendance"_s,
                          QString::number(record.minutesAttended),
                          record.credits.text(),
                          record.serial.value(),
                          place,
                          isNew ? u"Written"_s : u"Already there"_s};
}

QByteArray CertificateSheet::csv() const
{
    return csvOf(m_rows);
}

QByteArray CertificateSheet::firstLine()
{
    return csvOf({headings()});
}

} // namespace ledforum

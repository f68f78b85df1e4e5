// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/columnmapping.h"
#include "tests/fuzz/fuzztarget.h"

using namespace ledforum;

/// The JSON of a remembered mapping, for tables of all widths up to six.
void tryInput(const QByteArray& input)
{
    const QString json = QString::fromUtf8(input);
    QStringList headings;
    for (int width = 0; width <= 6; ++width) {
        const auto mapping = ColumnMapping::fromJson(json, headings);
        if (mapping) {
            fuzz::require(mapping->uses.size() == headings.size());
            const auto again = ColumnMapping::fromJson(mapping->toJson(), headings);
            fuzz::require(again && *again == *mapping);
            for (const ColumnUse use : mapping->uses)
                fuzz::require(allColumnUses().contains(use) && columnUseFrom(codeOf(use)) == use &&
                              !displayName(use).isEmpty());
            (void)mapping->problem();
            fuzz::require(mapping->digest().size() == 32);
        }
        headings += QString::number(width);
    }
}

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/stretchbox.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

struct Offer
{
    StretchKind kind;
    int count;
};

constexpr Offer offers[] = {{StretchKind::Period, 6},
                            {StretchKind::AcademicYear, 3},
                            {StretchKind::Quarter, 4},
                            {StretchKind::Month, 6}};
constexpr int lastRole = Qt::UserRole + 1;

} // namespace

StretchBox::StretchBox(const QString& objectName, QDate today, QWidget* parent)
    : QComboBox(parent)
{
    setObjectName(objectName);
    setAccessibleName(u"Period"_s);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(24);
    setMaxVisibleItems(24);
    for (const Offer& offer : offers) {
        if (count() > 0)
            insertSeparator(count());
        DayStretch stretch = stretchOf(offer.kind, today);
        for (int i = 0; i < offer.count; ++i, stretch = stretch.before()) {
            addItem(titleOf(stretch), stretch.first);
            setItemData(count() - 1, stretch.last, lastRole);
        }
    }
    setCurrentIndex(0);
}

DayStretch StretchBox::stretch() const
{
    return {currentData().toDate(), currentData(lastRole).toDate()};
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/types/professionalnumber.h"

#include <QRegularExpression>

#include <array>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

struct Body
{
    ProfessionalBody body;
    QLatin1StringView name;
    QLatin1StringView shape;
};

constexpr std::array bodies = {
    Body{ProfessionalBody::Gmc, "GMC"_L1, "\\d{7}"_L1},
    Body{ProfessionalBody::Nmc, "NMC"_L1, "\\d{2}[A-Z]\\d{4}[A-Z]"_L1},
    Body{ProfessionalBody::Hcpc, "HCPC"_L1, "[A-Z]{2,3}\\d{4,6}"_L1},
    Body{ProfessionalBody::Gphc, "GPhC"_L1, "\\d{7}"_L1},
    Body{ProfessionalBody::Gdc, "GDC"_L1, "\\d{4,7}"_L1},
    Body{ProfessionalBody::Other, "Other"_L1, "[A-Z0-9][A-Z0-9/ -]{0,19}"_L1},
};

const Body& rowOf(ProfessionalBody body)
{
    return bodies[size_t(body)];
}

} // namespace

QString toString(ProfessionalBody body)
{
    return rowOf(body).name;
}

std::optional<ProfessionalBody> professionalBodyFrom(QStringView text)
{
    for (const Body& row : bodies) {
        if (text.trimmed().compare(row.name, Qt::CaseInsensitive) == 0)
            return row.body;
    }
    return std::nullopt;
}

std::optional<ProfessionalNumber> ProfessionalNumber::parse(ProfessionalBody body, QStringView text)
{
    const QString number = text.toString().trimmed().toUpper();
    const QRegularExpression shape(u"\\A(?:%1)\\z"_s.arg(rowOf(body).shape));
    if (!shape.match(number).hasMatch())
        return std::nullopt;
    return ProfessionalNumber(body, number);
}

} // namespace ledforum

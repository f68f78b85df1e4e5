// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/attendance/reply.h"

#include <array>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

struct Name
{
    QLatin1StringView stored;
    QLatin1StringView shown;
};

/// In the order of Answer.
constexpr std::array answerNames = {
    Name{"in-room"_L1, "In the room"_L1},
    Name{"on-teams"_L1, "On Teams"_L1},
    Name{"apologies"_L1, "Apologies"_L1},
};

/// In the order of Apology.
constexpr std::array apologyNames = {
    Name{"not-released"_L1, "Not released"_L1},
    Name{"on-call-or-nights"_L1, "On call or nights"_L1},
    Name{"leave"_L1, "Leave"_L1},
    Name{"non-working-day"_L1, "Non-working day"_L1},
    Name{"other"_L1, "Other"_L1},
};

template <class Value>
std::optional<Value> valueFrom(const auto& names, QStringView text)
{
    const QString wanted = text.trimmed().toString().toLower().replace(u'_', u'-').replace(u' ', u'-');
    for (size_t i = 0; i < names.size(); ++i) {
        if (wanted == names[i].stored)
            return Value(i);
    }
    return std::nullopt;
}

} // namespace

QString codeOf(Answer answer)
{
    return answerNames[size_t(answer)].stored;
}

std::optional<Answer> answerFrom(QStringView text)
{
    return valueFrom<Answer>(answerNames, text);
}

QString displayName(Answer answer)
{
    return answerNames[size_t(answer)].shown;
}

QString codeOf(Apology apology)
{
    return apologyNames[size_t(apology)].stored;
}

std::optional<Apology> apologyFrom(QStringView text)
{
    return valueFrom<Apology>(apologyNames, text);
}

QString displayName(Apology apology)
{
    return apologyNames[size_t(apology)].shown;
}

const std::vector<Apology>& allApologies()
{
    static const std::vector<Apology> all = {Apology::NotReleased, Apology::OnCallOrNights, Apology::Leave,
                                             Apology::NonWorkingDay, Apology::Other};
    return all;
}

std::optional<Reply> Reply::from(Answer answer, std::optional<Apology> apology)
{
    if ((answer == Answer::Apologies) != apology.has_value())
        return std::nullopt;
    return Reply(answer, apology);
}

QString displayName(const Reply& reply)
{
    if (!reply.apology())
        return displayName(reply.answer());
    return u"%1: %2"_s.arg(displayName(reply.answer()), displayName(*reply.apology()).toLower());
}

} // namespace ledforum

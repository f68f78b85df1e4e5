// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/programme/teachingsession.h"

#include "database/types/textfold.h"

#include <algorithm>
#include <array>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

template <class Value>
struct Word
{
    Value value;
    QLatin1StringView code;
    QLatin1StringView name;
};

constexpr std::array areaWords{
    Word{TeachingArea::Clinical, "clinical"_L1, "Clinical"_L1},
    Word{TeachingArea::NhsSystems, "nhs-systems"_L1, "NHS systems"_L1},
    Word{TeachingArea::Leadership, "leadership"_L1, "Leadership"_L1},
    Word{TeachingArea::CareerAndWellbeing, "career-and-wellbeing"_L1, "Career and wellbeing"_L1},
    Word{TeachingArea::Other, "other"_L1, "Other"_L1},
};

constexpr std::array stateWords{
    Word{TeachingState::Planned, "planned"_L1, "Planned"_L1},
    Word{TeachingState::Published, "published"_L1, "Published"_L1},
    Word{TeachingState::Held, "held"_L1, "Held"_L1},
    Word{TeachingState::Cancelled, "cancelled"_L1, "Cancelled"_L1},
};

template <class Value, size_t size>
const Word<Value>& wordOf(const std::array<Word<Value>, size>& words, Value value)
{
    return *std::find_if(words.begin(), words.end(), [&](const auto& word) { return word.value == value; });
}

template <class Value, size_t size>
std::optional<Value> parse(const std::array<Word<Value>, size>& words, QStringView text)
{
    const QString wanted = folded(text);
    for (const auto& word : words) {
        if (wanted == word.code || wanted == QString(word.name).toLower())
            return word.value;
    }
    return {};
}

} // namespace

QString codeOf(TeachingArea area)
{
    return wordOf(areaWords, area).code;
}

QString codeOf(TeachingState state)
{
    return wordOf(stateWords, state).code;
}

QString nameOf(TeachingArea area)
{
    return wordOf(areaWords, area).name;
}

QString nameOf(TeachingState state)
{
    return wordOf(stateWords, state).name;
}

std::optional<TeachingArea> teachingAreaFrom(QStringView text)
{
    return parse(areaWords, text);
}

std::optional<TeachingState> teachingStateFrom(QStringView text)
{
    return parse(stateWords, text);
}

const std::vector<TeachingArea>& allTeachingAreas()
{
    static const std::vector<TeachingArea> areas = [] {
        std::vector<TeachingArea> all;
        for (const auto& word : areaWords)
            all.push_back(word.value);
        return all;
    }();
    return areas;
}

QString speakerNames(const TeachingSession& session)
{
    QStringList names;
    for (const Speaker& speaker : session.speakers)
        names.append(speaker.name);
    return names.join(u", "_s);
}

} // namespace ledforum

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
template <class Value>
Word(Value, QLatin1StringView, QLatin1StringView) -> Word<Value>; // Clang 14 needs to be told

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

constexpr std::array speakerWords{
    Word{SpeakerState::ToInvite, "to-invite"_L1, "To invite"_L1},
    Word{SpeakerState::Invited, "invited"_L1, "Invited"_L1},
    Word{SpeakerState::Confirmed, "confirmed"_L1, "Confirmed"_L1},
    Word{SpeakerState::Thanked, "thanked"_L1, "Thanked"_L1},
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

template <class Value, size_t size>
std::vector<Value> allOf(const std::array<Word<Value>, size>& words)
{
    std::vector<Value> all;
    for (const auto& word : words)
        all.push_back(word.value);
    return all;
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

QString codeOf(SpeakerState state)
{
    return wordOf(speakerWords, state).code;
}

QString nameOf(TeachingArea area)
{
    return wordOf(areaWords, area).name;
}

QString nameOf(TeachingState state)
{
    return wordOf(stateWords, state).name;
}

QString nameOf(SpeakerState state)
{
    return wordOf(speakerWords, state).name;
}

std::optional<TeachingArea> teachingAreaFrom(QStringView text)
{
    return parse(areaWords, text);
}

std::optional<TeachingState> teachingStateFrom(QStringView text)
{
    return parse(stateWords, text);
}

std::optional<SpeakerState> speakerStateFrom(QStringView text)
{
    return parse(speakerWords, text);
}

const std::vector<TeachingArea>& allTeachingAreas()
{
    static const std::vector<TeachingArea> areas = allOf(areaWords);
    return areas;
}

const std::vector<SpeakerState>& allSpeakerStates()
{
    static const std::vector<SpeakerState> states = allOf(speakerWords);
    return states;
}

QString speakerNames(const TeachingSession& session)
{
    QStringList names;
    for (const Speaker& speaker : session.speakers)
        names.append(speaker.name);
    return names.join(u", "_s);
}

} // namespace ledforum

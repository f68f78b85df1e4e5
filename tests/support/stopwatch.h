// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>

#include <algorithm>
#include <ctime>
#include <vector>

namespace ledforum {

/// What one run took.
struct Took
{
    double wall;      ///< milliseconds that whoever waits sees
    double processor; ///< milliseconds of this process alone: a busy machine does not lengthen them
};

[[nodiscard]] Took timed(const auto& work)
{
    const std::clock_t before = std::clock();
    QElapsedTimer timer;
    timer.start();
    work();
    const double wall = double(timer.nsecsElapsed()) / 1e6;
    return {wall, double(std::clock() - before) * 1000 / CLOCKS_PER_SEC};
}

[[nodiscard]] inline double median(std::vector<double> values)
{
    const auto middle = values.begin() + std::ssize(values) / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

[[nodiscard]] inline double median(const std::vector<Took>& runs, double Took::*part)
{
    std::vector<double> values;
    values.reserve(runs.size());
    for (const Took& run : runs)
        values.push_back(run.*part);
    return median(std::move(values));
}

} // namespace ledforum

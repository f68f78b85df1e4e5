// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/dialogs.h"

#include <utility>
#include <vector>

namespace ledforum {

/// Picks the file or folder that it was told beforehand, once, and gives every question the same answer.
class ScriptedDialogs final : public Dialogs
{
public:
    void willPick(const QString& path) { m_path = path; }
    void willAnswer(bool answer) { m_answer = answer; }
    [[nodiscard]] const std::vector<Question>& asked() const { return m_asked; }

    std::optional<QString> fileToOpen(QWidget*, const QString&, const QString&) override
    {
        return takePath();
    }
    std::optional<QString> fileToSave(QWidget*, const QString&, const QString&, const QString&) override
    {
        return takePath();
    }
    std::optional<QString> folder(QWidget*, const QString&) override { return takePath(); }
    bool confirm(QWidget*, const Question& question) override
    {
        m_asked.push_back(question);
        return m_answer;
    }

private:
    /// Nothing told: as if cancelled.
    std::optional<QString> takePath()
    {
        const QString path = std::exchange(m_path, {});
        return path.isEmpty() ? std::nullopt : std::optional(path);
    }

    QString m_path;
    bool m_answer = true;
    std::vector<Question> m_asked;
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/dialogs.h"

#include <QBuffer>
#include <QPdfWriter>

#include <utility>
#include <vector>

namespace ledforum {

/// Picks the file or folder that it was told beforehand, once, and gives every question the same answer.
class ScriptedDialogs final : public Dialogs
{
public:
    void willPick(const QString& path) { m_paths = {path}; }
    void willPickAll(const QStringList& paths) { m_paths = paths; }
    void willAnswer(bool answer) { m_answer = answer; }
    [[nodiscard]] const std::vector<Question>& asked() const { return m_asked; }

    std::optional<QString> fileToOpen(QWidget*, const QString&, const QString&) override
    {
        return takePath();
    }
    QStringList filesToOpen(QWidget*, const QString&, const QString&) override
    {
        return std::exchange(m_paths, {});
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

    /// Into a file nobody keeps.
    bool print(QWidget*, const QString& title, const Draw& draw) override
    {
        m_printed.push_back(title);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        draw(writer);
        return true;
    }
    /// Titles of what was sent to a printer.
    [[nodiscard]] const std::vector<QString>& printed() const { return m_printed; }

private:
    /// Nothing told: as if cancelled.
    std::optional<QString> takePath()
    {
        const QStringList paths = std::exchange(m_paths, {});
        return paths.isEmpty() ? std::nullopt : std::optional(paths.front());
    }

    QStringList m_paths;
    bool m_answer = true;
    std::vector<Question> m_asked;
    std::vector<QString> m_printed;
};

} // namespace ledforum

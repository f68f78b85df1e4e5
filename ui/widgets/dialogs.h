// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <functional>
#include <optional>

class QDialog;
class QFileDialog;
class QPagedPaintDevice;
class QWidget;

namespace ledforum {

/// A question before something that cannot be undone.
struct Question
{
    QString title; ///< "Close the register?"
    QString text; ///< what will happen, in numbers: "9 people not marked will be set to “did not attend”."
    QString action; ///< the word on the button that does it: "Close register"
    bool isDangerous = false;
};

/// File pickers, questions and printers. Handed in by reference, so that tests and the walk-through can
/// answer.
class Dialogs
{
public:
    using Draw = std::function<void(QPagedPaintDevice&)>;

    Dialogs() = default;
    virtual ~Dialogs() = default;
    Q_DISABLE_COPY_MOVE(Dialogs)

    /// `filter` as QFileDialog takes it: "CSV files (*.csv)". Nothing when cancelled.
    virtual std::optional<QString> fileToOpen(QWidget* parent, const QString& title,
                                              const QString& filter) = 0;
    /// One or several; none when cancelled.
    virtual QStringList filesToOpen(QWidget* parent, const QString& title, const QString& filter)
    {
        const auto file = fileToOpen(parent, title, filter);
        return file ? QStringList{*file} : QStringList();
    }
    virtual std::optional<QString> fileToSave(QWidget* parent, const QString& title,
                                              const QString& suggestedName, const QString& filter) = 0;
    virtual std::optional<QString> folder(QWidget* parent, const QString& title) = 0;
    virtual bool confirm(QWidget* parent, const Question& question) = 0;
    /// Asks for a printer and hands it to `draw`. False when cancelled.
    virtual bool print(QWidget* parent, const QString& title, const Draw& draw) = 0;

    /// Whether somebody's answer is waited for: who asked is still on the stack, and must not go.
    [[nodiscard]] virtual bool isAsking() const { return false; }
    /// Where one's files are is nobody else's business: the next person starts from their own folder.
    virtual void forgetFolders() {}
};

/// The dialogs that people see. All are the program's own, none the desktop's: the lock closes them like any
/// other window, which cancels them.
class RealDialogs final : public Dialogs
{
public:
    std::optional<QString> fileToOpen(QWidget* parent, const QString& title, const QString& filter) override;
    QStringList filesToOpen(QWidget* parent, const QString& title, const QString& filter) override;
    std::optional<QString> fileToSave(QWidget* parent, const QString& title, const QString& suggestedName,
                                      const QString& filter) override;
    std::optional<QString> folder(QWidget* parent, const QString& title) override;
    bool confirm(QWidget* parent, const Question& question) override;
    bool print(QWidget* parent, const QString& title, const Draw& draw) override;
    [[nodiscard]] bool isAsking() const override { return m_asking > 0; }
    void forgetFolders() override { m_folder.clear(); }

private:
    [[nodiscard]] bool isAccepted(QDialog* dialog);
    std::optional<QString> pick(QFileDialog* dialog);
    QStringList pickAll(QFileDialog* dialog);
    [[nodiscard]] QString startFolder() const;

    QString m_folder; ///< where the last file was; empty: nowhere yet
    int m_asking = 0;
};

} // namespace ledforum

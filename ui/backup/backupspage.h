// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/backup/backupmodel.h"
#include "ui/shell/page.h"

class QGridLayout;
class QStackedWidget;

namespace ledforum {

class Button;
class Card;
class PageHeader;
class PlainLabel;
class PlainTableView;
class TextField;

/// The backups that there are, what each of them holds, and the way back to one.
class BackupsPage final : public Page
{
    Q_OBJECT

public:
    explicit BackupsPage(PageContext& context);

    void reload() override;
    [[nodiscard]] TypedText typedText() const override;
    bool restore(const TypedText& typed) override;

private:
    [[nodiscard]] QWidget* makeList();
    [[nodiscard]] Card* makeContents();
    [[nodiscard]] Card* makeSecondFolder();
    void showPlaces(std::vector<BackupPlace> places);
    void showState();
    void readContents();
    void showContents(const Result<Holdings>& held);
    void backUp();
    void chooseFolder();
    void saveFolder();
    void askToRestore();
    Result<> restoreBackup(const QString& file);
    [[nodiscard]] const BackupPlace* chosen() const;
    void say(MessageKind kind, const QString& sentence);

    BackupService m_service;
    BackupModel m_model;
    PageHeader* m_header;
    InlineMessage* m_message;
    Button* m_backUp;
    PlainTableView* m_table;
    QStackedWidget* m_stack;
    PlainLabel* m_when;
    PlainLabel* m_problem;
    QWidget* m_numbers;
    QGridLayout* m_grid;
    Button* m_restore;
    TextField* m_folder;
    QString m_shownFolder;
    QString m_readFile; ///< whose content is shown, or being read
    bool m_isReading = false;
    bool m_isBackingUp = false;
};

} // namespace ledforum

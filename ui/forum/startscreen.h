// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/cardscreen.h"

namespace ledforum {

class Dialogs;

/// What stands there while no forum is open: set one up, open one, or look round a demonstration.
class StartScreen final : public CardScreen
{
    Q_OBJECT

public:
    explicit StartScreen(Dialogs& dialogs, QWidget* parent = nullptr);
    /// Why the last one could not be opened.
    void showProblem(const QString& sentence);
    /// Something takes a moment; until it is done there is nothing to choose.
    void showWork(const QString& sentence);

Q_SIGNALS:
    void setUpAsked();
    void openAsked(const QString& path);
    void demonstrationAsked();
    void verifyAsked();

private:
    void chooseFile();

    Dialogs& m_dialogs;
};

} // namespace ledforum

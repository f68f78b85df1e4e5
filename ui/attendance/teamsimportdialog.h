// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/teamsimport.h"
#include "ui/widgets/formdialog.h"

#include <functional>

namespace ledforum {

class InlineMessage;
class MatchPanel;
class PlainLabel;
class TeamsPreviewModel;

/// Shows what a Teams report would do, lets its unknown rows be matched by hand, and imports it.
class TeamsImportDialog final : public FormDialog
{
    Q_OBJECT

public:
    using Preview = std::function<Result<TeamsImport>(const std::vector<NameMatch>&)>;

    /// `first` is the preview without matches. `preview` and `import` are called with what was matched by
    /// hand.
    TeamsImportDialog(const TeamsImport& first, const std::vector<Person>& people, Preview preview,
                      Preview import, QWidget* parent);

    /// What the import did, once accepted.
    [[nodiscard]] const TeamsImport& outcome() const { return m_outcome; }

protected:
    Result<> apply() override;

private:
    void addMatches(const TeamsImport& first, const std::vector<Person>& people);
    void previewAgain();
    void show(const TeamsImport& report);

    Preview m_preview;
    Preview m_import;
    TeamsImport m_outcome;
    PlainLabel* m_summary;
    TeamsPreviewModel* m_model;
    MatchPanel* m_matches = nullptr;
    InlineMessage* m_warning;
};

} // namespace ledforum

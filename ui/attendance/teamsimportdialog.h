// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/teamsimport.h"
#include "database/types/localmoment.h"
#include "ui/widgets/formdialog.h"

#include <functional>

class QCheckBox;

namespace ledforum {

class InlineMessage;
class MatchPanel;
class PlainLabel;
class SearchField;
class TeamsPreviewModel;

/// Shows what reports or sign-in sheets would do, lets their unknown rows be matched by hand, and imports
/// them.
class TeamsImportDialog final : public FormDialog
{
    Q_OBJECT

public:
    using Answered = std::function<void(const Result<TeamsImport>&)>;
    struct Work
    {
        /// Hands the preview with these answers to the second; now, or later where it takes a while.
        std::function<void(const ImportAnswers&, Answered)> preview;
        /// Comes back once it is done; the dialog lets nobody type meanwhile.
        std::function<Result<TeamsImport>(const ImportAnswers&)> import;
    };

    /// `first` is the preview without answers.
    TeamsImportDialog(const TeamsImport& first, const std::vector<Person>& people, Work work,
                      QWidget* parent);

    /// Names the session that it imports into; otherwise it names none.
    void setSession(const LocalSpan& span, const QString& title);

    /// What the import did, once accepted.
    [[nodiscard]] const TeamsImport& outcome() const { return m_outcome; }

Q_SIGNALS:
    /// The columns are to be read otherwise; the dialog has closed.
    void columnsWanted();

protected:
    Result<> apply() override;

private:
    void addTable();
    void addMatches(const TeamsImport& first, const std::vector<Person>& people);
    void previewAgain();
    void show(const TeamsImport& report);
    [[nodiscard]] ImportAnswers answers() const;

    Work m_work;
    TeamsImport m_outcome;
    PlainLabel* m_session; ///< hidden until it is known
    PlainLabel* m_summary;
    InlineMessage* m_warning;
    SearchField* m_search;
    TeamsPreviewModel* m_model;
    MatchPanel* m_matches = nullptr;
    PlainLabel* m_left = nullptr; ///< how many rows are still nobody's
    QCheckBox* m_remember = nullptr;
    int m_asked = 0; ///< the last of the previews that were asked for
};

} // namespace ledforum

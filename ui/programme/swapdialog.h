// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/programme/actdialog.h"
#include "ui/programme/sessionchoicemodel.h"
#include "ui/programme/topicchangemodel.h"

namespace ledforum {

class PlainTableView;
class SearchField;
class SearchFilter;

/// Swaps the topic of a session with that of another: one is chosen from a list that narrows as one types,
/// and both are shown as they would be. Enter in the search swaps with what is chosen.
class SwapDialog final : public ActDialog
{
    Q_OBJECT

public:
    /// `others`: with whom it may be swapped, in order of date.
    SwapDialog(const TeachingSession& session, std::vector<TeachingSession> others,
               const PageContext& context, QWidget* parent);

protected:
    [[nodiscard]] Result<ProgrammeAct> act() override;
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString sentence() const override;
    void showPreview(const Result<ProgrammePreview>& preview) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& typed);
    [[nodiscard]] const TeachingSession* other() const;

    TeachingSession m_session;
    SessionChoiceModel m_choices;
    TopicChangeModel m_changes;
    SearchFilter* m_filter;
    SearchField* m_search;
    PlainTableView* m_list;
    PlainTableView* m_preview;
};

} // namespace ledforum

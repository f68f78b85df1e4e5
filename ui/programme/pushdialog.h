// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/programme/actdialog.h"
#include "ui/programme/topicchangemodel.h"

namespace ledforum {

class PlainTableView;

/// Pushes the topics from one session on a fortnight along: shows for each date what it has now and
/// afterwards.
class PushDialog final : public ActDialog
{
    Q_OBJECT

public:
    PushDialog(const TeachingSession& from, const PageContext& context, QWidget* parent);

protected:
    [[nodiscard]] Result<ProgrammeAct> act() override;
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString sentence() const override;
    void showPreview(const Result<ProgrammePreview>& preview) override;

private:
    TeachingSession m_from;
    TopicChangeModel m_changes;
    PlainTableView* m_table;
};

} // namespace ledforum

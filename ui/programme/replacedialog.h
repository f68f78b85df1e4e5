// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/programme/actdialog.h"

namespace ledforum {

class TopicFields;

/// Another topic or another speaker on the same day; everything else of the session stays.
class ReplaceDialog final : public ActDialog
{
    Q_OBJECT

public:
    ReplaceDialog(const TeachingSession& session, const PageContext& context, QWidget* parent);

protected:
    [[nodiscard]] Result<ProgrammeAct> act() override;
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString sentence() const override;

private:
    TeachingSession m_session;
    TopicFields* m_topic;
};

} // namespace ledforum

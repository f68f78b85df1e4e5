// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/programme/teachingsession.h"
#include "ui/widgets/formdialog.h"

#include <optional>

namespace ledforum {

class SessionPicker;

/// Asks of which session a file is, where its dates do not say.
class SessionDialog final : public FormDialog
{
    Q_OBJECT

public:
    SessionDialog(const QString& why, const std::vector<TeachingSession>& sessions,
                  std::optional<TeachingSessionId> first, QWidget* parent);

    [[nodiscard]] std::optional<TeachingSessionId> session() const;

protected:
    Result<> apply() override;

private:
    SessionPicker* m_sessions;
};

} // namespace ledforum

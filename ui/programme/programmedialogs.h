// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/programme/programmeactions.h"
#include "ui/shell/page.h"

namespace ledforum {

class Period;
struct ProgrammePlan;

/// Opens the dialog of each deed above the page.
class ProgrammeDialogs final : public QObject
{
    Q_OBJECT

public:
    ProgrammeDialogs(PageContext& context, QWidget& page)
        : m_context(context)
        , m_page(page)
    {
    }

    void open(ProgrammeDeed deed, const TermCell& cell);
    /// A new session; today, where the period has it.
    void add(const Period& period);
    void generate(const Period& period);

Q_SIGNALS:
    /// Something was done there, and the page should show it.
    void dateWanted(QDate date);
    void sessionWanted(ledforum::TeachingSessionId id);

private:
    void addOn(QDate date);
    void openDetails(const TermCell& cell);
    void openAct(ProgrammeDeed deed, const TermCell& cell);
    /// With which a session can be swapped: yet to be held, in order of date.
    [[nodiscard]] std::vector<TeachingSession> othersThan(const TeachingSession& session) const;
    void showGenerated(const ProgrammePlan& plan);

    PageContext& m_context;
    QWidget& m_page;
};

} // namespace ledforum

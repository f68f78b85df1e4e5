// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificatelife.h"
#include "ui/widgets/formdialog.h"

namespace ledforum {

class PlainTableView;
class TextField;
struct PageContext;

/// Shows which certificates of a session its corrected register contradicts, and puts all of them right.
/// Does what it shows, or nothing: what was changed meanwhile is shown anew first.
class ResolveDialog final : public FormDialog
{
    Q_OBJECT

public:
    ResolveDialog(PageContext& context, TeachingSessionId session,
                  std::vector<ContradictedCertificate> contradicted, QWidget* parent);

protected:
    Result<> apply() override;

private:
    void show(std::vector<ContradictedCertificate> contradicted);

    PageContext& m_context;
    TeachingSessionId m_session;
    std::vector<ContradictedCertificate> m_contradicted;
    PlainTableView* m_table;
    TextField* m_reason;
};

} // namespace ledforum

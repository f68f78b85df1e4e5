// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/bulk/certificatewriting.h"

#include <QDialog>

namespace ledforum {

class LongWork;
class ProgressPanel;

/// Stands before the window while certificates are printed, so that nothing else is pressed meanwhile; says
/// how far it is, and stops when asked.
class PrintProgress final : public QDialog
{
    Q_OBJECT

public:
    PrintProgress(const LongWork& work, QWidget* parent);

    /// Only while this dialog lives.
    [[nodiscard]] CertificateProgress progress();

protected:
    void reject() override;

private:
    const LongWork& m_work;
    ProgressPanel* m_panel;
    bool m_isStarted = false;
    bool m_isStopped = false;
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/documents/documentpage.h"

#include <QPainter>

class QPagedPaintDevice;

namespace ledforum {

/// Draws page after page on a printer or into a file, each on a sheet of its own orientation, right to its
/// edges. For more pages than should be held at once; the last is done when this goes.
class SheetPrinter final
{
public:
    /// Draws nothing yet. `device` outlives it.
    explicit SheetPrinter(QPagedPaintDevice& device);

    void print(const DocumentPage& page);

private:
    QPagedPaintDevice& m_device;
    QPainter m_painter;
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/verify/pdfobjects.h"

#include <QStringList>

namespace ledforum {

/// What the codes of a font's strings say.
class PdfFont final
{
public:
    PdfFont(const PdfObjects& file, const PdfValue& dictionary);

    /// What each code says; U+FFFD where the file does not explain it.
    [[nodiscard]] QStringList unitsOf(const QByteArray& codes) const;
    /// False for a font of a kind that LED Forum does not put into files.
    [[nodiscard]] bool isOurs() const { return m_isOurs; }

private:
    void readMap(const QByteArray& map);

    std::map<unsigned, QString> m_texts;
    int m_codeLength = 2;
    bool m_isOurs = false;
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificaterecord.h"

#include <QWidget>

namespace ledforum {

class Button;
class CertificateView;
class PlainLabel;
struct PageContext;

/// One certificate beside a list: how it looks, and a way to save it.
class CertificateCard final : public QWidget
{
    Q_OBJECT

public:
    /// `save` is the word on the button. Names of the controls begin with `objectName`.
    CertificateCard(PageContext& context, const QString& save, const QString& objectName,
                    QWidget* parent = nullptr);

    /// Nothing: says `instead` in its place.
    void show(const CertificateRecord* record, const QString& instead);

private:
    void saveAs();

    PageContext& m_context;
    std::optional<CertificateRecord> m_record;
    CertificateView* m_view;
    PlainLabel* m_words;
    Button* m_save;
};

} // namespace ledforum

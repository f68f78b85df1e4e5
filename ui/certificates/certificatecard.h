// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/certificates/issuedcertificate.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace ledforum {

class Button;
class CertificateView;
class Pill;
class PlainLabel;
struct PageContext;

/// One certificate beside a list: how it looks, how it stands, what stands in its place or stood there
/// before, and a way to save it while it is in force.
class CertificateCard final : public QWidget
{
    Q_OBJECT

public:
    /// `save` is the word on the button. Names of the controls begin with `objectName`.
    CertificateCard(PageContext& context, const QString& save, const QString& objectName,
                    QWidget* parent = nullptr);

    /// Nothing: says `instead` in its place.
    void show(const IssuedCertificate* certificate, const QString& instead);
    /// The keyboard goes to the first thing that can be done with it, and it is read out.
    void enter();

    /// Below what it shows.
    void addBelow(QWidget* widget);

Q_SIGNALS:
    /// The link to its successor or predecessor was followed.
    void otherWanted(const CertificateSerial& serial);

private:
    Button* link(const QString& objectName);
    void saveAs();
    void showStanding();

    PageContext& m_context;
    std::optional<IssuedCertificate> m_shown;
    CertificateView* m_view;
    Pill* m_status;
    PlainLabel* m_words;
    PlainLabel* m_standing;
    Button* m_successor;
    Button* m_predecessor;
    Button* m_save;
    QVBoxLayout* m_column;
};

} // namespace ledforum

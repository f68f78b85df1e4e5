// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/people/person.h"
#include "ui/shell/page.h"

namespace ledforum {

class Button;
class CertificateActs;
class MenuButton;
class WorkStrip;

/// What the people page does about somebody's certificates: goes to them, saves all of them as what a leaver
/// takes along, and offers that when they are deactivated.
class PersonCertificates final : public QObject
{
    Q_OBJECT

public:
    /// Dialogs stand before `page`.
    PersonCertificates(PageContext& context, QWidget& page);

    /// For the tools of the page.
    [[nodiscard]] QWidget* button() const;
    /// For below its head: how saving goes, and the offer.
    [[nodiscard]] QWidget* strip() const { return m_whole; }

    /// Whose they are; nothing when nobody is chosen.
    void setPerson(const Person* person);
    /// Somebody leaves. Taken back when that is undone.
    void offer(const Person& leaver);

private:
    void takeOfferBack();
    void lookAtLeaver();
    [[nodiscard]] QList<QAction*> actions();
    [[nodiscard]] qsizetype numberOf(PersonId person) const;
    void save(const Person& person);

    PageContext& m_context;
    std::optional<Person> m_person;
    std::optional<Person> m_leaver;
    MenuButton* m_button;
    QWidget* m_whole;
    WorkStrip* m_strip;
    CertificateActs* m_acts;
    InlineMessage* m_offer;
    Button* m_saveLeavers;
};

} // namespace ledforum

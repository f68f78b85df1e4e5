// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/people/peoplemodel.h"
#include "ui/shell/page.h"

class QCheckBox;
class QStackedWidget;

namespace ledforum {

class Button;
class EmptyState;
class InlineMessage;
class InvitationActs;
class PageHeader;
class PeopleActs;
class PersonCertificates;
class PlainTableView;
class SearchField;

/// Everybody whom the forum knows: found as one types, added, edited, imported, invited, deactivated.
class PeoplePage final : public Page
{
    Q_OBJECT

public:
    explicit PeoplePage(PageContext& context);

    void reload() override;
    /// A PersonId: chooses that person.
    void showSubject(qint64 subject) override;

private:
    [[nodiscard]] QWidget* makeTools();
    [[nodiscard]] QWidget* makeList();
    void connectKeys();
    void showEmpty();
    void updateActions();
    [[nodiscard]] const Person* chosen() const;
    /// Why whoever is signed in has no say over that person's account; empty where they have.
    [[nodiscard]] QString outOfReach(const Person& person) const;

    void edit();
    void toggleActive();
    void invite();
    void inviteSeveral();
    void showPeople();
    /// In the order of `people`.
    [[nodiscard]] std::vector<AccountWords> wordsFor(const std::vector<Person>& people) const;
    void setDoorPin();

    PeopleActs* m_acts;
    InvitationActs* m_invitations;
    PersonCertificates* m_certificates;
    PeopleModel m_model;
    PageHeader* m_header;
    InlineMessage* m_message;
    SearchField* m_search;
    QCheckBox* m_withInactive;
    PlainTableView* m_table;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    Button* m_edit;
    Button* m_invite;
    Button* m_doorPin;
    Button* m_toggleActive;
};

} // namespace ledforum

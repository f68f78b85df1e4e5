// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/people/person.h"
#include "ui/people/duemodel.h"
#include "ui/shell/page.h"

class QComboBox;
class QStackedWidget;

namespace ledforum {

class Button;
class PlainLabel;
class PlainTableView;

/// What is kept about people: what is due to be deleted, all that is kept about one, and erasure.
class RetentionPage final : public Page
{
    Q_OBJECT

public:
    explicit RetentionPage(PageContext& context);

    void reload() override;
    /// A PersonId: chooses that person.
    void showSubject(qint64 person) override;

private:
    [[nodiscard]] QWidget* makeDue();
    [[nodiscard]] QWidget* makePerson();
    void showPeople();
    void showDue();
    void updateActions();
    /// Null while what is typed is nobody's name.
    [[nodiscard]] const Person* chosen() const;
    void deleteDue();
    void exportPack();
    void erase();
    void say(MessageKind kind, const QString& sentence);

    InlineMessage* m_message;
    DueModel m_model;
    PlainTableView* m_table;
    QStackedWidget* m_stack;
    PlainLabel* m_periods;
    Button* m_delete;
    QComboBox* m_person;
    Button* m_export;
    Button* m_erase; ///< null for whoever may not
    std::vector<Person> m_people;
    DueList m_due;
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/attendance/registermodel.h"
#include "ui/widgets/card.h"

namespace ledforum {

class MarkKeys;
class PlainTableView;
class SearchFilter;
class SearchField;

/// The people of a register and every way to mark one: letters and Enter, one key on the chosen row, a click
/// on the status. It asks; whoever listens does it and says so by `marked`.
class RosterPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit RosterPanel(QWidget* parent = nullptr);

    /// A register that is not open can only be read, and corrected person by person.
    void show(const Register& taken);
    /// The act asked for was done: goes on to the next person, or back to typing where it was typed.
    void marked(PersonId person);
    void choose(PersonId person);
    [[nodiscard]] const RosterLine* line(PersonId person) const;
    [[nodiscard]] std::optional<PersonId> chosen() const;

Q_SIGNALS:
    void statusWanted(ledforum::PersonId person, ledforum::MarkStatus status);
    void clearWanted(ledforum::PersonId person);
    void editWanted(ledforum::PersonId person);
    /// Somebody else is chosen, or nobody.
    void choiceChanged();

private:
    void addHead(QVBoxLayout& column);
    void addTable(QVBoxLayout& column);
    void narrow(const QString& typed);
    void markTyped();

    RegisterModel* m_model;
    SearchFilter* m_filter;
    QWidget* m_head;
    SearchField* m_quick;
    class PlainLabel* m_help;
    PlainTableView* m_table;
    MarkKeys* m_keys = nullptr;
    bool m_isOpen = false;
    bool m_wasTyped = false;
};

} // namespace ledforum

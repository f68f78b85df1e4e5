// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/people/person.h"
#include "ui/shell/page.h"

namespace ledforum {

struct PersonForm;

/// What the people page does with those whom the forum knows: added, edited, imported, deactivated; a dialog
/// each, and undone where that can be.
class PeopleActs final : public QObject
{
    Q_OBJECT

public:
    /// Dialogs stand before `page`.
    PeopleActs(PageContext& context, QWidget& page);

    void add();
    void edit(const Person& person);
    void setActive(const Person& person, bool isActive);
    /// Asks for the file, and shows what is in it before it is imported.
    void import();

Q_SIGNALS:
    void added(PersonId person);
    void deactivated(const Person& person);
    void failed(const QString& sentence);

private:
    [[nodiscard]] QStringList specialtyNames() const;
    void tellEdited(const Person& before, const PersonForm& form, const Person& after);
    void previewImport(const QString& path);

    PageContext& m_context;
    QWidget& m_page;
};

} // namespace ledforum

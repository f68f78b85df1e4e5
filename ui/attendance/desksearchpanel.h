// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/deskviews.h"
#include "app/common/result.h"

#include <QWidget>

#include <functional>

namespace ledforum {

class DeskField;
class DeskMatchList;
class DeskMatchModel;

/// The desk's field and whom it may mean.
class DeskSearchPanel final : public QWidget
{
    Q_OBJECT

public:
    using Search = std::function<Result<DeskSearch>(const QString& typed)>;
    DeskSearchPanel(const QTimeZone& zone, Search search, QWidget* parent = nullptr);

    [[nodiscard]] DeskField& field() { return *m_field; }
    [[nodiscard]] QString typed() const;
    void clear();
    /// Reads again what is shown.
    void reload();

Q_SIGNALS:
    void chosen(ledforum::PersonId person, const QString& name);
    void scanned(const QString& text);
    /// Why Enter took nobody.
    void unclear(const QString& sentence);
    void escaped();

private:
    void enter();
    void take(int row);
    void move(int steps);
    /// What is to be known of those whom the list does not show.
    [[nodiscard]] QString beyondTheList() const;

    Search m_search;
    DeskField* m_field;
    DeskMatchModel* m_model;
    DeskMatchList* m_list;
    class PlainLabel* m_more;
};

} // namespace ledforum

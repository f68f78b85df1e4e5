// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/officeviews.h"
#include "ui/widgets/formdialog.h"

class QCheckBox;
class QComboBox;

namespace ledforum {

class PlainLabel;

/// Somebody who may become tutor.
struct Successor
{
    PersonId person{0};
    QString fullName;
    bool isTutor = false; ///< already
};

/// To whom the tutor's office passes and what goes with it, summed up in words as one chooses. Does nothing
/// by itself: choice() is for what comes after.
class HandOverDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// `successors` is not empty.
    HandOverDialog(std::vector<Successor> successors, QWidget* parent);

    [[nodiscard]] HandOver choice() const;
    [[nodiscard]] QString successorName() const;
    /// What will happen, a sentence a line.
    [[nodiscard]] QString summary() const;

protected:
    Result<> apply() override;

private:
    void follow();

    std::vector<Successor> m_successors;
    QComboBox* m_to;
    QCheckBox* m_givesPast;
    QCheckBox* m_removesSelf;
    PlainLabel* m_summary;
};

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/secretbytes.h"
#include "database/people/person.h"
#include "ui/widgets/formdialog.h"

#include <optional>

namespace ledforum {

class PasswordField;
struct PageContext;

/// The PIN that checks somebody in at an unstaffed desk: one's own, or another's as they wish it, which staff
/// can also take away.
class DoorPinDialog final : public FormDialog
{
    Q_OBJECT

public:
    DoorPinDialog(PageContext& context, std::optional<Person> other, QWidget* parent);

protected:
    Result<> apply() override;

private:
    [[nodiscard]] Result<> set(const std::optional<SecretBytes>& pin);

    PageContext& m_context;
    std::optional<Person> m_other;
    PasswordField* m_pin;
    PasswordField* m_again;
};

} // namespace ledforum

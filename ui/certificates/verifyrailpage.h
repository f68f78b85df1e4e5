// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/page.h"

namespace ledforum {

class VerifyPage;

/// Verifying for who is signed in; and who may issue certificates hands out what others verify them with.
class VerifyRailPage final : public Page
{
    Q_OBJECT

public:
    explicit VerifyRailPage(PageContext& context);

    void reload() override {}

private:
    void exportVerifier();

    VerifyPage* m_verify = nullptr;
};

} // namespace ledforum

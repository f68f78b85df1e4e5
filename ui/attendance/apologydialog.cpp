// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/apologydialog.h"

#include "ui/widgets/choicebox.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QStringList categories()
{
    QStringList names;
    for (const Apology apology : allApologies())
        names << displayName(apology);
    return names;
}

} // namespace

ApologyDialog::ApologyDialog(const QString& title, Give give, QWidget* parent)
    : FormDialog(title, u"Give apologies"_s, u"apology"_s, parent)
    , m_why(choiceBox(u"apologyWhy"_s, u"Why"_s, categories()))
    , m_give(std::move(give))
{
    addField(u"&Why"_s, m_why,
             u"Counted by category and specialty: it shows how much protected time is kept."_s);
}

Result<> ApologyDialog::apply()
{
    return m_give(Reply::apologies(allApologies().at(size_t(m_why->currentIndex()))));
}

} // namespace ledforum

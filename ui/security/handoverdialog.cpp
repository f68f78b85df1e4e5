// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/handoverdialog.h"

#include "ui/widgets/choicebox.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QStringList namesOf(const std::vector<Successor>& successors)
{
    QStringList names;
    for (const Successor& successor : successors)
        names << (successor.isTutor ? u"%1 (tutor already)"_s.arg(successor.fullName) : successor.fullName);
    return names;
}

QCheckBox* tick(const QString& objectName, const QString& text, bool isTicked)
{
    auto* box = new QCheckBox(text);
    box->setObjectName(objectName);
    box->setAccessibleName(QString(text).remove(u'&'));
    box->setChecked(isTicked);
    return box;
}

} // namespace

HandOverDialog::HandOverDialog(std::vector<Successor> successors, QWidget* parent)
    : FormDialog(u"Hand over the tutor’s office"_s, u"Continue"_s, u"handOver"_s, parent)
    , m_successors(std::move(successors))
    , m_to(choiceBox(u"handOverTo"_s, u"To whom"_s, namesOf(m_successors)))
    , m_givesPast(
          tick(u"handOverPast"_s, u"They may &read the 1:1s that have been, with their notes"_s, true))
    , m_removesSelf(tick(u"handOverRemoveSelf"_s, u"&My own role as Deputy Clinical Tutor ends"_s, true))
    , m_summary((new PlainLabel)->wrapped())
{
    setMinimumWidth(560);
    addField(u"&To whom"_s, m_to,
             u"Whoever has an account. Someone not on the list needs an invitation first."_s);
    addWidget(m_givesPast);
    addWidget(m_removesSelf);
    m_summary->setObjectName(u"handOverSummary"_s);
    m_summary->setTextStyle(theme::TextStyle::Secondary);
    addWidget(m_summary);
    connect(m_to, &QComboBox::currentIndexChanged, this, &HandOverDialog::follow);
    connect(m_givesPast, &QCheckBox::toggled, this, &HandOverDialog::follow);
    connect(m_removesSelf, &QCheckBox::toggled, this, &HandOverDialog::follow);
    follow();
}

HandOver HandOverDialog::choice() const
{
    return {m_successors[size_t(m_to->currentIndex())].person, m_removesSelf->isChecked(),
            m_givesPast->isChecked()};
}

QString HandOverDialog::successorName() const
{
    return m_successors[size_t(m_to->currentIndex())].fullName;
}

QString HandOverDialog::summary() const
{
    const QString name = successorName();
    QStringList lines{
        u"%1 becomes Deputy Clinical Tutor and reads every booking, message and note from now on, and the "
        "bookings and waiting places that stand."_s.arg(name)};
    lines << (m_givesPast->isChecked() ? u"%1 can also read the 1:1s that have been, with their notes."_s
                                       : u"%1 cannot read the 1:1s that have been."_s)
                 .arg(name);
    lines
        << (m_removesSelf->isChecked()
                ? u"You are no longer tutor: what is written from now on you cannot read. What you have read "
                  "stays known to you."_s
                : u"You stay tutor beside them, and read all that they read."_s);
    lines << u"The office gets new keys and a new recovery code; the old code no longer opens what is new. "
             "Doctors are told at their next sign-in. Everybody signs in again."_s;
    return lines.join(u"\n\n"_s);
}

void HandOverDialog::follow()
{
    m_summary->setText(summary());
}

Result<> HandOverDialog::apply()
{
    return Done();
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/markdialog.h"

#include "ui/widgets/fields.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace ledforum {

MarkDialog::MarkDialog(const QString& who, const MarkRequest& request, Kind kind, Apply apply,
                       QWidget* parent)
    : FormDialog(who, kind == Kind::Correction ? u"Correct"_s : u"Save"_s, u"markDialog"_s, parent)
    , m_apply(std::move(apply))
    , m_status(new QComboBox)
    , m_arrived(new TimeField(u"markArrived"_s, u"Arrived"_s))
    , m_left(new TimeField(u"markLeft"_s, u"Left"_s))
{
    m_status->setObjectName(u"markStatus"_s);
    m_status->setAccessibleName(u"Status"_s);
    for (const auto status : {MarkStatus::Present, MarkStatus::Late, MarkStatus::LeftEarly,
                              MarkStatus::Apologies, MarkStatus::DidNotAttend})
        m_status->addItem(displayName(status), int(status));
    m_status->setCurrentIndex(m_status->findData(int(request.status)));
    if (request.arrived)
        m_arrived->setTime(*request.arrived);
    if (request.left)
        m_left->setTime(*request.left);
    m_arrived->setPlaceholderText(u"such as 2.20pm"_s);
    m_left->setPlaceholderText(u"such as 2.45pm"_s);
    addField(u"Status"_s, m_status);
    addFields({{u"Arrived"_s, m_arrived}, {u"Left"_s, m_left}});
    if (kind == Kind::Correction) {
        m_reason = new TextField(u"markReason"_s, u"Why"_s);
        addField(u"Why"_s, m_reason,
                 u"The register is closed: the reason stands in its history. Name no illness."_s);
    }
    connect(m_status, &QComboBox::currentIndexChanged, this, &MarkDialog::followStatus);
    followStatus();
    QWidget* first = m_status;
    if (request.status == MarkStatus::Late)
        first = m_arrived;
    else if (request.status == MarkStatus::LeftEarly)
        first = m_left;
    first->setFocus();
}

void MarkDialog::followStatus()
{
    const auto status = MarkStatus(m_status->currentData().toInt());
    const bool hasTimes = status != MarkStatus::Apologies && status != MarkStatus::DidNotAttend;
    m_arrived->setEnabled(hasTimes);
    m_left->setEnabled(hasTimes);
}

Result<> MarkDialog::apply()
{
    MarkRequest request{.status = MarkStatus(m_status->currentData().toInt())};
    for (auto [field, time] : {std::pair(m_arrived, &request.arrived), std::pair(m_left, &request.left)}) {
        if (!field->isEnabled() || field->isBlank())
            continue;
        *time = field->time();
        if (!*time)
            return wrong(field, u"“%1” is not a time. Write it as 2.20pm or 14:20."_s.arg(field->text()));
    }
    if (m_reason && m_reason->text().trimmed().isEmpty())
        return wrong(m_reason, u"Say why the register is corrected."_s);
    return m_apply(request, m_reason ? m_reason->text() : QString());
}

} // namespace ledforum

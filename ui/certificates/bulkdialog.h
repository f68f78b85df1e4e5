// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/people/person.h"
#include "ui/certificates/certificatejobs.h"
#include "ui/widgets/formdialog.h"

class QCheckBox;
class QComboBox;

namespace ledforum {

class BulkPlanModel;
class DateField;
class PlainLabel;
class PlainTableView;

/// Asks which certificates are to be issued and saved, shows what that would give session by session, and
/// asks where to. It does nothing itself.
class BulkDialog final : public FormDialog
{
    Q_OBJECT

public:
    BulkDialog(PageContext& context, QWidget* parent);

    /// Once it was accepted.
    [[nodiscard]] const std::vector<WorkStrip::Stage>& stages() const { return m_stages; }

protected:
    Result<> apply() override;

private:
    enum Which { ThisYear, LastYear, Period, Doctor, Everything };
    [[nodiscard]] QWidget* makePeriod();
    [[nodiscard]] QWidget* makeDoctor();
    void listen();
    void showWhich();
    [[nodiscard]] Which which() const;
    /// Nothing while something is wrong with it.
    [[nodiscard]] std::optional<CertificateSelection> selection() const;
    /// What is, at its field.
    [[nodiscard]] Failure whatIsWrong();
    [[nodiscard]] std::optional<Person> doctor() const;
    /// For the name of a file.
    [[nodiscard]] QString about() const;
    void look();
    void showPlan(const Result<BulkPlan>& plan);
    void showAction();
    [[nodiscard]] bool isIssuing() const;

    PageContext& m_context;
    std::vector<Person> m_people;
    BulkPlan m_plan;
    int m_looks = 0; ///< an answer to an earlier question is late
    std::vector<WorkStrip::Stage> m_stages;
    QComboBox* m_which;
    QWidget* m_period;
    DateField* m_from;
    DateField* m_to;
    QComboBox* m_doctor;
    QWidget* m_doctorField;
    PlainLabel* m_summary;
    BulkPlanModel* m_model;
    PlainTableView* m_table;
    QCheckBox* m_issue;
    QComboBox* m_form;
};

} // namespace ledforum

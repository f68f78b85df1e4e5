// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/bulkdialog.h"

#include "app/certificates/cpdyear.h"
#include "app/common/wording.h"
#include "app/people/peopleservice.h"
#include "ui/certificates/bulkplanmodel.h"
#include "ui/shell/theme.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

constexpr int tableHeight = 26 * theme::grid;

CpdYear yearBefore(const CpdYear& year)
{
    return cpdYearOf(year.first.addDays(-1));
}

QString yearWords(const QString& which, const CpdYear& year)
{
    return u"%1: %2 to %3"_s.arg(which, plainDate(year.first), plainDate(year.last));
}

/// As `Which` has them.
QStringList whichWords(QDate today)
{
    const CpdYear year = cpdYearOf(today);
    return {yearWords(u"This CPD year"_s, year), yearWords(u"Last CPD year"_s, yearBefore(year)),
            u"A period"_s, u"All of one doctor"_s, u"Everything"_s};
}

QStringList nameWords(const std::vector<Person>& people)
{
    QStringList words;
    for (const Person& person : people)
        words << (person.number ? u"%1 · %2"_s.arg(person.fullName.surnameFirst(), person.number->display())
                                : person.fullName.surnameFirst());
    return words;
}

std::vector<Person> everybody(PageContext& context)
{
    // Who has left may still ask for theirs.
    auto people = context.forum.people().list(context.actor, {.withInactive = true});
    return people ? *std::move(people) : std::vector<Person>();
}

QString certificateWords(qsizetype number)
{
    return counted(number, u"certificate"_s, u"certificates"_s);
}

} // namespace

BulkDialog::BulkDialog(PageContext& context, QWidget* parent)
    : FormDialog(u"Issue or save many"_s, u"Save…"_s, u"bulk"_s, parent)
    , m_context(context)
    , m_people(everybody(context))
    , m_which(choiceBox(u"bulkWhich"_s, u"Which"_s, whichWords(context.forum.clock().today())))
    , m_period(makePeriod())
    , m_doctor(choiceBox(u"bulkDoctor"_s, u"Doctor"_s, nameWords(m_people), CanType::Yes))
    , m_doctorField(new FormField(u"&Doctor"_s, m_doctor, u"Type a few letters of the name or number."_s))
    , m_summary((new PlainLabel)->wrapped())
    , m_model(new BulkPlanModel(this))
    , m_table(new PlainTableView(u"bulkSessions"_s, u"Sessions"_s))
    , m_issue(new QCheckBox(u"&Issue those that are still to be issued"_s))
    , m_form(choiceBox(u"bulkForm"_s, u"Save as"_s,
                       {u"A folder, with a PDF each"_s, u"One ZIP file, with a PDF each"_s,
                        u"One PDF of all pages, for printing"_s}))
{
    setMinimumWidth(96 * theme::grid);
    m_summary->setObjectName(u"bulkPlan"_s);
    m_issue->setObjectName(u"bulkIssue"_s);
    m_issue->setAccessibleName(u"Issue those that are still to be issued"_s);
    m_issue->setChecked(true);
    m_table->setModel(m_model);
    m_table->setStretchColumn(BulkPlanModel::Title);
    m_table->setMinimumHeight(tableHeight);
    addField(u"&Which certificates"_s, m_which);
    addWidget(m_period);
    addWidget(m_doctorField);
    addWidget(m_summary);
    addWidget(m_table);
    addWidget(m_issue);
    addField(u"Save &as"_s, m_form, u"A list of who got what is saved with them."_s);
    listen();
    showWhich();
}

QWidget* BulkDialog::makePeriod()
{
    m_from = new DateField(u"bulkFrom"_s, u"From"_s);
    m_to = new DateField(u"bulkTo"_s, u"To"_s);
    const CpdYear year = cpdYearOf(m_context.forum.clock().today());
    m_from->setDate(year.first);
    m_to->setDate(m_context.forum.clock().today());
    auto* period = new QWidget;
    auto* row = new QHBoxLayout(period);
    row->setContentsMargins({});
    row->setSpacing(2 * theme::grid);
    row->addWidget(new FormField(u"&From"_s, m_from));
    row->addWidget(new FormField(u"&To"_s, m_to));
    return period;
}

void BulkDialog::listen()
{
    connect(m_which, &QComboBox::currentIndexChanged, this, &BulkDialog::showWhich);
    for (DateField* field : {m_from, m_to})
        connect(field, &DateField::dateChanged, this, &BulkDialog::look);
    connect(m_doctor, &QComboBox::currentTextChanged, this, &BulkDialog::look);
    connect(m_issue, &QCheckBox::toggled, this, &BulkDialog::showAction);
}

BulkDialog::Which BulkDialog::which() const
{
    return Which(m_which->currentIndex());
}

void BulkDialog::showWhich()
{
    m_period->setVisible(which() == Period);
    m_doctorField->setVisible(which() == Doctor);
    m_issue->setVisible(which() != Doctor); // a session's certificates are issued together
    look();
}

std::optional<Person> BulkDialog::doctor() const
{
    const int row = m_doctor->findText(m_doctor->currentText(), Qt::MatchFixedString);
    return row < 0 ? std::nullopt : std::optional(m_people.at(size_t(row)));
}

std::optional<CertificateSelection> BulkDialog::selection() const
{
    const CpdYear year = cpdYearOf(m_context.forum.clock().today());
    switch (which()) {
    case ThisYear:
        return cpdYearSelection(year.first);
    case LastYear:
        return cpdYearSelection(yearBefore(year).first);
    case Period:
        if (!m_from->date() || !m_to->date() || *m_to->date() < *m_from->date())
            return std::nullopt;
        return CertificateSelection{.from = m_from->date(), .to = m_to->date()};
    case Doctor:
        return doctor() ? std::optional(CertificateSelection{.person = doctor()->id}) : std::nullopt;
    case Everything:
        return CertificateSelection{};
    }
    Q_UNREACHABLE();
}

Failure BulkDialog::whatIsWrong()
{
    if (which() == Doctor)
        return wrong(m_doctor, u"Choose a doctor from the list."_s);
    if (!m_from->date())
        return wrong(m_from, u"Say from which day, such as 01/04/2026."_s);
    return wrong(m_to, u"Say to which day, the first or a later one."_s);
}

void BulkDialog::look()
{
    const int number = ++m_looks;
    const auto wanted = selection();
    if (!wanted) {
        showPlan(BulkPlan{});
        m_summary->setText(which() == Doctor ? u"No doctor is chosen yet."_s : u"Two days are asked for."_s);
        return;
    }
    m_summary->setText(u"Looking through the registers…"_s);
    besideWindow(
        m_context, this,
        [&actor = m_context.actor, wanted](Forum& forum) {
            return forum.certificateBulk().plan(actor, *wanted);
        },
        [this, number](const Result<BulkPlan>& plan) {
            if (number == m_looks)
                showPlan(plan);
        });
}

void BulkDialog::showPlan(const Result<BulkPlan>& plan)
{
    m_plan = plan ? *plan : BulkPlan{};
    QStringList parts{u"%1 in force"_s.arg(certificateWords(m_plan.inForce()))};
    if (which() != Doctor)
        parts.prepend(u"%1 to issue"_s.arg(m_plan.toIssue()));
    if (m_plan.openRegisters() > 0)
        parts += u"%1 still open"_s.arg(counted(m_plan.openRegisters(), u"register"_s, u"registers"_s));
    m_summary->setText(plan ? parts.join(u" · "_s) : plan.failure().sentence);
    m_model->show(m_plan);
    m_issue->setEnabled(m_plan.toIssue() > 0);
    m_table->setColumnHidden(BulkPlanModel::ToIssue, which() == Doctor);
    showAction();
}

bool BulkDialog::isIssuing() const
{
    return which() != Doctor && m_issue->isChecked() && m_plan.toIssue() > 0;
}

void BulkDialog::showAction()
{
    const int all = m_plan.inForce() + (isIssuing() ? m_plan.toIssue() : 0);
    setAction(isIssuing() ? u"Issue %1, save %2…"_s.arg(m_plan.toIssue()).arg(all)
              : all > 0   ? u"Save %1…"_s.arg(certificateWords(all))
                          : u"Save…"_s,
              all > 0 || !selection());
}

QString BulkDialog::about() const
{
    if (which() == Doctor)
        return doctor()->fullName.value();
    const auto chosen = selection();
    return chosen->from
               ? u"%1 to %2"_s.arg(chosen->from->toString(Qt::ISODate), chosen->to->toString(Qt::ISODate))
               : QString();
}

Result<> BulkDialog::apply()
{
    for (TextField* field : {m_from, m_to})
        field->setWrong(false);
    const auto chosen = selection();
    if (!chosen)
        return whatIsWrong();
    const auto place = askPlace(m_context.dialogs, this, BulkForm(m_form->currentIndex()), about());
    if (!place)
        return refused(u"Nowhere to save them was chosen. Nothing was done."_s);
    m_stages = isIssuing() ? issuingStages(m_context.actor, *chosen, *place)
                           : writingStages(m_context.actor, *chosen, *place);
    return Done{};
}

} // namespace ledforum

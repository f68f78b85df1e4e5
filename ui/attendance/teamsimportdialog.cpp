// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/teamsimportdialog.h"

#include "app/common/wording.h"
#include "ui/attendance/matchpanel.h"
#include "ui/attendance/teamspreviewmodel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"
#include "ui/widgets/searchfilter.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPointer>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

constexpr QSize preferredSize(1040, 690);
constexpr int mostMatchHeight = 190;
constexpr qsizetype mostWarnings = 4; // what is beyond is said in a number

QString titleOf(ReportKind kind)
{
    return kind == ReportKind::Teams ? u"Import a Teams report"_s : u"Import a sign-in sheet"_s;
}

QString summaryOf(const TeamsImport& report)
{
    const int unchanged = report.count(ImportEffect::Same) + report.count(ImportEffect::KeptByHand);
    const int lost = report.count(ImportEffect::Lost);
    QString summary = u"%1 will be marked"_s.arg(
        counted(qsizetype(report.people.size()) - unchanged - lost, u"person"_s, u"people"_s));
    if (lost > 0)
        summary += u", %1 will lose a mark"_s.arg(lost);
    if (unchanged > 0)
        summary += u", %1 stay as they are"_s.arg(unchanged);
    if (!report.ignored.empty())
        summary += u", %1 ignored"_s.arg(counted(qsizetype(report.ignored.size()), u"row"_s, u"rows"_s));
    if (!report.meetingTitle.isEmpty())
        summary = u"“%1”: "_s.arg(report.meetingTitle) + summary;
    return summary + u'.';
}

QString linesOf(const QStringList& warnings)
{
    QStringList lines = warnings.first(std::min(mostWarnings, warnings.size()));
    if (warnings.size() > mostWarnings)
        lines += u"And %1 more of the kind."_s.arg(warnings.size() - mostWarnings);
    return lines.join(u'\n');
}

QString openRows(int rows)
{
    if (rows == 0)
        return u"Every row has an answer."_s;
    return rows == 1 ? u"1 row matches nobody. Choose who it is, or leave it."_s
                     : u"%1 rows match nobody. Choose who they are, or leave them."_s.arg(rows);
}

} // namespace

TeamsImportDialog::TeamsImportDialog(const TeamsImport& first, const std::vector<Person>& people, Work work,
                                     QWidget* parent)
    : FormDialog(titleOf(first.kind), u"Import"_s, u"teamsImport"_s, parent)
    , m_work(std::move(work))
    , m_session((new PlainLabel({}, theme::TextStyle::Strong))->wrapped())
    , m_summary((new PlainLabel({}, theme::TextStyle::Secondary))->wrapped())
    , m_warning(new InlineMessage(u"teamsImportWarning"_s))
    , m_search(new SearchField(u"teamsImportSearch"_s, u"Find a person"_s))
    , m_model(new TeamsPreviewModel(this))
{
    m_session->setObjectName(u"teamsImportSession"_s);
    m_session->hide();
    addWidget(m_session);
    m_summary->setObjectName(u"teamsImportSummary"_s);
    addWidget(m_summary);
    addWidget(m_warning);
    addTable();
    addMatches(first, people);
    show(first);
    resize(preferredSize);
}

void TeamsImportDialog::setSession(const LocalSpan& span, const QString& title)
{
    m_session->setText(u"%1, %2: %3"_s.arg(longDate(span.date), timeSpan(span), title));
    m_session->show();
}

void TeamsImportDialog::addTable()
{
    auto* columns = new Button(u"Columns…"_s, ButtonKind::Secondary, u"teamsImportColumns"_s);
    columns->setAutoDefault(false);
    columns->setToolTip(u"Say what the columns of the file hold"_s);
    connect(columns, &Button::clicked, this, [this] {
        reject();
        Q_EMIT columnsWanted();
    });
    auto* above = new QWidget;
    auto* row = new QHBoxLayout(above);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::grid);
    row->addWidget(m_search, 1);
    row->addWidget(columns);
    addWidget(above);

    auto* filter = new SearchFilter(TeamsPreviewModel::SearchRole, this);
    filter->setSourceModel(m_model);
    auto* table = new PlainTableView(u"teamsImportTable"_s, u"What the report says"_s);
    table->setModel(filter);
    table->setStretchColumn(TeamsPreviewModel::Effect);
    table->setMinimumHeight(4 * theme::rowHeight);
    connect(m_search, &SearchField::textChanged, filter, &SearchFilter::setTyped);
    connect(m_search, &SearchField::downPressed, table, [table] {
        table->setFocus();
        table->chooseRow(0);
    });
    addWidget(table);
}

void TeamsImportDialog::addMatches(const TeamsImport& first, const std::vector<Person>& people)
{
    if (MatchPanel::rowsFor(first) == 0)
        return;
    m_left = new PlainLabel({}, theme::TextStyle::Strong);
    m_left->setObjectName(u"teamsImportLeft"_s);
    addWidget(m_left);
    m_matches = new MatchPanel(first, people);
    m_matches->setProperty("role", u"scrolled"_s);
    auto* area = new QScrollArea;
    area->setObjectName(u"teamsImportMatches"_s);
    area->setFocusPolicy(Qt::NoFocus);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    area->setWidget(m_matches);
    area->setFixedHeight(qMin(m_matches->sizeHint().height() + theme::grid, mostMatchHeight));
    addWidget(area);
    m_remember = new QCheckBox(u"&Remember these answers for the reports to come"_s);
    m_remember->setObjectName(u"teamsImportRemember"_s);
    m_remember->setAccessibleName(u"Remember these answers for the reports to come"_s);
    m_remember->setChecked(true);
    addWidget(m_remember);
    connect(m_matches, &MatchPanel::answered, this, &TeamsImportDialog::previewAgain);
}

ImportAnswers TeamsImportDialog::answers() const
{
    ImportAnswers answers = m_matches ? m_matches->answers() : ImportAnswers{};
    answers.isRemembered = !m_remember || m_remember->isChecked();
    return answers;
}

void TeamsImportDialog::show(const TeamsImport& report)
{
    m_summary->setText(summaryOf(report));
    m_model->show(report.people);
    if (m_left)
        m_left->setText(openRows(m_matches->open()));
    if (report.warnings.isEmpty())
        m_warning->clear();
    else
        m_warning->show(MessageKind::Warning, linesOf(report.warnings));
}

void TeamsImportDialog::previewAgain()
{
    m_work.preview(answers(), [this, guard = QPointer<TeamsImportDialog>(this),
                               asked = ++m_asked](const Result<TeamsImport>& report) {
        if (!guard || asked != m_asked) // answered again meanwhile
            return;
        if (report)
            show(*report);
        else
            m_warning->show(MessageKind::Error, report.failure().sentence);
    });
}

Result<> TeamsImportDialog::apply()
{
    setApplying(true);
    auto imported = m_work.import(answers());
    setApplying(false);
    if (!imported)
        return imported.failure();
    m_outcome = *std::move(imported);
    return Done{};
}

} // namespace ledforum

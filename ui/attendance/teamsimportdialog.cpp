// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/teamsimportdialog.h"

#include "app/common/wording.h"
#include "ui/attendance/matchpanel.h"
#include "ui/attendance/teamspreviewmodel.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"

#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

constexpr QSize preferredSize(940, 640);
constexpr int mostMatchHeight = 150;

QString summaryOf(const TeamsImport& report)
{
    const int unchanged = report.count(ImportEffect::Same) + report.count(ImportEffect::KeptByHand);
    QString summary = u"%1 will be marked"_s.arg(
        counted(qsizetype(report.people.size()) - unchanged, u"person"_s, u"people"_s));
    if (unchanged > 0)
        summary += u", %1 stay as they are"_s.arg(unchanged);
    if (!report.meetingTitle.isEmpty())
        summary = u"“%1”: "_s.arg(report.meetingTitle) + summary;
    return summary + u'.';
}

} // namespace

TeamsImportDialog::TeamsImportDialog(const TeamsImport& first, const std::vector<Person>& people,
                                     Preview preview, Preview import, QWidget* parent)
    : FormDialog(u"Import a Teams report"_s, u"Import"_s, u"teamsImport"_s, parent)
    , m_preview(std::move(preview))
    , m_import(std::move(import))
    , m_summary(new PlainLabel({}, theme::TextStyle::Secondary))
    , m_model(new TeamsPreviewModel(this))
    , m_warning(new InlineMessage(u"teamsImportWarning"_s))
{
    auto* table = new PlainTableView(u"teamsImportTable"_s, u"What the report says"_s);
    table->setModel(m_model);
    table->setStretchColumn(TeamsPreviewModel::Effect);
    table->setMinimumHeight(8 * theme::rowHeight);
    m_summary->setObjectName(u"teamsImportSummary"_s);
    addWidget(m_summary);
    addWidget(table);
    addWidget(m_warning);
    addMatches(first, people);
    show(first);
    resize(preferredSize);
}

void TeamsImportDialog::addMatches(const TeamsImport& first, const std::vector<Person>& people)
{
    if (first.unmatched.empty())
        return;
    const auto rows = qsizetype(first.unmatched.size());
    addWidget(new PlainLabel(rows == 1
                                 ? u"1 row matches nobody. Choose who it is, or leave it."_s
                                 : u"%1 rows match nobody. Choose who they are, or leave them."_s.arg(rows),
                             theme::TextStyle::Strong));
    m_matches = new MatchPanel(first.unmatched, people);
    m_matches->setProperty("role", u"scrolled"_s);
    auto* area = new QScrollArea;
    area->setObjectName(u"teamsImportMatches"_s);
    area->setFocusPolicy(Qt::NoFocus);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(m_matches);
    area->setFixedHeight(qMin(m_matches->sizeHint().height() + theme::grid, mostMatchHeight));
    addWidget(area);
    connect(m_matches, &MatchPanel::matchesChanged, this, &TeamsImportDialog::previewAgain);
}

void TeamsImportDialog::show(const TeamsImport& report)
{
    m_summary->setText(summaryOf(report));
    m_model->show(report.people);
    if (report.warnings.isEmpty())
        m_warning->clear();
    else
        m_warning->show(MessageKind::Warning, report.warnings.join(u' '));
}

void TeamsImportDialog::previewAgain()
{
    if (const auto report = m_preview(m_matches->matches()))
        show(*report);
    else
        m_warning->show(MessageKind::Error, report.failure().sentence);
}

Result<> TeamsImportDialog::apply()
{
    auto imported = m_import(m_matches ? m_matches->matches() : std::vector<NameMatch>{});
    if (!imported)
        return imported.failure();
    m_outcome = std::move(*imported);
    return Done{};
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/protectedtimepage.h"

#include "app/attendance/protectedtimeservice.h"
#include "app/common/wholefile.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/programme/period.h"
#include "ui/widgets/bardelegate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/documentpreview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"

#include <QFileInfo>
#include <QStackedWidget>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int periodsBack = 6;
constexpr int yearsBack = 3;

} // namespace

ProtectedTimePage::ProtectedTimePage(PageContext& context)
    : Page(context)
    , m_stretches(stretches())
    , m_header(new PageHeader(u"Protected time"_s))
    , m_message(new InlineMessage(u"protectedMessage"_s))
    , m_stretch(choiceBox(u"protectedStretch"_s, u"Period"_s, {}))
    , m_letter(new Button(u"&Release letter…"_s, ButtonKind::Secondary, u"protectedLetter"_s))
    , m_table(new PlainTableView(u"protectedTable"_s, u"Protected time by specialty"_s))
    , m_formula((new PlainLabel(protectedTimeFormula(), theme::TextStyle::Caption))->wrapped())
    , m_stack(new QStackedWidget)
    , m_empty(
          new EmptyState(u"clock"_s, u"No register is closed in this period"_s,
                         u"Protected time is counted from closed registers and from what doctors say when "
                         "they cannot come. Close the register of a session, or choose an earlier period."_s))
{
    for (const Stretch& stretch : m_stretches)
        m_stretch->addItem(stretch.title);
    auto* card = new Card;
    card->setPadded(false);
    card->content().setSpacing(0);
    card->content().addWidget(makeTools());
    card->content().addWidget(makeList(), 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    column->addWidget(m_header);
    column->addWidget(m_message);
    column->addWidget(card, 1);

    auto* table = new Button(u"E&xport CSV…"_s, ButtonKind::Secondary, u"protectedExport"_s);
    auto* letters = new Button(u"&All release letters…"_s, ButtonKind::Primary, u"protectedLetters"_s);
    m_header->addAction(table);
    m_header->addAction(letters);
    connect(table, &Button::clicked, this, &ProtectedTimePage::exportTable);
    connect(letters, &Button::clicked, this, [this] { previewLetters({}); });
}

std::vector<ProtectedTimePage::Stretch> ProtectedTimePage::stretches() const
{
    std::vector<Stretch> stretches;
    const Period present = Period::of(context().forum.clock().today());
    Period period = present;
    for (int i = 0; i < periodsBack; ++i, period = period.previous())
        stretches.push_back({period.title(), period.first(), period.last()});
    Period year = present.firstOfYear();
    for (int i = 0; i < yearsBack; ++i, year = year.previous().firstOfYear())
        stretches.push_back(
            {u"The academic year %1"_s.arg(year.yearTitle()), year.first(), year.next().next().last()});
    return stretches;
}

QWidget* ProtectedTimePage::makeTools()
{
    m_stretch->setMinimumWidth(300);
    auto* label = new PlainLabel(u"&Period"_s, theme::TextStyle::Strong);
    label->setBuddy(m_stretch);
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(2 * theme::grid, 14, 2 * theme::grid, 14);
    row->setSpacing(theme::grid);
    row->addWidget(label);
    row->addWidget(m_stretch);
    row->addStretch();
    row->addWidget(m_letter);
    connect(m_stretch, &QComboBox::currentIndexChanged, this, &ProtectedTimePage::reload);
    connect(m_letter, &Button::clicked, this, [this] {
        if (const auto specialty = m_model.specialtyAt(m_table->currentRow()))
            previewLetters(*specialty);
    });
    return tools;
}

QWidget* ProtectedTimePage::makeList()
{
    m_table->setModel(&m_model);
    m_table->setStretchColumn(ProtectedTimeModel::Specialty);
    m_table->setItemDelegateForColumn(ProtectedTimeModel::Kept, new BarDelegate(m_table));
    connect(m_table, &PlainTableView::currentRowChanged, this, &ProtectedTimePage::updateActs);
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    m_formula->setContentsMargins(2 * theme::grid, theme::grid, 2 * theme::grid, theme::grid);
    column->addWidget(m_formula);
    m_stack->addWidget(list);
    m_stack->addWidget(m_empty);
    return m_stack;
}

void ProtectedTimePage::reload()
{
    const Stretch& stretch = m_stretches.at(size_t(std::max(0, m_stretch->currentIndex())));
    const auto report = context().forum.protectedTime().report(context().actor, stretch.first, stretch.last);
    if (report)
        showReport(*report);
    else
        m_message->show(MessageKind::Error, report.failure().sentence);
}

void ProtectedTimePage::showReport(const ProtectedTimeReport& report)
{
    const int row = m_table->currentRow();
    m_report = report;
    m_model.show(report);
    m_stack->setCurrentIndex(report.specialties.empty() ? 1 : 0);
    QStringList parts{counted(report.sessions, u"session held"_s, u"sessions held"_s)};
    if (report.total.kept())
        parts << u"%1 of protected time kept"_s.arg(keptText(report.total));
    if (report.total.minutesLost() > 0)
        parts << u"%1 of teaching lost to work"_s.arg(hoursText(report.total.hoursLost()));
    m_header->setSubtitle(parts.join(u" · "_s));
    m_table->chooseRow(std::clamp(row, 0, std::max(0, m_model.rowCount() - 1)));
    updateActs();
}

void ProtectedTimePage::updateActs()
{
    const auto specialty = m_model.specialtyAt(m_table->currentRow());
    m_letter->setEnabled(specialty && !specialty->isEmpty());
    m_letter->setText(specialty && !specialty->isEmpty()
                          ? u"&Release letter for %1…"_s.arg(QString(*specialty).replace(u"&"_s, u"&&"_s))
                          : u"&Release letter…"_s);
}

void ProtectedTimePage::exportTable()
{
    const auto path = context().dialogs.fileToSave(this, u"Export protected time"_s, u"Protected time.csv"_s,
                                                   u"Tables (*.csv)"_s);
    if (!path)
        return;
    const auto written = writeWholeFile(*path, csvOf(m_report));
    if (written)
        m_message->show(MessageKind::Success,
                        u"The table was saved in %1."_s.arg(QFileInfo(*path).fileName()));
    else
        m_message->show(MessageKind::Error, written.failure().sentence);
}

void ProtectedTimePage::previewLetters(const QString& specialty)
{
    // From today to the end of the next intake's period: what rota co-ordinators plan now.
    const QDate today = context().forum.clock().today();
    auto made = context().forum.protectedTime().letters(context().actor,
                                                        {today, Period::of(today).next().last(), specialty});
    if (!made) {
        m_message->show(MessageKind::Error, made.failure().sentence);
        return;
    }
    m_message->clear();
    if (!made->inNone.empty())
        m_message->show(MessageKind::Information,
                        u"%1 without a specialty and so in no letter: set it in People."_s.arg(counted(
                            qsizetype(made->inNone.size()), u"active doctor is"_s, u"active doctors are"_s)));
    Document all = std::move(made->letters.front());
    for (size_t i = 1; i < made->letters.size(); ++i)
        std::ranges::move(made->letters[i].pages, std::back_inserter(all.pages));
    if (made->letters.size() > 1) {
        all.title = u"Release letters"_s;
        all.fileName = u"Release_letters_%1.pdf"_s.arg(today.toString(Qt::ISODate));
    }
    auto* preview = new DocumentPreview(std::move(all), context().dialogs, this);
    preview->open();
}

} // namespace ledforum

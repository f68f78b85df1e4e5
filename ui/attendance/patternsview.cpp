// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/patternsview.h"

#include "app/attendance/insightsservice.h"
#include "app/attendance/insighttables.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "ui/attendance/figuresstrip.h"
#include "ui/attendance/stretchbox.h"
#include "ui/widgets/bardelegate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"

#include <QHeaderView>
#include <QStackedWidget>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// How the table may be sorted without a mouse; by its head any column will do.
struct Order
{
    QLatin1StringView title;
    int column;
    Qt::SortOrder order;
};

constexpr Order orders[] = {
    {"In order of name"_L1, PatternsModel::Name, Qt::AscendingOrder},
    {"Lowest attendance first"_L1, PatternsModel::Rate, Qt::AscendingOrder},
    {"Highest attendance first"_L1, PatternsModel::Rate, Qt::DescendingOrder},
    {"Greatest loss first"_L1, PatternsModel::Change, Qt::AscendingOrder},
    {"Most people first"_L1, PatternsModel::People, Qt::DescendingOrder},
    {"Most did not attend first"_L1, PatternsModel::DidNotAttend, Qt::DescendingOrder}};

QStringList orderTitles()
{
    QStringList titles;
    for (const Order& order : orders)
        titles += order.title;
    return titles;
}

QStringList byTitles()
{
    QStringList titles;
    for (const PatternBy by : allPatternBys())
        titles += displayName(by);
    return titles;
}

Figures figuresOf(const QString& name, const AttendanceGroup& group)
{
    const AttendanceSums& sums = group.sums;
    const auto percent = sums.ratePercent();
    QString subject = u"%1 · %2 · %3"_s.arg(name, counted(sums.people, u"person"_s, u"people"_s),
                                            u"%1 credits"_s.arg(sums.credits.text()));
    if (group.change())
        subject += u" · %1 points since the period before"_s.arg(changeText(group));
    return {.subject = subject,
            .figure = percent ? u"%1%"_s.arg(*percent) : u"%1 of %2"_s.arg(sums.came).arg(sums.people),
            .caption = percent ? u"of %1 expected"_s.arg(sums.expected) : u"people came at least once"_s,
            .parts = {
                {u"Came"_s, QString::number(sums.attended), sums.attended, theme::Colour::SuccessFill},
                {u"Apologies"_s, QString::number(sums.apologies), sums.apologies, theme::Colour::AccentFill},
                {u"Did not attend"_s, QString::number(sums.didNotAttend), sums.didNotAttend,
                 theme::Colour::BorderStrong}}};
}

} // namespace

PatternsView::PatternsView(PageContext& context, InlineMessage& message)
    : InsightView(context, message)
    , m_stretch(new StretchBox(u"patternsStretch"_s, context.forum.clock().today()))
    , m_by(choiceBox(u"patternsBy"_s, u"Attendance by"_s, byTitles()))
    , m_order(choiceBox(u"patternsOrder"_s, u"Order of the table"_s, orderTitles()))
    , m_export(new Button(u"E&xport CSV…"_s, ButtonKind::Secondary, u"patternsExport"_s))
    , m_print(new Button(u"Print &sheet…"_s, ButtonKind::Secondary, u"patternsPrint"_s))
    , m_figures(new FiguresStrip(u"patternsFigures"_s))
    , m_table(new PlainTableView(u"patternsTable"_s, u"Attendance"_s))
    , m_formula((new PlainLabel(attendanceFormula(), theme::TextStyle::Caption))->wrapped())
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(u"register"_s, u"No register is closed in this period"_s,
                             u"Attendance is counted from closed registers. Close the register of a session, "
                             "or choose an earlier period."_s))
{
    auto* card = new Card;
    card->setPadded(false);
    card->content().setSpacing(0);
    card->content().addWidget(makeTools());
    card->content().addWidget(makeList(), 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(card);
    listen();
}

QWidget* PatternsView::makeTools()
{
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(2 * theme::grid, 14, 2 * theme::grid, 14);
    row->setSpacing(theme::grid);
    const auto add = [row](const QString& text, QWidget* field) {
        auto* label = new PlainLabel(text, theme::TextStyle::Strong);
        label->setBuddy(field);
        row->addWidget(label);
        row->addWidget(field);
    };
    m_order->setMinimumContentsLength(18);
    add(u"&By"_s, m_by);
    add(u"&Period"_s, m_stretch);
    add(u"&Order"_s, m_order);
    row->addStretch();
    row->addWidget(m_export);
    row->addWidget(m_print);
    return tools;
}

QWidget* PatternsView::makeList()
{
    m_table->setModel(&m_model);
    m_table->setStretchColumn(PatternsModel::Name);
    m_table->setItemDelegateForColumn(PatternsModel::Rate, new BarDelegate(m_table));
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(PatternsModel::Name, Qt::AscendingOrder);
    m_formula->setContentsMargins(2 * theme::grid, theme::grid, 2 * theme::grid, theme::grid);
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_figures);
    column->addWidget(m_table, 1);
    column->addWidget(m_formula);
    m_stack->addWidget(list);
    m_stack->addWidget(m_empty);
    return m_stack;
}

void PatternsView::listen()
{
    connect(m_stretch, &QComboBox::currentIndexChanged, this, &PatternsView::reload);
    connect(m_by, &QComboBox::currentIndexChanged, this, &PatternsView::reload);
    connect(m_order, &QComboBox::activated, this,
            [this](int index) { m_table->sortByColumn(orders[index].column, orders[index].order); });
    connect(m_table, &PlainTableView::currentRowChanged, this, &PatternsView::showChosen);
    connect(m_export, &Button::clicked, this, [this] {
        saveTable(u"Export attendance"_s, u"Attendance by %1.csv"_s.arg(codeOf(by())), csvOf(m_patterns));
    });
    connect(m_print, &Button::clicked, this, [this] {
        preview(context().forum.insights().patternsSheet(context().actor, by(), m_stretch->stretch()));
    });
}

PatternBy PatternsView::by() const
{
    return allPatternBys().at(size_t(std::max(0, m_by->currentIndex())));
}

void PatternsView::reload()
{
    const auto patterns = context().forum.insights().patterns(context().actor, by(), m_stretch->stretch());
    if (patterns)
        showPatterns(*patterns);
    else
        say(patterns.failure());
}

void PatternsView::showPatterns(const AttendancePatterns& patterns)
{
    const QString chosen = m_patterns.by == patterns.by ? m_model.nameAt(m_table->currentRow()) : QString();
    m_patterns = patterns;
    m_model.show(patterns);
    int row = m_model.rowCount() - 1; // the total
    for (int i = 0; i < m_model.rowCount(); ++i) {
        if (m_model.nameAt(i) == chosen)
            row = i;
    }
    m_table->chooseRow(row);
    if (row == m_model.rowCount() - 1)
        m_table->scrollToTop(); // reading begins at the top of a long list, which ends with its total
    m_stack->setCurrentIndex(patterns.groups.empty() ? 1 : 0);
    for (Button* button : {m_export, m_print})
        button->setEnabled(!patterns.groups.empty());
    showChosen();
    Q_EMIT summaryChanged(u"%1 with a closed register · %2 came · compared with %3"_s.arg(
        counted(patterns.sessions, u"session"_s, u"sessions"_s), rateText(patterns.total.sums),
        titleOf(patterns.stretch.before())));
}

void PatternsView::showChosen()
{
    const int row = m_table->currentRow();
    if (const AttendanceGroup* group = m_model.at(row))
        m_figures->show(figuresOf(m_model.nameAt(row), *group));
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/protectedtimeview.h"

#include "app/attendance/protectedtimeservice.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/programme/period.h"
#include "ui/attendance/figuresstrip.h"
#include "ui/attendance/stretchbox.h"
#include "ui/widgets/bardelegate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/documentpreview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"

#include <QStackedWidget>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// "12", and what it cost: "12 · 9 hours"
Figures::Part partOf(const ProtectedTime& time, Apology because, theme::Colour colour)
{
    const int count = time.because(because);
    const QString number = QString::number(count);
    return {displayName(because),
            count == 0 ? number : u"%1 · %2"_s.arg(number, hoursText(time.hoursMissedBecause(because))),
            count, colour};
}

Figures figuresOf(const QString& name, const ProtectedTime& time)
{
    using enum theme::Colour;
    QString subject = u"%1 · %2"_s.arg(name, counted(time.doctors, u"doctor"_s, u"doctors"_s));
    if (time.minutesLost() > 0)
        subject += u" · %1 lost to work"_s.arg(hoursText(time.hoursLost()));
    return {.subject = subject,
            .figure = keptText(time),
            .caption = u"of protected time kept"_s,
            .parts = {
                {u"Attended"_s, QString::number(time.attended), time.attended, SuccessFill},
                partOf(time, Apology::NotReleased, DangerFill),
                partOf(time, Apology::OnCallOrNights, WarningFill),
                partOf(time, Apology::Leave, AccentFill),
                partOf(time, Apology::NonWorkingDay, Welcome),
                partOf(time, Apology::Other, Disabled),
                {u"Reason not given"_s, QString::number(time.apologiesWithoutReason),
                 time.apologiesWithoutReason, BorderStrong},
                {u"Did not attend"_s, QString::number(time.didNotAttend), time.didNotAttend, TextSecondary}}};
}

} // namespace

ProtectedTimeView::ProtectedTimeView(PageContext& context, InlineMessage& message)
    : InsightView(context, message)
    , m_stretch(new StretchBox(u"protectedStretch"_s, context.forum.clock().today()))
    , m_letter(new Button(u"&Release letter…"_s, ButtonKind::Secondary, u"protectedLetter"_s))
    , m_figures(new FiguresStrip(u"protectedFigures"_s))
    , m_table(new PlainTableView(u"protectedTable"_s, u"Protected time by specialty"_s))
    , m_formula((new PlainLabel(protectedTimeFormula(), theme::TextStyle::Caption))->wrapped())
    , m_stack(new QStackedWidget)
    , m_empty(
          new EmptyState(u"clock"_s, u"No register is closed in this period"_s,
                         u"Protected time is counted from closed registers and from what doctors say when "
                         "they cannot come. Close the register of a session, or choose an earlier period."_s))
{
    auto* card = new Card;
    card->setPadded(false);
    card->content().setSpacing(0);
    card->content().addWidget(makeTools());
    card->content().addWidget(makeList(), 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(card);
}

QWidget* ProtectedTimeView::makeTools()
{
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
    auto* letters = new Button(u"&All release letters…"_s, ButtonKind::Secondary, u"protectedLetters"_s);
    auto* table = new Button(u"E&xport CSV…"_s, ButtonKind::Secondary, u"protectedExport"_s);
    auto* sheet = new Button(u"Print &sheet…"_s, ButtonKind::Secondary, u"protectedPrint"_s);
    for (Button* button : {letters, table, sheet})
        row->addWidget(button);
    connect(letters, &Button::clicked, this, [this] { previewLetters({}); });
    connect(table, &Button::clicked, this,
            [this] { saveTable(u"Export protected time"_s, u"Protected time.csv"_s, csvOf(m_report)); });
    connect(sheet, &Button::clicked, this, [this] {
        const DayStretch days = m_stretch->stretch();
        preview(context().forum.protectedTime().sheet(context().actor, days.first, days.last));
    });
    connect(m_stretch, &QComboBox::currentIndexChanged, this, &ProtectedTimeView::reload);
    connect(m_letter, &Button::clicked, this, [this] {
        if (const auto specialty = m_model.specialtyAt(m_table->currentRow()))
            previewLetters(*specialty);
    });
    return tools;
}

QWidget* ProtectedTimeView::makeList()
{
    m_table->setModel(&m_model);
    m_table->setStretchColumn(ProtectedTimeModel::Specialty);
    for (const int column : {ProtectedTimeModel::Kept, ProtectedTimeModel::HoursLost})
        m_table->setItemDelegateForColumn(column, new BarDelegate(m_table));
    connect(m_table, &PlainTableView::currentRowChanged, this, &ProtectedTimeView::updateActs);
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_figures);
    column->addWidget(m_table, 1);
    m_formula->setContentsMargins(2 * theme::grid, theme::grid, 2 * theme::grid, theme::grid);
    column->addWidget(m_formula);
    m_stack->addWidget(list);
    m_stack->addWidget(m_empty);
    return m_stack;
}

void ProtectedTimeView::reload()
{
    const DayStretch days = m_stretch->stretch();
    const auto report = context().forum.protectedTime().report(context().actor, days.first, days.last);
    if (report)
        showReport(*report);
    else
        say(report.failure());
}

void ProtectedTimeView::showReport(const ProtectedTimeReport& report)
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
    Q_EMIT summaryChanged(parts.join(u" · "_s));
    const int last = m_model.rowCount() - 1; // the total
    const int chosen = row < 0 ? last : std::clamp(row, 0, std::max(0, last));
    m_table->chooseRow(chosen);
    if (chosen == last)
        m_table->scrollToTop(); // reading begins at the top of a long list, which ends with its total
    updateActs();
}

void ProtectedTimeView::updateActs()
{
    if (const ProtectedTime* time = m_model.timeAt(m_table->currentRow()))
        m_figures->show(figuresOf(m_model.nameAt(m_table->currentRow()), *time));
    const auto specialty = m_model.specialtyAt(m_table->currentRow());
    m_letter->setEnabled(specialty && !specialty->isEmpty());
    m_letter->setText(specialty && !specialty->isEmpty()
                          ? u"&Release letter for %1…"_s.arg(QString(*specialty).replace(u"&"_s, u"&&"_s))
                          : u"&Release letter…"_s);
}

void ProtectedTimeView::previewLetters(const QString& specialty)
{
    // From today to the end of the next intake's period: what rota co-ordinators plan now.
    const QDate today = context().forum.clock().today();
    auto made = context().forum.protectedTime().letters(context().actor,
                                                        {today, Period::of(today).next().last(), specialty});
    if (!made) {
        say(made.failure());
        return;
    }
    message().clear();
    if (!made->inNone.empty())
        message().show(MessageKind::Information,
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

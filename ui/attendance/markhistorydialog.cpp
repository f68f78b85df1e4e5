// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/markhistorydialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"
#include "ui/widgets/searchfilter.h"

#include <QGuiApplication>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

constexpr QSize preferredSize(1180, 620);

} // namespace

MarkHistoryDialog::MarkHistoryDialog(std::vector<HistoryLine> history, const QTimeZone& zone,
                                     const QString& who, QWidget* parent)
    : QDialog(parent)
    , m_model(zone)
{
    setObjectName(u"markHistory"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(u"Who changed what in this register"_s);
    resize(preferredSize.boundedTo(QGuiApplication::primaryScreen()->availableSize() * 0.95));
    m_model.show(std::move(history));
    auto* filter = new SearchFilter(MarkHistoryModel::SearchRole, this);
    filter->setSourceModel(&m_model);
    auto* table = new PlainTableView(u"markHistoryTable"_s, windowTitle());
    table->setModel(filter);
    table->setStretchColumn(MarkHistoryModel::Why);
    auto* search = new SearchField(u"markHistorySearch"_s, u"Search by name"_s);
    connect(search, &SearchField::textChanged, filter, &SearchFilter::setTyped);
    search->setText(who);
    auto* close = new Button(u"Close"_s, ButtonKind::Primary, u"markHistoryClose"_s);
    connect(close, &Button::clicked, this, &QDialog::accept);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    column->addWidget((new PlainLabel(windowTitle(), theme::TextStyle::Heading))->wrapped());
    column->addWidget(search);
    column->addWidget(table, 1);
    column->addWidget(close, 0, Qt::AlignRight);
}

} // namespace ledforum

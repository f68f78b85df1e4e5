// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the dialog that says what stands where.

#include "app/common/wording.h"
#include "ui/attendance/sheetmodel.h"
#include "ui/attendance/typesheetdialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"

#include <QBoxLayout>
#include <QIntValidator>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

constexpr int fieldWidth = 26 * theme::grid;
constexpr int countWidth = 9 * theme::grid;
constexpr int saidHeight = 8 * theme::grid; // three lines that say what is wrong
constexpr int mostPeople = 9999;

} // namespace

void TypeSheetDialog::addHead(QBoxLayout& column)
{
    const TeachingSession& session = m_sheet.of.session;
    auto* words = new QVBoxLayout;
    words->addWidget(new PlainLabel(windowTitle(), theme::TextStyle::Heading));
    words->addWidget((new PlainLabel(u"%1 · %2, %3"_s.arg(session.title, longDate(session.span.date),
                                                          timeSpan(session.span)),
                                     theme::TextStyle::Secondary))
                         ->wrapped());
    m_typed->setObjectName(u"sheetProgress"_s);
    m_agreement->setObjectName(u"sheetAgreement"_s);
    m_agreement->setMinimumWidth(countWidth + fieldWidth);
    m_agreement->setAlignment(Qt::AlignRight);
    m_count->setFixedWidth(countWidth);
    m_count->setValidator(new QIntValidator(0, mostPeople, m_count));
    connect(m_count, &QLineEdit::textChanged, this, &TypeSheetDialog::refresh);
    auto* countLabel = new PlainLabel(u"In all, &on paper:"_s);
    countLabel->setBuddy(m_count);
    auto* count = new QGridLayout;
    count->setHorizontalSpacing(2 * theme::grid);
    count->addWidget(m_typed, 0, 0, Qt::AlignRight | Qt::AlignVCenter);
    count->addWidget(countLabel, 0, 1);
    count->addWidget(m_count, 0, 2);
    count->addWidget(m_agreement, 1, 0, 1, 3);
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * theme::grid);
    row->addLayout(words, 1);
    row->addLayout(count);
    column.addLayout(row);
    column.addSpacing(theme::grid);
}

void TypeSheetDialog::addFields(QBoxLayout& column)
{
    m_field->setFixedWidth(fieldWidth);
    m_field->setPlaceholderText(u"17"_s);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textEdited, this, &TypeSheetDialog::preview);
    m_said->setObjectName(u"sheetSaid"_s);
    m_said->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_said->setFixedHeight(saidHeight);
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * theme::grid);
    row->addWidget(m_field);
    row->addWidget(m_said, 1);
    column.addLayout(row);
    column.addWidget(
        (new PlainLabel(
             u"1-60 and “all” mark many. A time after a row, such as 2.20pm: came then; -2.40pm: left "
             "then. With nothing typed, Enter marks the chosen row, and Backspace takes the last step "
             "back."_s,
             theme::TextStyle::Caption))
            ->wrapped());
}

void TypeSheetDialog::addTable(QBoxLayout& column)
{
    m_table->setModel(m_model);
    m_table->setStretchColumn(SheetModel::Name);
    m_table->setFocusPolicy(Qt::NoFocus); // the field keeps the keyboard, and moves the chosen row
    connect(m_table, &PlainTableView::currentRowChanged, this, [this] { m_field->setFocus(); });
    connect(m_table, &PlainTableView::rowActivated, this, [this] {
        m_walks = true;
        markChosen();
    });
    column.addWidget(m_table, 1);
}

void TypeSheetDialog::addButtons(QBoxLayout& column)
{
    auto* cancel = new Button(u"Cancel"_s, ButtonKind::Secondary, u"sheetCancel"_s);
    connect(cancel, &Button::clicked, this, &TypeSheetDialog::reject);
    connect(m_save, &Button::clicked, this, [this] { finish(false); });
    connect(m_close, &Button::clicked, this, [this] { finish(true); });
    m_save->setToolTip(u"Ctrl+S"_s);
    m_save->setShortcut(QKeySequence::Save);
    m_close->setVisible(m_sheet.mayClose);
    m_close->setToolTip(u"Ctrl+Enter"_s);
    if (!m_sheet.mayClose)
        m_save->setKind(ButtonKind::Primary);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::ControlModifier | key), this);
        connect(shortcut, &QShortcut::activated, this, [this] { finish(m_sheet.mayClose); });
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::grid);
    row->addStretch();
    for (Button* button : {cancel, m_save, m_close}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    column.addSpacing(theme::grid);
    column.addLayout(row);
}

} // namespace ledforum

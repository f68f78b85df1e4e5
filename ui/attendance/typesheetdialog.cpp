// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/typesheetdialog.h"

#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "ui/attendance/registerwording.h"
#include "ui/attendance/sheetmodel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"

#include <QBoxLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScreen>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

constexpr QSize preferredSize(900, 680);

/// Of a forename and a surname at least: neither a number nor an e-mail address.
bool isFullName(const QString& typed)
{
    const bool isOther =
        std::ranges::any_of(typed, [](QChar each) { return each.isDigit() || each == u'@' || each == u','; });
    return typed.contains(u' ') && !isOther;
}

bool isEnter(const QKeyEvent& key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

} // namespace

TypeSheetDialog::TypeSheetDialog(PageContext& context, const SheetContent& sheet, QWidget* parent)
    : TypedDialog(parent)
    , m_context(context)
    , m_sheet(sheet)
    , m_tally(sheet)
    , m_before(sheet.typed())
    , m_model(new SheetModel(sheet, m_tally, this))
    , m_table(new PlainTableView(u"sheetTable"_s, u"Rows of the sheet"_s))
    , m_field(new TextField(u"sheetNumber"_s, u"Number on the sheet"_s))
    , m_count(new TextField(u"sheetCount"_s, u"Total written on the sheet"_s))
    , m_draft(new TextField(u"sheetTyped"_s, u"Typed so far"_s, this))
    , m_said(new PlainLabel({}, theme::TextStyle::Heading))
    , m_typed(new PlainLabel({}, theme::TextStyle::Strong))
    , m_agreement(new PlainLabel({}, theme::TextStyle::Caption))
    , m_save(new Button(u"&Save only"_s, ButtonKind::Secondary, u"sheetSave"_s))
    , m_close(new Button(u"Save and close the register…"_s, ButtonKind::Primary, u"sheetSaveClose"_s))
{
    setObjectName(u"typeSheet"_s);
    setWindowTitle(u"Type the sheet %1 back"_s.arg(sheet.of.sheet.code.value()));
    setAttribute(Qt::WA_DeleteOnClose);
    m_draft->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(theme::grid);
    addHead(*column);
    addFields(*column);
    addTable(*column);
    addButtons(*column);
    connect(m_draft, &QLineEdit::textChanged, this, &TypeSheetDialog::readDraft);
    refresh();
    choose(1);
    say(u"Number, then Enter"_s);
    resize(preferredSize.boundedTo(QGuiApplication::primaryScreen()->availableSize() * 0.95));
    m_field->setFocus();
}

bool TypeSheetDialog::eventFilter(QObject* watched, QEvent* event)
{
    const bool isTyped = watched == m_field && event->type() == QEvent::KeyPress;
    if (isTyped && handleKey(*static_cast<const QKeyEvent*>(event)))
        return true;
    return TypedDialog::eventFilter(watched, event);
}

bool TypeSheetDialog::handleKey(const QKeyEvent& key)
{
    const QString typed = m_field->text().trimmed();
    if (key.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    if (key.key() == Qt::Key_Up || key.key() == Qt::Key_Down) {
        step(key.key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    if (isEnter(key)) {
        if (typed.isEmpty())
            markChosen();
        else
            commit();
        return true;
    }
    if (key.key() == Qt::Key_Backspace && m_field->text().isEmpty()) {
        takeBack();
        return true;
    }
    // A name has spaces of its own.
    if (key.key() == Qt::Key_Space && !m_tally.unnamed()) {
        if (!typed.isEmpty())
            commit();
        return true;
    }
    return false;
}

void TypeSheetDialog::preview(const QString& typed)
{
    bool isNumber = false;
    const int number = typed.trimmed().toInt(&isNumber);
    const bool isRow = isNumber && number >= 1 && number <= m_sheet.of.sheet.lastNumber();
    if (m_tally.unnamed())
        return; // the question stands
    if (!isRow)
        return say({});
    choose(number);
    say(u"%1  %2"_s.arg(number).arg(m_model->nameOf(number)));
}

bool TypeSheetDialog::commit()
{
    const QString typed = m_field->text().trimmed();
    if (typed.isEmpty())
        return true;
    if (const auto number = m_tally.unnamed(); number && !typed.startsWith(u'-'))
        return commitName(*number);
    const auto row = m_tally.take(typed);
    if (!row) {
        m_field->setWrong(true);
        m_field->selectAll();
        say(row.failure().sentence, true);
        return false;
    }
    m_field->clear();
    m_walks = false;
    refresh();
    if (*row > 0)
        choose(*row);
    const SheetEntry* entry = m_tally.entry(*row);
    if (const auto spare = m_tally.unnamed())
        say(u"Who signed row %1? Name, GMC number or e-mail"_s.arg(*spare));
    else
        say(*row == 0 ? u"Taken back"_s
                      : u"%1  %2%3"_s.arg(*row).arg(m_model->nameOf(*row), !entry ? u": taken back"_s
                                                                           : timesOf(*entry).isEmpty()
                                                                               ? QString()
                                                                               : u", "_s + timesOf(*entry)));
    return true;
}

bool TypeSheetDialog::commitName(int number)
{
    const QString typed = m_field->text().simplified();
    auto person = m_context.forum.sheets().whoSigned(m_context.actor, typed);
    const bool mayBeNew = !person && person.failure().code == FailureCode::NotFound && isFullName(typed);
    if (mayBeNew && m_stranger == typed)
        person = SheetActs(m_context).addSigned(m_sheet.of, typed);
    if (!person) {
        m_stranger = mayBeNew ? typed : QString();
        m_field->setWrong(true);
        m_field->selectAll();
        say(mayBeNew
                ? u"Nobody in the forum is called “%1”. Enter again adds them; or type the name as the forum "
                  "has it, the GMC number or the e-mail address."_s.arg(typed)
                : person.failure().sentence,
            true);
        return false;
    }
    m_stranger.clear();
    // What finds them for certain, whoever else has the name.
    const bool isKnown = m_context.forum.sheets().whoSigned(m_context.actor, person->fullName.value()).isOk();
    m_tally.name(number, isKnown ? person->fullName.value() : typed);
    m_field->clear();
    refresh();
    choose(number);
    say(u"%1  %2"_s.arg(number).arg(person->fullName.surnameFirst()));
    return true;
}

void TypeSheetDialog::markChosen()
{
    const int number = SheetModel::numberOf(m_table->currentRow());
    if (!m_walks || number < 1 || m_tally.unnamed())
        return;
    if (!m_tally.entry(number))
        static_cast<void>(m_tally.take(QString::number(number)));
    refresh();
    if (m_tally.unnamed())
        return say(u"Who signed row %1? Name, GMC number or e-mail"_s.arg(number));
    say(u"%1  %2"_s.arg(number).arg(m_model->nameOf(number)));
    // Spare rows are not walked into by one Enter too many.
    if (number == m_sheet.of.sheet.expected)
        m_walks = false;
    else
        choose(number + 1);
}

void TypeSheetDialog::takeBack()
{
    if (!m_tally.canTakeBack())
        return say(u"Nothing to take back"_s);
    const int row = m_tally.takeBack();
    refresh();
    if (row > 0)
        choose(row);
    say(u"Taken back"_s);
}

void TypeSheetDialog::choose(int number)
{
    m_table->chooseRow(SheetModel::rowOf(number));
}

void TypeSheetDialog::step(int rows)
{
    m_walks = true;
    m_table->chooseRow(m_table->currentRow() + rows);
}

void TypeSheetDialog::refresh()
{
    m_model->refresh();
    const QSignalBlocker quiet(m_draft);
    m_draft->setText(m_tally.text());
    const auto typed = qsizetype(m_tally.entries().size());
    m_typed->setText(u"%1 of %2 typed"_s.arg(typed).arg(m_sheet.of.sheet.expected));
    const auto paper = onPaper();
    const int missing = paper ? *paper - int(typed) : 0;
    m_agreement->setText(!paper         ? QString()
                         : missing == 0 ? u"Agrees with the paper"_s
                         : missing > 0  ? u"%1 more on paper"_s.arg(missing)
                                        : u"%1 fewer on paper"_s.arg(-missing));
}

void TypeSheetDialog::readDraft(const QString& text)
{
    if (const auto entries = readSheetEntries(text, m_sheet.of.frame())) {
        m_tally.replace(*entries);
        refresh();
    }
}

void TypeSheetDialog::say(const QString& sentence, bool isWrong)
{
    m_said->setTextStyle(isWrong ? theme::TextStyle::Strong : theme::TextStyle::Heading);
    m_said->setWordWrap(isWrong);
    m_said->setText(sentence);
    announceTo(*m_said, sentence);
}

void TypeSheetDialog::sayRestored(const QString& sentence)
{
    say(sentence);
}

std::optional<int> TypeSheetDialog::onPaper() const
{
    bool isNumber = false;
    const int count = m_count->text().toInt(&isNumber);
    return isNumber ? std::optional(count) : std::nullopt;
}

QString TypeSheetDialog::closeText() const
{
    const auto typed = qsizetype(m_tally.entries().size());
    QStringList sentences{u"%1 typed from the sheet."_s.arg(counted(typed, u"person is"_s, u"people are"_s))};
    if (const auto remark = countRemark(int(typed), onPaper()))
        sentences += *remark;
    if (const auto counts = SheetActs(m_context).countsWith(m_sheet, m_tally.entries()))
        sentences += closeQuestion(*counts);
    return sentences.join(u' ');
}

bool TypeSheetDialog::isReady()
{
    if (!commit())
        return false;
    if (const auto spare = m_tally.unnamed()) {
        choose(*spare);
        say(u"Who signed row %1? Name, GMC number or e-mail; Backspace takes it back"_s.arg(*spare), true);
        return false;
    }
    return true;
}

void TypeSheetDialog::finish(bool wantsClosing)
{
    if (!isReady())
        return;
    const Question question{
        .title = u"Save and close the register?"_s, .text = closeText(), .action = u"Save and close"_s};
    if (wantsClosing && !m_context.dialogs.confirm(this, question))
        return;
    const auto typed = SheetActs(m_context).typeBack(m_sheet.of, m_tally.entries(), onPaper());
    if (!typed)
        return say(typed.failure().sentence, true);
    accept();
    Q_EMIT saved(*typed);
    if (wantsClosing)
        Q_EMIT closeAgreed();
}

void TypeSheetDialog::reject()
{
    const bool isTyped = m_tally.entries() != m_before || !m_field->text().trimmed().isEmpty();
    const Question question{.title = u"Throw away what is typed?"_s,
                            .text = u"%1 of this sheet are typed and not saved."_s.arg(
                                counted(qsizetype(m_tally.entries().size()), u"row"_s, u"rows"_s)),
                            .action = u"Throw away"_s,
                            .isDangerous = true};
    if (!isTyped || m_context.dialogs.confirm(this, question))
        QDialog::reject();
}

} // namespace ledforum

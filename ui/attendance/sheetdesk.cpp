// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/sheetdesk.h"

#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "ui/attendance/findsheetdialog.h"
#include "ui/attendance/typesheetdialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/documentpreview.h"
#include "ui/widgets/menubutton.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QShortcut>

#include <memory>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

const QKeySequence typeKey(Qt::ControlModifier | Qt::Key_T);

QString typedSentence(const SheetTyped& typed)
{
    QStringList sentences{u"%1 typed back from the sheet %2."_s.arg(
        counted(typed.signedRows, u"row"_s, u"rows"_s), typed.undo.sheet.code.value())};
    if (typed.keptByHand > 0)
        sentences += u"%1 stay as marked by hand."_s.arg(typed.keptByHand);
    return (sentences + typed.remarks).join(u' ');
}

} // namespace

SheetDesk::SheetDesk(PageContext& context, QWidget& page)
    : QObject(&page)
    , m_context(context)
    , m_page(page)
    , m_button(new MenuButton(u"Sign-in sheet"_s, u"registerSheet"_s, [this] { return actions(); }))
    , m_card(new QWidget)
    , m_words((new PlainLabel({}, theme::TextStyle::Caption))->wrapped())
    , m_type(new Button(u"Type it back…"_s, ButtonKind::Secondary, u"sheetTypeBack"_s))
    , m_notUsed(new Button(u"Not used"_s, ButtonKind::Quiet, u"sheetNotUsed"_s))
{
    addCard();
    auto* shortcut = new QShortcut(typeKey, &page);
    connect(shortcut, &QShortcut::activated, this, &SheetDesk::typeNewest);
    connect(m_type, &Button::clicked, this, &SheetDesk::typeNewest);
    connect(m_notUsed, &Button::clicked, this, [this] {
        if (const auto waiting = outstanding(); !waiting.empty())
            setNotUsed(waiting.front());
    });
}

QWidget* SheetDesk::button() const
{
    return m_button;
}

void SheetDesk::addCard()
{
    auto* card = new Card;
    auto* column = new QVBoxLayout(m_card);
    column->setContentsMargins({});
    column->addWidget(card);
    m_words->setObjectName(u"sheetOutstanding"_s);
    m_type->setToolTip(typeKey.toString(QKeySequence::NativeText));
    auto* title = new PlainLabel(u"Sheet outstanding"_s, theme::TextStyle::Strong);
    for (QWidget* shown : std::initializer_list<QWidget*>{title, m_words, m_type, m_notUsed})
        card->content().addWidget(shown);
    m_card->hide();
}

std::vector<SheetOfSession> SheetDesk::outstanding() const
{
    std::vector<SheetOfSession> waiting = m_sheets;
    std::erase_if(waiting, [](const SheetOfSession& of) { return !of.sheet.isOutstanding(); });
    return waiting;
}

void SheetDesk::show(const std::optional<Register>& shown)
{
    m_register = shown;
    m_sheets.clear();
    if (shown) {
        if (auto sheets = m_context.forum.sheets().ofSession(m_context.actor, shown->session.id))
            m_sheets = *std::move(sheets);
    }
    const auto waiting = outstanding();
    QStringList words;
    for (const SheetOfSession& of : waiting) {
        const QDateTime at = of.sheet.printedAt.toTimeZone(m_context.forum.clock().zone());
        words += u"%1, %2, printed on %3"_s.arg(of.sheet.code.value(),
                                                counted(of.sheet.expected, u"person"_s, u"people"_s),
                                                plainDate(at.date()));
    }
    m_words->setText(words.join(u'\n'));
    m_type->setEnabled(shown && shown->state == RegisterState::Open);
    m_button->setVisible(shown && shown->state != RegisterState::Cancelled);
    m_card->setVisible(!waiting.empty() && shown->state != RegisterState::Cancelled);
}

QString SheetDesk::beforeClosing() const
{
    QStringList codes;
    for (const SheetOfSession& of : outstanding())
        codes += of.sheet.code.value();
    if (codes.isEmpty())
        return {};
    return (codes.size() == 1
                ? u"The sign-in sheet %1 is outstanding: it cannot be typed back afterwards. "_s
                : u"The sign-in sheets %1 are outstanding: they cannot be typed back afterwards. "_s)
        .arg(codes.join(u" and "_s));
}

QList<QAction*> SheetDesk::actions()
{
    const auto action = [this](const QString& text, const QString& name, auto slot) {
        auto* made = new QAction(text, m_button);
        made->setObjectName(name);
        connect(made, &QAction::triggered, this, slot);
        return made;
    };
    for (QAction* old : m_button->findChildren<QAction*>(Qt::FindDirectChildrenOnly))
        old->deleteLater();
    QList<QAction*> all;
    const bool isOpen = m_register && m_register->state == RegisterState::Open;
    if (isOpen || (m_register && m_register->state == RegisterState::NotStarted))
        all += action(u"Print a sign-in sheet…"_s, u"sheetPrint"_s, &SheetDesk::print);
    if (isOpen && !m_sheets.empty())
        all += action(u"Type a sheet back…\t"_s + typeKey.toString(QKeySequence::NativeText), u"sheetType"_s,
                      &SheetDesk::typeNewest);
    all += action(u"Find a sheet by its code…"_s, u"sheetFind"_s, &SheetDesk::find);
    for (const SheetOfSession& of : outstanding())
        all += action(u"The sheet %1 was not used"_s.arg(of.sheet.code.value()), u"sheetNotUsedAction"_s,
                      [this, of] { setNotUsed(of); });
    return all;
}

void SheetDesk::print()
{
    if (!m_register)
        return;
    auto printed = SheetActs(m_context).print(m_register->session.id);
    if (!printed) {
        Q_EMIT said(MessageKind::Error, printed.failure().sentence);
        return;
    }
    auto* preview = new DocumentPreview(std::move(printed->document), m_context.dialogs, &m_page);
    const auto isTaken = std::make_shared<bool>(false);
    connect(preview, &DocumentPreview::taken, this, [isTaken] { *isTaken = true; });
    connect(preview, &QDialog::finished, this, [this, isTaken, of = printed->of] {
        if (!*isTaken)
            SheetActs(m_context).putAway(of);
    });
    preview->open();
}

void SheetDesk::typeNewest()
{
    if (m_sheets.empty())
        return find();
    const auto sheet = m_context.forum.sheets().content(m_context.actor, m_sheets.front().sheet.id);
    if (sheet)
        type(*sheet);
    else
        Q_EMIT said(MessageKind::Error, sheet.failure().sentence);
}

void SheetDesk::type(const SheetContent& sheet)
{
    if (sheet.state != RegisterState::Open) {
        Q_EMIT said(MessageKind::Error,
                    sheet.state == RegisterState::Closed
                        ? u"The register of the sheet %1 is closed: it cannot be typed back any more."_s.arg(
                              sheet.of.sheet.code.value())
                        : u"The sheet %1 can be typed back from the start of its session."_s.arg(
                              sheet.of.sheet.code.value()));
        return;
    }
    auto* dialog = new TypeSheetDialog(m_context, sheet, &m_page);
    connect(dialog, &TypeSheetDialog::saved, this,
            [this](const SheetTyped& typed) { Q_EMIT said(MessageKind::Success, typedSentence(typed)); });
    connect(dialog, &TypeSheetDialog::closeAgreed, this,
            [this, session = sheet.of.session.id] { Q_EMIT closeAgreed(session); });
    dialog->open();
}

void SheetDesk::find()
{
    const auto byCode = [this](const QString& code) {
        return m_context.forum.sheets().find(m_context.actor, code);
    };
    auto* dialog = new FindSheetDialog(byCode, &m_page);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const SheetContent found = dialog->sheet();
        Q_EMIT sessionWanted(found.of.session.id);
        type(found);
    });
    dialog->open();
}

void SheetDesk::setNotUsed(const SheetOfSession& sheet)
{
    const auto done = SheetActs(m_context).setNotUsed(sheet);
    Q_EMIT said(done ? MessageKind::Success : MessageKind::Error,
                done ? u"The sheet %1 is not waited for any more."_s.arg(sheet.sheet.code.value())
                     : done.failure().sentence);
}

} // namespace ledforum

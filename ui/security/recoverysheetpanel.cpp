// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/recoverysheetpanel.h"

#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QDir>
#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// In two lines of three groups, so that it is read and copied without losing one's place.
QString inLines(const QString& code)
{
    QStringList groups = code.split(u'-');
    const qsizetype half = (groups.size() + 1) / 2;
    return groups.mid(0, half).join(u" – "_s) + u'\n' + groups.mid(half).join(u" – "_s);
}

QString wordsOf(PrintedRecovery::Of of)
{
    return of == PrintedRecovery::Of::Office
               ? u"Should no tutor be able to sign in any more, this code alone opens the 1:1 bookings and "
                 "notes again. It is shown now and never again, and the forum keeps no copy."_s
               : u"If you forget your password, this code sets a new one and everything stays readable. It "
                 u"is "
                 "shown now and never again, and the forum keeps no copy."_s;
}

} // namespace

RecoverySheetPanel::RecoverySheetPanel(Dialogs& dialogs, QWidget* parent)
    : QWidget(parent)
    , m_dialogs(dialogs)
    , m_words((new PlainLabel)->wrapped())
    , m_code(new PlainLabel({}, theme::TextStyle::Heading))
    , m_message(new InlineMessage(u"recoveryMessage"_s))
    , m_isKept(new QCheckBox)
{
    m_code->setObjectName(u"recoveryCode"_s);
    m_code->setAlignment(Qt::AlignCenter);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_isKept->setObjectName(u"recoveryIsKept"_s);
    auto* frame = new QFrame;
    frame->setProperty("role", u"tile"_s);
    auto* inside = new QVBoxLayout(frame);
    inside->setContentsMargins(2 * theme::grid, 2 * theme::grid, 2 * theme::grid, 2 * theme::grid);
    inside->addWidget(m_code);
    auto* print = new Button(u"&Print the sheet…"_s, ButtonKind::Secondary, u"recoveryPrint"_s);
    auto* save = new Button(u"&Save as PDF…"_s, ButtonKind::Secondary, u"recoverySave"_s);
    auto* ways = new QHBoxLayout;
    ways->setSpacing(theme::grid);
    ways->addWidget(print);
    ways->addWidget(save);
    ways->addStretch();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * theme::grid);
    column->addWidget(m_words);
    column->addWidget(frame);
    column->addLayout(ways);
    column->addWidget(m_message);
    column->addWidget(m_isKept);
    setFocusProxy(print);
    connect(print, &Button::clicked, this, &RecoverySheetPanel::print);
    connect(save, &Button::clicked, this, &RecoverySheetPanel::save);
    connect(m_isKept, &QCheckBox::toggled, this, &RecoverySheetPanel::kept);
}

void RecoverySheetPanel::show(const PrintedRecovery& sheet)
{
    m_sheet = sheet;
    m_words->setText(wordsOf(sheet.of));
    m_code->setText(inLines(sheet.code));
    m_code->setAccessibleName(u"Recovery code: %1"_s.arg(sheet.code));
    m_isKept->setText(sheet.of == PrintedRecovery::Of::Office
                          ? u"I &have it on paper and will keep it locked away"_s
                          : u"I &have it: printed, saved, or written down"_s);
    m_isKept->setAccessibleName(m_isKept->text().remove(u'&'));
    m_isKept->setChecked(false);
    m_message->clear();
}

bool RecoverySheetPanel::isKept() const
{
    return m_isKept->isChecked();
}

void RecoverySheetPanel::print()
{
    const Document document = recoverySheetDocument(m_sheet);
    const bool isPrinted = m_dialogs.print(this, document.title, [&document](QPagedPaintDevice& printer) {
        printPages(printer, document.pages);
    });
    if (isPrinted)
        m_message->show(MessageKind::Success, u"Sent to the printer. Take the sheet with you."_s);
}

void RecoverySheetPanel::save()
{
    const Document document = recoverySheetDocument(m_sheet);
    const auto path = m_dialogs.fileToSave(this, u"Save as PDF"_s, document.fileName, u"PDF files (*.pdf)"_s);
    if (!path)
        return;
    if (const Result<> written = writePdf(document, *path); !written)
        return m_message->show(MessageKind::Error, written.failure().sentence);
    m_message->show(MessageKind::Success,
                    u"Saved as “%1”. Keep it on a stick or drive of your own, not on this computer."_s.arg(
                        QDir::toNativeSeparators(*path)));
}

} // namespace ledforum

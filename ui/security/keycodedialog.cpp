// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/keycodedialog.h"

#include "app/security/keycode.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/restyle.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype digitsOfCode = 12;

QString digitsOf(const QString& text)
{
    QString digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](QChar c) { return c.isDigit(); });
    return digits;
}

} // namespace

KeyCodeDialog::KeyCodeDialog(const PendingConfirmation& pending, Store store, QWidget* parent)
    : FormDialog(u"Confirm %1 in person"_s.arg(pending.fullName), u"Confirm"_s, u"keyCode"_s, parent)
    , m_pending(pending)
    , m_store(std::move(store))
    , m_code(new SecretField(u"keyCodeTyped"_s, u"The code that they read out"_s))
    , m_outcome((new PlainLabel)->wrapped())
{
    setMinimumWidth(520);
    addWidget((new PlainLabel(m_pending.why))->wrapped());
    addWidget((new PlainLabel(u"Ask %1, face to face, to open “My account” and to read their key code aloud. "
                              "Type what you hear."_s.arg(m_pending.fullName)))
                  ->wrapped());
    m_code->setPlaceholderText(u"123 456 789 012"_s);
    m_code->setMaxLength(20);
    addField(u"The &code that they read out"_s, m_code,
             u"Twelve digits. Do not take it from a message or a call that somebody else may have made."_s);
    m_outcome->setObjectName(u"keyCodeOutcome"_s);
    addWidget(m_outcome);
    m_outcome->hide();
    setAction(u"Confirm"_s, false);
    connect(m_code, &QLineEdit::textChanged, this, &KeyCodeDialog::follow);
}

void KeyCodeDialog::compareWith(const Result<QString>& code)
{
    if (code) {
        m_expected = *code;
        follow();
        return;
    }
    m_outcome->setText(code.failure().sentence);
    setStyleProperty(*m_outcome, "messageKind", messageName(MessageKind::Warning));
    m_outcome->show();
}

void KeyCodeDialog::follow()
{
    const bool isWhole = !m_expected.isEmpty() && digitsOf(m_code->text()).size() >= digitsOfCode;
    const bool isSame = isWhole && isSameKeyCode(m_code->text(), m_expected);
    setAction(u"Confirm"_s, isSame);
    m_outcome->setVisible(isWhole);
    if (!isWhole)
        return;
    m_outcome->setText(
        isSame
            ? u"It is the same: these keys are %1’s own."_s.arg(m_pending.fullName)
            : u"It differs. Have it read once more; if it still differs, do not confirm: somebody else may "
              "have used the invitation. Invite %1 again, hand over the new code yourself, and tell the "
              "Medical Education Team."_s.arg(m_pending.fullName));
    setStyleProperty(*m_outcome, "messageKind",
                     messageName(isSame ? MessageKind::Success : MessageKind::Warning));
    announceTo(*m_outcome, m_outcome->text());
}

Result<> KeyCodeDialog::apply()
{
    setBusy(true);
    const Result<> result = m_store(m_code->text());
    setBusy(false);
    return result;
}

} // namespace ledforum

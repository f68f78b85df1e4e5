// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/deskfield.h"

#include <QKeyEvent>

#include <algorithm>

namespace ledforum {

DeskField::DeskField(const QString& objectName, const QString& accessibleName, QWidget* parent)
    : TextField(objectName, accessibleName, parent)
{
    setProperty("role", QStringLiteral("deskField"));
    setMaxLength(60);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_clock.start();
    m_pause.setSingleShot(true);
    m_pause.setInterval(ScanReader::longestGap + std::chrono::milliseconds(10));
    connect(&m_pause, &QTimer::timeout, this, [this] { show(m_reader.pause()); });
    connect(this, &QLineEdit::textChanged, this, &DeskField::typed);
}

void DeskField::show(const QString& held)
{
    for (const QChar each : held) {
        // No name has digits, and no number begins with letters.
        const bool hasLetters = std::ranges::any_of(text(), [](QChar one) { return one.isLetter(); });
        if (each.isDigit() && hasLetters)
            Q_EMIT numbered(each.digitValue());
        else
            insert(each);
    }
}

void DeskField::keyPressEvent(QKeyEvent* event)
{
    const std::chrono::milliseconds now(m_clock.elapsed());
    const bool isCharacter =
        !event->text().isEmpty() && event->text().front().isPrint() &&
        !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (event->matches(QKeySequence::Undo)) {
        Q_EMIT undoAsked();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        m_pause.stop();
        const ScanReader::Ended ended = m_reader.enter(now);
        show(ended.typed);
        if (ended.scan)
            Q_EMIT scanned(*ended.scan);
        else
            Q_EMIT entered();
        return;
    }
    case Qt::Key_Up:
    case Qt::Key_Down:
        show(m_reader.pause());
        Q_EMIT moved(event->key() == Qt::Key_Down ? 1 : -1);
        return;
    case Qt::Key_Escape:
        static_cast<void>(m_reader.pause());
        Q_EMIT escaped();
        return;
    default:
        break;
    }
    if (!isCharacter) {
        show(m_reader.pause());
        TextField::keyPressEvent(event);
        return;
    }
    show(m_reader.character(event->text(), now));
    m_pause.start();
}

bool DeskField::focusNextPrevChild(bool next)
{
    // Some scanners end a badge with a tab.
    if (m_reader.isHolding()) {
        m_pause.stop();
        const ScanReader::Ended ended = m_reader.enter(std::chrono::milliseconds(m_clock.elapsed()));
        show(ended.typed);
        if (ended.scan) {
            Q_EMIT scanned(*ended.scan);
            return true;
        }
    }
    return TextField::focusNextPrevChild(next);
}

void DeskField::typeByTouch(const QString& text)
{
    show(m_reader.pause() + text);
}

void DeskField::eraseByTouch()
{
    show(m_reader.pause());
    backspace();
}

void DeskField::enterByTouch()
{
    show(m_reader.pause());
    Q_EMIT entered();
}

} // namespace ledforum

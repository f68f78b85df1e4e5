// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/terminal.h"

#include <QTextStream>

#include <cstdio>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

namespace ledforum {

namespace {

/// Switches the terminal's echo off for as long as it lives.
class HiddenTyping final
{
public:
#ifdef Q_OS_WIN
    HiddenTyping()
        : m_terminal(GetStdHandle(STD_INPUT_HANDLE))
    {
        m_isTerminal = GetConsoleMode(m_terminal, &m_before) != 0;
        if (m_isTerminal)
            SetConsoleMode(m_terminal, m_before & ~DWORD(ENABLE_ECHO_INPUT));
    }
    ~HiddenTyping()
    {
        if (m_isTerminal)
            SetConsoleMode(m_terminal, m_before);
    }
#else
    HiddenTyping()
        : m_isTerminal(tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        if (!m_isTerminal)
            return;
        termios hidden = m_before;
        hidden.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    ~HiddenTyping()
    {
        if (m_isTerminal)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
#endif
    Q_DISABLE_COPY_MOVE(HiddenTyping)

    [[nodiscard]] bool isTerminal() const
    {
        return m_isTerminal;
    }

private:
#ifdef Q_OS_WIN
    HANDLE m_terminal;
    DWORD m_before = 0;
#else
    termios m_before = {};
#endif
    bool m_isTerminal = false;
};

} // namespace

std::optional<QString> readHidden(const QString& question)
{
    const HiddenTyping hidden;
    if (!hidden.isTerminal())
        return std::nullopt;
    QTextStream err(stderr);
    err << question << u": " << Qt::flush;
    QTextStream in(stdin);
    const QString typed = in.readLine();
    err << Qt::endl;
    return typed;
}

} // namespace ledforum

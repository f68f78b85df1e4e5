// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window, as the program has it, worked by another process: one command a line on standard input, "ok" or
// what went wrong on standard output. Texts come encoded, so that none is in memory but for what the window
// does with it. Beside the folder of the forum's file, "journals" is filled with what SQLite's journals held
// at each commit.

#include "app/platform/processguard.h"
#include "tests/support/fakeclock.h"
#include "tests/support/scripteddialogs.h"
#include "tests/walkthrough/driver.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QSocketNotifier>

#include <iostream>
#include <sqlite3.h>
#include <string>
#include <sys/prctl.h>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

QString journalFolder;

int keepJournal(void* handle)
{
    static int number = 0;
    const char* path = sqlite3_db_filename(static_cast<sqlite3*>(handle), "main");
    QFile::copy(QString::fromUtf8(path) + u"-journal"_s,
                journalFolder + u"/journal-%1"_s.arg(++number, 4, 10, QChar(u'0')));
    return 0;
}

int watchJournals(sqlite3* handle, const char**, const sqlite3_api_routines*)
{
    sqlite3_commit_hook(handle, &keepJournal, handle);
    return SQLITE_OK;
}

/// Undoes what the other side did: hexadecimal of UTF-8, each byte turned.
QString decoded(const std::string& text)
{
    QByteArray bytes = QByteArray::fromHex(QByteArray::fromRawData(text.data(), qsizetype(text.size())));
    for (char& byte : bytes)
        byte = char(byte ^ 0x5A);
    return QString::fromUtf8(bytes);
}

/// One command: a word, the name of a widget, and a text.
class Command final
{
public:
    explicit Command(const std::string& line)
    {
        const size_t first = line.find(' ');
        const size_t second = line.find(' ', first + 1);
        word = line.substr(0, first);
        name = QString::fromStdString(
            first == std::string::npos ? "" : line.substr(first + 1, second - first - 1));
        text = second == std::string::npos ? "" : line.substr(second + 1);
    }
    void run(Driver& hands) const
    {
        if (word == "press")
            hands.press(name);
        else if (word == "go")
            hands.goTo(name);
        else if (word == "wait")
            static_cast<void>(Driver::widget(name));
        else if (word == "fill")
            hands.fill(name, decoded(text));
        else if (word == "select")
            hands.select(name, decoded(text));
        else if (word == "lock")
            hands.key(Qt::Key_L, Qt::ControlModifier);
        else
            throw WalkError(u"There is no such command."_s);
    }

    std::string word;

private:
    QString name;
    std::string text;
};

std::string outcomeOf(const std::string& line, Driver& hands)
{
    try {
        Command(line).run(hands);
        Driver::settle(50);
        return "ok";
    } catch (const WalkError& error) {
        return error.what();
    }
}

} // namespace

int main(int argc, char** argv)
{
    guardProcess();
    prctl(PR_SET_DUMPABLE, 1, 0, 0, 0); // or only root could run the test
    QApplication application(argc, argv);
    theme::apply(application, theme::Scheme::Light);
    const QString file = QApplication::arguments().value(1);
    journalFolder = QApplication::arguments().value(2);
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(&watchJournals));
    FakeClock clock(QDate(2026, 11, 16), QTime(9, 30));
    ScriptedDialogs dialogs;
    MainWindow window(clock, dialogs, PasswordCost::cheapest());
    window.resize(1366, 768);
    window.show();
    window.activateWindow();
    window.openForum(file);
    MouseDriver hands;
    QSocketNotifier input(0, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &window, [&hands, &input] {
        input.setEnabled(false); // the command's own waiting would come back here
        std::string line;
        if (!std::getline(std::cin, line) || line == "quit")
            return QApplication::quit();
        std::cout << outcomeOf(line, hands) << std::endl;
        input.setEnabled(true);
    });
    return QApplication::exec();
}

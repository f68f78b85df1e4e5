// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"
#include "app/platform/processguard.h"

#include <QGuiApplication>

#include <cstdio>

namespace {

/// Standard error belongs to the commands' own sentences: Qt's remarks about the machine stay out of it.
void onlyWhatIsFatal(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", qPrintable(message));
}

/// As they were given: with Qt Gui, Qt would take --session and its like for itself.
QStringList argumentsOf(int& argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    return QCoreApplication::arguments();
}

} // namespace

int main(int argc, char** argv)
{
    ledforum::guardProcess();
    qInstallMessageHandler(onlyWhatIsFatal);
    // Fonts for certificates need Qt Gui, but never a display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QStringList arguments = argumentsOf(argc, argv);
    const QGuiApplication application(argc, argv);
    const ledforum::SystemClock clock;
    return int(ledforum::runCommandLine(arguments, clock));
}

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

} // namespace

int main(int argc, char** argv)
{
    ledforum::guardProcess();
    qInstallMessageHandler(onlyWhatIsFatal);
    // Fonts for certificates need Qt Gui, but never a display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const ledforum::SystemClock clock;
    return int(ledforum::runCommandLine(QCoreApplication::arguments(), clock));
}

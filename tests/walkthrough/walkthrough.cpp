// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/walkthrough/outcome.h"
#include "tests/walkthrough/walk.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace ledforum;

// walkthrough FOLDER: walks the main job through the real windows and leaves numbered pictures and the issued
// certificates in FOLDER, which must be empty or not there yet. Works without a display.
int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"led-forum-walkthrough"_s);
    QTextStream out(stdout);
    QTextStream err(stderr);
    if (application.arguments().size() != 2) {
        err << "Usage: walkthrough FOLDER\n";
        return 2;
    }
    const QDir folder(application.arguments().last());
    if (!folder.isEmpty() || !folder.mkpath(u"."_s)) {
        err << folder.path() << " is not an empty folder, and cannot be made one.\n";
        return 1;
    }
    theme::apply(application, theme::Scheme::Light);
    MouseDriver hands;
    try {
        Walk(hands, folder.absolutePath(), Walk::Pictures::Taken).run();
    } catch (const WalkError& error) {
        err << error.what() << '\n';
        return 1;
    }
    for (const auto& [name, credits] : creditsByName(folder.filePath(u"certificates"_s)))
        out << name << ": " << credits << '\n';
    out << "Pictures and certificates are in " << folder.absolutePath() << '\n';
    return 0;
}

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/clock.h"
#include "app/platform/processguard.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/theme.h"
#include "ui/widgets/dialogs.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QScreen>
#include <QSettings>

using namespace Qt::StringLiterals;
using namespace ledforum;

namespace {

constexpr auto lastForum = "lastForum"_L1;

void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(u"The educational forum of Locally Employed Doctors."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({u"demo"_s, u"Open a demonstration forum."_s});
    parser.addOption({u"light"_s, u"Light, whatever the system's colours are."_s});
    parser.addOption({u"dark"_s, u"Dark, whatever the system's colours are."_s});
    parser.addPositionalArgument(u"file"_s, u"The forum to open; without it, the one that was open last."_s,
                                 u"[FILE]"_s);
}

std::optional<theme::Scheme> forcedScheme(const QCommandLineParser& parser)
{
    if (parser.isSet(u"dark"_s))
        return theme::Scheme::Dark;
    if (parser.isSet(u"light"_s))
        return theme::Scheme::Light;
    return std::nullopt;
}

void openWhatWasAsked(MainWindow& window, const QCommandLineParser& parser)
{
    const QString last = QSettings().value(lastForum).toString();
    if (parser.isSet(u"demo"_s))
        window.openDemonstration();
    else if (!parser.positionalArguments().isEmpty())
        window.openForum(parser.positionalArguments().first());
    else if (QFileInfo::exists(last))
        window.openForum(last);
    else if (!last.isEmpty())
        window.showStart(
            u"“%1” is not there any more. If it was moved, or is on a disk that is not connected, open "
            "it from where it is now."_s.arg(QDir::toNativeSeparators(last)));
}

/// On a small screen the window takes all of it: its frame and the desktop's bar leave less than its own
/// size.
void showFitted(QWidget& window)
{
    constexpr QSize comfortable(1366, 768);
    const QSize available = window.screen()->availableSize();
    window.resize(comfortable.boundedTo(available)); // also where nobody maximises windows
    if (available.width() <= comfortable.width() || available.height() <= comfortable.height()) {
        window.showMaximized();
        return;
    }
    window.show();
}

} // namespace

int main(int argc, char** argv)
{
    guardProcess();
    // A dialog of the desktop's own would stay open over the lock.
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"led-forum"_s);
    QApplication::setOrganizationName(u"led-forum"_s);
    QApplication::setApplicationDisplayName(u"LED Forum"_s);
    QApplication::setApplicationVersion(QStringLiteral(LED_FORUM_VERSION));
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    theme::apply(application, forcedScheme(parser));

    const SystemClock clock;
    RealDialogs dialogs;
    MainWindow window(clock, dialogs);
    QObject::connect(&window, &MainWindow::opened, &window, [](const QString& path) {
        QSettings().setValue(lastForum, QFileInfo(path).absoluteFilePath());
    });
    openWhatWasAsked(window, parser);
    showFitted(window);
    return QApplication::exec();
}

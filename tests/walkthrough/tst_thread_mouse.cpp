// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/walkthrough/outcome.h"
#include "tests/walkthrough/walk.h"
#include "ui/shell/theme.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ledforum;

/// The whole main job with the mouse, from an empty folder to eleven certificates.
class TestThreadMouse final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeThread()
    {
        theme::apply(*qApp, theme::Scheme::Light);
        QTemporaryDir folder;
        MouseDriver hands;
        try {
            Walk(hands, folder.path(), Walk::Pictures::None).run();
        } catch (const WalkError& error) {
            QFAIL(error.what());
        }
        QCOMPARE(creditsByName(folder.filePath(u"certificates"_s)), expectedCredits());
    }
};

QTEST_MAIN(TestThreadMouse)
#include "tst_thread_mouse.moc"

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/temporaryforum.h"
#include "ui/security/backgroundsignin.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// Signing in as the window does it.
class TestBackgroundSignIn final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWindowsOwnConnectionWritesNothing();
    void aWrongPasswordIsToldLater();
};

namespace {

std::optional<Result<Actor>> signedIn(TemporaryForum& forum, SecretBytes password)
{
    std::optional<Result<Actor>> result;
    QObject context;
    signInInBackground(&context, forum.forum(), u"tutor@forum.test"_s, std::move(password),
                       [&result](Result<Actor> done) { result.emplace(std::move(done)); });
    const bool isAtOnce = result.has_value();
    static_cast<void>(QTest::qWaitFor([&result] { return result.has_value(); }));
    return isAtOnce ? std::nullopt : std::move(result);
}

} // namespace

/// What a tutor's sign-in links and seals is done where it keeps nobody waiting: by another connection.
void TestBackgroundSignIn::theWindowsOwnConnectionWritesNothing()
{
    TemporaryForum forum;
    static_cast<void>(forum.tutor());
    const qint64 before = forum.forum().dataVersion();
    const auto tutor = signedIn(forum, TemporaryForum::password());
    QVERIFY(tutor && *tutor);
    QVERIFY((*tutor)->keys().office);
    QVERIFY(forum.forum().dataVersion() != before);
}

void TestBackgroundSignIn::aWrongPasswordIsToldLater()
{
    TemporaryForum forum;
    const auto refused = signedIn(forum, secretOf("not the one that it is"));
    QVERIFY(refused && !*refused);
    QCOMPARE(refused->failure().code, FailureCode::SignInRefused);
}

QTEST_MAIN(TestBackgroundSignIn)
#include "tst_backgroundsignin.moc"

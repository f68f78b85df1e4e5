// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/accounts.h"
#include "tests/support/stopwatch.h"
#include "tests/support/temporaryforum.h"

#include <QFile>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// Signing in beside the Argon2id run that it cannot do without, one after the other in one run.
class TestSignInTime final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isHardlyMoreThanArgon2id_data();
    void isHardlyMoreThanArgon2id();
};

namespace {

constexpr int runs = 15;
constexpr int rounds = 4; // a busy machine may spoil some
constexpr double allowed = 1.5;

/// A doctor's and the tutor's account at what a password really costs, in a file on the disk.
class RealForum final
{
public:
    RealForum()
    {
        const PasswordCost cost = PasswordCost::signIn();
        for (int i = 0; i < 30; ++i)
            static_cast<void>(m_forum.doctor(i));
        const auto expensive = *Forum::open(m_forum.path(), m_forum.clock(), cost);
        for (const QString& name : {u"tutor@forum.test"_s, u"doctor0@forum.test"_s})
            static_cast<void>(*expensive->accounts().signIn(name, TemporaryForum::password())); // raises it
        if (!QFile::copy(m_forum.path(), path()))
            qFatal("The forum could not be copied.");
        m_open = *Forum::open(path(), m_forum.clock(), cost);
    }
    [[nodiscard]] Accounts& accounts() { return m_open->accounts(); }

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"forum.led"_s); }

    TemporaryForum m_forum;
    QTemporaryDir m_folder;
    std::unique_ptr<Forum> m_open;
};

} // namespace

void TestSignInTime::isHardlyMoreThanArgon2id_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("doctor") << u"doctor0@forum.test"_s;
    QTest::newRow("tutor") << u"tutor@forum.test"_s;
}

void TestSignInTime::isHardlyMoreThanArgon2id()
{
    QFETCH(QString, name);
    RealForum forum;
    const SecretBytes password = TemporaryForum::password();
    double best = 1000;
    for (int round = 0; round < rounds && best > allowed; ++round) {
        std::vector<Took> bare;
        std::vector<Took> whole;
        for (int i = 0; i < runs; ++i) {
            bare.push_back(timed([&] { static_cast<void>(stretch(password, PasswordCost::signIn())); }));
            whole.push_back(timed([&] { QVERIFY(forum.accounts().signIn(name, password)); }));
        }
        const double ratio = median(whole, &Took::wall) / median(bare, &Took::wall);
        qInfo("Argon2id %.1f ms, signing in %.1f ms: ratio %.2f", median(bare, &Took::wall),
              median(whole, &Took::wall), ratio);
        best = std::min(best, ratio);
    }
    QVERIFY(best <= allowed);
}

QTEST_GUILESS_MAIN(TestSignInTime)
#include "tst_signintime_slow.moc"

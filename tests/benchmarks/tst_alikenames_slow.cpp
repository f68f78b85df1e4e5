// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/accounts.h"
#include "database/sqlite/statement.h"
#include "tests/support/stopwatch.h"
#include "tests/support/temporaryforum.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// Names that somebody has and names that nobody has are told apart neither by text nor by time. Each is
/// tried once, all in random order, at what a password really costs; LED_FORUM_ALIKE_NAMES=200 tries as many
/// of each kind.
class TestAlikeNames final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signInTakesAsLong();
    void activationTakesAsLong();
};

namespace {

constexpr int usualNames = 40;
constexpr double allowed = 0.05;
/// What a busy machine adds differs from round to round; what gives a name away does not.
constexpr int rounds = 4;

int namesOfEachKind()
{
    const int wanted = qEnvironmentVariableIntValue("LED_FORUM_ALIKE_NAMES");
    return wanted > 0 ? wanted : usualNames;
}

/// A forum on the disk's own terms, with doctors who have accounts and doctors who were invited only.
class CrowdedForum final
{
public:
    explicit CrowdedForum(int accounts)
    {
        for (int i = 0; i < accounts; ++i) {
            const QString email = u"known%1@forum.test"_s.arg(i, 3, 10, QChar(u'0'));
            static_cast<void>(m_forum.addDoctor(u"Doctor Known"_s, email, QString::number(7100000 + i)));
        }
        // Made cheaply; what a try costs is what the record says.
        const PasswordCost cost = PasswordCost::signIn();
        Statement(m_forum.connection(), u"UPDATE account SET password_opslimit = ?, password_memlimit = ?"_s)
            .bindAll(qint64(cost.operations), qint64(cost.memoryBytes))
            .run();
        m_open = *Forum::open(m_forum.path(), m_forum.clock(), cost);
    }
    [[nodiscard]] Accounts& accounts() { return m_open->accounts(); }
    [[nodiscard]] TemporaryForum& temporary() { return m_forum; }
    /// So that the next round's tries are as free as the first's.
    void waitAWhile() { m_forum.clock().advance(10); }

private:
    TemporaryForum m_forum;
    std::unique_ptr<Forum> m_open;
};

struct Try
{
    QString name;
    bool isKnown;
};

std::vector<Try> shuffled(int count, const QString& known, const QString& unknown)
{
    std::vector<Try> tries;
    for (int i = 0; i < count; ++i) {
        tries.push_back({known.arg(i, 3, 10, QChar(u'0')), true});
        tries.push_back({unknown.arg(i, 3, 10, QChar(u'0')), false});
    }
    std::shuffle(tries.begin(), tries.end(), std::mt19937(5));
    return tries;
}

/// Runs the tries in rounds until the medians agree. `attempt(name)` gives the sentence that it was refused
/// with.
void compare(const std::vector<Try>& tries, const std::function<QString(const QString&)>& attempt,
             const std::function<void()>& between)
{
    bool isAlike = false;
    for (int round = 0; round < rounds && !isAlike; ++round) {
        std::vector<Took> known;
        std::vector<Took> unknown;
        QStringList sentences;
        for (const Try& one : tries) {
            QString sentence;
            const Took took = timed([&] { sentence = attempt(one.name); });
            (one.isKnown ? known : unknown).push_back(took);
            if (!sentences.contains(sentence))
                sentences += sentence;
        }
        QCOMPARE(sentences.size(), 1);
        const double wall = median(known, &Took::wall) / median(unknown, &Took::wall);
        const double processor = median(known, &Took::processor) / median(unknown, &Took::processor);
        qInfo("known %.1f ms, unknown %.1f ms: ratio %.3f, of processor time %.3f (%zu each)",
              median(known, &Took::wall), median(unknown, &Took::wall), wall, processor, known.size());
        isAlike = std::abs(wall - 1) <= allowed && std::abs(processor - 1) <= allowed;
        between();
    }
    QVERIFY(isAlike);
}

} // namespace

void TestAlikeNames::signInTakesAsLong()
{
    const int count = namesOfEachKind();
    CrowdedForum forum(count);
    const auto attempt = [&](const QString& name) {
        return forum.accounts().signIn(name, secretOf("not the password")).failure().sentence;
    };
    compare(shuffled(count, u"known%1@forum.test"_s, u"nobody%1@forum.test"_s), attempt,
            [&] { forum.waitAWhile(); });
    // The same by number, of which the unknown ones are looked for twice.
    compare(shuffled(count / 2, u"7100%1"_s, u"7900%1"_s), attempt, [&] { forum.waitAWhile(); });
}

void TestAlikeNames::activationTakesAsLong()
{
    const int count = namesOfEachKind() / 2;
    CrowdedForum forum(0);
    for (int i = 0; i < count; ++i) {
        const QString email = u"known%1@forum.test"_s.arg(i, 3, 10, QChar(u'0'));
        const PersonId person =
            forum.temporary().addPerson(u"Doctor Known"_s, email, QString::number(7100000 + i));
        QVERIFY(forum.accounts().invite(forum.temporary().tutor(), person));
    }
    const auto attempt = [&](const QString& name) {
        return forum.accounts()
            .activate(name, u"K7QM-2XWD-9RTA"_s, secretOf("three random words here"))
            .failure()
            .sentence;
    };
    compare(shuffled(count, u"known%1@forum.test"_s, u"nobody%1@forum.test"_s), attempt,
            [&] { forum.waitAWhile(); });
}

QTEST_GUILESS_MAIN(TestAlikeNames)
#include "tst_alikenames_slow.moc"

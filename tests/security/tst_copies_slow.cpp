// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/security/guesses.h"

#include <QTest>

using namespace ledforum;

namespace {

constexpr int clinicsAForum = 12; // a file of some size; then another forum with other doctors
constexpr int usualClinics = 48;  // LED_FORUM_COPIED_CLINICS=1000 is the full size
constexpr double mayBeAboveChance = 0.02;

int wantedClinics()
{
    const int wanted = qEnvironmentVariableIntValue("LED_FORUM_COPIED_CLINICS");
    return wanted > 0 ? wanted : usualClinics;
}

QString percent(double part)
{
    return QString::number(100 * part, 'f', 2) + u" %"_s;
}

} // namespace

/// Who copies the file every quarter of an hour, and reads the clear audit, learns no more of who booked than
/// chance tells.
class TestCopies final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void copiesDoNotTellWhoBooked_data();
    void copiesDoNotTellWhoBooked();
    void aClearActInTheSameSittingTells_data();
    void aClearActInTheSameSittingTells();

private:
    struct Strategy
    {
        QString name;
        std::function<guesses::Scores()> learn;
    };
    [[nodiscard]] std::vector<Strategy> strategies() const;

    std::vector<Case> m_cases;
};

void TestCopies::initTestCase()
{
    const quint32 seed = 20261124;
    const int clinics = wantedClinics();
    for (int done = 0; done < clinics; done += clinicsAForum) {
        Sittings sittings(seed + quint32(done));
        CopyAttack attack(sittings, done);
        sittings.run(std::min(clinicsAForum, clinics - done),
                     [&](const std::vector<Taking>& takings) { attack.look(takings, m_cases); });
    }
    qInfo("%d clinics, %d slots taken", clinics, int(m_cases.size()));
    QVERIFY(int(m_cases.size()) > clinics);
}

std::vector<TestCopies::Strategy> TestCopies::strategies() const
{
    static const char* const signNames[SignCount] = {
        "account row",  "person row",        "reply row",         "other row of theirs", "clear audit",
        "rows changed", "page of their key", "page of name",      "beside their key",    "beside their name",
        "more of them", "reply row before",  "account row before"};
    std::vector<Strategy> all;
    for (int sign = 0; sign < SignCount; ++sign)
        all.push_back(
            {QString::fromLatin1(signNames[sign]), [=, this] { return guesses::bySign(m_cases, sign); }});
    all.push_back(
        {u"all signs, learned"_s, [=, this] { return guesses::bySignsLearned(m_cases, Beside::Nothing); }});
    all.push_back(
        {u"first byte of the tag"_s, [=, this] { return guesses::byByte(m_cases, &Case::tag, 0); }});
    all.push_back(
        {u"byte of a sealed key"_s, [=, this] { return guesses::byByte(m_cases, &Case::envelope, 1); }});
    all.push_back({u"last byte of the envelope"_s,
                   [=, this] { return guesses::byByte(m_cases, &Case::envelope, 4000); }});
    all.push_back({u"bytes that two slots share"_s, [=, this] { return guesses::bySharedRun(m_cases); }});
    return all;
}

void TestCopies::copiesDoNotTellWhoBooked_data()
{
    QTest::addColumn<int>("strategy");
    const auto all = strategies();
    for (size_t n = 0; n < all.size(); ++n)
        QTest::newRow(qPrintable(all[n].name)) << int(n);
}

void TestCopies::copiesDoNotTellWhoBooked()
{
    QFETCH(int, strategy);
    const auto all = strategies();
    const Outcome outcome = guesses::outcomeOf(m_cases, Beside::Nothing, all.at(size_t(strategy)).learn());
    qInfo("%s: right in %s, chance %s, standard error %s", qPrintable(all.at(size_t(strategy)).name),
          qPrintable(percent(outcome.rate())), qPrintable(percent(1.0 / Sittings::doctors)),
          qPrintable(percent(outcome.standardError())));
    // Three standard errors are luck, of twenty strategies; at the full size they are less than the two
    // points.
    QVERIFY(outcome.aboveChance() <= mayBeAboveChance + 3 * outcome.standardError());
}

/// The same attacker finds those who did something that shows: the figure of the threat model, and the proof
/// that the attack can succeed.
void TestCopies::aClearActInTheSameSittingTells_data()
{
    QTest::addColumn<Beside>("beside");
    QTest::newRow("a reply to a session") << Beside::AReply;
    QTest::newRow("a change of their account") << Beside::TheirAccount;
}

void TestCopies::aClearActInTheSameSittingTells()
{
    QFETCH(Beside, beside);
    const Outcome outcome = guesses::outcomeOf(m_cases, beside, guesses::bySignsLearned(m_cases, beside));
    qInfo("beside %s: right in %s of %d, chance %s", QTest::currentDataTag(),
          qPrintable(percent(outcome.rate())), outcome.cases, qPrintable(percent(1.0 / Sittings::doctors)));
    QVERIFY(outcome.aboveChance() > 0.25);
}

QTEST_GUILESS_MAIN(TestCopies)
#include "tst_copies_slow.moc"

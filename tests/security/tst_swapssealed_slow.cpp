// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/swapcolumns.h"
#include "tests/support/swapvictims.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// The same as for keys with every column of 1:1s, certificates, drafts and the audit.
class TestSwapsSealed final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingOpensAndItIsNoticed_data();
    void nothingOpensAndItIsNoticed();

private:
    std::unique_ptr<SwapForum> m_scene;
    std::unique_ptr<Attacker> m_attacker;
    Aftermath m_untouched;
};

void TestSwapsSealed::initTestCase()
{
    m_scene = std::make_unique<SwapForum>();
    m_attacker = std::make_unique<Attacker>(*m_scene);
    AttackedCopy copy(m_scene->now());
    m_untouched = workOn(*m_scene, copy.open((*m_scene)->clock()));
    QCOMPARE(m_untouched.refusals(), QStringList());
}

void TestSwapsSealed::nothingOpensAndItIsNoticed_data()
{
    QTest::addColumn<std::vector<SealedValue>>("values");
    QTest::addColumn<QString>("signs");
    const std::optional<size_t> most = mostSwaps();
    int left = 0;
    for (const SwapColumn& column : swapColumns()) {
        if (isOfKeys(column))
            continue;
        std::vector<ColumnAttack> attacks = attacksOn(column, *m_scene, *m_attacker, most.value_or(1));
        // Two of the three kinds do for each column, where it is not asked for all.
        if (!most && attacks.size() == 3)
            attacks.erase(attacks.begin() + left++ % 3);
        for (const ColumnAttack& attack : attacks)
            QTest::newRow(qPrintable(attack.name)) << attack.values << QString::fromLatin1(column.signs);
    }
}

void TestSwapsSealed::nothingOpensAndItIsNoticed()
{
    QFETCH(std::vector<SealedValue>, values);
    QFETCH(QString, signs);
    AttackedCopy copy(m_scene->now());
    if (values.size() == 2)
        copy.swap(values.front(), values.back());
    else
        copy.put(values.front());
    const auto readable = m_attacker->opened(copy.connection());
    Forum& forum = copy.open((*m_scene)->clock());
    const Aftermath aftermath = workOn(*m_scene, forum);
    QCOMPARE(m_attacker->gained(copy.connection(), readable), QString());
    QVERIFY(!toldToAttacker(*m_scene, forum).contains(canary));
    const QString sign = aftermath.signsAgainst(m_untouched).value(0, u"none"_s);
    QVERIFY2(signs.split(u' ').contains(sign), qPrintable(sign + u'\n' + aftermath.differences(m_untouched)));
}

QTEST_MAIN(TestSwapsSealed)
#include "tst_swapssealed_slow.moc"

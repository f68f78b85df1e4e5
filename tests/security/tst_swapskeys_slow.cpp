// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/swaptrial.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// Every column of accounts, roles and offices that holds a key, a signature or a seal: what stands there is
/// exchanged between rows, replaced by what an administrator can make, and put back as it once was. Nobody's
/// words reach the attacker's keys, the attacker's window tells them nothing, and it is noticed.
class TestSwapsKeys final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_trial.emplace(); }
    void everyColumnIsAttacked();
    void whatIsOpenIsFound();
    void nothingOpensAndItIsNoticed_data();
    void nothingOpensAndItIsNoticed();

private:
    std::optional<SwapTrial> m_trial;
};

/// A column of bytes that is new has no line in the table yet.
void TestSwapsKeys::everyColumnIsAttacked()
{
    AttackedCopy copy(m_trial->scene().now());
    QStringList attacked;
    for (const SwapColumn& column : swapColumns()) {
        attacked += QString::fromLatin1(column.name);
        QVERIFY2(!attacksOn(column, m_trial->scene(), m_trial->attacker(), 1).empty(), column.name);
    }
    attacked += unsealedColumns();
    attacked.sort();
    QStringList all = sealedColumns(copy.connection());
    all.sort();
    QCOMPARE(attacked, all);
}

/// The attacker's search finds what there is to find.
void TestSwapsKeys::whatIsOpenIsFound()
{
    AttackedCopy copy(m_trial->scene().now());
    const auto before = m_trial->attacker().opened(copy.connection());
    Attacker knowing(m_trial->scene());
    knowing.holds(*m_trial->scene()->tutor().keys().office);
    QVERIFY(!knowing.gained(copy.connection(), before).isEmpty());
    QCOMPARE(m_trial->attacker().gained(copy.connection(), before), QString());
}

void TestSwapsKeys::nothingOpensAndItIsNoticed_data()
{
    m_trial->addColumnAttacks(true);
}

void TestSwapsKeys::nothingOpensAndItIsNoticed()
{
    QFETCH(std::vector<SealedValue>, values);
    QFETCH(QString, signs);
    m_trial->judge(values, signs);
}

QTEST_MAIN(TestSwapsKeys)
#include "tst_swapskeys_slow.moc"

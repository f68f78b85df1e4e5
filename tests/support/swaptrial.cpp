// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/swaptrial.h"

#include <QTest>

namespace ledforum {

using namespace Qt::StringLiterals;

SwapTrial::SwapTrial()
    : m_attacker(m_scene)
{
    AttackedCopy copy(m_scene.now());
    m_untouched = workOn(m_scene, copy.open(m_scene->clock()));
    if (const QStringList refusals = m_untouched.refusals(); !refusals.isEmpty())
        qFatal("%s", qUtf8Printable(refusals.join(u'\n')));
}

void SwapTrial::addColumnAttacks(bool areOfKeys)
{
    QTest::addColumn<std::vector<SealedValue>>("values");
    QTest::addColumn<QString>("signs");
    const std::optional<size_t> most = mostSwaps();
    int left = 0;
    for (const SwapColumn& column : swapColumns()) {
        if (isOfKeys(column) != areOfKeys)
            continue;
        std::vector<ColumnAttack> attacks = attacksOn(column, m_scene, m_attacker, most.value_or(1));
        // Two of the three kinds do for each column, where it is not asked for all.
        if (!most && attacks.size() == 3)
            attacks.erase(attacks.begin() + left++ % 3);
        for (const ColumnAttack& attack : attacks)
            QTest::newRow(qPrintable(attack.name)) << attack.values << QString::fromLatin1(column.signs);
    }
}

void SwapTrial::judge(const std::vector<SealedValue>& values, const QString& signs)
{
    AttackedCopy copy(m_scene.now());
    if (values.size() == 2)
        copy.swap(values.front(), values.back());
    else
        copy.put(values.front());
    judge(copy, signs);
}

void SwapTrial::addAttacks(std::span<const ForgedAttack> attacks)
{
    QTest::addColumn<const ForgedAttack*>("forged");
    for (const ForgedAttack& forged : attacks)
        QTest::newRow(forged.name) << &forged;
}

void SwapTrial::judge(const ForgedAttack& forged)
{
    AttackedCopy copy(m_scene.now());
    AttackedCopy old(m_scene.before());
    forged.attack({m_scene, m_attacker, copy, old});
    judge(copy, QString::fromLatin1(forged.sign));
}

void SwapTrial::judge(AttackedCopy& copy, const QString& signs)
{
    const auto readable = m_attacker.opened(copy.connection());
    Forum& forum = copy.open(m_scene->clock());
    const Aftermath aftermath = workOn(m_scene, forum);
    QCOMPARE(m_attacker.gained(copy.connection(), readable), QString());
    QVERIFY(!toldToAttacker(m_scene, forum).contains(canary));
    const QString sign = aftermath.signsAgainst(m_untouched).value(0, u"none"_s);
    QVERIFY2(signs.split(u' ').contains(sign), qPrintable(sign + u'\n' + aftermath.differences(m_untouched)));
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/swaptrial.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// The same as for keys with every column of 1:1s, certificates, drafts and the audit.
class TestSwapsSealed final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_trial.emplace(); }
    void nothingOpensAndItIsNoticed_data();
    void nothingOpensAndItIsNoticed();

private:
    std::optional<SwapTrial> m_trial;
};

void TestSwapsSealed::nothingOpensAndItIsNoticed_data()
{
    m_trial->addColumnAttacks(false);
}

void TestSwapsSealed::nothingOpensAndItIsNoticed()
{
    QFETCH(std::vector<SealedValue>, values);
    QFETCH(QString, signs);
    m_trial->judge(values, signs);
}

QTEST_MAIN(TestSwapsSealed)
#include "tst_swapssealed_slow.moc"

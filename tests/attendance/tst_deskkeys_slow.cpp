// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/deskhall.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// How many keys a check-in at a staffed desk takes, Enter among them, whoever of 212 people comes.
class DeskKeysTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thirtyCheckInsTakeFewKeys();
};

void DeskKeysTest::thirtyCheckInsTakeFewKeys()
{
    DeskHall hall;
    QCOMPARE(int(hall.doctors().size()), DeskHall::people);
    const Actor desk = hall.started();
    // Types the surname, and then the given name, looking at the list: Enter once they are the clear first,
    // or the digit of their row and Enter, once there are three letters.
    const auto keysFor = [&](const Person& person) {
        const QString whole = typedFor(person);
        for (qsizetype letters = 1; letters <= whole.size(); ++letters) {
            const DeskSearch search = *hall.desk().search(desk, hall.session(), whole.first(letters));
            const auto at = std::ranges::find(search.matches, person.id, &DeskMatch::person);
            const auto place = at - search.matches.begin();
            if (at == search.matches.end())
                continue;
            if (place == 0 && search.isClear)
                return int(letters) + 1;
            if (letters >= 3)
                return int(letters) + 2; // the row's digit, and Enter
        }
        return 99;
    };
    std::vector<int> keys;
    for (const Person& person : hall.doctors())
        keys.push_back(keysFor(person));
    std::ranges::sort(keys, std::greater());
    const int worst = std::accumulate(keys.begin(), keys.begin() + 30, 0);
    const int all = std::accumulate(keys.begin(), keys.end(), 0);
    qInfo("keys a check-in: %.2f on average, %.2f of the thirty longest, most %d", all / 212.0, worst / 30.0,
          keys.front());
    QVERIFY2(worst <= 30 * 6, qPrintable(u"%1 keys for the thirty longest"_s.arg(worst)));
    // Thirty who really come, one after the other.
    std::vector<Person> coming = hall.doctors();
    std::ranges::shuffle(coming, std::mt19937(5));
    coming.erase(coming.begin() + 30, coming.end());
    int pressed = 0;
    for (const Person& person : coming) {
        pressed += keysFor(person);
        QVERIFY(hall.desk().checkIn(desk, hall.session(), person.id));
    }
    QVERIFY2(pressed <= 30 * 6, qPrintable(QString::number(pressed)));
    QCOMPARE(hall.desk().view(desk, hall.session())->checkedIn, 30);
}

QTEST_GUILESS_MAIN(DeskKeysTest)
#include "tst_deskkeys_slow.moc"

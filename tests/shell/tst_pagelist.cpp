// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/actions.h"
#include "ui/shell/pagelist.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// Who finds which page in the rail; what a page may not show is not there at all.
class TestPageList final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreThereForWhomTheyMay_data();
    void pagesAreThereForWhomTheyMay();
    void everyPageIsInTheMatrix();
    void namesAndShortcutsAreUnique();
    void everyIconExists();
};

namespace {

struct Row
{
    QString page;
    bool led;
    bool administrator;
    bool tutor;
};

const std::vector<Row>& matrix()
{
    static const std::vector<Row> rows = {
        {u"home"_s, true, true, true},
        {u"programme"_s, true, true, true},
        {u"my-appointments"_s, true, false, false},
        {u"appointments"_s, false, true, true},
        {u"register"_s, false, true, true},
        {u"certificates"_s, false, true, true},
        {u"insights"_s, false, true, true},
        {u"people"_s, false, true, true},
        {u"retention"_s, false, true, true},
        {u"my-cpd"_s, true, true, true},
        {u"verify"_s, true, true, true},
        {u"audit"_s, false, true, true},
        {u"access"_s, false, true, true},
        {u"account"_s, true, true, true},
        {u"backups"_s, false, true, true},
        {u"settings"_s, false, true, true},
    };
    return rows;
}

bool has(Roles roles, const QString& page)
{
    return std::ranges::count(pagesFor(roles), page, &PageEntry::name) == 1;
}

} // namespace

void TestPageList::pagesAreThereForWhomTheyMay_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<bool>("led");
    QTest::addColumn<bool>("administrator");
    QTest::addColumn<bool>("tutor");
    for (const Row& row : matrix())
        if (std::ranges::count(allPages(), row.page, &PageEntry::name) > 0)
            QTest::addRow("%s", qPrintable(row.page))
                << row.page << row.led << row.administrator << row.tutor;
}

void TestPageList::pagesAreThereForWhomTheyMay()
{
    QFETCH(QString, page);
    QFETCH(bool, led);
    QFETCH(bool, administrator);
    QFETCH(bool, tutor);
    QCOMPARE(has(Role::Led, page), led);
    QCOMPARE(has(Role::Administrator, page), administrator);
    QCOMPARE(has(Role::Tutor, page), tutor);
    QCOMPARE(has(Role::Led | Role::Administrator, page), led || administrator);
    QVERIFY(!has(Roles(), page));
}

void TestPageList::everyPageIsInTheMatrix()
{
    for (const PageEntry& entry : allPages())
        QVERIFY2(std::ranges::count(matrix(), entry.name, &Row::page) == 1, qPrintable(entry.name));
}

void TestPageList::namesAndShortcutsAreUnique()
{
    QStringList names;
    QStringList shortcuts;
    for (const PageEntry& entry : allPages()) {
        names << entry.name;
        shortcuts << entry.shortcut.toString();
    }
    for (const ActionEntry& entry : allActions()) {
        names << entry.name;
        shortcuts << entry.shortcut.toString();
    }
    QVERIFY(!shortcuts.contains(QString()));
    QCOMPARE(names.removeDuplicates(), 0);
    // A doctor's and a tutor's appointments share a place in the rail, and a shortcut, when nobody has both.
    for (const Role role : {Role::Led, Role::Administrator, Role::Tutor}) {
        QStringList mine;
        for (const PageEntry& entry : pagesFor(role))
            mine << entry.shortcut.toString();
        QCOMPARE(mine.removeDuplicates(), 0);
    }
}

void TestPageList::everyIconExists()
{
    for (const PageEntry& entry : allPages())
        QVERIFY2(QFile::exists(u":/icons/%1.svg"_s.arg(entry.icon)), qPrintable(entry.icon));
    for (const ActionEntry& entry : allActions())
        QVERIFY2(QFile::exists(u":/icons/%1.svg"_s.arg(entry.icon)), qPrintable(entry.icon));
}

QTEST_MAIN(TestPageList)
#include "tst_pagelist.moc"

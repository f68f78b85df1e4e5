// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/registerservice.h"
#include "tests/support/commandrun.h"
#include "tests/support/temporaryforum.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// A closed register corrected from the command line, by the real program.
class CorrectionCommandsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReasonCanBeSeen()
    {
        TemporaryForum house(QDate(2020, 11, 25));
        TeachingSession teaching;
        teaching.uid = u"a@forum.test"_s;
        teaching.span = {QDate(2020, 11, 24), QTime(14, 0), 60};
        teaching.title = u"Sepsis"_s;
        const auto session = TeachingSessionStore(house.connection()).insert(teaching);
        const PersonId ann = house.addPerson(u"Ann Adams"_s, u"ann@forum.test"_s, u"7000001"_s);
        QVERIFY(house.forum().registers().close(house.administrator(), session));
        const auto corrected = [&](const QString& reason) {
            return CommandRunner(house.path())
                .runAs(u"office@forum.test"_s, {u"attendance"_s, u"correct"_s, u"2020-11-24"_s, u"7000001"_s,
                                                u"present"_s, u"--reason"_s, reason});
        };
        const auto status = [&] { return RegisterStore(house.connection()).mark(session, ann)->status; };
        const CommandRun hidden = corrected(QString(QChar(0x200B)));
        QCOMPARE(hidden.status, 1);
        QVERIFY2(hidden.error().contains(u"nobody can see"_s), qPrintable(hidden.error()));
        QVERIFY(status() == MarkStatus::DidNotAttend);
        QCOMPARE(corrected(u"She had signed on paper"_s).status, 0);
        QVERIFY(status() == MarkStatus::Present);
    }
};

QTEST_GUILESS_MAIN(CorrectionCommandsTest)
#include "tst_correctioncommands.moc"

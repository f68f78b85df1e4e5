// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/registerservice.h"
#include "tests/support/commandrun.h"
#include "tests/support/temporaryforum.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const QString office = u"office@forum.test"_s;
const QDate firstTuesday(2026, 11, 3);

/// Three registers closed in November: one doctor came to all, the other two to none.
class Stage final
{
public:
    Stage()
        : m_runner(m_house.path())
    {
        const PersonId came = m_house.addPerson(u"Ann Adams"_s, u"ann@forum.test"_s, u"7000001"_s);
        m_house.addPerson(u"Ben Brown"_s, u"ben@forum.test"_s, u"7000002"_s);
        static_cast<void>(m_house.doctor(0));
        for (int n = 0; n < 3; ++n) {
            TeachingSession session;
            session.uid = u"s%1@forum.test"_s.arg(n);
            session.span = {firstTuesday.addDays(7 * n), QTime(14, 0), 60};
            session.title = u"Session %1"_s.arg(n);
            session.state = TeachingState::Published;
            const auto id = TeachingSessionStore(m_house.connection()).insert(session);
            m_house.clock().set(session.span.date, QTime(15, 5));
            RegisterService& registers = m_house.forum().registers();
            if (!registers.mark(m_house.tutor(), id, came, {}) || !registers.close(m_house.tutor(), id))
                qFatal("The register was not closed.");
        }
        m_runner.setTime(u"2026-11-23 09:30:00"_s);
    }
    [[nodiscard]] CommandRun run(const QString& who, const QString& words) const
    {
        return m_runner.runAs(who, words.split(u' '));
    }
    [[nodiscard]] QString file(const QString& name) const { return m_house.folder() + u'/' + name; }

private:
    TemporaryForum m_house;
    CommandRunner m_runner;
};

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestInsightCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notSeen()
    {
        const Stage stage;
        const CommandRun run =
            stage.run(office, u"attendance not-seen --csv %1 --pdf %2 --drafts %3"_s.arg(
                                  stage.file(u"n.csv"_s), stage.file(u"n.pdf"_s), stage.file(u"drafts"_s)));
        QVERIFY2(run.status == 0, qPrintable(run.error()));
        QCOMPARE(run.object()[u"sessions"_s].toInt(), 3);
        QCOMPARE(run.object()[u"registers"_s].toInt(), 3);
        const QJsonArray missing = run.object()[u"not_seen"_s].toArray();
        QCOMPARE(missing.size(), 2);
        QCOMPARE(missing[0][u"missed"_s].toInt(), 3);
        QVERIFY(missing[0][u"last_came"_s].isNull());
        QVERIFY(run.object()[u"away"_s].toArray().isEmpty());
        QVERIFY(bytesOf(stage.file(u"n.csv"_s)).contains("Ben Brown,ben@forum.test,"));
        QVERIFY(bytesOf(stage.file(u"n.pdf"_s)).startsWith("%PDF"));
        QCOMPARE(QDir(stage.file(u"drafts"_s)).entryList({u"*.eml"_s}).size(), 2);
        QCOMPARE(
            stage.run(office, u"attendance not-seen --sessions 4"_s).object()[u"not_seen"_s].toArray().size(),
            0);
        QCOMPARE(stage.run(office, u"attendance not-seen --sessions 0"_s).status, 1);
        QCOMPARE(stage.run(office, u"attendance not-seen --sessions three"_s).status, 1);
        QCOMPARE(stage.run(u"doctor0@forum.test"_s, u"attendance not-seen"_s).status, 1);
    }

    void patterns()
    {
        const Stage stage;
        const QString words = u"attendance patterns --from 2026-11-01 --to 2026-11-30 --by "_s;
        const CommandRun run = stage.run(
            office, words + u"grade --csv %1 --pdf %2"_s.arg(stage.file(u"p.csv"_s), stage.file(u"p.pdf"_s)));
        QVERIFY2(run.status == 0, qPrintable(run.error()));
        QCOMPARE(run.object()[u"by"_s].toString(), u"grade"_s);
        const QJsonObject total = run.object()[u"total"_s].toObject();
        QCOMPARE(total[u"people"_s].toInt(), 3);
        QCOMPARE(total[u"expected"_s].toInt(), 9);
        QCOMPARE(total[u"attended"_s].toInt(), 3);
        QCOMPARE(total[u"rate_percent"_s].toInt(), 33);
        QCOMPARE(total[u"credits"_s].toDouble(), 3.0);
        QVERIFY(total[u"before"_s][u"rate_percent"_s].isNull());
        QVERIFY(bytesOf(stage.file(u"p.csv"_s))
                    .contains("\r\nAll,2026-11-01,2026-11-30,3,1,9,3,0,6,33,,180,3\r\n"));
        QVERIFY(bytesOf(stage.file(u"p.pdf"_s)).startsWith("%PDF"));
        const QJsonArray months = stage.run(office, words + u"month"_s).object()[u"groups"_s].toArray();
        QCOMPARE(months.size(), 1);
        QCOMPARE(months[0][u"name"_s].toString(), u"November 2026"_s);
        QCOMPARE(stage.run(office, words + u"height"_s).status, 1);
        QCOMPARE(stage.run(u"doctor0@forum.test"_s, words + u"month"_s).status, 1);
        QCOMPARE(
            stage.run(office, u"attendance patterns --from 2026-12-01 --to 2026-11-30 --by month"_s).status,
            1);
    }
};

QTEST_GUILESS_MAIN(TestInsightCommands)
#include "tst_insightcommands_slow.moc"

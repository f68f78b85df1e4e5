// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/markreasons.h"
#include "app/attendance/mergerule.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const PersonId ann(7);

SessionTime session()
{
    return {{QDate(2026, 11, 24), QTime(14, 0), 60}, QTimeZone("Europe/London")};
}

/// "desk 14:03-, teams 13:56-14:20 14:30-15:02": what each source saw.
std::vector<Sighting> sightings(const QString& text)
{
    std::vector<Sighting> all;
    for (const QString& source : text.split(u", "_s, Qt::SkipEmptyParts)) {
        const QStringList words = source.split(u' ');
        for (const QString& times : words.mid(1)) {
            const auto moment = [&](qsizetype n) {
                return session().utc(
                    {session().span().date, QTime::fromString(times.section(u'-', n, n), u"HH:mm"_s)});
            };
            Sighting one{.person = ann, .from = moment(0), .source = *sightingSourceFrom(words.first())};
            if (!times.endsWith(u'-'))
                one.to = moment(1);
            all.push_back(one);
        }
    }
    return all;
}

RegisterRow rowWith(const QString& text, const std::optional<Mark>& byHand = {})
{
    RegisterRow row{.person = {{.fullName = *PersonName::parse(u"Ann Adams"_s)}, ann},
                    .sightings = sightings(text)};
    row.mark = byHand;
    if (!byHand && !row.sightings.empty())
        row.mark = markFromSightings(ann, row.sightings, session(), 5);
    return row;
}

QString shown(const std::vector<SourceLine>& lines)
{
    QStringList words;
    for (const SourceLine& line : lines)
        words += u"%1: %2 = %3"_s.arg(line.source, line.times).arg(line.minutes);
    return words.join(u"; "_s);
}

} // namespace

/// What several sources together make of a person.
class MergeRuleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marks_data()
    {
        QTest::addColumn<QString>("seen");
        QTest::addColumn<QString>("mark");
        const auto row = [](const char* name, const QString& seen, const QString& mark) {
            QTest::newRow(name) << seen << mark;
        };
        row("the desk, to the end", u"desk 13:55-"_s, u"present 60 desk"_s);
        row("the desk, late", u"desk 14:20-"_s, u"late 40 desk"_s);
        row("the desk, and left", u"desk 13:55-14:40"_s, u"left-early 40 desk"_s);
        row("the desk, back again", u"desk 13:55-14:20 14:30-"_s, u"present 50 desk"_s);
        row("a sheet", u"sheet 14:00-"_s, u"present 60 sheet"_s);
        row("Teams at home, then the room", u"teams 13:58-14:20, desk 14:20-"_s, u"present 60 several"_s);
        row("a gap between the two", u"teams 13:58-14:20, desk 14:30-"_s, u"present 50 several"_s);
        row("both at once count once", u"desk 14:00-, teams 14:00-15:00"_s, u"present 60 several"_s);
        row("overlapping", u"desk 14:00-14:40, teams 14:30-14:50"_s, u"left-early 50 several"_s);
        row("Teams outside the session", u"desk 14:00-, teams 13:30-13:50"_s, u"present 60 desk"_s);
        row("nobody inside", u"teams 13:30-13:50"_s, u"did-not-attend 0 teams"_s);
        row("nobody inside, twice", u"teams 13:30-13:50, desk 13:40-13:55"_s, u"did-not-attend 0 several"_s);
        row("after the end", u"desk 15:01-"_s, u"did-not-attend 0 desk"_s);
    }
    void marks()
    {
        QFETCH(QString, seen);
        const Mark mark = markFromSightings(ann, sightings(seen), session(), 5);
        QCOMPARE(mark.person, ann);
        QTEST(u"%1 %2 %3"_s.arg(codeOf(mark.status)).arg(mark.minutes).arg(codeOf(mark.source)), "mark");
    }

    void reasons_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("says"); // empty: it will do
        const QString unseen = u"nobody can see"_s;
        QTest::newRow("plain") << u"She was there – Dr Ng’s list"_s << QString();
        QTest::newRow("empty") << QString() << u"Say why"_s;
        QTest::newRow("200 letters") << QString(200, u'a') << QString();
        QTest::newRow("201 letters") << QString(201, u'a') << u"longer than 200"_s;
        QTest::newRow("no width") << QString(QChar(0x200B)) << unseen;
        QTest::newRow("turned round") << u"left\u202Eyrros"_s << unseen;
        QTest::newRow("escape") << u"\x1b[2J"_s << unseen;
        QTest::newRow("filler") << QString(QChar(0x3164)) << unseen;
    }
    void reasons()
    {
        QFETCH(QString, reason);
        QFETCH(QString, says);
        const auto failure = uselessReason(reason);
        QCOMPARE(failure.has_value(), !says.isEmpty());
        QVERIFY(!failure || failure->sentence.contains(says));
    }

    void saysWhy()
    {
        const RegisterRow both = rowWith(u"teams 13:58-14:20 14:31-14:40, desk 14:30-"_s);
        QCOMPARE(shown(sourceLines(both, session())),
                 u"Desk: 2.30pm to the end = 30; Teams: 1.58pm to 2.20pm, 2.31pm to 2.40pm = 29"_s);
        QVERIFY(reasonOf(both, session()).endsWith(u"no minute twice: 50 minutes."_s));

        const Mark late{.person = ann, .status = MarkStatus::Late, .arrived = QTime(14, 20), .minutes = 40};
        const RegisterRow byHand = rowWith(u"teams 13:58-15:00"_s, late);
        QCOMPARE(shown(sourceLines(byHand, session())),
                 u"By hand: late from 2.20pm = 40; Teams: 1.58pm to 3pm = 60"_s);
        QVERIFY(reasonOf(byHand, session()).startsWith(u"What was marked by hand counts"_s));

        QVERIFY(reasonOf(rowWith({}), session()).isEmpty());
        QVERIFY(reasonOf(rowWith(u"teams 13:30-13:50"_s), session()).contains(u"did not attend"_s));
    }
};

QTEST_GUILESS_MAIN(MergeRuleTest)
#include "tst_mergerule.moc"

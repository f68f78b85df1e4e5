// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/teamsreport.h"
#include "app/common/wholefile.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const QString folder = QStringLiteral(TEST_DATA "/reports/");

SessionTime sessionFrom(const QJsonObject& json)
{
    return {{QDate::fromString(json[u"date"_s].toString(), Qt::ISODate),
             QTime::fromString(json[u"start"_s].toString(), u"HH:mm"_s), json[u"minutes"_s].toInt()},
            QTimeZone(json[u"zone"_s].toString().toUtf8())};
}

std::optional<ColumnMapping> mappingFrom(const QJsonObject& json)
{
    if (json.isEmpty())
        return std::nullopt;
    ColumnMapping mapping;
    for (const QJsonValue& heading : json[u"headings"_s].toArray())
        mapping.headings += heading.toString();
    for (const QJsonValue& use : json[u"uses"_s].toArray())
        mapping.uses += *columnUseFrom(use.toString());
    return mapping;
}

QString lineOf(const TeamsAttendee& one, const SessionTime& session)
{
    qint64 seconds = 0;
    for (const JoinedInterval& inside : unionInside(one.intervals, session))
        seconds += (inside.to - inside.from).count();
    return u"%1 <%2> %3 %4 s %5"_s.arg(one.name, one.emails.join(u' '), one.number)
        .arg(seconds)
        .arg(one.status ? codeOf(*one.status) : QString());
}

/// What the reader makes of a file, a line each.
QStringList shown(const Result<std::variant<TeamsReport, UnknownTable>>& read, const SessionTime& session)
{
    if (!read) {
        static const QRegularExpression line(u"\\b[Ll]ine (\\d+)"_s);
        return {u"refused in line %1"_s.arg(line.match(read.failure().sentence).captured(1).toInt())};
    }
    if (const auto* table = std::get_if<UnknownTable>(&*read))
        return {u"unknown: "_s + table->headings.join(u" | "_s), table->guess.toJson()};
    const auto& report = std::get<TeamsReport>(*read);
    QStringList lines = {report.kind == ReportKind::Teams ? u"teams"_s : u"sheet"_s};
    lines += u"meeting began at %1"_s.arg(
        report.meetingStart
            ? QDateTime::fromSecsSinceEpoch(storedSecond(*report.meetingStart), Qt::UTC).toString(Qt::ISODate)
            : QString());
    for (const TeamsAttendee& one : report.attendees)
        lines += lineOf(one, session);
    return lines << u"%1 warnings"_s.arg(report.warnings.size());
}

QStringList expected(const QJsonObject& json)
{
    if (json.contains(u"refused"_s))
        return {u"refused in line %1"_s.arg(json[u"refused"_s][u"line"_s].toInt())};
    if (json.contains(u"unknown"_s)) {
        QStringList headings;
        for (const QJsonValue& heading : json[u"unknown"_s][u"headings"_s].toArray())
            headings += heading.toString();
        const QJsonObject guess{{u"columns"_s, json[u"unknown"_s][u"guess"_s]}};
        return {u"unknown: "_s + headings.join(u" | "_s),
                QString::fromUtf8(QJsonDocument(guess).toJson(QJsonDocument::Compact))};
    }
    QStringList lines = {json[u"kind"_s].toString()};
    lines += u"meeting began at %1"_s.arg(json[u"meetingStart"_s].toString());
    for (const QJsonValue& value : json[u"people"_s].toArray()) {
        QStringList emails;
        for (const QJsonValue& email : value[u"emails"_s].toArray())
            emails += email.toString();
        lines += u"%1 <%2> %3 %4 s %5"_s
                     .arg(value[u"name"_s].toString(), emails.join(u' '), value[u"number"_s].toString())
                     .arg(value[u"seconds"_s].toInt())
                     .arg(value[u"status"_s].toString());
    }
    return lines << u"%1 warnings"_s.arg(json[u"warnings"_s].toInt());
}

} // namespace

/// Every file of tests/data/reports against the JSON beside it.
class ReportCorpusTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAsItShould_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList files = QDir(folder).entryList({u"*.csv"_s}, QDir::Files, QDir::Name);
        QVERIFY(files.size() >= 60);
        for (const QString& file : files)
            QTest::newRow(qPrintable(file)) << file.chopped(4);
    }
    void isReadAsItShould()
    {
        QFETCH(QString, name);
        const auto file = readWholeFile(folder + name + u".csv"_s);
        const auto beside = readWholeFile(folder + name + u".json"_s);
        QVERIFY(file && beside);
        const QJsonObject json = QJsonDocument::fromJson(*beside).object();
        QVERIFY(!json.isEmpty());
        const SessionTime session = sessionFrom(json[u"session"_s].toObject());
        const auto read = readReport(*file, session, mappingFrom(json[u"mapping"_s].toObject()));
        const QStringList is = shown(read, session);
        const QStringList should = expected(json);
        QVERIFY2(is == should,
                 qPrintable(u"\nis:\n%1\n%2\n\nshould be:\n%3"_s.arg(
                     is.join(u'\n'), read ? QString() : read.failure().sentence, should.join(u'\n'))));
        if (json.contains(u"title"_s))
            QCOMPARE(std::get<TeamsReport>(*read).title, json[u"title"_s].toString());
        if (!read)
            QVERIFY2(read.failure().sentence.endsWith(u'.'), qPrintable(read.failure().sentence));
    }
};

QTEST_GUILESS_MAIN(ReportCorpusTest)
#include "tst_reportcorpus.moc"

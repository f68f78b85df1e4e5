// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/certificates/issuedforum.h"
#include "tests/support/commandrun.h"

#include <QDir>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// Issuing and saving many certificates on the command line.
class TestCertificateBulkCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void issuesAYear();
    void issuesAPeriod();
    void savesIntoAFolder();
    void savesAPackOfOnePerson();
    void savesOnePdf();
    void doctorsSaveTheirOwn();
    void saysWhatIsUnderstood();

private:
    [[nodiscard]] CommandRun asOffice(const QStringList& arguments) const
    {
        return m_commands->runAs(u"office@forum.test"_s, QStringList{u"certificates"_s} + arguments);
    }
    [[nodiscard]] CommandRun asDoctor(const QStringList& arguments) const
    {
        return m_commands->runAs(u"doctor0@forum.test"_s, QStringList{u"certificates"_s} + arguments);
    }
    [[nodiscard]] QString path(const QString& name) const { return m_issued->forum.folder() + u'/' + name; }
    [[nodiscard]] QStringList pdfsIn(const QString& name) const
    {
        return QDir(path(name)).entryList({u"*.pdf"_s}, QDir::Files);
    }
    TeachingSessionId session(QDate date, bool isClosed);

    std::unique_ptr<IssuedForum> m_issued;
    std::unique_ptr<CommandRunner> m_commands;
};

void TestCertificateBulkCommands::init()
{
    m_issued = std::make_unique<IssuedForum>();
    m_commands = std::make_unique<CommandRunner>(m_issued->forum.path());
    m_commands->setTime(u"2026-12-22 10:00:00"_s);
}

/// Doctor One was there.
TeachingSessionId TestCertificateBulkCommands::session(QDate date, bool isClosed)
{
    TeachingSession session;
    session.uid = date.toString(Qt::ISODate) + u"@forum.test"_s;
    session.span = {date, QTime(14, 0), 60};
    session.title = u"Another session"_s;
    session.state = TeachingState::Published;
    const TeachingSessionId id = TeachingSessionStore(m_issued->forum.connection()).insert(session);
    RegisterStore registers(m_issued->forum.connection());
    registers.put(id, {Mark{.person = m_issued->forum.doctor(0).person(),
                            .status = MarkStatus::Present,
                            .source = MarkSource::ByHand,
                            .minutes = 60}});
    if (isClosed)
        registers.close(id, {m_issued->forum.clock().utcNow(), m_issued->forum.tutor().person()});
    return id;
}

void TestCertificateBulkCommands::issuesAYear()
{
    session(QDate(2026, 12, 8), true);
    session(QDate(2026, 12, 22), false); // to come
    session(QDate(2026, 12, 15), false);
    session(QDate(2026, 3, 24), true); // of the year before
    const QStringList year{u"issue"_s, u"--year"_s, u"2026/27"_s, u"--out"_s, path(u"year"_s)};
    const CommandRun first = asOffice(year);
    QVERIFY2(first.status == 0, first.err.constData());
    QCOMPARE(first.array().size(), 1); // three of 24 November were issued before
    QCOMPARE(first.array()[0][u"date"_s].toString(), u"2026-12-08"_s);
    QVERIFY(QFileInfo::exists(first.array()[0][u"file"_s].toString()));
    QVERIFY2(first.error().contains(u"Tuesday 15 December 2026 is not closed yet"), first.err.constData());
    QVERIFY2(!first.error().contains(u"22 December"), first.err.constData());
    QCOMPARE(pdfsIn(u"year"_s).size(), 4);
    QVERIFY(QFileInfo::exists(path(u"year/Certificates.csv"_s)));
    const CommandRun second = asOffice(year);
    QCOMPARE(second.status, 0);
    QCOMPARE(second.array().size(), 0);
    QCOMPARE(pdfsIn(u"year"_s).size(), 4);
}

void TestCertificateBulkCommands::issuesAPeriod()
{
    session(QDate(2026, 12, 1), true);
    session(QDate(2026, 12, 8), true);
    session(QDate(2026, 12, 15), true);
    const CommandRun run = asOffice({u"issue"_s, u"--from"_s, u"2026-12-01"_s, u"--to"_s, u"08/12/2026"_s,
                                     u"--out"_s, path(u"period"_s)});
    QVERIFY2(run.status == 0, run.err.constData());
    QCOMPARE(run.array().size(), 2);
    QCOMPARE(pdfsIn(u"period"_s).size(), 2);
    const CommandRun empty = asOffice(
        {u"issue"_s, u"--from"_s, u"2025-12-01"_s, u"--to"_s, u"2025-12-08"_s, u"--out"_s, path(u"empty"_s)});
    QCOMPARE(empty.status, 0);
    QCOMPARE(empty.array().size(), 0);
}

void TestCertificateBulkCommands::savesIntoAFolder()
{
    const QStringList arguments{u"save"_s, u"--session"_s, u"2026-11-24"_s, u"--out"_s, path(u"saved"_s)};
    const CommandRun first = asOffice(arguments);
    QVERIFY2(first.status == 0, first.err.constData());
    QCOMPARE(first.object()[u"written"_s].toInt(), 3);
    QCOMPARE(first.object()[u"certificates"_s].toArray().size(), 3);
    QCOMPARE(pdfsIn(u"saved"_s).size(), 3);
    QVERIFY(QFileInfo::exists(first.object()[u"sheet"_s].toString()));
    const CommandRun second = asOffice(arguments);
    QCOMPARE(second.object()[u"written"_s].toInt(), 0);
    QCOMPARE(second.object()[u"already_there"_s].toInt(), 3);
    QStringList verify{u"certificates"_s, u"verify"_s};
    for (const QString& name : pdfsIn(u"saved"_s))
        verify += path(u"saved/"_s + name);
    const CommandRun verified = m_commands->run(verify);
    QVERIFY2(verified.status == 0, verified.err.constData());
}

void TestCertificateBulkCommands::savesAPackOfOnePerson()
{
    session(QDate(2026, 12, 8), true);
    QVERIFY(asOffice({u"issue"_s, u"2026-12-08"_s, u"--out"_s, path(u"out"_s)}).status == 0);
    const CommandRun run =
        asOffice({u"save"_s, u"--person"_s, u"doctor0@forum.test"_s, u"--zip"_s, path(u"pack.zip"_s)});
    QVERIFY2(run.status == 0, run.err.constData());
    QCOMPARE(run.object()[u"written"_s].toInt(), 2);
    QCOMPARE(run.object()[u"path"_s].toString(), path(u"pack.zip"_s));
    QCOMPARE(run.object()[u"sheet"_s].toString(), u"Certificates.csv"_s);
    const CommandRun one = asOffice({u"save"_s, u"--person"_s, u"doctor0@forum.test"_s, u"--year"_s,
                                     u"2026"_s, u"--zip"_s, path(u"pack.zip"_s)});
    QCOMPARE(one.object()[u"written"_s].toInt(), 2);
}

void TestCertificateBulkCommands::savesOnePdf()
{
    const CommandRun run =
        asOffice({u"save"_s, u"--session"_s, u"2026-11-24"_s, u"--merged"_s, path(u"print.pdf"_s)});
    QVERIFY2(run.status == 0, run.err.constData());
    QVERIFY(run.object()[u"pages"_s].toInt() >= 3);
    QVERIFY(QFileInfo::exists(path(u"print.pdf"_s)));
    QVERIFY(QFileInfo::exists(path(u"print-sheet.csv"_s)));
}

void TestCertificateBulkCommands::doctorsSaveTheirOwn()
{
    const CommandRun own = asDoctor({u"save"_s, u"--year"_s, u"2026"_s, u"--out"_s, path(u"own"_s)});
    QVERIFY2(own.status == 0, own.err.constData());
    QCOMPARE(own.object()[u"written"_s].toInt(), 1);
    QVERIFY(pdfsIn(u"own"_s).value(0).startsWith(u"One_Doctor_"));
    const CommandRun all = asDoctor({u"save"_s, u"--zip"_s, path(u"own.zip"_s)});
    QVERIFY2(all.status == 0, all.err.constData());
    QCOMPARE(all.object()[u"written"_s].toInt(), 1);
    QCOMPARE(
        asDoctor({u"save"_s, u"--person"_s, u"doctor1@forum.test"_s, u"--out"_s, path(u"other"_s)}).status,
        1);
    QCOMPARE(asDoctor({u"issue"_s, u"--year"_s, u"2026"_s, u"--out"_s, path(u"other"_s)}).status, 1);
    QVERIFY(!QFileInfo::exists(path(u"other"_s)));
}

void TestCertificateBulkCommands::saysWhatIsUnderstood()
{
    const QString zip = path(u"a.zip"_s);
    const QString folder = path(u"folder"_s);
    const auto save = [&](const QStringList& what) {
        return QStringList{u"save"_s} + what + QStringList{u"--zip"_s, zip};
    };
    const QString bothDays = u"Name both days"_s;
    const QString noYear = u"is not a CPD year; write 2026 or 2026/27"_s;
    const std::vector<std::pair<QStringList, QString>> cases{
        {save({u"--from"_s, u"2026-12-01"_s}), bothDays},
        {save({u"--from"_s, u"2026-12-02"_s, u"--to"_s, u"2026-12-01"_s}), u"--to is before --from"_s},
        {save({u"--from"_s, u"soon"_s, u"--to"_s, u"2026-12-01"_s}), u"“soon” is not a date for --from"_s},
        {save({u"--from"_s, u"2026-12-01"_s, u"--year"_s, u"2026"_s}), u"either the days"_s},
        {save({u"--year"_s, u"2026/28"_s}), noYear},
        {save({u"--session"_s, u"2026-11-24"_s, u"--year"_s, u"2026"_s}), u"either a session or days"_s},
        {save({}), u"Say which certificates"_s},
        {save({u"--session"_s, u"2026-11-25"_s}), u"25 November 2026"_s},
        {save({u"--person"_s, u"nobody@forum.test"_s}), u"nobody@forum.test"_s},
        {save({u"--year"_s, u"2020"_s}), u"There is no certificate in force to write"_s},
        {{u"save"_s, u"--year"_s, u"2026"_s}, u"Say where to"_s},
        {save({u"--year"_s, u"2026"_s, u"--out"_s, folder}), u"Say where to"_s},
        {{u"issue"_s, u"--out"_s, folder}, u"Say which certificates"_s},
    };
    for (const auto& [arguments, said] : cases) {
        const CommandRun run = asOffice(arguments);
        QVERIFY2(run.status == 1, qPrintable(arguments.join(u' ')));
        QVERIFY2(run.error().contains(said), run.err.constData());
        QVERIFY2(run.error().trimmed().count(u'\n') == 0, run.err.constData()); // one sentence
    }
    QVERIFY(!QFileInfo::exists(zip) && !QFileInfo::exists(folder));
}

QTEST_MAIN(TestCertificateBulkCommands)
#include "tst_certificatebulkcommands_slow.moc"

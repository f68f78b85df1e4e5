// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QStringList floors = {u"database"_s, u"app"_s, u"ui"_s}; // from the ground up

struct Source
{
    QString path; // from the root, such as "app/people/peopleservice.cpp"
    QStringList lines;
};

QList<Source> sourcesUnder(const QString& folder)
{
    const QString root = QStringLiteral(SOURCE_ROOT "/");
    QList<Source> sources;
    QDirIterator files(root + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            sources.append(
                {file.fileName().sliced(root.size()), QString::fromUtf8(file.readAll()).split(u'\n')});
    }
    return sources;
}

/// "path:line: text" of every line that matches.
QStringList linesMatching(const QString& folder, const QRegularExpression& pattern)
{
    QStringList found;
    for (const Source& source : sourcesUnder(folder)) {
        for (qsizetype i = 0; i < source.lines.size(); ++i) {
            if (pattern.match(source.lines[i]).hasMatch())
                found += u"%1:%2: %3"_s.arg(source.path).arg(i + 1).arg(source.lines[i].trimmed());
        }
    }
    return found;
}

/// The libraries that the CMake file of a floor links, one a word.
QSet<QString> linkListOf(const QString& floor)
{
    QFile file(u"%1/%2/CMakeLists.txt"_s.arg(QStringLiteral(SOURCE_ROOT), floor));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression call(u"target_link_libraries\\((\\w+)([^)]*)\\)"_s);
    QSet<QString> names;
    const QString text = QString::fromUtf8(file.readAll());
    for (auto calls = call.globalMatch(text); calls.hasNext();) {
        const QRegularExpressionMatch match = calls.next();
        if (match.captured(1) != floor)
            continue;
        for (const QString& word : match.captured(2).split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts))
            names.insert(word);
    }
    return names - QSet<QString>{u"PUBLIC"_s, u"PRIVATE"_s, u"house-rules"_s};
}

QSet<QString> roomsOf(const QString& floor)
{
    const QStringList names =
        QDir(u"%1/%2"_s.arg(QStringLiteral(SOURCE_ROOT), floor)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    return QSet<QString>(names.begin(), names.end());
}

} // namespace

/// The rules of the house that a machine can check.
class TestHouse final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linkListsAllowNothingElse_data();
    void linkListsAllowNothingElse();
    void noIncludePointsUp();
    void noWidgetsBelowUi();
    void noSqlAboveDatabase();
    void securityKnowsNoOtherRoom();
    void noFileGrowsTooLarge();
    void everyFloorHasTheSameRooms();
    void topLevelIsTheClients();
    void textFromPeopleIsNeverMarkup();
    void whatIsTypedIntoADialogSurvivesTheLock();
    void everySourceNamesItsLicence();
    void sourcesAreFormatted();
};

void TestHouse::linkListsAllowNothingElse_data()
{
    QTest::addColumn<QString>("floor");
    QTest::addColumn<QSet<QString>>("allowed");
    QTest::newRow("database") << u"database"_s
                              << QSet<QString>{u"Qt6::Core"_s, u"Qt6::Sql"_s, u"SQLite::SQLite3"_s};
    QTest::newRow("app") << u"app"_s
                         << QSet<QString>{u"database"_s,
                                          u"Qt6::Core"_s,
                                          u"Qt6::Gui"_s,
                                          u"PkgConfig::Sodium"_s,
                                          u"PkgConfig::Ical"_s,
                                          u"PkgConfig::QrCode"_s,
                                          u"PkgConfig::HarfBuzz"_s,
                                          u"PkgConfig::MiniZip"_s,
                                          u"ZLIB::ZLIB"_s};
    QTest::newRow("ui") << u"ui"_s
                        << QSet<QString>{u"app"_s, u"Qt6::Widgets"_s, u"Qt6::PrintSupport"_s, u"Qt6::Svg"_s};
}

void TestHouse::linkListsAllowNothingElse()
{
    QFETCH(QString, floor);
    QFETCH(QSet<QString>, allowed);
    const QSet<QString> linked = linkListOf(floor);
    QVERIFY(!linked.isEmpty());
    QCOMPARE(linked - allowed, QSet<QString>());
}

void TestHouse::noIncludePointsUp()
{
    for (qsizetype floor = 0; floor < floors.size(); ++floor) {
        QStringList above = floors.sliced(floor + 1);
        above += u"tests"_s;
        const QRegularExpression upward(u"#include \"(%1)/"_s.arg(above.join(u'|')));
        QCOMPARE(linesMatching(floors[floor], upward), QStringList());
    }
}

void TestHouse::noWidgetsBelowUi()
{
    const QRegularExpression widgets(
        u"#include <(QtWidgets|QWidget|QLabel|QDialog|QMainWindow|QApplication|QMessageBox|QFileDialog|QAction>)"_s);
    QCOMPARE(linesMatching(u"database"_s, widgets), QStringList());
    QCOMPARE(linesMatching(u"app"_s, widgets), QStringList());
}

void TestHouse::noSqlAboveDatabase()
{
    const QRegularExpression sql(
        u"#include <(QSql|QtSql|sqlite3)|\"\\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|PRAGMA|BEGIN)\\s"_s);
    QCOMPARE(linesMatching(u"app"_s, sql), QStringList());
    QCOMPARE(linesMatching(u"ui"_s, sql), QStringList());
}

/// What every room stands on includes none of them: a room that comes later registers with it.
void TestHouse::securityKnowsNoOtherRoom()
{
    QStringList rooms = roomsOf(u"app"_s).values();
    for (const QString& shared : {u"security"_s, u"common"_s, u"documents"_s, u"platform"_s})
        QVERIFY(rooms.removeOne(shared));
    const QRegularExpression above(u"#include \"app/(%1)/"_s.arg(rooms.join(u'|')));
    QCOMPARE(linesMatching(u"app/security"_s, above), QStringList());
}

void TestHouse::noFileGrowsTooLarge()
{
    QStringList tooLarge;
    for (const QString& floor : floors) {
        for (const Source& source : sourcesUnder(floor)) {
            const qsizetype most = source.path.endsWith(u".h") ? 150 : 400;
            if (source.lines.size() - 1 > most)
                tooLarge += u"%1 has %2 lines"_s.arg(source.path).arg(source.lines.size() - 1);
        }
    }
    QCOMPARE(tooLarge, QStringList());
}

void TestHouse::everyFloorHasTheSameRooms()
{
    const QSet<QString> rooms = {u"people"_s,       u"programme"_s, u"appointments"_s, u"attendance"_s,
                                 u"certificates"_s, u"security"_s,  u"forum"_s,        u"backup"_s};
    const QHash<QString, QSet<QString>> shared = {
        {u"database"_s, {u"sqlite"_s, u"migrations"_s, u"types"_s, u"platform"_s}},
        {u"app"_s, {u"common"_s, u"cli"_s, u"documents"_s, u"platform"_s}},
        {u"ui"_s, {u"shell"_s, u"widgets"_s, u"platform"_s}},
    };
    for (const QString& floor : floors) {
        const QSet<QString> there = roomsOf(floor);
        QCOMPARE(rooms - there, QSet<QString>());
        QCOMPARE(there - rooms - shared[floor], QSet<QString>());
    }
    QCOMPARE(rooms - roomsOf(u"tests"_s), QSet<QString>());
}

void TestHouse::topLevelIsTheClients()
{
    const QStringList allowed = {
        u"CMakeLists.txt"_s, u"CMakePresets.json"_s, u"LICENSE"_s,   u"README.md"_s, u"app"_s, u"build"_s,
        u"database"_s,       u"packaging"_s,         u"resources"_s, u"tests"_s,     u"ui"_s};
    const QDir root(QStringLiteral(SOURCE_ROOT));
    for (const QString& name : root.entryList(QDir::AllEntries | QDir::NoDotAndDotDot))
        QVERIFY2(allowed.contains(name), qPrintable(name));
}

void TestHouse::textFromPeopleIsNeverMarkup()
{
    // QLabel guesses at HTML unless told not to, and loads files that it names: PlainLabel is the only label.
    const QRegularExpression label(
        u"new QLabel\\b|QLabel\\s+\\w+[;({]|setTextFormat\\(Qt::(RichText|AutoText)|"
        "QMessageBox::|QToolTip::showText"_s);
    QStringList found = linesMatching(u"ui"_s, label);
    found.removeIf([](const QString& line) { return line.startsWith(u"ui/widgets/plainlabel."_s); });
    QCOMPARE(found, QStringList());
}

void TestHouse::whatIsTypedIntoADialogSurvivesTheLock()
{
    // A dialog with a field in it is a TypedDialog: from those, drafts are kept. What is there to be read
    // only is none, nor is a password, which nobody keeps.
    const QRegularExpression plain(u"public QDialog\\b|new QDialog\\b"_s);
    const QRegularExpression field(
        u"new (TextField|DateField|TimeField|QPlainTextEdit|QLineEdit|QTextEdit)\\b"_s);
    const QRegularExpression readOnly(u"setReadOnly\\(true\\)"_s);
    QSet<QString> dialogs;
    for (const QString& line : linesMatching(u"ui"_s, plain))
        dialogs.insert(line.section(u'.', 0, 0)); // of header and source alike
    QVERIFY(dialogs.remove(u"ui/widgets/typeddialog"_s));
    QVERIFY(dialogs.size() > 5);
    QStringList found;
    for (const Source& source : sourcesUnder(u"ui"_s)) {
        const bool isDialogs = dialogs.contains(source.path.section(u'.', 0, 0));
        if (isDialogs && source.lines.filter(field).size() > source.lines.filter(readOnly).size())
            found += source.path;
    }
    QCOMPARE(found, QStringList());
}

void TestHouse::everySourceNamesItsLicence()
{
    QStringList without;
    for (const QString& folder : {u"database"_s, u"app"_s, u"ui"_s, u"tests"_s}) {
        for (const Source& source : sourcesUnder(folder)) {
            if (!source.lines.value(1).startsWith(u"// SPDX-License-Identifier: GPL-3.0-or-later"_s))
                without += source.path;
        }
    }
    QCOMPARE(without, QStringList());
}

void TestHouse::sourcesAreFormatted()
{
    QStringList files;
    for (const QString& folder : {u"database"_s, u"app"_s, u"ui"_s, u"tests"_s}) {
        for (const Source& source : sourcesUnder(folder))
            files += source.path;
    }
    QProcess format;
    format.setWorkingDirectory(QStringLiteral(SOURCE_ROOT));
    format.start(u"clang-format"_s, QStringList{u"--dry-run"_s, u"--Werror"_s} + files);
    QVERIFY2(format.waitForStarted(), "clang-format is in packaging/packages.txt");
    QVERIFY(format.waitForFinished(120000));
    const QByteArray complaints = format.readAllStandardError();
    QVERIFY2(format.exitCode() == 0, complaints.constData());
}

QTEST_GUILESS_MAIN(TestHouse)
#include "tst_house.moc"

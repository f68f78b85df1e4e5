// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/confidentiality.h"
#include "app/certificates/certificateservice.h"
#include "app/people/peopleservice.h"
#include "app/security/accounts.h"
#include "database/attendance/registerstore.h"
#include "database/programme/teachingsessionstore.h"
#include "database/sqlite/statement.h"
#include "tests/support/clinicforum.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// A doctor's name stands in the people's table and its indexes, and nowhere else in the file.
class TestNamesInFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDoctorsNameStandsInThePeoplesTableOnly();
};

namespace {

struct Scene
{
    ClinicForum forum;
    QString topic = u"Portfolio building"_s;
    const Actor* first =
        &forum->addDoctor(u"Zephyrine Quillfeather"_s, u"quillfeather@forum.test"_s, u"7112233"_s);
    const Actor* second =
        &forum->addDoctor(u"Ottoline Brackenbury"_s, u"brackenbury@forum.test"_s, u"7112234"_s);
};

} // namespace

namespace {

/// Table and column of every value that holds the text, in any case.
QStringList columnsWith(Connection& connection, const QString& text)
{
    QStringList columns;
    Statement all(connection, u"SELECT tables.name, columns.name FROM sqlite_schema AS tables "
                              "JOIN pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'"_s);
    while (all.next()) {
        Statement rows(connection,
                       u"SELECT COUNT(*) FROM \"%1\" WHERE instr(lower(CAST(\"%2\" AS TEXT)), ?) > 0 "
                       "OR instr(CAST(\"%2\" AS BLOB), CAST(? AS BLOB)) > 0"_s.arg(all.text(0), all.text(1)));
        rows.bindAll(text.toLower(), text);
        if (rows.next() && rows.integer(0) > 0)
            columns << all.text(0) + u'.' + all.text(1);
    }
    columns.sort();
    return columns;
}

/// Tables and indexes on whose pages the bytes stand; "(free)" of pages in no table.
QStringList pagesWith(Connection& connection, const QByteArray& file, const QString& text)
{
    QHash<qint64, QString> owner;
    Statement pages(connection, u"SELECT pageno, name FROM dbstat"_s);
    while (pages.next())
        owner.insert(pages.integer(0), pages.text(1));
    Statement sizes(connection, u"PRAGMA page_size"_s);
    const qint64 size = sizes.next() ? sizes.integer(0) : 0;
    QStringList found;
    for (const QByteArray& bytes : {text.toUtf8(), text.toLower().toUtf8(), text.toUpper().toUtf8()}) {
        for (qsizetype at = file.indexOf(bytes); at >= 0; at = file.indexOf(bytes, at + 1))
            found << owner.value(at / size + 1, u"(free)"_s);
    }
    found.removeDuplicates();
    found.sort();
    return found;
}

/// A session with a closed register in which both were, and its certificates.
void holdSession(Scene& scene)
{
    TeachingSession session;
    session.uid = u"session-1@forum.test"_s;
    session.span = {QDate(2026, 11, 17), QTime(14, 0), 60};
    session.title = u"Sepsis in the first hour"_s;
    session.state = TeachingState::Published;
    const auto id = TeachingSessionStore(scene.forum->connection()).insert(session);
    RegisterStore registers(scene.forum->connection());
    for (const Actor* doctor : {scene.first, scene.second})
        registers.put(id, {Mark{.person = doctor->person(), .status = MarkStatus::Present, .minutes = 60}});
    scene.forum->clock().set(QDate(2026, 11, 17), QTime(15, 5));
    registers.close(id, {scene.forum->clock().utcNow(), scene.forum->tutor().person()});
    const auto issued = scene.forum->forum().certificates().issue(scene.forum->administrator(), id);
    QVERIFY2(issued.isOk(), qPrintable(sentenceOf(issued)));
    QCOMPARE(issued->size(), size_t(2));
}

} // namespace

void TestNamesInFile::aDoctorsNameStandsInThePeoplesTableOnly()
{
    Scene scene;
    static_cast<void>(scene.forum.freshTutor()); // vouches for the doctors' keys
    const QByteArray file = "Full name,Email,GMC number,Grade\n"
                            "Zephyrine Quillfeather,quillfeather@forum.test,7112233,Trust Doctor\n"
                            "Peregrine Applethwaite,peregrine@forum.test,7112235,Trust Doctor\n";
    QVERIFY(scene.forum->forum().people().importFile(scene.forum->administrator(), file));
    const LocalMoment now = scene.forum->forum().clock().now();
    const auto limits = confidentiality::termsFor(scene.forum->connection(), *scene.first, now);
    QVERIFY(scene.forum.bookings().book(*scene.first, scene.forum.slotId(0, 0),
                                        {.topic = scene.topic, .agreedTo = limits.digest}));
    QVERIFY(scene.forum.bookings().bookFor(scene.forum->tutor(), scene.second->person(),
                                           scene.forum.slotId(0, 1), {.topic = scene.topic}));
    const Actor tutor = scene.forum.freshTutor();
    QVERIFY(scene.forum.records().setNoteAndActions(tutor, scene.forum.slotId(0, 0), u"About Quillfeather"_s,
                                                    {u"Ring Quillfeather"_s}));
    holdSession(scene);
    const auto invited =
        scene.forum->forum().accounts().invite(scene.forum->administrator(), scene.second->person());
    QVERIFY(invited);
    Connection& connection = scene.forum->connection();
    for (const QString& name : {u"Quillfeather"_s, u"Brackenbury"_s, u"Applethwaite"_s}) {
        const QStringList columns = columnsWith(connection, name);
        QVERIFY(columns.contains(u"person.full_name"_s));
        for (const QString& column : columns)
            QVERIFY2(column.startsWith(u"person."_s), qPrintable(column));
        const QStringList pages = pagesWith(connection, scene.forum.bytes(), name);
        QVERIFY(pages.contains(u"person"_s));
        for (const QString& page : pages)
            QVERIFY2(page == "person"_L1 || page.startsWith(u"person_by_"_s) ||
                         page.startsWith(u"sqlite_autoindex_person_"_s),
                     qPrintable(page));
    }
    // A name that was corrected is not left behind, in no page that is used no more either.
    PersonStore people(connection);
    const auto renamed = people.findByReference(u"peregrine@forum.test"_s);
    PersonDetails details = *renamed;
    details.fullName = *PersonName::parse(u"Peregrine Smith");
    people.update(renamed->id, details);
    QCOMPARE(pagesWith(connection, scene.forum.bytes(), u"Applethwaite"_s), QStringList());
    QVERIFY(pagesWith(connection, scene.forum.bytes(), u"Sepsis in the first"_s).contains(u"certificate"_s));
}

QTEST_MAIN(TestNamesInFile)
#include "tst_namesinfile.moc"

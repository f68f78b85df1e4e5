// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/recordservice.h"
#include "app/security/accounts.h"
#include "app/security/drafts.h"
#include "database/sqlite/statement.h"
#include "tests/support/agreeing.h"
#include "tests/support/clinicforum.h"

#include <QDir>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// Who booked does not show in anything that stands in the clear: two forums, in which one doctor or another
/// did everything that a doctor does about 1:1s, are alike in every number, text, size, order and page.
class TestSwapsClues final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forumsAreAlike_data();
    void forumsAreAlike();
    void aClueIsFound();
    void nothingIsKeptBeside();
};

namespace {

template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.failure().sentence));
    return *std::move(result);
}

/// A forum with four doctors, one of whom books, waits, writes a draft, is noted about, moves, and cancels.
/// Another one sits at the same workstation and only looks.
class World final
{
public:
    explicit World(int busy)
        : m_email(u"doctor%1@forum.test"_s.arg(busy))
    {
        for (const int n : {0, 1, 2, 3})
            static_cast<void>(m_clinic->doctor(n));
        static_cast<void>(m_clinic.freshTutor());
        live();
    }
    [[nodiscard]] Connection& connection() { return m_clinic->connection(); }
    [[nodiscard]] QString folder() { return m_clinic->folder(); }
    [[nodiscard]] const QString& email() const { return m_email; }

private:
    void live()
    {
        BookingService& bookings = m_clinic.bookings();
        const BookingRequest wish = agreeing(u"Career planning"_s, u"A word beforehand"_s);
        const Actor doctor = m_clinic->signedIn(m_email);
        must(bookings.book(doctor, m_clinic.slotId(0, 0), wish));
        must(bookings.moveOwn(doctor, m_clinic.slotId(0, 0), m_clinic.slotId(0, 1)));
        m_clinic->clock().set(ClinicForum::first(), QTime(17, 0));
        const Actor tutor = m_clinic->signedIn(u"tutor@forum.test"_s);
        must(m_clinic.records().setOutcome(tutor, m_clinic.slotId(0, 1), AppointmentOutcome::Attended,
                                           u"A note"_s));
        must(m_clinic.records().setActions(tutor, m_clinic.slotId(0, 1), {u"Apply"_s}));
        m_clinic->clock().set(QDate(2026, 11, 30), QTime(9, 0));
        for (const size_t n : {0, 1, 2})
            must(bookings.bookFor(tutor,
                                  m_clinic->addPerson(u"Away %1"_s.arg(n), u"away%1@forum.test"_s.arg(n),
                                                      QString::number(7000900 + n)),
                                  m_clinic.slotId(1, n), wish));
        const Actor again = m_clinic->signedIn(m_email);
        must(bookings.joinWaitingList(again, m_clinic.clinicId(1), wish));
        must(m_clinic->forum().drafts().keep(again, {u"booking"_s}, {{u"message"_s, u"Begun"_s}}));
        must(m_clinic->forum().accounts().own(again));
        must(bookings.cancelAny(tutor, m_clinic.slotId(1, 2)));
        must(bookings.acceptOffer(again, m_clinic.clinicId(1)));
        must(bookings.cancelOwn(again, m_clinic.slotId(1, 2)));
        static_cast<void>(m_clinic->signedIn(u"tutor@forum.test"_s));
    }

    ClinicForum m_clinic;
    QString m_email;
};

/// Random whatever happens, or follows from what is.
bool isRandom(const QString& column)
{
    static const QStringList random{u"clinic.uid"_s, u"appointment_record.id"_s, u"draft.id"_s,
                                    u"account.invitation_hash"_s};
    return random.contains(column);
}

/// Of what an act wrote: which parts, without their digests.
QString withoutDigests(const QString& written)
{
    QStringList parts;
    for (const QString& line : written.split(u'\n'))
        parts += line.section(u' ', 0, -2);
    return parts.join(u", "_s);
}

QString shown(const QVariant& value, const QString& column)
{
    if (value.typeId() == QMetaType::QByteArray)
        return u"%1 bytes"_s.arg(value.toByteArray().size());
    if (column == "audit_entry.written"_L1)
        return withoutDigests(value.toString());
    return isRandom(column) ? u"random"_s : value.toString();
}

QStringList texts(Connection& connection, const QString& query)
{
    QStringList all;
    Statement row(connection, query);
    while (row.next()) {
        for (int column = 0; column < row.columns(); ++column)
            all += row.text(column);
    }
    return all;
}

/// Every value of every table as it shows to whoever has no key, in order of the rows; and how many pages
/// each table and index has.
QStringList clues(Connection& connection)
{
    QStringList clues;
    for (const QString& table : texts(connection, u"SELECT name FROM sqlite_schema WHERE type = 'table'"_s)) {
        const QStringList columns =
            texts(connection, u"SELECT name FROM pragma_table_info('%1')"_s.arg(table));
        Statement row(connection, u"SELECT * FROM %1 ORDER BY rowid"_s.arg(table));
        for (int number = 1; row.next(); ++number) {
            for (int column = 0; column < row.columns(); ++column) {
                const QString name = table + u'.' + columns.at(column);
                clues += u"%1, %2: %3"_s.arg(name).arg(number).arg(shown(row.value(column), name));
            }
        }
    }
    return clues +
           texts(connection, u"SELECT name || ': ' || count(*) || ' pages' FROM dbstat GROUP BY name"_s) +
           texts(connection, u"SELECT 'free ' || freelist_count FROM pragma_freelist_count"_s);
}

} // namespace

void TestSwapsClues::forumsAreAlike_data()
{
    QTest::addColumn<int>("busy");
    QTest::newRow("the second") << 1;
    QTest::newRow("the last") << 3;
}

void TestSwapsClues::forumsAreAlike()
{
    QFETCH(int, busy);
    World one(0);
    World other(busy);
    const QStringList clues = ::clues(one.connection());
    QVERIFY(clues.size() > 500);
    QCOMPARE(::clues(other.connection()), clues);
}

/// One clear word about the doctor who booked would have been found.
void TestSwapsClues::aClueIsFound()
{
    World one(0);
    World other(1);
    for (World* world : {&one, &other})
        Statement(world->connection(), u"UPDATE person SET grade = 'booked' WHERE email = ?"_s)
            .bind(world->email())
            .run();
    QVERIFY(clues(one.connection()) != clues(other.connection()));
}

/// No counters, statistics or texts to search, no journal left behind, no other file.
void TestSwapsClues::nothingIsKeptBeside()
{
    World world(0);
    QCOMPARE(texts(world.connection(),
                   u"SELECT name FROM sqlite_schema WHERE name LIKE 'sqlite\\_s%' ESCAPE '\\' "
                   "OR sql LIKE '%VIRTUAL%'"_s),
             QStringList());
    QCOMPARE(QDir(world.folder()).entryList(QDir::Files | QDir::Hidden), QStringList{u"forum.led"_s});
}

QTEST_MAIN(TestSwapsClues)
#include "tst_swapsclues.moc"

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/people/peopleservice.h"
#include "database/sqlite/statement.h"
#include "tests/support/temporaryforum.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

PersonForm form(const QString& name, const QString& email, const QString& number = {})
{
    PersonForm form;
    form.fullName = name;
    form.email = email;
    form.number = number;
    return form;
}

QString names(const Result<std::vector<Person>>& people)
{
    QStringList list;
    for (const Person& person : *people)
        list += person.fullName.value();
    return list.join(u", "_s);
}

} // namespace

class PeopleServiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsAndFinds()
    {
        TemporaryForum house;
        PeopleService& people = house.forum().people();
        PersonForm typed = form(u"Łukasz Adébáyọ̀"_s, u"Lukasz@Example.org"_s, u"7000412"_s);
        typed.specialty = u"Care of the Elderly"_s;
        typed.isInternationalGraduate = u"yes"_s;
        const auto added = people.add(house.administrator(), typed);
        QVERIFY(added);
        QVERIFY(added->roles == Roles(Role::Led));
        QCOMPARE(added->specialty, u"Care of the Elderly"_s);
        for (const QString& reference :
             {u"LUKASZ@example.org"_s, u"7000412"_s, QString::number(added->id.value()), u" 7000412 "_s}) {
            const auto found = people.find(house.tutor(), reference);
            QVERIFY2(found, qPrintable(reference));
            QVERIFY(*found == *added);
        }
        const auto missing = people.find(house.tutor(), u"7999999"_s);
        QCOMPARE(missing.failure().code, FailureCode::NotFound);
        QVERIFY(missing.failure().sentence.contains(u"7999999"_s));
        const auto specialties = people.specialties(house.tutor());
        QVERIFY(std::ranges::any_of(
            *specialties, [](const Specialty& one) { return one.name == u"Care of the Elderly"_s; }));
    }

    void searchesAsOneTypes_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QString>("found");
        const QString hassan = u"Nguyễn Hassan"_s;
        const QString lukasz = u"Łukasz Adams"_s;
        QTest::newRow("part of a name") << u"ngu"_s << hassan;
        QTest::newRow("no accents") << u"lukasz"_s << lukasz;
        QTest::newRow("accents") << u"Łuk"_s << lukasz;
        QTest::newRow("words in any order") << u"hassan NGUYEN"_s << hassan;
        QTest::newRow("all words must match") << u"hassan lukasz"_s << QString();
        QTest::newRow("e-mail") << u"h@doctors"_s << hassan;
        QTest::newRow("number") << u"0412"_s << lukasz;
        QTest::newRow("both, by surname") << u"doctors.test"_s << lukasz + u", "_s + hassan;
        QTest::newRow("a percent sign is no wildcard") << u"%"_s << QString();
        QTest::newRow("nor an underscore") << u"_ukasz"_s << QString();
        QTest::newRow("many words") << u"n g u y e h"_s << hassan;
    }
    void searchesAsOneTypes()
    {
        TemporaryForum house;
        house.addPerson(u"Nguyễn Hassan"_s, u"h@doctors.test"_s, u"7000686"_s);
        house.addPerson(u"Łukasz Adams"_s, u"l@doctors.test"_s, u"7000412"_s);
        QFETCH(QString, search);
        QTEST(names(house.forum().people().list(house.tutor(), {.search = search})), "found");
    }

    void refusesWhatIsSomeoneElses()
    {
        TemporaryForum house;
        PeopleService& people = house.forum().people();
        const Actor& office = house.administrator();
        const auto ann = people.add(office, form(u"Ann Adams"_s, u"ann@x.org"_s, u"7000001"_s));
        const auto ben = people.add(office, form(u"Ben Brown"_s, u"ben@x.org"_s, u"7000002"_s));
        QVERIFY(ann && ben);
        const auto sameEmail = people.add(office, form(u"C"_s, u"ANN@x.org"_s));
        QVERIFY(!sameEmail);
        QVERIFY(sameEmail.failure().sentence.contains(u"Ann Adams"_s));
        const auto sameNumber =
            people.edit(office, ben->id, form(u"Ben Brown"_s, u"ben@x.org"_s, u"7000001"_s));
        QVERIFY(!sameNumber);
        QVERIFY(sameNumber.failure().sentence.contains(u"Ann Adams"_s));
        QVERIFY(*people.person(office, ben->id) == *ben);
        QCOMPARE(people.edit(office, PersonId(999), form(u"C"_s, u"c@x.org"_s)).failure().code,
                 FailureCode::NotFound);
        const auto edited = people.edit(office, ben->id, form(u"Ben Black"_s, u"ben@x.org"_s));
        QVERIFY(edited);
        QCOMPARE(edited->fullName.value(), u"Ben Black"_s);
        QVERIFY(!edited->number);
        QCOMPARE(names(people.list(office, {.search = u"black"_s})), u"Ben Black"_s);
    }

    void aTutorSignsInUnderTheirOwnNames()
    {
        TemporaryForum house;
        PeopleService& people = house.forum().people();
        const auto tutor = people.person(house.tutor(), house.tutor().person());
        const PersonForm moved = form(tutor->fullName.value(), u"elsewhere@x.org"_s);
        QVERIFY(!people.edit(house.administrator(), tutor->id, moved));
        QVERIFY(*people.person(house.tutor(), tutor->id) == *tutor);
        const PersonForm renamed = form(u"Dr Tamsin Hale"_s, tutor->email->value());
        QVERIFY(people.edit(house.administrator(), tutor->id, renamed));
        QVERIFY(people.edit(house.tutor(), tutor->id, moved));
    }

    void deactivatesAndBack()
    {
        TemporaryForum house;
        PeopleService& people = house.forum().people();
        const PersonId ann = house.addPerson(u"Ann Adams"_s, u"ann@x.org"_s, u"7000001"_s);
        QVERIFY(people.deactivate(house.administrator(), ann));
        QCOMPARE(names(people.list(house.tutor(), {.role = Role::Led})), QString());
        QCOMPARE(names(people.list(house.tutor(), {.withInactive = true, .role = Role::Led})),
                 u"Ann Adams"_s);
        QVERIFY(people.reactivate(house.administrator(), ann));
        QCOMPARE(names(people.list(house.tutor(), {.role = Role::Led})), u"Ann Adams"_s);
        QVERIFY(!people.deactivate(house.tutor(), house.tutor().person()));
        QVERIFY(!people.deactivate(house.administrator(), house.tutor().person()));
        QVERIFY(people.person(house.tutor(), house.tutor().person())->isActive);
    }

    void onlyTutorsAndAdministratorsManagePeople()
    {
        TemporaryForum house;
        PeopleService& people = house.forum().people();
        const Actor nobody = Actor::nobody();
        const PersonId ann = house.addPerson(u"Ann Adams"_s, u"ann@x.org"_s, u"7000001"_s);
        for (const Actor* actor : {&nobody, &house.doctor(0)}) {
            QCOMPARE(people.list(*actor).failure().code, FailureCode::NotAllowed);
            QCOMPARE(people.find(*actor, u"ann@x.org"_s).failure().code, FailureCode::NotAllowed);
            QCOMPARE(people.person(*actor, ann).failure().code, FailureCode::NotAllowed);
            QCOMPARE(people.add(*actor, form(u"C"_s, u"c@x.org"_s)).failure().code, FailureCode::NotAllowed);
            QCOMPARE(people.edit(*actor, ann, form(u"C"_s, u"c@x.org"_s)).failure().code,
                     FailureCode::NotAllowed);
            QCOMPARE(people.deactivate(*actor, ann).failure().code, FailureCode::NotAllowed);
            QCOMPARE(people.previewImport(*actor, "Name,Email\n").failure().code, FailureCode::NotAllowed);
            QCOMPARE(people.importFile(*actor, "Name,Email\n").failure().code, FailureCode::NotAllowed);
        }
    }

    void changesAreAudited()
    {
        TemporaryForum house;
        PeopleService& people = house.forum().people();
        const auto entries = [&] {
            Statement statement(house.connection(),
                                u"SELECT COUNT(*) FROM audit_entry WHERE subject = 'person'"_s);
            return statement.next() ? statement.integer(0) : -1;
        };
        const qint64 before = entries();
        const auto ann = people.add(house.tutor(), form(u"Ann Adams"_s, u"ann@x.org"_s));
        QVERIFY(ann);
        QVERIFY(people.edit(house.tutor(), ann->id, form(u"Ann Black"_s, u"ann@x.org"_s)));
        QVERIFY(people.deactivate(house.tutor(), ann->id));
        QVERIFY(people.importFile(house.tutor(), "Name,Email\nBen,ben@x.org\n"));
        QCOMPARE(entries(), before + 4);
    }
};

QTEST_GUILESS_MAIN(PeopleServiceTest)
#include "tst_peopleservice.moc"

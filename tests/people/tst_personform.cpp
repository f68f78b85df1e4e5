// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/people/personform.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(ledforum::PersonForm)

namespace {

PersonForm complete()
{
    PersonForm form;
    form.fullName = u"Łukasz Adébáyọ̀"_s;
    form.email = u"Lukasz.Adebayo@Example.org"_s;
    form.number = u"7000412"_s;
    form.grade = u"Clinical Fellow"_s;
    form.specialty = u"Medicine"_s;
    form.intake = u"2026-08"_s;
    form.isInternationalGraduate = u"no"_s;
    return form;
}

} // namespace

class PersonFormTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPeopleType()
    {
        const auto details = parsed(complete());
        QVERIFY(details);
        QCOMPARE(details->fullName.value(), u"Łukasz Adébáyọ̀"_s.normalized(QString::NormalizationForm_C));
        QCOMPARE(details->email->value(), u"lukasz.adebayo@example.org"_s);
        QCOMPARE(details->number->display(), u"GMC 7000412"_s);
        QCOMPARE(details->intake->text(), u"August 2026"_s);
        QVERIFY(details->isInternationalGraduate == false);
        QVERIFY(*parsed(formOf(*details)) == *details);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<PersonForm>("form");
        QTest::addColumn<QString>("problem"); // empty: all is well
        const auto row = [](const char* name, auto change, const QString& problem) {
            PersonForm form = complete();
            change(form);
            QTest::newRow(name) << form << problem;
        };
        row("complete", [](PersonForm&) {}, {});
        row(
            "no name", [](PersonForm& f) { f.fullName = u"  "_s; }, u"name is missing"_s);
        row(
            "a hidden character", [](PersonForm& f) { f.fullName = u"Ann\u202Eeel"_s; }, u"hidden"_s);
        row(
            "bad e-mail", [](PersonForm& f) { f.email = u"ann at x.org"_s; }, u"not an e-mail address"_s);
        row(
            "six digits", [](PersonForm& f) { f.number = u"700041"_s; }, u"it has 7 digits"_s);
        row(
            "letters", [](PersonForm& f) { f.number = u"70004I2"_s; }, u"it has 7 digits"_s);
        row("another body",
            [](PersonForm& f) {
                f.professionalBody = u"nmc"_s;
                f.number = u"12a3456b"_s;
            },
            {});
        row(
            "another body's number", [](PersonForm& f) { f.professionalBody = u"NMC"_s; }, u"NMC"_s);
        row(
            "unknown body", [](PersonForm& f) { f.professionalBody = u"BMA"_s; }, u"BMA"_s);
        row("the profession's body",
            [](PersonForm& f) {
                f.profession = u"Nurse"_s;
                f.professionalBody.clear();
                f.number = u"12A3456B"_s;
            },
            {});
        row(
            "bad intake", [](PersonForm& f) { f.intake = u"last summer"_s; }, u"month of intake"_s);
        row("intake in words", [](PersonForm& f) { f.intake = u"August 2026"_s; }, {});
        row(
            "neither yes nor no", [](PersonForm& f) { f.isInternationalGraduate = u"perhaps"_s; },
            u"neither yes nor no"_s);
        row("not said", [](PersonForm& f) { f.isInternationalGraduate.clear(); }, {});
        row(
            "no key",
            [](PersonForm& f) {
                f.email.clear();
                f.number.clear();
            },
            u"is needed"_s);
        row("number alone", [](PersonForm& f) { f.email.clear(); }, {});
        row(
            "a long grade", [](PersonForm& f) { f.grade = QString(81, u'x'); }, u"longer than 80"_s);
    }
    void saysWhatIsWrong()
    {
        QFETCH(PersonForm, form);
        QFETCH(QString, problem);
        const QStringList problems = problemsOf(form);
        QCOMPARE(problems.isEmpty(), problem.isEmpty());
        QCOMPARE(parsed(form).isOk(), problem.isEmpty());
        if (!problem.isEmpty())
            QVERIFY2(problems.front().contains(problem), qPrintable(problems.front()));
    }

    void readsIntakes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("value");
        for (const char* text : {"2026-08", "2026-08-05", "08/2026", "8/2026", "5/8/2026", "August 2026",
                                 "aug 2026", "Aug 26", "Aug-26"})
            QTest::newRow(text) << QString::fromLatin1(text) << u"2026-08"_s;
        for (const char* text : {"", "2026", "2026-13", "August", "13/2026", "1889-08"})
            QTest::newRow(qPrintable(u"not “%1”"_s.arg(QString::fromLatin1(text))))
                << QString::fromLatin1(text) << QString();
    }
    void readsIntakes()
    {
        QFETCH(QString, text);
        const auto intake = Intake::parse(text);
        QTEST(intake ? intake->value() : QString(), "value");
    }
};

QTEST_GUILESS_MAIN(PersonFormTest)
#include "tst_personform.moc"

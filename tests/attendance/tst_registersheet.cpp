// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/registerservice.h"
#include "app/attendance/registersheet.h"
#include "app/forum/settings.h"
#include "app/people/peopleservice.h"
#include "tests/support/temporaryforum.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const QDate tuesday(2026, 11, 24);

QString wordsOf(const Document& document)
{
    QStringList words;
    for (const DocumentPage& page : document.pages) {
        for (const DocumentPage::Text& text : page.texts)
            words += text.block.text();
    }
    return words.join(u'|');
}

} // namespace

/// A register as it is read and printed after its doctors have gone on.
class RegisterSheetTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClosedRegisterShowsWhatPeopleWere()
    {
        TemporaryForum house(tuesday);
        RegisterService& registers = house.forum().registers();
        TeachingSession teaching;
        teaching.uid = u"a@forum.test"_s;
        teaching.span = {tuesday, QTime(14, 0), 60};
        teaching.title = u"Sepsis"_s;
        const auto session = TeachingSessionStore(house.connection()).insert(teaching);
        const PersonId ann = house.addPerson(u"Ann Adams"_s, u"ann@forum.test"_s, u"7000001"_s);
        const auto becomes = [&](const QString& grade, const QString& specialty) {
            return house.forum().people().edit(house.tutor(), ann,
                                               {.fullName = u"Ann Adams"_s,
                                                .email = u"ann@forum.test"_s,
                                                .number = u"7000001"_s,
                                                .grade = grade,
                                                .specialty = specialty});
        };
        const auto shown = [&] {
            const RegisterRow row = registers.open(house.tutor(), session)->rows.front();
            return row.person.grade + u", "_s + row.person.specialty;
        };
        QVERIFY(becomes(u"Clinical Fellow"_s, u"Cardiology"_s));
        house.clock().set(tuesday, QTime(15, 0));
        QVERIFY(becomes(u"Trust Grade Doctor"_s, u"Cardiology"_s));
        QCOMPARE(shown(), u"Trust Grade Doctor, Cardiology"_s); // while it is open
        QVERIFY(registers.close(house.tutor(), session));
        QVERIFY(becomes(u"Specialty Doctor"_s, u"Renal Medicine"_s));
        QCOMPARE(shown(), u"Trust Grade Doctor, Cardiology"_s);
        const Document sheet = registerSheet(
            {*house.forum().settings().current(), *registers.open(house.tutor(), session), tuesday});
        const QString words = wordsOf(sheet);
        QVERIFY2(words.contains(u"|Trust Grade Doctor|Cardiology|"_s), qPrintable(words));
    }
};

QTEST_MAIN(RegisterSheetTest)
#include "tst_registersheet.moc"

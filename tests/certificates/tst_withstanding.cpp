// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/verify/verification.h"
#include "tests/certificates/certificatesamples.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;
using Standing = std::optional<CertificateStanding>;

Q_DECLARE_METATYPE(ledforum::Verification)
Q_DECLARE_METATYPE(Standing)

namespace {

const QByteArray ownKey(32, 'o');
const QByteArray otherKey(32, 'x');

CertificateSerial serial()
{
    return samples::record().serial;
}

Verification found(Verdict verdict, const QByteArray& key)
{
    return {.verdict = verdict, .sentence = u"as before"_s, .serial = serial(), .issuerKey = key};
}

/// Of a number alone.
Verification typed()
{
    return found(Verdict::NotACertificate, {});
}

Standing inForce()
{
    return CertificateStanding();
}

Standing revoked()
{
    return CertificateStanding{CertificateStatus::Revoked, QDate(2026, 12, 1), u"Issued by mistake"_s, {}};
}

Standing superseded()
{
    return CertificateStanding{CertificateStatus::Superseded, QDate(2026, 12, 2), u"Minutes"_s,
                               samples::record(7).serial};
}

} // namespace

/// What a forum adds to what a file says by itself.
class TestWithStanding final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theForumKnowsBetter_data();
    void theForumKnowsBetter();
};

void TestWithStanding::theForumKnowsBetter_data()
{
    QTest::addColumn<Verification>("before");
    QTest::addColumn<Standing>("standing");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("sentence");
    using enum Verdict;
    const auto row = [](const char* name, const Verification& before, const Standing& standing,
                        const QString& verdict, const QString& sentence) {
        QTest::newRow(name) << before << standing << verdict << sentence;
    };
    const QString end = u"It was revoked on 1 December 2026: Issued by mistake"_s;
    const QString replaced = u"It was superseded on 2 December 2026 by certificate %1: Minutes"_s.arg(
        samples::record(7).serial.value());
    const QString same = u"as before"_s;
    row("in force", found(Valid, ownKey), inForce(), u"valid"_s, same);
    row("revoked", found(Valid, ownKey), revoked(), u"revoked"_s, end);
    row("superseded", found(Valid, ownKey), superseded(), u"superseded"_s, replaced);
    row("not in this file", found(Valid, ownKey), {}, u"valid"_s,
        u"It is as it was signed, by this forum’s key; but this forum’s file has no certificate %1: "
        "it came from another copy of the file, or from somebody else who had the key."_s.arg(
            serial().value()));
    row("another forum's with the same number", found(Valid, otherKey), revoked(), u"valid"_s, same);
    row("an unknown key's", found(UnknownKey, otherKey), revoked(), u"unknown-key"_s, same);
    row("altered", found(Altered, ownKey), revoked(), u"altered"_s, same);
    row("revoked by a list, then superseded", found(Revoked, ownKey), superseded(), u"superseded"_s,
        replaced);
    row("number in force", typed(), inForce(), u"valid"_s,
        u"This forum has issued certificate %1, and it is in force. The number does not say what should "
        u"stand "
        "on it: show the PDF file or the code."_s.arg(serial().value()));
    row("number revoked", typed(), revoked(), u"revoked"_s, end);
    row("number superseded", typed(), superseded(), u"superseded"_s, replaced);
    row("number of nobody", typed(), {}, u"not-a-certificate"_s,
        u"This forum has issued no certificate %1."_s.arg(serial().value()));
}

void TestWithStanding::theForumKnowsBetter()
{
    QFETCH(Verification, before);
    QFETCH(Standing, standing);
    QFETCH(QString, verdict);
    QFETCH(QString, sentence);
    const VerificationTrust forum{.keys = {ownKey}, .fingerprints = {}, .lists = {}};
    const Verification after = withStanding(before, forum, standing);
    QCOMPARE(toString(after.verdict), verdict);
    QCOMPARE(after.sentence, sentence);
    const bool hasEnded = after.verdict == Verdict::Revoked || after.verdict == Verdict::Superseded;
    QCOMPARE(after.standing.has_value(), hasEnded);
    QCOMPARE(after.standing && after.standing->successor.has_value(), after.verdict == Verdict::Superseded);
    Verification unnumbered = before;
    unnumbered.serial.reset();
    QCOMPARE(withStanding(unnumbered, forum, standing).sentence, u"as before"_s);
}

QTEST_APPLESS_MAIN(TestWithStanding)
#include "tst_withstanding.moc"

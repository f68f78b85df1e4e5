// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/certificates/issuedforum.h"
#include "tests/support/pagedesk.h"
#include "ui/attendance/registerpage.h"
#include "ui/certificates/certificatelistmodel.h"
#include "ui/certificates/certificatespage.h"
#include "ui/certificates/mycpdpage.h"
#include "ui/forum/homepage.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plaintableview.h"

#include <QFile>
#include <QLineEdit>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

using Column = CertificateListModel::Column;

/// As closing the register in the window does.
TemporaryForum& held(IssuedForum& issued)
{
    issued.change([](TeachingSession& session) { session.state = TeachingState::Held; });
    return issued.forum;
}

/// The page of certificates, before the tutor.
class Desk final
{
public:
    explicit Desk(IssuedForum& issued)
        : page(held(issued), issued.tutor())
    {
    }

    /// Types into the search, and says what stands first.
    QString find(const QString& typed)
    {
        page.type(u"certificateSearch"_s, typed);
        return rows() == 0 ? QString() : page.cell(u"issuedTable"_s, 0, Column::Serial);
    }
    int rows() { return page.model(u"issuedTable"_s).rowCount(); }
    /// Shows that one, among all issued.
    void choose(const Certificate& certificate)
    {
        page.click(u"certificatesAll"_s);
        QCOMPARE(find(certificate.serial.value()), certificate.serial.value());
    }
    void end(const QString& button, const QString& reason)
    {
        page.click(button);
        page.type(u"certificateEndingReason"_s, reason);
        page.click(u"certificateEndingApply"_s);
    }
    bool isShown(const QString& name) { return page.find(name)->isVisible(); }
    QString status() { return page.find<Pill>(u"certificateCardStatus"_s)->word(); }
    QString standing() { return page.text(u"certificateCardStanding"_s); }

    PageDesk<CertificatesPage> page;
};

QString textOf(QWidget& widget)
{
    QStringList texts;
    for (const auto* label : widget.findChildren<QLabel*>())
        texts += label->text();
    return texts.join(u'\n');
}

} // namespace

class TestCertificateStatus final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void revoking()
    {
        IssuedForum issued;
        const Certificate one = issued.of(0);
        Desk desk(issued);
        desk.choose(one);
        QCOMPARE(desk.status(), u"In force"_s);
        QVERIFY(desk.isShown(u"certificateCardSave"_s));
        desk.end(u"certificateRevoke"_s, u"Issued by mistake"_s);
        QVERIFY(issued.find(one.serial).standing.status == CertificateStatus::Revoked);
        QCOMPARE(desk.page.announced(), u"Certificate %1 was revoked."_s.arg(one.serial.value()));
        QCOMPARE(desk.status(), u"Revoked"_s);
        QCOMPARE(desk.standing(), u"Revoked on 24 November 2026: Issued by mistake"_s);
        QCOMPARE(desk.page.cell(u"issuedTable"_s, 0, Column::Status), u"Revoked"_s);
        QVERIFY2(!desk.isShown(u"certificateCardSave"_s), "nobody sends one that does not count");
        QVERIFY(!desk.isShown(u"certificateRevoke"_s));
        QVERIFY2(desk.isShown(u"certificateReissue"_s), "a revoked one may still get a successor");
    }

    void aReasonIsNeeded()
    {
        IssuedForum issued;
        const Certificate one = issued.of(0);
        Desk desk(issued);
        desk.choose(one);
        const QString name = recordFrom(one.record)->fullName;
        for (const QString& reason : {u"   "_s, name, QString(201, u'x')}) {
            desk.end(u"certificateRevoke"_s, reason);
            QVERIFY2(desk.isShown(u"certificateEndingMessage"_s), qPrintable(reason));
            QVERIFY(issued.find(one.serial).standing.isInForce());
            desk.page.click(u"certificateEndingCancel"_s);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }

    void supersedingLinksBothWays()
    {
        IssuedForum issued;
        const Certificate one = issued.of(0);
        issued.mark(0, MarkStatus::LeftEarly, 30);
        Desk desk(issued);
        desk.choose(one);
        desk.end(u"certificateSupersede"_s, u"The register was corrected"_s);
        const Certificate next = issued.of(0);
        QVERIFY(next.serial != one.serial);
        QCOMPARE(desk.page.announced(),
                 u"Certificate %1 was superseded by %2."_s.arg(one.serial.value(), next.serial.value()));
        QCOMPARE(desk.status(), u"In force"_s);
        QVERIFY(!desk.isShown(u"certificateCardSuccessor"_s));
        desk.page.click(u"certificateCardPredecessor"_s);
        QCOMPARE(desk.status(), u"Superseded"_s);
        QVERIFY(desk.standing().contains(next.serial.value()));
        QVERIFY(!desk.isShown(u"certificateSupersede"_s));
        desk.page.click(u"certificateCardSuccessor"_s);
        QCOMPARE(desk.status(), u"In force"_s);
        QVERIFY(desk.page.text(u"certificateCardWords"_s).contains(next.serial.value()));
    }

    void reissuingWithKeysAlone()
    {
        IssuedForum issued;
        const Certificate one = issued.of(0);
        issued.rename(0, u"Zoë Nyström"_s);
        Desk desk(issued);
        desk.page.press(Qt::Key_F, Qt::ControlModifier);
        for (const QChar letter : one.serial.value())
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
        desk.page.press(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"certificateCardSave"_s);
        QVERIFY(desk.page.tabTo(u"certificateReissue"_s));
        desk.page.press(Qt::Key_Space);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"certificateEndingReason"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"The name was corrected"_s);
        desk.page.press(Qt::Key_Return);
        const Certificate next = issued.of(0);
        QCOMPARE(recordFrom(next.record)->fullName, u"Zoë Nyström"_s);
        QVERIFY(next.predecessor == one.serial);
    }

    void whereIsMyCertificate_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("doctor"); // -1: nobody's
        QTest::newRow("name") << u"doctor two"_s << 1;
        QTest::newRow("surname first") << u"one doc"_s << 0;
        QTest::newRow("title and name") << u"sepsis three"_s << 2;
        QTest::newRow("kind") << u"teaching"_s << 2;
        QTest::newRow("nobody") << u"kowalski"_s << -1;
    }

    void whereIsMyCertificate()
    {
        QFETCH(const QString, typed);
        QFETCH(const int, doctor);
        IssuedForum issued;
        Desk desk(issued);
        desk.page.press(Qt::Key_F, Qt::ControlModifier);
        const QString found = desk.find(typed);
        QCOMPARE(found, doctor < 0 ? QString() : issued.of(doctor).serial.value());
        desk.page.press(Qt::Key_Return);
        QCOMPARE(desk.isShown(u"certificateCardSave"_s), doctor >= 0);
    }

    void serialsAndNumbersAreFoundHoweverTyped()
    {
        IssuedForum issued;
        Desk desk(issued);
        desk.page.click(u"certificatesAll"_s);
        for (const int doctor : {0, 1, 2}) {
            const Certificate one = issued.of(doctor);
            const QString serial = one.serial.value();
            QString joined = serial;
            QString spaced = serial;
            joined.remove(u'-');
            spaced.replace(u'-', u' ');
            QString readOut = joined.toLower();
            readOut.replace(u'0', u'o').replace(u'1', u'l');
            for (const QString& typed : {serial, joined, spaced, readOut, joined.first(6),
                                         recordFrom(one.record)->professionalNumber}) {
                QCOMPARE(desk.find(typed), serial);
                QCOMPARE(desk.rows(), 1);
            }
        }
    }

    void theBestIsChosenAsOneTypes()
    {
        IssuedForum issued;
        Desk desk(issued);
        desk.choose(issued.of(0));
        desk.find(u"doctor two"_s);
        QVERIFY(desk.page.text(u"certificateCardWords"_s).contains(issued.of(1).serial.value()));
    }

    void whatIsSavedIsSigned()
    {
        IssuedForum issued;
        Desk desk(issued);
        desk.choose(issued.of(0));
        const QString path = issued.forum.folder() + u"/saved.pdf"_s;
        desk.page.dialogs().willPick(path);
        desk.page.click(u"certificateCardSave"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("eddsa-rdfc-2022"));
    }

    void aCorrectedRegisterIsPutRightAtOnce()
    {
        IssuedForum issued;
        const Certificate shorter = issued.of(0);
        const Certificate gone = issued.of(1);
        Desk desk(issued);
        QVERIFY(!desk.isShown(u"contradictionResolve"_s));
        issued.mark(0, MarkStatus::LeftEarly, 30);
        issued.mark(1, MarkStatus::DidNotAttend, 0);
        desk.page.page().reload();
        const QString said = desk.page.text(u"contradictionMessageSentence"_s);
        QVERIFY(said.startsWith(u"2 certificates say otherwise than the corrected register."_s));
        QVERIFY(said.contains(u"60 minutes attended; now 30"_s));
        desk.page.click(u"contradictionResolve"_s);
        QCOMPARE(desk.page.model(u"resolveTable"_s).rowCount(), 2);
        QCOMPARE(desk.page.find<QAbstractButton>(u"resolveApply"_s)->text(), u"Supersede 1, revoke 1"_s);
        QCOMPARE(desk.page.find<QLineEdit>(u"resolveReason"_s)->text(), u"The register was corrected"_s);
        desk.page.click(u"resolveApply"_s);
        QTRY_COMPARE(desk.page.announced(), u"1 certificate superseded, 1 certificate revoked."_s);
        QVERIFY(issued.find(shorter.serial).standing.status == CertificateStatus::Superseded);
        QVERIFY(issued.find(gone.serial).standing.status == CertificateStatus::Revoked);
        QCOMPARE(issued.of(0).minutes, 30);
        QTRY_VERIFY(!desk.isShown(u"contradictionResolve"_s));
    }

    void whatWasIssuedOfACancelledSessionIsPutRightToo()
    {
        IssuedForum issued;
        issued.change([](TeachingSession& session) {
            session.state = TeachingState::Cancelled;
            session.cancellationReason = u"Strike"_s;
        });
        PageDesk<CertificatesPage> page(issued.forum, issued.tutor());
        QCOMPARE(page.text(u"contradictionMessageSentence"_s),
                 u"3 certificates are of a session that was cancelled."_s);
        page.click(u"contradictionResolve"_s);
        QCOMPARE(page.find<QAbstractButton>(u"resolveApply"_s)->text(), u"Revoke 3"_s);
        QCOMPARE(page.find<QLineEdit>(u"resolveReason"_s)->text(), u"The session was cancelled"_s);
        page.click(u"resolveApply"_s);
        QTRY_COMPARE(page.announced(), u"3 certificates revoked."_s);
        QCOMPARE(issued.inForce(), 0);
        QTRY_VERIFY(!page.find(u"contradictionResolve"_s)->isVisible());
    }

    /// What it does is what it showed.
    void whatChangedMeanwhileIsShownFirst()
    {
        IssuedForum issued;
        issued.mark(0, MarkStatus::LeftEarly, 30);
        Desk desk(issued);
        desk.page.click(u"contradictionResolve"_s);
        issued.mark(1, MarkStatus::DidNotAttend, 0);
        desk.page.click(u"resolveApply"_s);
        QCOMPARE(issued.inForce(), 3);
        QVERIFY(desk.isShown(u"resolveMessage"_s));
        QCOMPARE(desk.page.model(u"resolveTable"_s).rowCount(), 2);
        desk.page.click(u"resolveApply"_s);
        QTRY_COMPARE(issued.inForce(), 2);
    }

    void theRegisterOffersIt()
    {
        IssuedForum issued;
        PageDesk<RegisterPage> desk(held(issued), issued.tutor());
        desk.page().showSubject(issued.id.value());
        auto* button = desk.find<QAbstractButton>(u"registerCertificates"_s);
        QCOMPARE(button->text(), u"Issue certificates…"_s);
        issued.mark(0, MarkStatus::LeftEarly, 30);
        desk.page().reload();
        QCOMPARE(button->text(), u"Put 1 certificate right…"_s);
    }

    /// In the list, on the card, in the year's sum and at home: only what is in force counts.
    void doctorsSeeTheirOwn()
    {
        IssuedForum issued;
        const Actor& doctor = issued.forum.doctor(0);
        const Certificate one = issued.of(0);
        PageDesk<MyCpdPage> desk(issued.forum, doctor);
        QCOMPARE(desk.text(u"myCredits"_s), one.credits.text());
        QVERIFY(!desk.has(u"certificateRevoke"_s));
        issued.mark(0, MarkStatus::LeftEarly, 30);
        const auto ended =
            IssuedForum::must(issued.life().supersede(issued.tutor(), one.serial, u"Corrected"_s));
        desk.page().reload();
        QCOMPARE(desk.model(u"myCertificates"_s).rowCount(), 2);
        QCOMPARE(desk.text(u"myCredits"_s), ended.successor->credits.text());
        QVERIFY(ended.successor->credits != one.credits);
        for (int row = 0; row < 2; ++row) {
            if (desk.cell(u"myCertificates"_s, row, Column::Serial) == one.serial.value())
                desk.find<PlainTableView>(u"myCertificates"_s)->chooseRow(row);
        }
        QCOMPARE(desk.text(u"myCertificateStanding"_s),
                 u"Superseded on 24 November 2026 by %1: Corrected"_s.arg(ended.successor->serial.value()));
        desk.click(u"myCertificateSuccessor"_s);
        QVERIFY(!desk.find(u"myCertificateStanding"_s)->isVisible());
        PageDesk<HomePage> home(issued.forum, doctor);
        const QString atHome = textOf(*home.find(u"homeRecord"_s));
        QVERIFY2(atHome.contains(u"1 certificate in force"_s), qPrintable(atHome));
        QVERIFY2(atHome.startsWith(u"My certificates\n%1\n"_s.arg(ended.successor->credits.text())),
                 qPrintable(atHome));
    }
};

QTEST_MAIN(TestCertificateStatus)
#include "tst_certificatestatus.moc"

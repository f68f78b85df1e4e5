// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificateseal.h"
#include "app/certificates/credential/certificatecode.h"
#include "app/certificates/credential/didkey.h"
#include "app/certificates/issuerservice.h"
#include "app/common/wholefile.h"
#include "app/forum/forum.h"
#include "tests/certificates/issuedforum.h"
#include "tests/support/pagedesk.h"
#include "tests/support/scripteddialogs.h"
#include "tests/support/showncertificate.h"
#include "tests/support/temporaryforum.h"
#include "tests/support/triedfiles.h"
#include "ui/certificates/verdictcard.h"
#include "ui/certificates/verifypage.h"
#include "ui/certificates/verifyrailpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/theme.h"
#include "ui/widgets/pill.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

QString everythingIn(const QWidget& widget)
{
    QStringList shown;
    for (const auto* label : widget.findChildren<QLabel*>())
        shown += label->text();
    return shown.join(u'\n');
}

/// The page by itself, without a forum, and files to show it.
class Desk final
{
public:
    Desk()
        : m_page(nullptr, m_dialogs)
    {
        m_page.resize(1158, 684);
        m_page.show();
    }

    [[nodiscard]] VerifyPage& page() { return m_page; }
    [[nodiscard]] ScriptedDialogs& dialogs() { return m_dialogs; }
    template <class W = QWidget>
    [[nodiscard]] W* find(const QString& name)
    {
        return m_page.findChild<W*>(name);
    }
    void type(const QString& name, const QString& text) { find<QLineEdit>(name)->setText(text); }
    [[nodiscard]] QString fileWith(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("No file can be written.");
        return file.fileName();
    }
    /// The words of the verdicts, once they are there.
    [[nodiscard]] QStringList verdicts(qsizetype count)
    {
        if (!QTest::qWaitFor([&] { return m_page.findChildren<VerdictCard*>().size() == count; }))
            return {u"(none)"_s};
        QStringList words;
        for (const Pill* pill : m_page.findChildren<Pill*>(u"verdictPill"_s))
            words += pill->word();
        return words;
    }

private:
    QTemporaryDir m_folder;
    ScriptedDialogs m_dialogs;
    VerifyPage m_page;
};

QString fingerprintOf(const ShownCertificate& shown)
{
    return *fingerprintFrom(QString::fromLatin1(didKeyOf(shown.issuerKey())));
}

} // namespace

class TestVerifyPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void aFileIsVerified();
    void whatDiffersStandsSideBySide();
    void aCodeIsTyped();
    void aNumberIsNoCertificate();
    void aRevocationListCountsFromThenOn();
    void aWrongFingerprintIsRefused();
    void escapeLeadsBack();
    void anybodyGetsThereFromTheWelcome();
    void staffHandOutAVerifier();
    void doctorsVerifyToo();
};

void TestVerifyPage::aFileIsVerified()
{
    Desk desk;
    const ShownCertificate shown;
    desk.dialogs().willPick(desk.fileWith(u"certificate.pdf"_s, shown.pdf()));
    QTest::mouseClick(desk.find<QAbstractButton>(u"verifyChoose"_s), Qt::LeftButton);
    QCOMPARE(desk.verdicts(1), QStringList{u"Issued by an unknown key"_s});
    desk.type(u"verifyFingerprint"_s, fingerprintOf(shown));
    desk.page().verifyFiles({desk.fileWith(u"one.pdf"_s, shown.pdf()), desk.fileWith(u"two.txt"_s, "x")});
    const QStringList expected{u"Valid"_s, u"Not a certificate"_s};
    QCOMPARE(desk.verdicts(2), expected);
    const QString text = everythingIn(desk.page());
    for (const QString& part : {shown.record().fullName, u"one.pdf"_s, u"40 of 60"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
}

void TestVerifyPage::whatDiffersStandsSideBySide()
{
    Desk desk;
    const ShownCertificate shown;
    desk.page().verifyFiles(
        {desk.fileWith(u"edited.pdf"_s, withTextEdited(shown.pdf(), u"0.5"_s, u"4.0"_s))});
    QCOMPARE(desk.verdicts(1), QStringList{u"Altered"_s});
    QStringList texts;
    for (const auto* label : desk.page().findChildren<QLabel*>())
        texts += label->text();
    for (const QString& part : {u"As it was signed"_s, u"What the file shows"_s, u"0.5"_s, u"4.0"_s})
        QVERIFY2(texts.contains(part), qPrintable(part));
}

void TestVerifyPage::aCodeIsTyped()
{
    Desk desk;
    const ShownCertificate shown;
    desk.type(u"verifyFingerprint"_s, fingerprintOf(shown));
    desk.type(u"verifyText"_s,
              QString::fromLatin1(certificateCode(shown.record(), shown.signatures())) + u' ');
    QTest::keyClick(desk.find(u"verifyText"_s), Qt::Key_Return);
    QCOMPARE(desk.verdicts(1), QStringList{u"Valid"_s});
}

void TestVerifyPage::aNumberIsNoCertificate()
{
    IssuedForum issued;
    PageDesk<VerifyRailPage> desk(issued.forum, issued.forum.doctor(0));
    desk.type(u"verifyText"_s, issued.of(1).serial.value());
    desk.press(Qt::Key_Return);
    QTRY_VERIFY(desk.has(u"verdictPill"_s));
    QCOMPARE(desk.find<Pill>(u"verdictPill"_s)->word(), u"Number in force"_s);
    QVERIFY2(!everythingIn(desk.page()).contains(u"Doctor Two"_s), "a number tells nobody's name");
}

void TestVerifyPage::aRevocationListCountsFromThenOn()
{
    Desk desk;
    QStringList files;
    for (const TriedFile& file : triedFiles()) {
        if (file.name == u"revoked.json" || file.name == u"superseded.jwt")
            files += desk.fileWith(file.name, file.bytes);
    }
    const QStringList unknown(2, u"Issued by an unknown key"_s);
    desk.page().verifyFiles(files);
    QCOMPARE(desk.verdicts(2), unknown);
    desk.page().verifyFiles({desk.fileWith(u"list.json"_s, triedList())});
    QTRY_COMPARE(desk.find<QLabel>(u"verifyMessageSentence"_s)->text(),
                 u"The revocation list of LED Educational Forum of 1 December 2026 counts from now on."_s);
    desk.page().verifyFiles(files);
    const QStringList ended{u"Revoked"_s, u"Superseded"_s};
    QTRY_COMPARE(desk.verdicts(2), ended);
}

void TestVerifyPage::aWrongFingerprintIsRefused()
{
    Desk desk;
    desk.type(u"verifyFingerprint"_s, u"12"_s);
    desk.type(u"verifyText"_s, u"0000-0001-2"_s);
    QTest::mouseClick(desk.find<QAbstractButton>(u"verifyTyped"_s), Qt::LeftButton);
    QVERIFY(desk.find<QLabel>(u"verifyMessageSentence"_s)->text().contains(u"16 digits"_s));
    QVERIFY(desk.page().findChildren<VerdictCard*>().isEmpty());
}

void TestVerifyPage::escapeLeadsBack()
{
    Desk desk;
    const QSignalSpy back(&desk.page(), &VerifyPage::backAsked);
    QTest::keyClick(&desk.page(), Qt::Key_Escape);
    QTest::mouseClick(desk.find<QAbstractButton>(u"verifyBack"_s), Qt::LeftButton);
    QCOMPARE(back.size(), 2);
}

/// What the forum's own key signed is valid there without anything typed.
void TestVerifyPage::anybodyGetsThereFromTheWelcome()
{
    TemporaryForum forum;
    ScriptedDialogs dialogs;
    MainWindow window(forum.clock(), dialogs, PasswordCost::cheapest());
    window.resize(1366, 768);
    window.show();
    QTest::mouseClick(window.findChild<QAbstractButton*>(u"startVerify"_s), Qt::LeftButton);
    QVERIFY(qobject_cast<VerifyPage*>(window.screen()));
    QTest::keyClick(window.screen(), Qt::Key_Escape);
    window.openForum(forum.forum().path());
    QTest::mouseClick(window.findChild<QAbstractButton*>(u"welcomeVerify"_s), Qt::LeftButton);
    auto* page = qobject_cast<VerifyPage*>(window.screen());
    QVERIFY(page);
    const ShownCertificate shown(samples::record(), *forum.administrator().keys().issuer);
    page->findChild<QLineEdit*>(u"verifyText"_s)
        ->setText(QString::fromLatin1(certificateCode(shown.record(), shown.signatures())));
    QTest::mouseClick(page->findChild<QAbstractButton*>(u"verifyTyped"_s), Qt::LeftButton);
    QTRY_COMPARE(page->findChildren<Pill*>(u"verdictPill"_s).size(), 1);
    QCOMPARE(page->findChild<Pill*>(u"verdictPill"_s)->word(), u"Valid"_s);
    QTest::mouseClick(page->findChild<QAbstractButton*>(u"verifyBack"_s), Qt::LeftButton);
    QVERIFY(window.findChild<QAbstractButton*>(u"welcomeVerify"_s));
}

/// What they hand out verifies what the forum has issued, and is as the command line writes it.
void TestVerifyPage::staffHandOutAVerifier()
{
    IssuedForum issued;
    PageDesk<VerifyRailPage> desk(issued.forum, issued.tutor());
    const QString folder = issued.forum.folder() + u"/verifier"_s;
    QVERIFY(QDir().mkpath(folder));
    desk.dialogs().willPick(folder);
    desk.click(u"exportVerifier"_s);
    const QString fingerprint = keyFingerprint(issued.of(0).issuingKey);
    QVERIFY(desk.text(u"verifyMessageSentence"_s).contains(fingerprint));
    const auto contentOf = [&](const QString& name) { return *readWholeFile(folder + u'/' + name); };
    const auto list = revocationListFrom(contentOf(u"revoked-certificates.json"_s));
    QVERIFY(list && list->hasKey(issued.of(0).issuingKey));
    const QByteArray page = contentOf(u"verify-certificates.html"_s);
    QVERIFY(page.contains(didKeyOf(issued.of(0).issuingKey)) && page.contains("</html>"));
    QVERIFY(contentOf(u"key-fingerprint.txt"_s).contains(fingerprint.toUtf8()));
    desk.dialogs().willPick(folder + u"/missing"_s);
    desk.click(u"exportVerifier"_s);
    QVERIFY(!desk.text(u"verifyMessageSentence"_s).contains(fingerprint));
}

void TestVerifyPage::doctorsVerifyToo()
{
    IssuedForum issued;
    PageDesk<VerifyRailPage> desk(issued.forum, issued.forum.doctor(0));
    QVERIFY(!desk.has(u"exportVerifier"_s));
    QVERIFY(!desk.has(u"verifyBack"_s));
    const Certificate own = IssuedForum::must(issued.service().list(issued.forum.doctor(0))).front();
    const auto whole = signedCertificate(own);
    QVERIFY(whole);
    desk.type(u"verifyText"_s, QString::fromLatin1(certificateCode(whole->record, whole->signatures)));
    desk.press(Qt::Key_Return);
    QTRY_VERIFY(desk.has(u"verdictPill"_s));
    QCOMPARE(desk.find<Pill>(u"verdictPill"_s)->word(), u"Valid"_s);
}

QTEST_MAIN(TestVerifyPage)
#include "tst_verifypage.moc"

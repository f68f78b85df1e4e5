// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/verifypage.h"

#include "app/certificates/issuerservice.h"
#include "app/common/wholefile.h"
#include "app/forum/forum.h"
#include "ui/certificates/verdictcard.h"
#include "ui/shell/filedrop.h"
#include "ui/widgets/background.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/plainlabel.h"

#include <QFileInfo>
#include <QKeyEvent>

namespace ledforum {

using namespace Qt::StringLiterals;

VerifyPage::VerifyPage(Forum* forum, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent)
    , m_forum(forum)
    , m_dialogs(dialogs)
    , m_text(new TextField(u"verifyText"_s, u"Text of a QR code, or certificate number"_s))
    , m_fingerprint(new TextField(u"verifyFingerprint"_s, u"Key fingerprint"_s))
    , m_message(new InlineMessage(u"verifyMessage"_s))
    , m_results(new QVBoxLayout)
{
    setObjectName(u"verifyPage"_s);
    setProperty("role", u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    QVBoxLayout& column = scrollingPage(*this);
    auto* header = new PageHeader(u"Verify a certificate"_s,
                                  u"Drop PDF files anywhere here. Nothing leaves this computer."_s);
    auto* back = new Button(u"Back"_s, ButtonKind::Secondary, u"verifyBack"_s);
    auto* choose = new Button(u"Choose a file…"_s, ButtonKind::Primary, u"verifyChoose"_s);
    choose->setShortcut(QKeySequence::Open);
    header->addAction(back);
    header->addAction(choose);
    column.addWidget(header);
    column.addWidget(entry());
    column.addWidget(m_message);
    m_results->setSpacing(2 * theme::grid);
    column.addLayout(m_results);
    column.addStretch();
    auto* drop = new FileDrop(u"Drop to verify"_s, *this);
    connect(drop, &FileDrop::dropped, this, &VerifyPage::verifyFiles);
    connect(back, &Button::clicked, this, &VerifyPage::backAsked);
    connect(choose, &Button::clicked, this, &VerifyPage::chooseFile);
    setFocusProxy(m_text);
}

QWidget* VerifyPage::entry()
{
    auto* card = new Card;
    auto* verify = new Button(u"Verify"_s, ButtonKind::Secondary, u"verifyTyped"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::grid);
    row->addWidget(new FormField(u"Text of a QR code, or certificate &number"_s, m_text,
                                 u"A scanner types it by itself."_s),
                   3);
    row->addWidget(
        new FormField(u"Key &fingerprint"_s, m_fingerprint,
                      m_forum ? u"For certificates of another forum."_s : u"As the forum publishes it."_s),
        2);
    row->addWidget(verify, 0, Qt::AlignVCenter);
    card->content().addLayout(row);
    connect(verify, &Button::clicked, this, &VerifyPage::verifyTyped);
    connect(m_text, &QLineEdit::returnPressed, this, &VerifyPage::verifyTyped);
    return card;
}

void VerifyPage::chooseFile()
{
    const auto path = m_dialogs.fileToOpen(this, u"Verify a certificate"_s,
                                           u"Certificates (*.pdf *.json *.jwt *.txt);;All files (*)"_s);
    if (path)
        verifyFiles({*path});
}

void VerifyPage::verifyFiles(const QStringList& paths)
{
    std::vector<Shown> shown;
    for (const QString& path : paths) {
        const auto bytes = readWholeFile(path);
        shown.push_back({QFileInfo(path).fileName(), bytes ? *bytes : QByteArray(),
                         bytes ? QString() : bytes.failure().sentence});
    }
    verifyAll(std::move(shown));
}

void VerifyPage::verifyTyped()
{
    const QString typed = m_text->text().trimmed();
    if (!typed.isEmpty())
        verifyAll({{u"What was typed"_s, typed.toUtf8(), {}}});
}

std::optional<VerificationTrust> VerifyPage::trust()
{
    m_message->clear();
    VerificationTrust trust;
    const QString typed = m_fingerprint->text().trimmed();
    const auto fingerprint = fingerprintFrom(typed);
    m_fingerprint->setWrong(!typed.isEmpty() && !fingerprint);
    if (fingerprint) {
        trust.fingerprints += *fingerprint;
    } else if (!typed.isEmpty()) {
        m_message->show(MessageKind::Error,
                        u"That is no key fingerprint: it has 16 digits, such as 3f9a 01c2 77de 5b10."_s);
        return std::nullopt;
    }
    if (!m_forum)
        return trust;
    const auto keys = m_forum->issuer().keys(Actor::nobody());
    if (!keys) {
        m_message->show(MessageKind::Error, keys.failure().sentence);
        return std::nullopt;
    }
    for (const IssuingKey& key : *keys)
        trust.keys.push_back(key.key);
    return trust;
}

void VerifyPage::verifyAll(std::vector<Shown> shown)
{
    const auto trust = this->trust();
    if (!trust)
        return;
    const auto work = [shown = std::move(shown), trust = *trust] {
        std::vector<std::pair<QString, Verification>> results;
        for (const Shown& one : shown)
            results.emplace_back(one.name, one.problem.isEmpty() ? verify(one.bytes, trust)
                                                                 : Verification{.sentence = one.problem});
        return results;
    };
    inBackground(this, work, [this, trust = *trust](const auto& results) { showAll(results, trust); });
}

void VerifyPage::showAll(const std::vector<std::pair<QString, Verification>>& results,
                         const VerificationTrust& trust)
{
    clearLayout(*m_results);
    for (const auto& [name, result] : results) {
        const auto standing = m_forum && result.serial
                                  ? m_forum->issuer().standing(Actor::nobody(), *result.serial)
                                  : Result<std::optional<CertificateStanding>>(refused(QString()));
        m_results->addWidget(
            new VerdictCard(name, standing ? withStanding(result, trust, *standing) : result));
    }
}

void VerifyPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backAsked();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/verifypage.h"

#include "app/certificates/credential/didkey.h"
#include "app/certificates/issuerservice.h"
#include "app/common/wholefile.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "ui/certificates/verdictcard.h"
#include "ui/shell/filedrop.h"
#include "ui/widgets/background.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/plainlabel.h"

#include <QFileInfo>
#include <QKeyEvent>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

VerifyPage::VerifyPage(Forum* forum, Dialogs& dialogs, Place place, const QList<QWidget*>& actions,
                       QWidget* parent)
    : QWidget(parent)
    , m_forum(forum)
    , m_dialogs(dialogs)
    , m_text(new SecretField(u"verifyText"_s, u"Text of a QR code, or certificate number"_s))
    , m_fingerprint(new TextField(u"verifyFingerprint"_s, u"Key fingerprint"_s))
    , m_message(new InlineMessage(u"verifyMessage"_s))
    , m_results(new QVBoxLayout)
{
    setObjectName(u"verifyPage"_s);
    setProperty("role", u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    QVBoxLayout& column = scrollingPage(*this);
    auto* header = new PageHeader(u"Verify a certificate"_s,
                                  u"Drop files anywhere here. Nothing leaves this computer."_s);
    if (place == Place::Alone) {
        auto* back = new Button(u"Back"_s, ButtonKind::Secondary, u"verifyBack"_s);
        header->addAction(back);
        connect(back, &Button::clicked, this, &VerifyPage::backAsked);
    }
    auto* choose = new Button(u"Choose files…"_s, ButtonKind::Primary, u"verifyChoose"_s);
    choose->setShortcut(QKeySequence::Open);
    for (QWidget* action : actions)
        header->addAction(action);
    header->addAction(choose);
    column.addWidget(header);
    column.addWidget(entry());
    column.addWidget(m_message);
    m_results->setSpacing(2 * theme::grid);
    m_results->addWidget(
        new EmptyState(u"certificate"_s, u"Nothing verified yet"_s,
                       u"You see whether each is as it was signed, by whom, and whether it is in force."_s));
    column.addLayout(m_results);
    column.addStretch();
    auto* drop = new FileDrop(u"Drop to verify"_s, *this);
    connect(drop, &FileDrop::dropped, this, &VerifyPage::verifyFiles);
    connect(choose, &Button::clicked, this, &VerifyPage::chooseFiles);
    setFocusProxy(m_text);
}

void VerifyPage::say(MessageKind kind, const QString& sentence)
{
    m_message->show(kind, sentence);
}

QWidget* VerifyPage::entry()
{
    auto* card = new Card;
    auto* verify = new Button(u"Verify"_s, ButtonKind::Secondary, u"verifyTyped"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * theme::grid);
    row->addWidget(new FormField(u"Text of a QR code, or certificate &number"_s, m_text,
                                 u"A scanner types it by itself."_s),
                   3);
    row->addWidget(
        new FormField(u"Key &fingerprint"_s, m_fingerprint,
                      m_forum ? u"For certificates of another forum."_s : u"As the forum publishes it."_s),
        2);
    row->addWidget(verify, 0, Qt::AlignVCenter);
    card->content().addLayout(row);
    if (const QString words = whomItBelieves(); !words.isEmpty()) {
        auto* believed = (new PlainLabel(words, theme::TextStyle::Caption))->wrapped();
        believed->setObjectName(u"verifyBelieved"_s);
        believed->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        card->content().addWidget(believed);
    }
    connect(verify, &Button::clicked, this, &VerifyPage::verifyTyped);
    connect(m_text, &QLineEdit::returnPressed, this, &VerifyPage::verifyTyped);
    return card;
}

QString VerifyPage::whomItBelieves() const
{
    const auto keys = m_forum ? m_forum->issuer().keys(Actor::nobody())
                              : Result<std::vector<IssuingKey>>(refused(QString()));
    if (!keys || keys->empty())
        return {};
    const auto earlier = std::ssize(*keys) - 1;
    const QString others =
        earlier > 0 ? u", and %1"_s.arg(counted(earlier, u"earlier key"_s, u"earlier keys"_s)) : QString();
    return u"Certificates of this forum are known by its key: %1%2."_s.arg(keyFingerprint(keys->front().key),
                                                                           others);
}

void VerifyPage::chooseFiles()
{
    verifyFiles(m_dialogs.filesToOpen(this, u"Verify certificates"_s,
                                      u"Certificates (*.pdf *.json *.jwt *.txt);;All files (*)"_s));
}

void VerifyPage::verifyFiles(const QStringList& paths)
{
    std::vector<Shown> shown;
    for (const QString& path : paths)
        shown.push_back({QFileInfo(path).fileName(), path, {}});
    verifyAll(std::move(shown));
}

void VerifyPage::verifyTyped()
{
    const QString typed = m_text->text().trimmed();
    if (!typed.isEmpty())
        verifyAll({{u"What was typed"_s, {}, typed.toUtf8()}});
}

std::optional<VerificationTrust> VerifyPage::trust()
{
    m_message->clear();
    VerificationTrust trust{.keys = {}, .fingerprints = {}, .lists = m_lists};
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
    if (!trust || shown.empty())
        return;
    say(MessageKind::Information,
        u"Verifying %1…"_s.arg(counted(std::ssize(shown), u"certificate"_s, u"certificates"_s)));
    const auto work = [shown = std::move(shown), trust = *trust] { return verified(shown, trust); };
    inBackground(this, work, [this, run = ++m_run, trust = *trust](Outcome outcome) {
        if (run == m_run)
            showAll(std::move(outcome), trust);
    });
}

VerifyPage::Outcome VerifyPage::verified(const std::vector<Shown>& shown, VerificationTrust trust)
{
    Outcome outcome;
    std::vector<std::pair<QString, Result<QByteArray>>> contents;
    for (const Shown& one : shown) {
        auto content = one.path.isEmpty() ? Result(one.typed) : readWholeFile(one.path);
        if (auto list = content ? revocationListFrom(*content) : std::nullopt)
            outcome.lists.push_back(*std::move(list));
        else
            contents.emplace_back(one.name, std::move(content));
    }
    trust.lists.insert(trust.lists.end(), outcome.lists.begin(), outcome.lists.end());
    for (const auto& [name, content] : contents)
        outcome.results.emplace_back(name, content ? verify(*content, trust)
                                                   : Verification{.sentence = content.failure().sentence});
    return outcome;
}

void VerifyPage::showAll(Outcome outcome, VerificationTrust trust)
{
    clearLayout(*m_results);
    m_lists.insert(m_lists.end(), outcome.lists.begin(), outcome.lists.end());
    for (auto& [name, result] : outcome.results) {
        const auto standing = m_forum && result.serial
                                  ? m_forum->issuer().standing(Actor::nobody(), *result.serial)
                                  : Result<std::optional<CertificateStanding>>(refused(QString()));
        if (standing)
            result = withStanding(std::move(result), trust, *standing);
        m_results->addWidget(new VerdictCard(name, result));
    }
    saySum(outcome);
}

void VerifyPage::saySum(const Outcome& outcome)
{
    const Results& results = outcome.results;
    const auto valid = std::ranges::count_if(results, [](const auto& each) { return each.second.isValid(); });
    QStringList sentences;
    for (const RevocationList& list : outcome.lists)
        sentences += u"The revocation list of %1 of %2 counts from now on."_s.arg(
            list.forumName, plainDate(list.madeOn.date()));
    if (results.size() > 1)
        sentences += u"%1 of %2 valid."_s.arg(valid).arg(
            counted(std::ssize(results), u"certificate is"_s, u"certificates are"_s));
    m_message->clear();
    if (!sentences.isEmpty())
        say(valid == std::ssize(results) ? MessageKind::Success : MessageKind::Warning, sentences.join(u' '));
    else if (!results.empty())
        announceTo(*this, u"%1: %2"_s.arg(displayName(results.front().second.verdict),
                                          results.front().second.sentence));
}

void VerifyPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backAsked();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ledforum

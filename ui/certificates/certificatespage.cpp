// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/certificatespage.h"

#include "app/forum/forum.h"
#include "app/people/peopleservice.h"
#include "app/security/accesspolicy.h"
#include "ui/certificates/certificateacts.h"
#include "ui/certificates/certificatecard.h"
#include "ui/certificates/endingbuttons.h"
#include "ui/certificates/issuedpanel.h"
#include "ui/certificates/issuepanel.h"
#include "ui/certificates/listfoot.h"
#include "ui/certificates/messagespanel.h"
#include "ui/shell/theme.h"
#include "ui/shell/workstrip.h"
#include "ui/widgets/button.h"
#include "ui/widgets/pageheader.h"

#include <QButtonGroup>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

constexpr int cardWidth = 42 * theme::grid;
const QKeySequence messageKey(Qt::ControlModifier | Qt::Key_M);

QString withKey(const QString& words, const QKeySequence& key)
{
    return u"%1 (%2)"_s.arg(words, key.toString(QKeySequence::NativeText));
}

} // namespace

CertificatesPage::CertificatesPage(PageContext& context)
    : Page(context)
    , m_header(new PageHeader(u"Certificates"_s,
                              u"Of attendance and of teaching, with internal, self-assessed credits"_s))
    , m_bySession(new Button(u"By session"_s, ButtonKind::Secondary, u"certificatesBySession"_s))
    , m_all(new Button(u"All issued"_s, ButtonKind::Secondary, u"certificatesAll"_s))
    , m_messagesPart(new Button(u"Messages"_s, ButtonKind::Secondary, u"certificatesMessages"_s))
    , m_many(new Button(u"Issue or save many…"_s, ButtonKind::Secondary, u"certificatesMany"_s))
    , m_issue(new Button(u"Issue…"_s, ButtonKind::Primary, u"issueCertificates"_s))
    , m_message(new InlineMessage(u"certificatesMessage"_s))
    , m_strip(new WorkStrip(context, u"certificateWork"_s))
    , m_acts(new CertificateActs(context, *this, *m_strip))
    , m_toIssue(new IssuePanel)
    , m_issued(new IssuedPanel)
    , m_messages(new MessagesPanel(context))
    , m_stack(new QStackedWidget)
    , m_card(new CertificateCard(context, u"Save as PDF…"_s, u"certificateCard"_s))
    , m_sending(new QWidget)
    , m_endings(new EndingButtons(context))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    addHead(*column);
    for (QWidget* part : std::initializer_list<QWidget*>{m_toIssue, m_issued, m_messages})
        m_stack->addWidget(part);
    m_card->setFixedWidth(cardWidth);
    addCardButtons();
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * theme::grid);
    row->addWidget(m_stack, 1);
    row->addWidget(m_card, 0, Qt::AlignTop);
    column->addLayout(row, 1);
    listen();
    switchTo(BySession);
}

void CertificatesPage::addHead(QVBoxLayout& column)
{
    for (Button* button : {m_bySession, m_all, m_messagesPart, m_many, m_issue})
        m_header->addAction(button);
    m_all->setToolTip(withKey(u"Find a certificate"_s, QKeySequence::Find));
    m_many->setToolTip(u"A period, a CPD year, or all of one doctor"_s);
    column.addWidget(m_header);
    column.addWidget(m_message);
    column.addWidget(m_strip);
}

void CertificatesPage::addCardButtons()
{
    auto* message = new Button(u"Prepare mess&age"_s, ButtonKind::Secondary, u"certificatePrepare"_s);
    auto* print = new Button(u"P&rint…"_s, ButtonKind::Secondary, u"certificatePrint"_s);
    message->setToolTip(withKey(u"A draft to the doctor with this certificate, once more"_s, messageKey));
    print->setToolTip(withKey(u"On the system’s printer"_s, QKeySequence::Print));
    auto* row = new QHBoxLayout(m_sending);
    row->setContentsMargins({});
    row->setSpacing(theme::grid);
    row->addWidget(message, 2);
    row->addWidget(print, 1);
    m_card->addBelow(m_sending);
    m_card->addBelow(m_endings);
    const auto sendIt = [this] {
        if (const auto certificate = chosenInForce())
            m_acts->prepareMessage(*certificate);
    };
    const auto printIt = [this] {
        if (const auto certificate = chosenInForce())
            m_acts->print({*certificate});
    };
    connect(message, &Button::clicked, this, sendIt);
    connect(print, &Button::clicked, this, printIt);
    connect(new QShortcut(messageKey, this), &QShortcut::activated, this, sendIt);
    connect(new QShortcut(QKeySequence::Print, this), &QShortcut::activated, this, printIt);
}

void CertificatesPage::listen()
{
    auto* parts = new QButtonGroup(this);
    for (const auto& [button, part] :
         {std::pair(m_bySession, BySession), std::pair(m_all, All), std::pair(m_messagesPart, Messages)}) {
        button->setCheckable(true);
        parts->addButton(button, part);
    }
    connect(parts, &QButtonGroup::idClicked, this, &CertificatesPage::switchTo);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, &CertificatesPage::find);
    listenToParts();
    listenToActs();
}

void CertificatesPage::listenToParts()
{
    connect(m_toIssue, &IssuePanel::sessionChosen, this, [this] {
        m_message->clear();
        reloadPreview();
    });
    connect(m_toIssue, &IssuePanel::lineChosen, this, &CertificatesPage::showChosen);
    connect(m_toIssue, &IssuePanel::resolveWanted, this, &CertificatesPage::resolve);
    connect(m_issued, &IssuedPanel::certificateChosen, this, &CertificatesPage::showChosen);
    connect(m_issued, &IssuedPanel::certificateOpened, m_card, &CertificateCard::enter);
    connect(m_messages, &MessagesPanel::certificateWanted, this, &CertificatesPage::showOne);
    connect(m_messages, &MessagesPanel::draftsWanted, this,
            [this](const std::vector<CertificateSerial>& serials) {
                m_acts->prepareMessages(m_issued->inPlaceOf(serials));
            });
    connect(m_acts, &CertificateActs::draftsFolderChosen, m_messages, &MessagesPanel::setFolder);
    connect(m_messages, &MessagesPanel::failed, this,
            [this](const QString& sentence) { m_message->show(MessageKind::Error, sentence); });
    connect(m_card, &CertificateCard::otherWanted, this, &CertificatesPage::showOne);
    connect(m_endings, &EndingButtons::ended, this, &CertificatesPage::showOne);
}

void CertificatesPage::listenToActs()
{
    connect(m_issue, &Button::clicked, this, [this] {
        if (const auto session = m_toIssue->session())
            m_acts->issue(*session);
    });
    connect(m_many, &Button::clicked, m_acts, &CertificateActs::issueMany);
    const auto ofSession = [this] {
        const auto session = m_toIssue->session();
        return session ? m_issued->ofSession(*session) : std::vector<Certificate>();
    };
    connectFoot(m_toIssue->foot(), ofSession, [this] { return m_toIssue->sessionWords(); });
    connectFoot(
        m_issued->foot(), [this] { return m_issued->listed(); }, [this] { return m_issued->narrowedTo(); });
}

void CertificatesPage::connectFoot(ListFoot& foot,
                                   const std::function<std::vector<Certificate>()>& certificates,
                                   const std::function<QString()>& about)
{
    connect(&foot, &ListFoot::printWanted, this, [this, certificates] { m_acts->print(certificates()); });
    connect(&foot, &ListFoot::messagesWanted, this,
            [this, certificates] { m_acts->prepareMessages(certificates()); });
    connect(&foot, &ListFoot::zipWanted, this,
            [this, certificates, about] { m_acts->saveZip(certificates(), about()); });
}

CertificatesPage::Part CertificatesPage::part() const
{
    return Part(m_stack->currentIndex());
}

void CertificatesPage::switchTo(int part)
{
    const std::array buttons{m_bySession, m_all, m_messagesPart};
    buttons.at(size_t(part))->setChecked(true);
    m_stack->setCurrentIndex(part);
    m_issue->setVisible(part == BySession);
    m_card->setVisible(part != Messages);
    showChosen();
}

void CertificatesPage::reload()
{
    m_toIssue->showSessions(closedSessions());
    if (const auto issued = context().forum.certificates().list(context().actor))
        m_issued->show(*issued);
    else
        m_message->show(MessageKind::Error, issued.failure().sentence);
    reloadMessages();
    reloadPreview();
}

void CertificatesPage::reloadMessages()
{
    m_messages->reload();
    const int waiting = m_messages->outstanding();
    m_messagesPart->setText(waiting > 0 ? u"Messages · %1"_s.arg(waiting) : u"Messages"_s);
    m_messagesPart->setAccessibleName(waiting > 0 ? u"Messages, %1 to send"_s.arg(waiting) : u"Messages"_s);
}

void CertificatesPage::showSubject(qint64 subject)
{
    if (subject < 0) {
        showPerson(PersonId(-subject));
        return;
    }
    switchTo(BySession);
    m_toIssue->choose(TeachingSessionId(subject));
}

void CertificatesPage::showPerson(PersonId person)
{
    const auto found = context().forum.people().find(context().actor, QString::number(person.value()));
    switchTo(All);
    m_issued->narrowTo(person, found ? found->fullName.value() : u"One person"_s);
}

const IssuedCertificate* CertificatesPage::chosen() const
{
    if (m_stack->currentIndex() == All)
        return m_issued->chosen();
    const CertificatePreviewLine* line = m_toIssue->chosen();
    return line && line->serial ? m_issued->certificate(*line->serial) : nullptr;
}

std::optional<Certificate> CertificatesPage::chosenInForce() const
{
    const IssuedCertificate* shown = part() == Messages ? nullptr : chosen();
    return shown && shown->standing().isInForce() ? std::optional(shown->certificate) : std::nullopt;
}

void CertificatesPage::showChosen()
{
    const CertificatePreviewLine* line = m_toIssue->chosen();
    QString instead = u"Choose a certificate to see it."_s;
    if (part() == BySession)
        instead = line ? u"%1: %2"_s.arg(line->fullName, line->reason) : QString();
    m_card->show(chosen(), instead);
    m_sending->setVisible(chosenInForce().has_value());
    m_endings->show(allows(context().actor.roles(), Permission::IssueCertificates) ? chosen() : nullptr);
}

void CertificatesPage::showOne(const CertificateSerial& serial)
{
    switchTo(All);
    m_issued->choose(serial);
    m_card->enter();
}

void CertificatesPage::find()
{
    if (part() == Messages) {
        m_messages->focusSearch();
        return;
    }
    switchTo(All);
    m_issued->focusSearch();
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/certificatespage.h"

#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/programme/programmeservice.h"
#include "app/security/accesspolicy.h"
#include "ui/certificates/certificatecard.h"
#include "ui/certificates/endingbuttons.h"
#include "ui/certificates/issuedpanel.h"
#include "ui/certificates/issuepanel.h"
#include "ui/certificates/issueprogress.h"
#include "ui/certificates/resolvedialog.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/pageheader.h"

#include <QButtonGroup>
#include <QDesktopServices>
#include <QDir>
#include <QShortcut>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

constexpr int cardWidth = 42 * theme::grid;
enum Part { BySession, All };

QString certificates(qsizetype number)
{
    return counted(number, u"certificate"_s, u"certificates"_s);
}

} // namespace

CertificatesPage::CertificatesPage(PageContext& context)
    : Page(context)
    , m_header(new PageHeader(u"Certificates"_s,
                              u"Of attendance and of teaching, with internal, self-assessed credits"_s))
    , m_bySession(new Button(u"By session"_s, ButtonKind::Secondary, u"certificatesBySession"_s))
    , m_all(new Button(u"All issued"_s, ButtonKind::Secondary, u"certificatesAll"_s))
    , m_issue(new Button(u"Issue…"_s, ButtonKind::Primary, u"issueCertificates"_s))
    , m_openFolder(new Button(u"Open folder"_s, ButtonKind::Secondary, u"openFolder"_s))
    , m_message(new InlineMessage(u"certificatesMessage"_s))
    , m_toIssue(new IssuePanel)
    , m_issued(new IssuedPanel)
    , m_stack(new QStackedWidget)
    , m_card(new CertificateCard(context, u"Save as PDF…"_s, u"certificateCard"_s))
    , m_endings(new EndingButtons(context))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    addHead(*column);
    m_stack->addWidget(m_toIssue);
    m_stack->addWidget(m_issued);
    m_card->setFixedWidth(cardWidth);
    m_card->addBelow(m_endings);
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * theme::grid);
    row->addWidget(m_stack, 1);
    row->addWidget(m_card, 0, Qt::AlignTop);
    column->addLayout(row, 1);
    m_openFolder->hide();
    listen();
    switchTo(BySession);
}

void CertificatesPage::addHead(QVBoxLayout& column)
{
    for (Button* button : {m_bySession, m_all, m_openFolder, m_issue})
        m_header->addAction(button);
    m_all->setToolTip(u"Find a certificate (%1)"_s.arg(
        QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    column.addWidget(m_header);
    column.addWidget(m_message);
}

void CertificatesPage::listen()
{
    auto* parts = new QButtonGroup(this);
    for (Button* button : {m_bySession, m_all}) {
        button->setCheckable(true);
        parts->addButton(button, button == m_all ? All : BySession);
    }
    connect(parts, &QButtonGroup::idClicked, this, &CertificatesPage::switchTo);
    connect(m_toIssue, &IssuePanel::sessionChosen, this, [this] {
        m_message->clear();
        reloadPreview();
    });
    connect(m_toIssue, &IssuePanel::lineChosen, this, &CertificatesPage::showChosen);
    connect(m_toIssue, &IssuePanel::resolveWanted, this, &CertificatesPage::resolve);
    connect(m_issued, &IssuedPanel::certificateChosen, this, &CertificatesPage::showChosen);
    connect(m_issued, &IssuedPanel::certificateOpened, m_card, &CertificateCard::enter);
    connect(m_card, &CertificateCard::otherWanted, this, &CertificatesPage::showOne);
    connect(m_endings, &EndingButtons::ended, this, &CertificatesPage::showOne);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, &CertificatesPage::find);
    connect(m_issue, &Button::clicked, this, &CertificatesPage::issue);
    connect(m_openFolder, &Button::clicked, this, &CertificatesPage::openFolder);
}

void CertificatesPage::switchTo(int part)
{
    (part == All ? m_all : m_bySession)->setChecked(true);
    m_stack->setCurrentIndex(part);
    m_issue->setVisible(part == BySession);
    showChosen();
}

void CertificatesPage::reload()
{
    m_toIssue->showSessions(closedSessions());
    if (const auto issued = context().forum.certificates().list(context().actor))
        m_issued->show(*issued);
    else
        m_message->show(MessageKind::Error, issued.failure().sentence);
    reloadPreview();
}

void CertificatesPage::showSubject(qint64 subject)
{
    switchTo(BySession);
    m_toIssue->choose(TeachingSessionId(subject));
}

std::vector<TeachingSession> CertificatesPage::closedSessions() const
{
    auto all = context().forum.programme().list(context().actor);
    if (!all)
        return {};
    const auto cancelled = context().forum.certificateLife().cancelledSessions(context().actor);
    const auto isContradicted = [&](const TeachingSession& session) {
        return cancelled && std::ranges::find(*cancelled, session.id) != cancelled->end();
    };
    // A session is held once its register is closed.
    std::erase_if(*all, [&](const TeachingSession& session) {
        return session.state != TeachingState::Held && !isContradicted(session);
    });
    std::ranges::reverse(*all);
    return *std::move(all);
}

void CertificatesPage::reloadPreview()
{
    m_preview.reset();
    const auto session = m_toIssue->session();
    if (!session) {
        m_toIssue->showFailure(u"Close a session’s register first: certificates are issued from it."_s);
    } else if (auto preview = context().forum.certificates().preview(context().actor, *session)) {
        m_preview = *std::move(preview);
        m_toIssue->showPreview(*m_preview);
    } else {
        m_toIssue->showFailure(preview.failure().sentence);
    }
    const int toIssue = m_preview ? m_preview->toIssue() : 0;
    m_issue->setEnabled(m_preview && !m_preview->lines.empty());
    m_issue->setText(toIssue > 0 ? u"Issue %1…"_s.arg(certificates(toIssue)) : u"Write the files again…"_s);
    m_issue->setAccessibleName(m_issue->text());
    m_issue->setKind(toIssue > 0 ? ButtonKind::Primary : ButtonKind::Secondary);
    reloadContradictions();
    showChosen();
}

void CertificatesPage::reloadContradictions()
{
    m_contradicted.clear();
    if (const auto session = m_toIssue->session()) {
        // Who may not look, or not yet, is told so by the preview.
        if (auto found = context().forum.certificateLife().contradicted(context().actor, *session))
            m_contradicted = *std::move(found);
    }
    m_toIssue->showContradictions(m_contradicted);
}

const IssuedCertificate* CertificatesPage::chosen() const
{
    if (m_stack->currentIndex() == All)
        return m_issued->chosen();
    const CertificatePreviewLine* line = m_toIssue->chosen();
    return line && line->serial ? m_issued->certificate(*line->serial) : nullptr;
}

void CertificatesPage::showChosen()
{
    const CertificatePreviewLine* line = m_toIssue->chosen();
    QString instead = u"Choose a certificate to see it."_s;
    if (m_stack->currentIndex() == BySession)
        instead = line ? u"%1: %2"_s.arg(line->fullName, line->reason) : QString();
    m_card->show(chosen(), instead);
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
    switchTo(All);
    m_issued->focusSearch();
}

void CertificatesPage::resolve()
{
    const auto session = m_toIssue->session();
    if (session && !m_contradicted.empty())
        (new ResolveDialog(context(), *session, m_contradicted, this))->open();
}

void CertificatesPage::issue()
{
    const auto session = m_toIssue->session();
    const auto folder = context().dialogs.folder(this, u"Choose a folder for the certificates"_s);
    if (!session || !folder)
        return;
    context().longWork.run([&] { issueInto(*session, *folder); });
    reload();
}

void CertificatesPage::issueInto(TeachingSessionId session, const QString& folder)
{
    IssueProgress progress(context().longWork, this);
    progress.open();
    const auto batch =
        context().forum.certificates().issueInto(context().actor, session, folder, progress.progress());
    if (batch)
        report(*batch);
    else
        m_message->show(batch.failure().code == FailureCode::Cancelled ? MessageKind::Warning
                                                                       : MessageKind::Error,
                        batch.failure().sentence);
}

void CertificatesPage::report(const CertificateBatch& batch)
{
    m_folder = batch.folder;
    m_openFolder->show();
    const auto written = std::ranges::count(batch.files, true, &CertificateFile::isNew);
    const QString sentence = u"%1 issued, %2 written to “%3”."_s.arg(
        certificates(qsizetype(batch.newlyIssued.size())), counted(written, u"file"_s, u"files"_s),
        QDir::toNativeSeparators(batch.folder));
    m_message->show(MessageKind::Success, sentence);
    context().announce(MessageKind::Success, sentence);
}

void CertificatesPage::openFolder()
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)))
        m_message->show(MessageKind::Warning,
                        u"No file manager could be opened. The files are in “%1”."_s.arg(
                            QDir::toNativeSeparators(m_folder)));
}

} // namespace ledforum

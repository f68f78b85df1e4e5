// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificatelife.h"
#include "app/certificates/certificateservice.h"
#include "database/programme/teachingsession.h"
#include "ui/shell/page.h"

class QStackedWidget;
class QVBoxLayout;

namespace ledforum {

class Button;
class CertificateActs;
class CertificateCard;
class EndingButtons;
class IssuedPanel;
class IssuePanel;
struct IssuedCertificate;
class ListFoot;
class MessagesPanel;
class PageHeader;
class WorkStrip;

/// Certificates: issue those of closed registers; find, see, print and hand on those issued; tick off the
/// messages; revoke, supersede and reissue them, alone or where a corrected register contradicts them.
class CertificatesPage final : public Page
{
    Q_OBJECT

public:
    explicit CertificatesPage(PageContext& context);

    void reload() override;
    /// A TeachingSessionId, to issue from; or what `subjectOf` says.
    void showSubject(qint64 subject) override;
    /// For showSubject: this person's certificates.
    [[nodiscard]] static qint64 subjectOf(PersonId person) { return -person.value(); }

private:
    enum Part { BySession, All, Messages };
    void addHead(QVBoxLayout& column);
    void addCardButtons();
    void listen();
    void listenToParts();
    void listenToActs();
    void connectFoot(ListFoot& foot, const std::function<std::vector<Certificate>()>& certificates,
                     const std::function<QString()>& about);
    void switchTo(int part);
    [[nodiscard]] Part part() const;
    void showPerson(PersonId person);
    void reloadMessages();
    void reloadPreview();
    void showWhatToIssue();
    void reloadContradictions();
    void showChosen();
    [[nodiscard]] const IssuedCertificate* chosen() const;
    /// Nothing to print or send when it is no longer in force.
    [[nodiscard]] std::optional<Certificate> chosenInForce() const;
    /// Among all issued.
    void showOne(const CertificateSerial& serial);
    void find();
    void resolve();
    [[nodiscard]] std::vector<TeachingSession> closedSessions() const;

    std::optional<CertificatePreview> m_preview;
    std::vector<ContradictedCertificate> m_contradicted; ///< of the session to issue from
    PageHeader* m_header;
    Button* m_bySession;
    Button* m_all;
    Button* m_messagesPart;
    Button* m_many;
    Button* m_issue;
    InlineMessage* m_message;
    WorkStrip* m_strip;
    CertificateActs* m_acts;
    IssuePanel* m_toIssue;
    IssuedPanel* m_issued;
    MessagesPanel* m_messages;
    QStackedWidget* m_stack;
    CertificateCard* m_card;
    QWidget* m_sending;
    EndingButtons* m_endings;
};

} // namespace ledforum

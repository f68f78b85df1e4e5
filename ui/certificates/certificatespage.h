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
class CertificateCard;
class EndingButtons;
class IssuedPanel;
class IssuePanel;
struct IssuedCertificate;
class PageHeader;

/// Certificates: issue those of a closed register into a folder; find and see those issued; revoke, supersede
/// and reissue them, alone or where a corrected register contradicts them.
class CertificatesPage final : public Page
{
    Q_OBJECT

public:
    explicit CertificatesPage(PageContext& context);

    void reload() override;
    /// A TeachingSessionId, to issue from.
    void showSubject(qint64 subject) override;

private:
    void addHead(QVBoxLayout& column);
    void listen();
    void switchTo(int part);
    void reloadPreview();
    void reloadContradictions();
    void showChosen();
    [[nodiscard]] const IssuedCertificate* chosen() const;
    /// Among all issued.
    void showOne(const CertificateSerial& serial);
    void find();
    void resolve();
    [[nodiscard]] std::vector<TeachingSession> closedSessions() const;
    void issue();
    void issueInto(TeachingSessionId session, const QString& folder);
    void report(const CertificateBatch& batch);
    void openFolder();

    std::optional<CertificatePreview> m_preview;
    std::vector<ContradictedCertificate> m_contradicted; ///< of the session to issue from
    QString m_folder;                                    ///< that was last issued into
    PageHeader* m_header;
    Button* m_bySession;
    Button* m_all;
    Button* m_issue;
    Button* m_openFolder;
    InlineMessage* m_message;
    IssuePanel* m_toIssue;
    IssuedPanel* m_issued;
    QStackedWidget* m_stack;
    CertificateCard* m_card;
    EndingButtons* m_endings;
};

} // namespace ledforum

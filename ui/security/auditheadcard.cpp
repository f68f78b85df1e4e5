// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/auditheadcard.h"

#include "app/common/wording.h"
#include "ui/widgets/background.h"
#include "ui/widgets/button.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plainlabel.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString unsignedWords(const auditchain::HeadState& state)
{
    const qint64 after = state.unsignedEntries + state.unsignedSealed;
    return after == 0 ? u"Everything is signed for."_s
                      : u"Not yet signed: %1 after it."_s.arg(counted(after, u"entry"_s, u"entries"_s));
}

} // namespace

AuditHeadCard::AuditHeadCard(QString path, std::vector<KeyPair> auditKeys, QWidget* parent)
    : Card(parent)
    , m_path(std::move(path))
    , m_auditKeys(std::move(auditKeys))
    , m_state(new Pill)
    , m_fingerprint(new PlainLabel({}, theme::TextStyle::Strong))
    , m_signed(new PlainLabel({}, theme::TextStyle::Secondary))
    , m_problem((new PlainLabel)->wrapped())
    , m_verify(new Button(u"&Verify again"_s, ButtonKind::Secondary, u"auditVerify"_s))
{
    m_state->setObjectName(u"auditState"_s);
    m_fingerprint->setObjectName(u"auditFingerprint"_s);
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_signed->setObjectName(u"auditSigned"_s);
    m_problem->setObjectName(u"auditProblem"_s);
    m_problem->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * theme::grid);
    row->addWidget(m_state);
    auto* words = new QVBoxLayout;
    words->setSpacing(theme::halfGrid);
    words->addWidget(m_fingerprint);
    words->addWidget(m_signed);
    row->addLayout(words, 1);
    row->addWidget(m_verify, 0, Qt::AlignTop);
    content().addLayout(row);
    content().addWidget(m_problem);
    connect(m_verify, &Button::clicked, this, &AuditHeadCard::verify);
}

void AuditHeadCard::show(const std::optional<AuditHead>& head)
{
    m_fingerprint->setText(head ? u"Fingerprint "_s + head->fingerprint : u"Nobody has signed yet"_s);
    m_signed->setText(head ? u"Signed by %1, %2 at %3. %4"_s.arg(head->signer, longDate(head->at.date()),
                                                                 timeOfDay(head->at.time()),
                                                                 unsignedWords(head->state))
                           : QString());
    m_fingerprint->setToolTip(u"Compare it with the one printed on a register or a letter"_s);
}

void AuditHeadCard::verify()
{
    if (m_isVerifying)
        return;
    m_isVerifying = true;
    m_verify->setEnabled(false);
    m_state->setState(u"Verifying…"_s, PillTone::Neutral);
    // The keys are copied for the other thread: this card may be gone, and locked, before it ends.
    auto keys = std::make_shared<std::vector<KeyPair>>();
    for (const KeyPair& key : m_auditKeys)
        keys->push_back(key.clone());
    inBackground(
        this, [path = m_path, keys] { return AuditService::verify(path, *keys); },
        [this](const Result<>& outcome) { showOutcome(outcome); });
}

void AuditHeadCard::showOutcome(const Result<>& outcome)
{
    m_isVerifying = false;
    m_verify->setEnabled(true);
    m_state->setState(outcome ? u"Verified"_s : u"Problem"_s, outcome ? PillTone::Success : PillTone::Danger);
    m_problem->setText(outcome ? QString()
                               : outcome.failure().sentence +
                                     u" Keep this file as it is, tell the Deputy Clinical Tutor, and compare "
                                     "the fingerprint with a printed one."_s);
    m_problem->setVisible(!outcome);
}

} // namespace ledforum

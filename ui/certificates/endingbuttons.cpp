// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/endingbuttons.h"

#include "app/forum/forum.h"
#include "ui/shell/page.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

QString whatWasDone(const EndedCertificate& done)
{
    const QString serial = done.certificate.serial.value();
    return done.successor
               ? u"Certificate %1 was superseded by %2."_s.arg(serial, done.successor->serial.value())
               : u"Certificate %1 was revoked."_s.arg(serial);
}

} // namespace

EndingButtons::EndingButtons(PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_revoke(new Button(u"Revo&ke…"_s, ButtonKind::Secondary, u"certificateRevoke"_s))
    , m_supersede(new Button(u"S&upersede…"_s, ButtonKind::Secondary, u"certificateSupersede"_s))
    , m_reissue(new Button(u"R&eissue…"_s, ButtonKind::Secondary, u"certificateReissue"_s))
{
    m_revoke->setToolTip(u"Withdrawn, and nothing stands in its place"_s);
    m_supersede->setToolTip(u"A certificate from today’s register takes its place"_s);
    m_reissue->setToolTip(u"The same certificate under a new number, with today’s name"_s);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setSpacing(theme::grid);
    grid->addWidget(m_supersede, 0, 0);
    grid->addWidget(m_reissue, 0, 1);
    grid->addWidget(m_revoke, 1, 0, 1, 2);
    for (const auto& [button, ending] :
         {std::pair(m_supersede, CertificateEnding::Supersede),
          std::pair(m_reissue, CertificateEnding::Reissue), std::pair(m_revoke, CertificateEnding::Revoke)}) {
        connect(button, &Button::clicked, this, [this, ending = ending] { ask(ending); });
    }
    show(nullptr);
}

void EndingButtons::show(const IssuedCertificate* certificate)
{
    m_shown = certificate ? std::optional(*certificate) : std::nullopt;
    setVisible(certificate && certificate->standing().status != CertificateStatus::Superseded);
    m_revoke->setVisible(certificate && certificate->standing().isInForce());
}

void EndingButtons::ask(CertificateEnding ending)
{
    if (!m_shown)
        return;
    const auto apply = [this, ending, serial = m_shown->certificate.serial](const QString& reason) {
        return carryOut(ending, serial, reason);
    };
    (new EndingDialog(ending, *m_shown, apply, this))->open();
}

Result<> EndingButtons::carryOut(CertificateEnding ending, const CertificateSerial& serial,
                                 const QString& reason)
{
    CertificateLife& life = m_context.forum.certificateLife();
    const auto done = [&] {
        switch (ending) {
        case CertificateEnding::Revoke:
            return life.revoke(m_context.actor, serial, reason);
        case CertificateEnding::Supersede:
            return life.supersede(m_context.actor, serial, reason);
        case CertificateEnding::Reissue:
            return life.reissue(m_context.actor, serial, reason);
        }
        Q_UNREACHABLE();
    }();
    if (!done)
        return done.failure();
    m_context.announce(MessageKind::Success, whatWasDone(*done));
    Q_EMIT ended(done->successor ? done->successor->serial : serial);
    return Done{};
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/verifyrailpage.h"

#include "app/certificates/verify/verifierexport.h"
#include "app/forum/forum.h"
#include "app/security/accesspolicy.h"
#include "ui/certificates/verifypage.h"
#include "ui/widgets/button.h"

#include <QDir>
#include <QFileInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ledforum {

VerifyRailPage::VerifyRailPage(PageContext& context)
    : Page(context)
{
    QList<QWidget*> actions;
    if (allows(context.actor.roles(), Permission::IssueCertificates)) {
        auto* hand = new Button(u"E&xport verifier…"_s, ButtonKind::Secondary, u"exportVerifier"_s);
        hand->setToolTip(
            u"A page that verifies in any browser, the list of revoked certificates, and the key’s fingerprint"_s);
        connect(hand, &Button::clicked, this, &VerifyRailPage::exportVerifier);
        actions += hand;
    }
    m_verify = new VerifyPage(&context.forum, context.dialogs, VerifyPage::Place::AmongPages, actions);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_verify);
    setFocusProxy(m_verify);
}

void VerifyRailPage::exportVerifier()
{
    const auto folder = context().dialogs.folder(this, u"Choose a folder for the verifier"_s);
    if (!folder)
        return;
    const auto done = ledforum::exportVerifier(context().forum.issuer(), context().actor, *folder);
    if (!done) {
        m_verify->say(MessageKind::Error, done.failure().sentence);
        return;
    }
    QStringList names;
    for (const QString& path : done->files)
        names += QFileInfo(path).fileName();
    m_verify->say(
        MessageKind::Success,
        u"%1 are in “%2”. Hand them to whoever verifies, and publish the key fingerprint in another "
        "place, so that nobody can put in a key of their own: %3"_s.arg(
            names.join(u", "_s), QDir::toNativeSeparators(*folder), done->fingerprint));
    context().announce(MessageKind::Success, u"The verifier was exported."_s);
}

} // namespace ledforum

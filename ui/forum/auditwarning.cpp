// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/forum/forum.h"
#include "app/security/auditservice.h"
#include "ui/appointments/noticecard.h"
#include "ui/forum/homecards.h"

namespace ledforum {

using namespace Qt::StringLiterals;

QWidget* auditWarning(const PageContext& context)
{
    const auto isShorter = context.forum.audit().isShorterThanSeen(context.actor);
    if (!isShorter || !*isShorter)
        return nullptr;
    auto* card = new NoticeCard(MessageKind::Error, {}, shorterAuditSentence(), u"auditWarning"_s);
    const Button* go = card->addAnswer(u"See the audit"_s, ButtonKind::Secondary, u"auditWarningGo"_s);
    QObject::connect(go, &Button::clicked, card,
                     [show = context.show] { show(PageId::Audit, std::nullopt); });
    return card;
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/resolvedialog.h"

#include "app/common/wording.h"
#include "ui/certificates/contradictionmodel.h"
#include "ui/certificates/endingdialog.h"
#include "ui/shell/forumwork.h"
#include "ui/shell/theme.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"

#include <QHeaderView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

constexpr int mostRowsShown = 8;

bool isSame(const ContradictedCertificate& one, const ContradictedCertificate& other)
{
    return one.certificate == other.certificate && one.differences == other.differences &&
           one.isReplaced == other.isReplaced && one.minutes == other.minutes && one.credits == other.credits;
}

QString endings(qsizetype superseded, qsizetype revoked, const QString& supersede, const QString& revoke)
{
    QStringList parts;
    if (superseded > 0)
        parts += u"%1 %2"_s.arg(supersede).arg(superseded);
    if (revoked > 0)
        parts += u"%1 %2"_s.arg(parts.isEmpty() ? revoke : revoke.toLower()).arg(revoked);
    return parts.join(u", "_s);
}

QString whatWasDone(const std::vector<EndedCertificate>& done)
{
    const auto superseded =
        std::ranges::count_if(done, [](const EndedCertificate& each) { return each.successor.has_value(); });
    const auto revoked = std::ssize(done) - superseded;
    QStringList parts;
    if (superseded > 0)
        parts += u"%1 superseded"_s.arg(counted(superseded, u"certificate"_s, u"certificates"_s));
    if (revoked > 0)
        parts += u"%1 revoked"_s.arg(counted(revoked, u"certificate"_s, u"certificates"_s));
    return parts.join(u", "_s) + u'.';
}

} // namespace

ResolveDialog::ResolveDialog(PageContext& context, TeachingSessionId session,
                             std::vector<ContradictedCertificate> contradicted, QWidget* parent)
    : FormDialog(u"Put certificates right?"_s, {}, u"resolve"_s, parent)
    , m_context(context)
    , m_session(session)
    , m_table(new PlainTableView(u"resolveTable"_s, u"Certificates that say otherwise"_s))
    , m_reason(new TextField(u"resolveReason"_s, u"Why"_s))
{
    setMinimumWidth(100 * theme::grid);
    addWidget(
        (new PlainLabel(u"Superseded: one from today’s register takes its place under a new number. Revoked: "
                        "today’s register gives none. This cannot be undone."_s,
                        theme::TextStyle::Secondary))
            ->wrapped());
    addWidget(m_table);
    m_reason->setText(contradicted.front().isOfCancelled ? u"The session was cancelled"_s
                                                         : u"The register was corrected"_s);
    addField(u"&Why"_s, m_reason, reasonHelp());
    show(std::move(contradicted));
    m_reason->setFocus();
}

void ResolveDialog::show(std::vector<ContradictedCertificate> contradicted)
{
    m_contradicted = std::move(contradicted);
    const QAbstractItemModel* before = m_table->model();
    m_table->setModel(new ContradictionModel(m_contradicted, this));
    m_table->setStretchColumn(ContradictionModel::Difference);
    m_table->chooseRow(0);
    delete before;
    const int rows = std::clamp(int(m_contradicted.size()), 1, mostRowsShown);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            rows * m_table->verticalHeader()->defaultSectionSize() + theme::grid);
    const auto superseded = std::ranges::count(m_contradicted, true, &ContradictedCertificate::isReplaced);
    setAction(endings(superseded, std::ssize(m_contradicted) - superseded, u"Supersede"_s, u"Revoke"_s),
              !m_contradicted.empty());
}

Result<> ResolveDialog::apply()
{
    m_reason->setWrong(false);
    const QString reason = m_reason->text();
    if (reason.trimmed().isEmpty())
        return wrong(m_reason, u"Say why: the reason stands with the certificates for good."_s);
    auto now = m_context.forum.certificateLife().contradicted(m_context.actor, m_session);
    if (!now)
        return now.failure();
    if (!std::ranges::equal(*now, m_contradicted, isSame)) {
        show(*std::move(now));
        return refused(u"Something was changed meanwhile. Nothing was done; look again."_s);
    }
    setBusy(true);
    const auto done = slowly(m_context, [this, reason](Forum& forum) {
        return forum.certificateLife().resolve(m_context.actor, m_session, reason);
    });
    setBusy(false);
    if (!done)
        return done.failure();
    m_context.announce(MessageKind::Success, whatWasDone(*done));
    return Done{};
}

} // namespace ledforum

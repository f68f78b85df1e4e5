// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/batchinvitedialog.h"

#include "app/common/wording.h"
#include "ui/shell/longwork.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"
#include "ui/widgets/progresspanel.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString peopleWords(qsizetype number)
{
    return counted(number, u"person"_s, u"people"_s);
}

} // namespace

BatchInviteDialog::BatchInviteDialog(std::vector<InviteeGroup> groups, Invite invite, const LongWork& work,
                                     QWidget* parent)
    : FormDialog(u"Invite several people"_s, u"Invite"_s, u"batchInvite"_s, parent)
    , m_groups(std::move(groups))
    , m_invite(std::move(invite))
    , m_choice(nullptr)
    , m_choiceField(nullptr)
    , m_model(new InviteesModel(this))
    , m_progress(new ProgressPanel(u"batchInviteProgress"_s))
    , m_work(work)
{
    resize(640, 560);
    QStringList names;
    for (const InviteeGroup& group : m_groups)
        names << u"%1: %2"_s.arg(group.name, peopleWords(qsizetype(group.people.size())));
    m_choice = choiceBox(u"batchInviteGroup"_s, u"Whom"_s, names);
    m_choiceField =
        new FormField(u"&Whom"_s, m_choice,
                      u"Each gets a one-time code for 14 days, on a slip to cut out. A code given "
                      "before stops working."_s);
    addWidget(m_choiceField);
    auto* table = new PlainTableView(u"batchInvitePeople"_s, u"Who is invited"_s);
    table->setModel(m_model);
    table->setStretchColumn(InviteesModel::Name);
    table->setMinimumHeight(200);
    addWidget(table);
    addWidget(m_progress);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &BatchInviteDialog::showGroup);
    showGroup();
}

const InviteeGroup& BatchInviteDialog::group() const
{
    return m_groups[size_t(m_choice->currentIndex())];
}

void BatchInviteDialog::showGroup()
{
    m_model->show(group().people);
    setAction(u"Invite %1"_s.arg(peopleWords(qsizetype(group().people.size()))), !group().people.empty());
}

void BatchInviteDialog::reject()
{
    m_isStopped = true; // while they are invited Escape stops, as the button does
    FormDialog::reject();
}

void BatchInviteDialog::showProgress(int done)
{
    m_progress->showStep(done, u"%1 of %2 codes made"_s.arg(done).arg(group().people.size()));
    if (m_progress->isCancelled() || m_work.isToStop())
        m_isStopped = true;
}

Result<> BatchInviteDialog::apply()
{
    std::vector<PersonId> persons;
    for (const Invitee& invitee : group().people)
        persons.push_back(invitee.person.id);
    m_isStopped = false;
    m_choiceField->setEnabled(false);
    setApplying(true);
    m_progress->start(u"Making the codes"_s, int(persons.size()));
    Result<InvitationSlips> invited = m_invite(persons, [this](int done) {
        QMetaObject::invokeMethod(
            this, [this, done] { showProgress(done); }, Qt::QueuedConnection);
        return !m_isStopped;
    });
    m_progress->finish();
    m_choiceField->setEnabled(true);
    setApplying(false);
    if (!invited)
        return invited.failure();
    if (invited->slips.empty())
        return refused(invited->leftOut.join(u' '));
    m_invited = *std::move(invited);
    return Done();
}

} // namespace ledforum

// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/personcertificates.h"

#include "app/certificates/certificateservice.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/people/peopleservice.h"
#include "ui/certificates/certificateacts.h"
#include "ui/certificates/certificatespage.h"
#include "ui/shell/theme.h"
#include "ui/shell/workstrip.h"
#include "ui/widgets/menubutton.h"

#include <QAction>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ledforum {

PersonCertificates::PersonCertificates(PageContext& context, QWidget& page)
    : QObject(&page)
    , m_context(context)
    , m_button(new MenuButton(u"&Certificates"_s, u"peopleCertificates"_s, [this] { return actions(); }))
    , m_whole(new QWidget)
    , m_strip(new WorkStrip(context, u"peopleWork"_s))
    , m_acts(new CertificateActs(context, page, *m_strip))
    , m_offer(new InlineMessage(u"leaverOffer"_s))
    , m_saveLeavers(new Button(u"Save them as a &ZIP…"_s, ButtonKind::Primary, u"leaverSave"_s))
{
    auto* offer = new QHBoxLayout;
    offer->setSpacing(theme::grid);
    offer->addWidget(m_offer, 1);
    offer->addWidget(m_saveLeavers);
    auto* column = new QVBoxLayout(m_whole);
    column->setContentsMargins({});
    column->addLayout(offer);
    column->addWidget(m_strip);
    connect(m_saveLeavers, &Button::clicked, this, [this] {
        if (m_leaver)
            save(*m_leaver);
    });
    // Saved, or told why not: the strip says so in its place.
    connect(m_strip, &WorkStrip::ended, this, &PersonCertificates::takeOfferBack);
    connect(&context.forum.changes(), &Changes::changed, this, &PersonCertificates::lookAtLeaver);
    takeOfferBack();
}

QWidget* PersonCertificates::button() const
{
    return m_button;
}

void PersonCertificates::setPerson(const Person* person)
{
    m_person = person ? std::optional(*person) : std::nullopt;
    m_button->setEnabled(person);
}

QList<QAction*> PersonCertificates::actions()
{
    if (!m_person)
        return {};
    auto* show = new QAction(u"&Show them"_s, m_button);
    auto* zip = new QAction(u"All as a &ZIP…"_s, m_button);
    show->setObjectName(u"peopleCertificatesShow"_s);
    zip->setObjectName(u"peopleCertificatesZip"_s);
    connect(show, &QAction::triggered, this, [this, id = m_person->id] {
        m_context.show(PageId::Certificates, CertificatesPage::subjectOf(id));
    });
    connect(zip, &QAction::triggered, this, [this, person = *m_person] { save(person); });
    return {show, zip};
}

void PersonCertificates::save(const Person& person)
{
    m_acts->saveAllOf(person.id, person.fullName.value());
}

qsizetype PersonCertificates::numberOf(PersonId person) const
{
    const auto certificates = m_context.forum.certificates().list(m_context.actor, {.person = person});
    return certificates
               ? std::ranges::count_if(*certificates,
                                       [](const Certificate& each) { return each.standing.isInForce(); })
               : 0;
}

void PersonCertificates::offer(const Person& leaver)
{
    takeOfferBack();
    const qsizetype number = numberOf(leaver.id);
    if (number == 0)
        return;
    m_leaver = leaver;
    m_offer->show(MessageKind::Information,
                  u"%1 has %2. Leavers take theirs along."_s.arg(
                      leaver.fullName.value(), counted(number, u"certificate"_s, u"certificates"_s)));
    m_saveLeavers->show();
}

void PersonCertificates::lookAtLeaver()
{
    if (!m_leaver)
        return;
    const auto now = m_context.forum.people().find(m_context.actor, QString::number(m_leaver->id.value()));
    if (!now || now->isActive)
        takeOfferBack();
}

void PersonCertificates::takeOfferBack()
{
    m_leaver.reset();
    m_offer->clear();
    m_saveLeavers->hide();
}

} // namespace ledforum

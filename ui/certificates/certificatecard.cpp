// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/certificatecard.h"

#include "app/certificates/certificatefilename.h"
#include "app/certificates/certificateseal.h"
#include "app/certificates/page/certificatedocument.h"
#include "app/certificates/page/certificatelayout.h"
#include "app/common/wholefile.h"
#include "app/common/wording.h"
#include "ui/certificates/certificateview.h"
#include "ui/shell/page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

void follow(Button& link, const QString& words, const std::optional<CertificateSerial>& serial)
{
    link.setVisible(serial.has_value());
    link.setText(serial ? words.arg(serial->value()) : QString());
    link.setAccessibleName(link.text());
}

} // namespace

CertificateCard::CertificateCard(PageContext& context, const QString& save, const QString& objectName,
                                 QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_view(new CertificateView(objectName + u"View"_s))
    , m_status(new Pill)
    , m_words((new PlainLabel({}, theme::TextStyle::Caption))->wrapped())
    , m_standing((new PlainLabel({}, theme::TextStyle::Small))->wrapped())
    , m_successor(link(objectName + u"Successor"_s))
    , m_predecessor(link(objectName + u"Predecessor"_s))
    , m_save(new Button(save, ButtonKind::Secondary, objectName + u"Save"_s))
{
    setObjectName(objectName);
    m_words->setObjectName(objectName + u"Words"_s);
    m_status->setObjectName(objectName + u"Status"_s);
    m_standing->setObjectName(objectName + u"Standing"_s);
    auto* card = new Card;
    m_column = &card->content();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(card);
    m_column->addWidget(m_view);
    m_column->addWidget(m_words);
    m_column->addWidget(m_status, 0, Qt::AlignLeft);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_standing, m_successor, m_predecessor, m_save})
        m_column->addWidget(widget);
    connect(m_successor, &Button::clicked, this,
            [this] { Q_EMIT otherWanted(*m_shown->standing().successor); });
    connect(m_predecessor, &Button::clicked, this,
            [this] { Q_EMIT otherWanted(*m_shown->certificate.predecessor); });
    connect(m_save, &Button::clicked, this, &CertificateCard::saveAs);
    show(nullptr, {});
}

Button* CertificateCard::link(const QString& objectName)
{
    return new Button({}, ButtonKind::Quiet, objectName, this);
}

void CertificateCard::addBelow(QWidget* widget)
{
    m_column->addWidget(widget);
}

void CertificateCard::show(const IssuedCertificate* certificate, const QString& instead)
{
    m_shown = certificate ? std::optional(*certificate) : std::nullopt;
    const Result<SignedCertificate> whole =
        certificate ? signedCertificate(certificate->certificate) : refused(instead);
    m_view->setVisible(whole.isOk());
    m_save->setVisible(whole.isOk() && certificate->standing().isInForce());
    if (whole) {
        const CertificateRecord& record = whole->record;
        m_words->setText(u"Certificate %1 of %2, issued on %3"_s.arg(
            record.serial.value(), kindWord(record.kind).toLower(), plainDate(record.issuedOn)));
        m_view->show(*whole);
    } else {
        m_words->setText(whole.failure().sentence);
        m_view->clear();
    }
    showStanding();
}

void CertificateCard::showStanding()
{
    m_status->setVisible(m_shown.has_value());
    const CertificateStanding standing = m_shown ? m_shown->standing() : CertificateStanding();
    const auto [word, tone] = statusBadge(standing.status);
    m_status->setState(word, tone);
    m_standing->setText(standingWords(standing));
    m_standing->setVisible(!standing.isInForce());
    follow(*m_successor, u"Show %1, in its place"_s, standing.successor);
    follow(*m_predecessor, u"Show %1, which it replaces"_s,
           m_shown ? m_shown->certificate.predecessor : std::nullopt);
}

void CertificateCard::enter()
{
    if (!m_shown)
        return;
    const CertificateRecord& record = m_shown->record;
    for (Button* first : {m_save, m_successor, m_predecessor}) {
        if (first->isVisible()) {
            first->setFocus(Qt::ShortcutFocusReason);
            break;
        }
    }
    announceTo(*this, u"Certificate %1 of %2: %3. %4"_s.arg(
                          record.serial.value(), record.fullName, record.sessionTitle,
                          m_shown->standing().isInForce() ? displayName(CertificateStatus::InForce)
                                                          : standingWords(m_shown->standing())));
}

void CertificateCard::saveAs()
{
    if (!m_shown)
        return;
    const auto whole = signedCertificate(m_shown->certificate);
    if (!whole) {
        m_context.announce(MessageKind::Error, whole.failure().sentence + u" Nothing was saved."_s);
        return;
    }
    const auto path = m_context.dialogs.fileToSave(
        this, u"Save the certificate"_s, certificateFileName(whole->record), u"PDF files (*.pdf)"_s);
    if (!path)
        return;
    const auto pdf = certificatePdf(*whole, layOut(*whole));
    if (!pdf) {
        m_context.announce(MessageKind::Error, pdf.failure().sentence);
        return;
    }
    m_context.done(writeWholeFile(*path, *pdf), u"Saved as “%1”."_s.arg(QDir::toNativeSeparators(*path)));
}

} // namespace ledforum

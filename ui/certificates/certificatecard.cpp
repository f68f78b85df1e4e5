// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/certificatecard.h"

#include "app/certificates/certificatedocument.h"
#include "app/certificates/certificatefilename.h"
#include "app/certificates/certificatelayout.h"
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

CertificateCard::CertificateCard(PageContext& context, const QString& save, const QString& objectName,
                                 QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_view(new CertificateView(objectName + u"View"_s))
    , m_words((new PlainLabel({}, theme::TextStyle::Caption))->wrapped())
    , m_save(new Button(save, ButtonKind::Secondary, objectName + u"Save"_s))
{
    setObjectName(objectName);
    auto* card = new Card;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(card);
    card->content().addWidget(m_view);
    card->content().addWidget(m_words);
    card->content().addWidget(m_save);
    connect(m_save, &Button::clicked, this, &CertificateCard::saveAs);
    show(nullptr, {});
}

void CertificateCard::show(const CertificateRecord* record, const QString& instead)
{
    m_record = record ? std::optional(*record) : std::nullopt;
    m_view->setVisible(record);
    m_save->setVisible(record);
    m_words->setText(
        record ? u"Certificate %1, issued on %2"_s.arg(record->serial.value(), plainDate(record->issuedOn))
               : instead);
    if (record)
        m_view->show(*record);
    else
        m_view->clear();
}

void CertificateCard::saveAs()
{
    if (!m_record)
        return;
    const auto path = m_context.dialogs.fileToSave(this, u"Save the certificate"_s,
                                                   certificateFileName(*m_record), u"PDF files (*.pdf)"_s);
    if (!path)
        return;
    const auto pdf = certificatePdf(*m_record, layOut(*m_record));
    if (!pdf) {
        m_context.announce(MessageKind::Error, pdf.failure().sentence);
        return;
    }
    m_context.done(writeWholeFile(*path, *pdf), u"Saved as “%1”."_s.arg(QDir::toNativeSeparators(*path)));
}

} // namespace ledforum

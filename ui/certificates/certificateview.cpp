// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/certificateview.h"

#include "app/certificates/page/certificatelayout.h"
#include "app/documents/document.h"
#include "ui/shell/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

constexpr int usualWidth = 380;

} // namespace

CertificateView::CertificateView(const QString& objectName, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(objectName);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    clear();
}

void CertificateView::show(const SignedCertificate& certificate)
{
    const CertificateRecord& record = certificate.record;
    m_front.emplace(std::move(layOut(certificate).front()));
    updateGeometry();
    setAccessibleName(u"Certificate of %1: %2, %3 credits, number %4"_s.arg(
        record.fullName, record.sessionTitle, record.credits.text(), record.serial.value()));
    update();
}

void CertificateView::clear()
{
    m_front.reset();
    setAccessibleName(u"No certificate to show"_s);
    update();
}

int CertificateView::heightForWidth(int width) const
{
    const QSizeF paper = m_front ? m_front->size : DocumentPage::landscapeA4;
    return qRound(width * paper.height() / paper.width());
}

QSize CertificateView::sizeHint() const
{
    return {usualWidth, heightForWidth(usualWidth)};
}

void CertificateView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    QRectF paper(0, 0, width() - 1, heightForWidth(width()) - 1);
    paper.moveTop(qMax(0.0, (height() - paper.height()) / 2));
    painter.setPen(theme::colour(theme::Colour::Border, palette()));
    // Paper is white in the dark, too.
    painter.setBrush(m_front ? QColor(Qt::white) : theme::colour(theme::Colour::SurfaceMuted, palette()));
    painter.drawRect(paper);
    if (m_front)
        paintPage(painter, paper, *m_front);
}

} // namespace ledforum

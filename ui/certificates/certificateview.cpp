// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/certificateview.h"

#include "app/certificates/page/certificatelayout.h"
#include "app/documents/document.h"
#include "ui/shell/theme.h"

#include <QPainter>

#include <algorithm>

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
    // An upright sheet is shown smaller, so that what stands below it still has its place.
    const QSizeF paper = paperSize();
    return qRound(width * std::min(1.0, paper.height() / paper.width()));
}

QSizeF CertificateView::paperSize() const
{
    return m_front ? m_front->size : DocumentPage::landscapeA4;
}

QSize CertificateView::sizeHint() const
{
    return {usualWidth, heightForWidth(usualWidth)};
}

void CertificateView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QSizeF room(width() - 1, height() - 1);
    QRectF paper(QPointF(), paperSize().scaled(room, Qt::KeepAspectRatio));
    paper.moveCenter(QRectF(QPointF(), room).center());
    painter.setPen(theme::colour(theme::Colour::Border, palette()));
    // Paper is white in the dark, too.
    painter.setBrush(m_front ? QColor(Qt::white) : theme::colour(theme::Colour::SurfaceMuted, palette()));
    painter.drawRect(paper);
    if (m_front)
        paintPage(painter, paper, *m_front);
}

} // namespace ledforum

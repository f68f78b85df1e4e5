// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forum/certificatepicturespanel.h"

#include "app/certificates/page/certificatelayout.h"
#include "app/certificates/page/certificateplaces.h"
#include "app/certificates/pictures/certificatepicture.h"
#include "app/documents/document.h"
#include "app/forum/forum.h"
#include "app/security/accesspolicy.h"
#include "ui/forum/picturedialog.h"
#include "ui/shell/page.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/documentpreview.h"
#include "ui/widgets/plainlabel.h"

#include <QPainter>
#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize sheet{208, 64};
constexpr int margin = theme::grid;

QString nameOf(bool isLogo)
{
    return isLogo ? u"Logo"_s : u"Your signature"_s;
}

/// On white paper in the dark, too, since that is what it will stand on.
QPixmap onPaper(const QImage& image, const QColor& border, qreal ratio)
{
    QPixmap paper(sheet * ratio);
    paper.setDevicePixelRatio(ratio);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setPen(border);
    painter.drawRect(0, 0, sheet.width() - 1, sheet.height() - 1);
    const QSize size = image.size().scaled(sheet - QSize(2 * margin, 2 * margin), Qt::KeepAspectRatio);
    const QPoint corner((sheet.width() - size.width()) / 2, (sheet.height() - size.height()) / 2);
    painter.drawImage(QRect(corner, size), image);
    return paper;
}

PictureDialog::Purpose purposeOf(bool isLogo)
{
    if (isLogo)
        return {
            u"Logo of the certificates"_s, u"Use this logo"_s,
            u"A PNG, JPEG or SVG file, for light backgrounds; or drop one here. On paper it gets up to "
            "45 × 14 mm: 531 dots of width print sharp. Certificates that were issued already keep theirs."_s,
            certificateplaces::logo};
    return {
        u"Image of your signature"_s, u"Use this signature"_s,
        u"A PNG or JPEG file of your signature in dark ink on white paper; or drop one here. It stands on "
        "every certificate in your name, whoever of the team issues it, and nobody else can set it."_s,
        certificateplaces::signature};
}

} // namespace

CertificatePicturesPanel::CertificatePicturesPanel(PageContext& context,
                                                   std::function<ForumSettings()> settings, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_settings(std::move(settings))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2 * theme::grid);
    column->addLayout(row(m_logo));
    if (allows(context.actor.roles(), Permission::SignCertificates))
        column->addLayout(row(m_signature));
    auto* look = new Button(u"Preview certificate"_s, ButtonKind::Secondary, u"settingsPreviewCertificate"_s);
    connect(look, &Button::clicked, this, &CertificatePicturesPanel::preview);
    column->addWidget(look, 0, Qt::AlignLeft);
}

QHBoxLayout* CertificatePicturesPanel::row(Row& row)
{
    const bool isLogo = row.which == Which::Logo;
    const QString name = isLogo ? u"settingsLogo"_s : u"settingsSignature"_s;
    row.picture = new PlainLabel;
    row.picture->setObjectName(name);
    row.picture->setFixedSize(sheet);
    row.choose = new Button(u"Choose…"_s, ButtonKind::Secondary, name + u"Choose"_s);
    row.choose->setAccessibleName(isLogo ? u"Choose the logo"_s : u"Choose the image of your signature"_s);
    row.remove = new Button(u"Remove"_s, ButtonKind::Quiet, name + u"Remove"_s);
    row.remove->setAccessibleName(isLogo ? u"Remove the logo"_s : u"Remove the image of your signature"_s);
    connect(row.choose, &Button::clicked, this, [this, which = row.which] { choose(which); });
    connect(row.remove, &Button::clicked, this, [this, which = row.which] { remove(which); });
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new PlainLabel(nameOf(isLogo)));
    words->addWidget((new PlainLabel(isLogo ? u"Top left, beside the forum’s name."_s
                                            : u"Above your name, on certificates in your name alone."_s,
                                     theme::TextStyle::Small))
                         ->wrapped());
    auto* line = new QHBoxLayout;
    line->setSpacing(2 * theme::grid);
    line->addWidget(row.picture);
    line->addLayout(words, 1);
    line->addWidget(row.choose);
    line->addWidget(row.remove);
    return line;
}

void CertificatePicturesPanel::reload()
{
    const Service& service = m_context.forum.certificatePictures();
    if (const auto logo = service.logo(m_context.actor))
        show(m_logo, *logo);
    if (!m_signature.picture)
        return;
    if (const auto signature = service.ownSignature(m_context.actor))
        show(m_signature, *signature);
}

void CertificatePicturesPanel::show(Row& row, const StoredPicture& picture)
{
    row.shown = picture;
    row.remove->setEnabled(!picture.isNone());
    const QString name = nameOf(row.which == Which::Logo);
    if (const auto image = picture.isNone() ? std::nullopt : imageOf(picture)) {
        row.picture->setPixmap(
            onPaper(*image, theme::colour(theme::Colour::Border, palette()), devicePixelRatioF()));
        row.picture->setAccessibleName(u"%1: a picture"_s.arg(name));
    } else {
        row.picture->setText(u"none"_s);
        row.picture->setAccessibleName(u"%1: none"_s.arg(name));
    }
}

Result<> CertificatePicturesPanel::change(const Row& row, const StoredPicture& picture)
{
    PageContext& here = m_context;
    const auto set = [&here, isLogo = row.which == Which::Logo](const StoredPicture& wanted) {
        Service& service = here.forum.certificatePictures();
        return isLogo ? service.setLogo(here.actor, wanted) : service.setOwnSignature(here.actor, wanted);
    };
    const StoredPicture before = row.shown;
    if (Result<> done = set(picture); !done)
        return done;
    const QString name = nameOf(row.which == Which::Logo);
    here.announce(MessageKind::Success, picture.isNone()
                                            ? u"%1: removed from certificates to come."_s.arg(name)
                                            : u"%1: on certificates from now on."_s.arg(name));
    here.undoable(
        name, [set, picture] { return set(picture); }, [set, before] { return set(before); });
    reload();
    return Done();
}

void CertificatePicturesPanel::choose(Which which)
{
    const auto example = [this, which](const StoredPicture& tried) {
        Service::Trial trial;
        if (!tried.isNone())
            (which == Which::Logo ? trial.logo : trial.signature) = tried;
        return m_context.forum.certificatePictures().example(m_context.actor, m_settings(), trial);
    };
    auto* dialog = new PictureDialog(
        purposeOf(which == Which::Logo), m_context.dialogs, example,
        [this, which](const StoredPicture& picture) { return change(rowOf(which), picture); }, this);
    dialog->open();
}

void CertificatePicturesPanel::remove(Which which)
{
    if (const Result<> done = change(rowOf(which), {}); !done)
        m_context.announce(MessageKind::Error, done.failure().sentence);
}

void CertificatePicturesPanel::preview()
{
    const auto example = m_context.forum.certificatePictures().example(m_context.actor, m_settings(), {});
    if (!example) {
        m_context.announce(MessageKind::Error, example.failure().sentence);
        return;
    }
    Document document{.title = u"An invented certificate"_s,
                      .fileName = u"Example_certificate.pdf"_s,
                      .pages = layOut(*example)};
    auto* shown = new DocumentPreview(std::move(document), m_context.dialogs, this);
    shown->open();
}

} // namespace ledforum

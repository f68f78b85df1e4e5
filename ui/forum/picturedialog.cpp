// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forum/picturedialog.h"

#include "app/documents/picturefile.h"
#include "ui/certificates/certificateview.h"
#include "ui/shell/filedrop.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/plainlabel.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int longSide = 520; ///< of the sheet shown: with all else within 768 pixels of height
constexpr int shortSide = 280;

} // namespace

PictureDialog::PictureDialog(const Purpose& purpose, Dialogs& dialogs, Example example, Apply apply,
                             QWidget* parent)
    : FormDialog(purpose.title, purpose.action, u"pictureDialog"_s, parent)
    , m_purpose(purpose)
    , m_dialogs(dialogs)
    , m_example(std::move(example))
    , m_apply(std::move(apply))
    , m_problem(new InlineMessage(u"pictureProblem"_s))
    , m_view(new CertificateView(u"pictureExample"_s))
{
    auto* file = new Button(u"Choose a file…"_s, ButtonKind::Secondary, u"pictureFile"_s);
    file->setShortcut(QKeySequence(u"Ctrl+O"_s));
    connect(file, &Button::clicked, this, &PictureDialog::choose);
    auto* drop = new FileDrop(u"Drop the picture here"_s, *this);
    connect(drop, &FileDrop::dropped, this, [this](const QStringList& paths) { take(paths.first()); });
    addWidget((new PlainLabel(purpose.advice, theme::TextStyle::Secondary))->wrapped());
    addWidget(file);
    addWidget(m_problem);
    addWidget(new PlainLabel(u"How a certificate will look; the doctor and the session are invented"_s,
                             theme::TextStyle::Caption));
    addWidget(m_view);
    if (const auto now = m_example({}))
        show(*now);
    setAction(purpose.action, false);
}

void PictureDialog::show(const SignedCertificate& certificate)
{
    m_view->show(certificate);
    const int width = certificate.record.design.isPortrait ? shortSide : longSide;
    m_view->setFixedSize(width, m_view->heightForWidth(width));
}

void PictureDialog::choose()
{
    const auto path = m_dialogs.fileToOpen(this, m_purpose.title, u"Pictures (*.png *.jpg *.jpeg *.svg)"_s);
    if (path)
        take(*path);
}

void PictureDialog::take(const QString& path)
{
    const auto image = readPicture(path, m_purpose.place);
    if (!image) {
        m_problem->show(MessageKind::Error, image.failure().sentence);
        return;
    }
    const StoredPicture picture = storedPicture(*image);
    const auto example = m_example(picture);
    if (!example) {
        m_problem->show(MessageKind::Error, example.failure().sentence);
        return;
    }
    m_problem->clear();
    m_picture = picture;
    show(*example);
    setAction(m_purpose.action);
}

Result<> PictureDialog::apply()
{
    return m_apply(m_picture);
}

} // namespace ledforum

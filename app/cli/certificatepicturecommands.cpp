// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/page/certificateplaces.h"
#include "app/certificates/pictures/certificatepicture.h"
#include "app/certificates/pictures/certificatepictureservice.h"
#include "app/cli/certificatecommands.h"
#include "app/documents/picturefile.h"
#include "app/forum/forum.h"

// The pictures on certificates.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

using Service = CertificatePictureService;

/// One of the two pictures that can be chosen.
struct Choice
{
    QString what; ///< "The logo"
    QSizeF place;
    Result<StoredPicture> (Service::*current)(const Actor&) const;
    Result<> (Service::*set)(const Actor&, const StoredPicture&);
};

Choice logo()
{
    return {u"The logo"_s, certificateplaces::logo, &Service::logo, &Service::setLogo};
}

Choice signature()
{
    return {u"The image of your signature"_s, certificateplaces::signature, &Service::ownSignature,
            &Service::setOwnSignature};
}

void say(const CommandCall& call, const Choice& choice, const StoredPicture& picture)
{
    const QSize size = picture.isNone() ? QSize(0, 0) : imageOf(picture).value_or(QImage()).size();
    const QJsonObject object{{u"digest"_s, QString::fromLatin1(picture.digest.toHex())},
                             {u"width"_s, size.width()},
                             {u"height"_s, size.height()},
                             {u"bytes"_s, picture.png.size()}};
    call.output().object(
        object, {picture.isNone()
                     ? u"%1: none. Certificates issued from now on have none."_s.arg(choice.what)
                     : u"%1: %2 × %3 dots. It stands on certificates issued from now on."_s.arg(choice.what)
                           .arg(size.width())
                           .arg(size.height())});
}

Result<> choose(const CommandCall& call, const Choice& choice)
{
    const QString path = call.positional(0);
    const bool isToRemove = call.has(u"remove"_s);
    if (isToRemove && !path.isEmpty())
        return refused(u"Name a file, or give --remove, not both. Nothing was changed."_s);
    Service& service = call.forum().certificatePictures();
    if (isToRemove || !path.isEmpty()) {
        // Whoever may not is told so before their file is looked at.
        if (const auto allowed = (service.*choice.current)(call.actor()); !allowed)
            return allowed.failure();
        const auto image = isToRemove ? Result<QImage>(QImage()) : readPicture(path, choice.place);
        if (!image)
            return image.failure();
        const StoredPicture picture = isToRemove ? StoredPicture() : storedPicture(*image);
        if (const Result<> set = (service.*choice.set)(call.actor(), picture); !set)
            return set;
    }
    const auto now = (service.*choice.current)(call.actor());
    if (!now)
        return now.failure();
    say(call, choice, *now);
    return Done();
}

Result<> chooseLogo(CommandCall& call)
{
    return choose(call, logo());
}

Result<> chooseSignature(CommandCall& call)
{
    return choose(call, signature());
}

} // namespace

std::vector<Command> certificatePictureCommands()
{
    return {{u"settings logo"_s,
             u"Choose the logo of certificates from a PNG, JPEG or SVG file; without one, show what it is"_s,
             CommandNeeds::SignIn,
             {u"[FILE]"_s},
             {option(u"remove"_s, u"no logo from now on"_s)},
             &chooseLogo},
            {u"settings signature"_s,
             u"The same for the image of your own signature; for the Deputy Clinical Tutor"_s,
             CommandNeeds::SignIn,
             {u"[FILE]"_s},
             {option(u"remove"_s, u"your name in type from now on"_s)},
             &chooseSignature}};
}

} // namespace ledforum

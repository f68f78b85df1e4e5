// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/verify/verifierexport.h"

#include "app/certificates/credential/didkey.h"
#include "app/certificates/issuerservice.h"
#include "app/certificates/verify/verifierpage.h"
#include "app/common/wholefile.h"
#include "app/common/wording.h"

#include <QDir>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString wordsOf(const IssuingKey& key)
{
    const QString until = key.until ? u" until %1"_s.arg(plainDate(*key.until)) : QString();
    return u"%1 (from %2%3)\n%4\n"_s.arg(keyFingerprint(key.key), plainDate(key.from), until,
                                         QString::fromLatin1(didKeyOf(key.key)));
}

/// Of the key in use, then of earlier ones.
QString fingerprintText(const RevocationList& list)
{
    QString text = u"%1\nCertificates are signed with the key of this fingerprint:\n\n"_s.arg(list.forumName);
    for (size_t i = 0; i < list.keys.size(); ++i) {
        if (i == 1)
            text += u"\nEarlier certificates, which stay valid, with:\n\n"_s;
        text += wordsOf(list.keys[i]);
    }
    return text;
}

} // namespace

Result<VerifierExport> exportVerifier(const IssuerService& issuer, const Actor& actor, const QString& folder)
{
    const auto file = issuer.signedRevocations(actor);
    if (!file)
        return file.failure();
    const auto list = revocationListFrom(*file);
    if (!list)
        return refused(u"The revocation list could not be read again. Nothing was written."_s);
    VerifierExport done{.files = {}, .fingerprint = keyFingerprint(list->keys.front().key)};
    const std::pair<QString, QByteArray> files[] = {
        {u"verify-certificates.html"_s, verifierPage(*list, *file)},
        {u"revoked-certificates.json"_s, *file},
        {u"key-fingerprint.txt"_s, fingerprintText(*list).toUtf8()}};
    for (const auto& [name, content] : files) {
        const QString path = QDir(folder).filePath(name);
        if (const Result<> written = writeWholeFile(path, content); !written)
            return written.failure();
        done.files += path;
    }
    return done;
}

} // namespace ledforum

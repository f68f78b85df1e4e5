// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/readmail.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

const QString script = uR"(
import base64, email, email.header, email.policy, email.utils, json, sys
eml = sys.stdin.buffer.read()
m = email.message_from_bytes(eml, policy=email.policy.strict)
addresses = m['To'].addresses if m['To'] else []
assert len(addresses) <= 1, addresses
name = addresses[0].display_name if addresses else ''
if b'?=\r\n =?' in eml.partition(b'\r\nSubject:')[0]:
    # Python before 3.12.9 shows a space between two encoded words of a name, against section 6.2 of RFC 2047;
    # its older parser does not.
    older = email.message_from_bytes(eml, policy=email.policy.compat32)
    name = str(email.header.make_header(email.header.decode_header(email.utils.parseaddr(older['To'])[0])))
for part in m.walk():
    for field, value in part.items():
        assert not value.defects, (field, value.defects)
print(json.dumps({
    'headers': m.keys(),
    'to_name': name,
    'to_address': addresses[0].addr_spec if addresses else '',
    'subject': m['Subject'],
    'date': m['Date'].datetime.isoformat() if m['Date'] else '',
    'id': m['Message-ID'] or '',
    'text': m.get_body().get_content().replace('\r\n', '\n'),
    'files': [[p.get_filename(), p.get_content_type(), p.get_content_disposition(),
               base64.b64encode(p.get_content()).decode()] for p in m.iter_attachments()]}))
)"_s;

} // namespace

ReadMail readMail(const QByteArray& eml)
{
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, script});
    python.write(eml);
    python.closeWriteChannel();
    if (!python.waitForFinished() || python.exitCode() != 0)
        return {.problem = u"Python: "_s + QString::fromUtf8(python.readAllStandardError())};
    const QJsonObject read = QJsonDocument::fromJson(python.readAllStandardOutput()).object();
    ReadMail mail{.toName = read[u"to_name"_s].toString(),
                  .toAddress = read[u"to_address"_s].toString(),
                  .subject = read[u"subject"_s].toString(),
                  .date = read[u"date"_s].toString(),
                  .id = read[u"id"_s].toString(),
                  .text = read[u"text"_s].toString()};
    for (const QJsonValue& header : read[u"headers"_s].toArray())
        mail.headers += header.toString();
    for (const QJsonValue& file : read[u"files"_s].toArray())
        mail.files.push_back({file[0].toString(), file[1].toString(), file[2].toString(),
                              QByteArray::fromBase64(file[3].toString().toLatin1())});
    return mail;
}

QString uglyLine(const QByteArray& eml)
{
    if (!eml.endsWith("\r\n"))
        return u"The last line has no end."_s;
    bool isBody = false;
    for (const QByteArray& line : eml.chopped(1).split('\n')) {
        const QByteArray content = line.chopped(1);
        const bool isAscii = std::ranges::all_of(content, [](char c) { return c >= 0x20 && c < 0x7F; });
        const bool isEncoded = isBody || content.contains("=?");
        const bool isTooLong = content.size() > (isEncoded ? 76 : 78) && content.lastIndexOf(' ') > 3;
        if (!line.endsWith('\r') || !isAscii || isTooLong)
            return QString::fromUtf8(line);
        isBody = isBody || content.isEmpty();
    }
    return {};
}

} // namespace ledforum

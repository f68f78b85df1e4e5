// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/hostilestrings.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Each stands for itself.
const char* const texts[] = {
    // HTML, as a label or a tooltip would read it
    "<b>bold</b>",
    "<h1>Heading</h1>",
    "<img src=\"file:///etc/passwd\">",
    "<img src='file:///etc/hostname' width=1>",
    "<img src=\"http://127.0.0.1:9/x.png\">",
    "<a href=\"file:///etc/passwd\">click</a>",
    "<a href=\"javascript:alert(1)\">click</a>",
    "<script>alert(1)</script>",
    "<style>* { color: red }</style>",
    "<table><tr><td>cell</td></tr></table>",
    "<font color=red size=7>loud</font>",
    "<p style='font-size: 90pt'>huge</p>",
    "<!-- comment -->",
    "<br><br><br>",
    "</body></html>",
    "<qt>rich</qt>",
    "<!DOCTYPE html><html><body>page</body></html>",
    "<meta http-equiv=refresh content=0>",
    "<iframe src=file:///etc/passwd></iframe>",
    "<svg onload=alert(1)>",
    "<object data=file:///etc/passwd>",
    "<hr>",
    "<u>under</u>&nbsp;<i>it</i>",
    "&lt;b&gt;escaped&lt;/b&gt;",
    "&amp;&quot;&#39;&#x202e;",
    "&Accelerator",
    "Bed && breakfast",
    "tab\there",
    // formulas
    "=1+1",
    "=HYPERLINK(\"http://example.org\",\"x\")",
    "=cmd|'/c calc'!A1",
    "+1+1",
    "+441632960000",
    "-1+1",
    "-2",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "'=1+1",
    "\"=1+1\"",
    // CSV and JSON
    "a,b,c",
    "a;b;c",
    "\"quoted\"",
    "\"",
    "\"\"",
    "\",\"",
    "line\r\nline",
    "a\",\"b\"\r\n\"c",
    "{\"admin\": true}",
    "\"}, {\"role\": \"tutor\"",
    "[1, 2, 3]",
    "\\u0041",
    "null",
    "true",
    "undefined",
    "NaN",
    // SQL
    "'; DROP TABLE person; --",
    "' OR '1'='1",
    "\" OR \"\"=\"",
    "1; DELETE FROM booking",
    "Robert'); DROP TABLE slot;--",
    "%' --",
    "_%_%",
    "LIKE '%'",
    "?1",
    ":name",
    "$1",
    "@p",
    "/* comment */",
    "x' UNION SELECT sql FROM sqlite_master --",
    "load_extension('x')",
    // paths and files
    "../../etc/passwd",
    "..\\..\\windows\\system32",
    "/etc/passwd",
    "C:\\Windows\\win.ini",
    "\\\\server\\share",
    "file:///etc/passwd",
    "CON",
    "NUL.txt",
    "a/b",
    "a:b*c?d<e>f|g",
    ".",
    "..",
    "...",
    "~",
    "~/.ssh/id_rsa",
    "name.",
    ".hidden",
    "-rf",
    "--database=/tmp/x",
    "$(reboot)",
    "`reboot`",
    "; reboot",
    "| cat /etc/passwd",
    "&& reboot",
    // placeholders
    "%1",
    "%2 %1",
    "%L1",
    "%99",
    "%s%s%s%s",
    "%n%n%n",
    "%x %p",
    "%",
    "%%",
    "100%",
    "{}",
    "{0}",
    "${HOME}",
    "#{7*7}",
    "{{7*7}}",
    "%HOME%",
    // calendar files
    "BEGIN:VEVENT",
    "END:VCALENDAR",
    "x\r\nATTENDEE:mailto:spy@example.org",
    "x\nDTSTART:20300101T000000Z",
    "x\\nBEGIN:VALARM",
    "a\\,b\\;c\\\\d",
    ";X-EVIL=1:",
    "ATTACH:file:///etc/passwd",
    // headers of messages
    "x\r\nBcc: spy@example.org",
    "x\nBcc: spy@example.org",
    "x\rBcc: spy@example.org",
    "x\r\n\r\nbody",
    "x\r\n Content-Type: text/html",
    "=?utf-8?B?PGI+?=",
    "\"name\" <spy@example.org>",
    "a@b, spy@example.org",
    "mailto:spy@example.org?bcc=x",
    // PDF and XMP
    ") Tj ET",
    "(unbalanced",
    "unbalanced)",
    "\\051 escaped",
    "<< /JS (app.alert(1)) >>",
    "endstream endobj",
    "%PDF-1.4",
    "%%EOF",
    "]]>",
    "<![CDATA[x]]>",
    "<?xpacket end='w'?>",
    "</rdf:Description>",
    "<!ENTITY x SYSTEM 'file:///etc/passwd'>",
    "&x;",
    // scripts, marks and pictures
    "\u0645\u0631\u062d\u0628\u0627",
    "\u05e9\u05dc\u05d5\u05dd",
    "\u0928\u092e\u0938\u094d\u0924\u0947",
    "\u4f60\u597d",
    "\U0001F600",
    "\U0001F468\u200d\U0001F469\u200d\U0001F467",
    "\U0001F1EC\U0001F1E7",
    "e\u0301",
    "Z\u0351\u036B\u0343\u0352a\u0310\u030B\u0352lgo",
    "\u1E9E\u0130\u0131\u017F",
    "\uFB01\uFB03",
    "\u2160\u2161",
    "\uFF1D1+1",
    "\uFF1Cb\uFF1E",
    "\u2028line",
    "\u2029paragraph",
    "\u00a0",
    "\u3000",
    "\u115f\u1160",
    "\u3164",
    "\U000E0041\U000E0042",
    "\uFFFD",
    "\uFFFE",
    "\uFEFFbom",
    "\uE000 private",
    "    ",
    "",
};

/// Characters that are not to stand in a name, wherever in it they are.
QStringList withHiddenCharacters()
{
    QStringList strings;
    for (const char16_t hidden :
         {0x0001, 0x0007, 0x0008, 0x000b, 0x000c, 0x001b, 0x007f, 0x0085, 0x009b, 0x00ad,
          0x061c, 0x180e, 0x200b, 0x200c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d,
          0x202e, 0x2060, 0x2061, 0x2066, 0x2067, 0x2068, 0x2069, 0x206a, 0xfff9, 0xfffb})
        strings += u"An%1na"_s.arg(QChar(hidden));
    strings += u"Anna\u001b[31m"_s;
    strings += u"gnp.\u202Egpj.exe"_s;
    strings += QString(u"Anna"_s).append(QChar(QChar::Null)).append(u"Bell");
    strings += QString(QChar(QChar::Null));
    return strings;
}

/// Halves of characters, which are none.
QStringList withLoneSurrogates()
{
    const QString high(QChar(0xD83D));
    const QString low(QChar(0xDE00));
    return {high, low, u"An"_s + high + u"na"_s, u"An"_s + low + u"na"_s, low + high};
}

QStringList veryLong()
{
    return {QString(201, u'x'),        QString(5000, u'W'),        QString(100000, u'i'),
            u"word "_s.repeated(2000), u"a\u0301"_s.repeated(500), u"<b>"_s.repeated(300),
            QString(300, u'\n'),       u"=,\""_s.repeated(100)};
}

} // namespace

QStringList hostileStrings()
{
    QStringList strings;
    for (const char* text : texts)
        strings += QString::fromUtf8(text);
    return strings + withHiddenCharacters() + withLoneSurrogates() + veryLong();
}

} // namespace ledforum

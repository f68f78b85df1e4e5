// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Verifies certificates of a LED Forum: the same checks, in the same order and words, as app/certificates has them
// in C++ (verification, verification_pdf, certificatepdfreader, pdfobjects, pdfpage, pdffont, textdifference, and
// what they use). Bytes are strings here, one character each, from 0 to 255.
"use strict";

// ---- Bytes ----

const utf8 = new TextEncoder();
const toBytes = (binary) => Uint8Array.from(binary, (c) => c.charCodeAt(0));
const toBinary = (bytes) => {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode.apply(null, bytes.subarray(at, at + 0x8000));
  return binary;
};
const utf8Of = (text) => toBinary(utf8.encode(text));
// Null when it is no UTF-8.
function textOf(binary) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(toBytes(binary));
  } catch {
    return null;
  }
}
const hexOf = (binary) => Array.from(binary, (c) => c.charCodeAt(0).toString(16).padStart(2, "0")).join("");
const sha256 = async (binary) => toBinary(new Uint8Array(await crypto.subtle.digest("SHA-256", toBytes(binary))));

async function isSignedBy(key, message, signature) {
  if (key.length !== 32 || signature.length !== 64)
    return false;
  try {
    const imported = await crypto.subtle.importKey("raw", toBytes(key), { name: "Ed25519" }, false, ["verify"]);
    return await crypto.subtle.verify({ name: "Ed25519" }, imported, toBytes(signature), toBytes(message));
  } catch (error) {
    if (error.name === "NotSupportedError")
      throw error;
    return false; // not a point of the curve
  }
}

// RFC 7693, 32 bytes and no key.
function blake2b(binary) {
  const mask = (1n << 64n) - 1n;
  const start = [0x6a09e667f3bcc908n, 0xbb67ae8584caa73bn, 0x3c6ef372fe94f82bn, 0xa54ff53a5f1d36f1n,
    0x510e527fade682d1n, 0x9b05688c2b3e6c1fn, 0x1f83d9abfb41bd6bn, 0x5be0cd19137e2179n];
  const order = ["0123456789abcdef", "ea489fd61c02b753", "b8c052fdae367194", "7931dcbe265a40f8", "905724afe1bc683d",
    "2c6a0b834d75fe19", "c51fed4a0763928b", "db7ec13950f4862a", "6fe9b308c2d714a5", "a2847615fb9e3cd0"]
    .map((row) => Array.from(row, (digit) => parseInt(digit, 16)));
  const turned = (value, by) => ((value >> by) | (value << (64n - by))) & mask;
  const h = start.slice();
  h[0] ^= 0x01010020n;
  const bytes = toBytes(binary);
  const blocks = Math.max(1, Math.ceil(bytes.length / 128));
  for (let block = 0; block < blocks; ++block) {
    const part = new Uint8Array(128);
    part.set(bytes.subarray(block * 128, block * 128 + 128));
    const view = new DataView(part.buffer);
    const m = Array.from({ length: 16 }, (_, i) => view.getBigUint64(i * 8, true));
    const v = h.concat(start);
    v[12] ^= BigInt(Math.min(bytes.length, (block + 1) * 128));
    if (block + 1 === blocks)
      v[14] ^= mask;
    const mix = (a, b, c, d, x, y) => {
      v[a] = (v[a] + v[b] + x) & mask;
      v[d] = turned(v[d] ^ v[a], 32n);
      v[c] = (v[c] + v[d]) & mask;
      v[b] = turned(v[b] ^ v[c], 24n);
      v[a] = (v[a] + v[b] + y) & mask;
      v[d] = turned(v[d] ^ v[a], 16n);
      v[c] = (v[c] + v[d]) & mask;
      v[b] = turned(v[b] ^ v[c], 63n);
    };
    for (let round = 0; round < 12; ++round) {
      const s = order[round % 10];
      mix(0, 4, 8, 12, m[s[0]], m[s[1]]);
      mix(1, 5, 9, 13, m[s[2]], m[s[3]]);
      mix(2, 6, 10, 14, m[s[4]], m[s[5]]);
      mix(3, 7, 11, 15, m[s[6]], m[s[7]]);
      mix(0, 5, 10, 15, m[s[8]], m[s[9]]);
      mix(1, 6, 11, 12, m[s[10]], m[s[11]]);
      mix(2, 7, 8, 13, m[s[12]], m[s[13]]);
      mix(3, 4, 9, 14, m[s[14]], m[s[15]]);
    }
    for (let i = 0; i < 8; ++i)
      h[i] ^= v[i] ^ v[i + 8];
  }
  const out = new DataView(new ArrayBuffer(32));
  for (let i = 0; i < 4; ++i)
    out.setBigUint64(i * 8, h[i], true);
  return toBinary(new Uint8Array(out.buffer));
}

const fingerprintOf = (key) => hexOf(blake2b(key).slice(0, 8)).replace(/(....)(?=.)/g, "$1 ");

async function inflated(packed, most) {
  const reader = new Blob([toBytes(packed)]).stream().pipeThrough(new DecompressionStream("deflate")).getReader();
  let content = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done)
        return content;
      content += toBinary(value);
      if (content.length > most) {
        await reader.cancel();
        return null;
      }
    }
  } catch {
    return null;
  }
}

// ---- Encodings ----

const base58Letters = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

function multibase58(binary) {
  let number = 0n;
  for (const c of binary)
    number = number * 256n + BigInt(c.charCodeAt(0));
  let text = "";
  for (; number > 0n; number /= 58n)
    text = base58Letters[Number(number % 58n)] + text;
  return "z" + "1".repeat(/^\0*/.exec(binary)[0].length) + text;
}

function fromMultibase58(text) {
  if (!/^z[1-9A-HJ-NP-Za-km-z]{0,255}$/.test(text))
    return null;
  let number = 0n;
  for (const c of text.slice(1))
    number = number * 58n + BigInt(base58Letters.indexOf(c));
  let binary = "";
  for (; number > 0n; number /= 256n)
    binary = String.fromCharCode(Number(number % 256n)) + binary;
  return "\0".repeat(/^1*/.exec(text.slice(1))[0].length) + binary;
}

const didKeyOf = (key) => "did:key:" + multibase58("\xed\x01" + key);

function signKeyFrom(did) {
  const bytes = typeof did === "string" && did.startsWith("did:key:") ? fromMultibase58(did.slice(8)) : null;
  return bytes && bytes.startsWith("\xed\x01") && bytes.length === 34 ? bytes.slice(2) : null;
}

const base45Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

function base45(binary) {
  let text = "";
  for (let at = 0; at < binary.length; at += 2) {
    const isPair = at + 1 < binary.length;
    let value = binary.charCodeAt(at);
    if (isPair)
      value = value * 256 + binary.charCodeAt(at + 1);
    for (let digit = 0; digit < (isPair ? 3 : 2); ++digit, value = Math.floor(value / 45))
      text += base45Letters[value % 45];
  }
  return text;
}

function fromBase45(text) {
  let binary = "";
  for (let at = 0; at < text.length; at += 3) {
    const group = text.slice(at, at + 3);
    let value = 0;
    for (const c of Array.from(group).reverse()) {
      const digit = base45Letters.indexOf(c);
      if (digit < 0)
        return null;
      value = value * 45 + digit;
    }
    if (group.length === 1 || value >= (group.length === 3 ? 65536 : 256))
      return null;
    if (group.length === 3)
      binary += String.fromCharCode(value >> 8);
    binary += String.fromCharCode(value & 255);
  }
  return binary;
}

const base64Url = (binary) => btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

function fromBase64Url(text) {
  let letters = text.replace(/[^A-Za-z0-9_-]/g, "").replace(/-/g, "+").replace(/_/g, "/");
  if (letters.length % 4 === 1)
    letters = letters.slice(0, -1);
  return atob(letters);
}

// Keys in order of the alphabet, and nothing that XML does not have.
function canonicalJson(value) {
  const sorted = (part) => Array.isArray(part) ? part.map(sorted)
    : part === null || typeof part !== "object" ? part
      : Object.fromEntries(Object.keys(part).sort().map((key) => [key, sorted(part[key])]));
  return JSON.stringify(sorted(value)).replace(/\x7f/g, "\\u007f").replace(/\ufffe/g, "\\ufffe")
    .replace(/\uffff/g, "\\uffff");
}

function jsonFrom(text) {
  try {
    const value = JSON.parse(text);
    return value !== null && typeof value === "object" && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

// ---- Serials and dates ----

const serialLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

function serialFrom(typed) {
  const letters = Array.from(typed.replace(/[\s-]/g, "").toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1"),
    (c) => serialLetters.indexOf(c));
  if (letters.length !== 9 || letters.includes(-1))
    return null;
  let sum = 0;
  for (const letter of letters.slice(0, 8)) {
    sum = (sum ^ letter) << 1;
    if (sum & 32)
      sum ^= 0b100101;
  }
  const text = letters.map((letter) => serialLetters[letter]).join("");
  return sum === letters[8] ? text.slice(0, 4) + "-" + text.slice(4, 8) + "-" + text[8] : null;
}

const dayMilliseconds = 86400000;

function dateFrom(iso) {
  if (typeof iso !== "string" || !/^\d{4}-\d\d-\d\d$/.test(iso) || iso < "0001")
    return null;
  const date = new Date(iso + "T00:00:00Z");
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso ? date : null;
}

const inWords = (date, options) => {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options }).formatToParts(date);
  return parts.filter((part) => part.type !== "literal").map((part) => part.value).join(" ");
};
const plainDate = (date) => inWords(date, { day: "numeric", month: "long", year: "numeric" });
const longDate = (date) => inWords(date, { weekday: "long" }) + " " + plainDate(date);

function timeOfDay(minutes) {
  const minute = ((minutes % 1440) + 1440) % 1440;
  if (minute === 720 || minute === 0)
    return minute === 0 ? "midnight" : "midday";
  const hour = Math.floor(minute / 60);
  return (hour % 12 === 0 ? 12 : hour % 12) + (minute % 60 ? "." + String(minute % 60).padStart(2, "0") : "") +
    (hour < 12 ? "am" : "pm");
}

const clock = (minutes) => String(Math.floor(minutes / 60) % 24).padStart(2, "0") + ":" +
  String(minutes % 60).padStart(2, "0");

// ---- What a certificate says ----

const recordFields = {
  clinical: "boolean", credits_hundredths: "number", date: "date", end: "string", forum_name: "string",
  full_name: "string", issued_on: "date", kind: "string", leadership_domain: "string", logo: "string",
  minutes_attended: "number", online: "boolean", outcomes: "texts", portrait: "boolean", printed: "texts",
  profession: "string", professional_body: "string", professional_number: "string", reflection_page: "boolean",
  replaces: "string", scope: "string", serial: "string", session_minutes: "number", signatory_name: "string",
  signatory_role: "string", signature_image: "string", site: "string", start: "string", template_version: "number",
  title: "string", venue: "string"
};

// Null when the text is no record of this version; `isCanonical` tells whether this program would write it so.
function recordFrom(narrative) {
  const record = typeof narrative === "string" ? jsonFrom(narrative) : null;
  if (!record)
    return null;
  for (const [name, type] of Object.entries(recordFields)) {
    const value = record[name];
    const fits = type === "date" ? dateFrom(value) !== null
      : type === "texts" ? Array.isArray(value) && value.every((text) => typeof text === "string")
        : typeof value === type;
    if (!fits)
      return null;
  }
  const serial = serialFrom(record.serial);
  const start = /^(\d\d):(\d\d)$/.exec(record.start);
  if (!serial || !["attendance", "teaching"].includes(record.kind) || record.scope !== "internal" ||
    record.template_version !== 1 || !start || start[1] > 23 || start[2] > 59 ||
    (record.replaces && !serialFrom(record.replaces)))
    return null;
  record.startMinute = Number(start[1]) * 60 + Number(start[2]);
  const said = { ...record };
  delete said.startMinute;
  record.isCanonical = canonicalJson(said) === narrative && serial === record.serial &&
    Object.keys(said).length === Object.keys(recordFields).length &&
    record.end === clock(record.startMinute + record.session_minutes) && narrative.normalize("NFC") === narrative;
  return record;
}

const isTeaching = (record) => record.kind === "teaching";
const identifier = (record, part) => "urn:led-forum:certificate:" + record.serial + (part ? ":" + part : "");
const shown = (text) => text.replace(/[\x00-\x1f\x7f]/g, " ");

function unsignedCredential(record, key) {
  const alignment = (id, type, framework, name) => ({
    id, type: ["Alignment"], targetFramework: framework, targetName: shown(name), targetType: type, targetUrl: id
  });
  const alignments = record.outcomes.map((outcome, i) => alignment(identifier(record, "outcome:" + (i + 1)),
    "ext:LearningOutcome", "Learning outcomes of the session", outcome));
  if (record.leadership_domain)
    alignments.push(alignment(identifier(record, "leadership-domain"), "ext:LeadershipDomain", "Leadership domains",
      record.leadership_domain));
  const achievement = {
    id: identifier(record, "achievement"), type: ["Achievement"],
    achievementType: isTeaching(record) ? "ext:CertificateOfTeaching" : "ext:CertificateOfAttendance",
    criteria: {
      id: identifier(record, "criteria"),
      narrative: `${isTeaching(record) ? "Taught" : "Attended"} ${record.minutes_attended} of ` +
        `${record.session_minutes} minutes.`
    },
    description: `Teaching session on ${record.date}, ${record.start} to ${record.end}. Internal CPD, ` +
      `${record.clinical ? "clinical" : "non-clinical"}.`,
    name: shown(record.title)
  };
  if (alignments.length)
    achievement.alignment = alignments;
  return {
    "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
    id: identifier(record),
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    credentialSubject: {
      id: identifier(record, "holder"), type: ["AchievementSubject"], achievement,
      creditsEarned: record.credits_hundredths / 100, name: shown(record.full_name),
      role: isTeaching(record) ? "Speaker" : "Attendee"
    },
    evidence: [{
      id: identifier(record, "record"), type: ["Evidence"], genre: "application/json",
      name: "Record of the certificate", narrative: record.narrative
    }],
    issuer: { id: didKeyOf(key), type: ["Profile"], name: shown(record.forum_name) },
    name: isTeaching(record) ? "Certificate of teaching" : "Certificate of attendance",
    validFrom: record.issued_on + "T00:00:00Z"
  };
}

function proofOptions(record, key) {
  const did = didKeyOf(key);
  return {
    id: identifier(record, "proof"), type: "DataIntegrityProof", created: record.issued_on + "T00:00:00Z",
    cryptosuite: "eddsa-rdfc-2022", proofPurpose: "assertionMethod",
    verificationMethod: did + "#" + did.slice("did:key:".length)
  };
}

// ---- Canonical N-Quads ----

const badge = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#";
const credentials = "https://www.w3.org/2018/credentials#";
const security = "https://w3id.org/security#";
const schema = "https://schema.org/";

const terms = {
  type: ["http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "name"],
  achievement: [badge + "achievement"], achievementType: [badge + "achievementType"],
  alignment: [badge + "alignment"],
  created: ["http://purl.org/dc/terms/created", "text", "http://www.w3.org/2001/XMLSchema#dateTime"],
  credentialSubject: [credentials + "credentialSubject"],
  creditsEarned: [badge + "creditsEarned", "number", "https://www.w3.org/2001/XMLSchema#float"],
  criteria: [badge + "Criteria"],
  cryptosuite: [security + "cryptosuite", "text", security + "cryptosuiteString"],
  description: [schema + "description"], evidence: [credentials + "evidence"], genre: [schema + "genre"],
  issuer: [credentials + "issuer"], name: [schema + "name"], narrative: [badge + "narrative"],
  proofPurpose: [security + "proofPurpose", "name"], role: [badge + "role"],
  targetFramework: [schema + "targetFramework"], targetName: [schema + "targetName"],
  targetType: [badge + "targetType"],
  targetUrl: [schema + "targetUrl", "text", "https://www.w3.org/2001/XMLSchema#anyURI"],
  validFrom: [credentials + "validFrom", "text", "http://www.w3.org/2001/XMLSchema#dateTime"],
  verificationMethod: [security + "verificationMethod", "node"]
};
const names = {
  Achievement: badge + "Achievement", AchievementSubject: badge + "AchievementSubject",
  Alignment: schema + "AlignmentObject", DataIntegrityProof: security + "DataIntegrityProof",
  Evidence: badge + "Evidence", OpenBadgeCredential: badge + "OpenBadgeCredential", Profile: badge + "Profile",
  VerifiableCredential: credentials + "VerifiableCredential", assertionMethod: security + "assertionMethod"
};

function canonicalNumber(number) {
  if (Number.isInteger(number))
    return String(number);
  const [digits, exponent] = number.toExponential(15).split("e");
  return digits.replace(/0+$/, "").replace(/\.$/, ".0") + "E" + Number(exponent);
}

function escapedLiteral(text) {
  const letters = { "\b": "b", "\t": "t", "\n": "n", "\f": "f", "\r": "r", "\"": "\"", "\\": "\\" };
  return text.replace(/[\x00-\x1f"\\\x7f]/g, (c) => "\\" + (letters[c] ??
    "u00" + c.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")));
}

function canonicalQuads(object) {
  const lines = [];
  const write = (node) => {
    for (const [key, member] of Object.entries(node)) {
      if (key === "id" || key === "@context")
        continue;
      const [predicate, range, datatype] = terms[key];
      for (const value of Array.isArray(member) ? member : [member]) {
        let target;
        if (typeof value === "object") {
          write(value);
          target = `<${value.id}>`;
        } else if (range === "node" || range === "name") {
          target = `<${range === "node" ? value : names[value]}>`;
        } else {
          target = `"${range === "number" ? canonicalNumber(value) : escapedLiteral(value)}"` +
            (datatype ? `^^<${datatype}>` : "");
        }
        lines.push(utf8Of(`<${node.id}> <${predicate}> ${target} .\n`));
      }
    }
  };
  write(object);
  return lines.sort().join("");
}

// ---- Readings: { finding: "signed" | "altered" | "unreadable", record, key, problem } ----

const unreadable = (problem) => ({ finding: "unreadable", problem });
const altered = (reading, problem) => ({ ...reading, finding: "altered", problem });

// The record in the evidence of a credential, with its text as `narrative`.
function recordIn(credential) {
  const narrative = credential?.evidence?.[0]?.narrative;
  const record = recordFrom(narrative);
  return record ? { ...record, narrative } : null;
}

function credentialJson(record, key, proofValue) {
  return canonicalJson({
    ...unsignedCredential(record, key), proof: [{ ...proofOptions(record, key), proofValue: multibase58(proofValue) }]
  });
}

async function verifyCredential(json) {
  const object = jsonFrom(textOf(json));
  const record = recordIn(object);
  if (!record)
    return unreadable("This is not the credential of a certificate.");
  const key = signKeyFrom(object.issuer?.id) ?? "";
  const proof = fromMultibase58(String(object.proof?.[0]?.proofValue ?? ""));
  const reading = { finding: "signed", record, key, proof };
  if (!key || proof === null)
    return altered(reading, "The credential has no key or no signature.");
  if (!record.isCanonical || utf8Of(credentialJson(record, key, proof)) !== json)
    return altered(reading, "The credential is not written as it was when it was signed.");
  const statement = await sha256(canonicalQuads(proofOptions(record, key))) +
    await sha256(canonicalQuads(unsignedCredential(record, key)));
  if (!await isSignedBy(key, statement, proof))
    return altered(reading, "The signature in the credential is not of what it says.");
  return reading;
}

function jwtStatement(record, key) {
  const payload = unsignedCredential(record, key);
  payload.iss = payload.issuer.id;
  payload.jti = payload.id;
  payload.nbf = Date.parse(payload.validFrom) / 1000;
  payload.sub = payload.credentialSubject.id;
  const header = { alg: "EdDSA", jwk: { crv: "Ed25519", kty: "OKP", x: base64Url(key) }, typ: "JWT" };
  return base64Url(utf8Of(canonicalJson(header))) + "." + base64Url(utf8Of(canonicalJson(payload)));
}

async function verifyJwt(token) {
  const [header, payload, last] = token.split(".");
  const record = recordIn(jsonFrom(textOf(fromBase64Url(payload))));
  if (!record)
    return unreadable("This is not the token of a certificate.");
  const key = fromBase64Url(String(jsonFrom(textOf(fromBase64Url(header)))?.jwk?.x ?? ""));
  const signature = fromBase64Url(last);
  const reading = { finding: "signed", record, key };
  const statement = jwtStatement(record, key);
  if (!record.isCanonical || statement + "." + base64Url(signature) !== token)
    return altered(reading, "The token is not written as it was when it was signed.");
  if (!await isSignedBy(key, statement, signature))
    return altered(reading, "The signature in the token is not of what it says.");
  return reading;
}

// ---- The QR code: a CBOR array (RFC 8949), shortest forms only ----

function cborHead(major, value) {
  if (value < 24)
    return String.fromCharCode(major << 5 | value);
  const length = value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
  let head = String.fromCharCode(major << 5 | (23 + (length === 4 ? 3 : length)));
  for (let shift = (length - 1) * 8; shift >= 0; shift -= 8)
    head += String.fromCharCode(Math.floor(value / 2 ** shift) & 255);
  return head;
}

const cborText = (text) => { const bytes = utf8Of(text); return cborHead(3, bytes.length) + bytes; };
const cborBytes = (binary) => cborHead(2, binary.length) + binary;

function codePayload(code, key) {
  return cborHead(4, 15) + cborText(code.serial) + cborHead(0, isTeaching(code) ? 1 : 0) + cborText(code.full_name) +
    cborText(code.professional_body) + cborText(code.professional_number) + cborText(code.title) +
    cborHead(0, code.day) + cborHead(0, code.startMinute) + cborHead(0, code.session_minutes) +
    cborHead(0, code.minutes_attended) + cborHead(0, code.credits_hundredths) + (code.clinical ? "\xf5" : "\xf4") +
    cborText(code.forum_name) + cborHead(0, code.issuedDay) + cborBytes(key);
}

const firstDay = Date.parse("2000-01-01T00:00:00Z");
const dayOf = (iso) => (dateFrom(iso).getTime() - firstDay) / dayMilliseconds;
const isoOf = (day) => new Date(firstDay + day * dayMilliseconds).toISOString().slice(0, 10);

function shortened(text, most) {
  if (utf8Of(text).length <= most)
    return text;
  const letters = Array.from(text);
  while (utf8Of(letters.join("")).length + 3 > most)
    letters.pop();
  return letters.join("") + "…";
}

const codeOf = (record) => ({
  ...record, title: shortened(record.title, 80), forum_name: shortened(record.forum_name, 48),
  day: dayOf(record.date), issuedDay: dayOf(record.issued_on)
});

// Null at anything but the array that codePayload writes.
function codeFrom(payload) {
  let at = 0;
  const head = (major) => {
    const first = payload.charCodeAt(at++);
    if (first >> 5 !== major)
      throw new RangeError();
    const low = first & 31;
    if (low < 24)
      return low;
    let value = 0;
    for (let n = low === 24 ? 1 : low === 25 ? 2 : low === 26 ? 4 : NaN; n !== 0; --n) {
      if (!(at < payload.length) || Number.isNaN(n))
        throw new RangeError();
      value = value * 256 + payload.charCodeAt(at++);
    }
    return value;
  };
  const bytes = (major) => {
    const length = head(major);
    at += length;
    if (at > payload.length)
      throw new RangeError();
    return payload.slice(at - length, at);
  };
  const text = () => {
    const text = textOf(bytes(3));
    if (text === null)
      throw new RangeError();
    return text;
  };
  const flag = () => {
    const byte = payload.charCodeAt(at++);
    if (byte !== 0xf4 && byte !== 0xf5)
      throw new RangeError();
    return byte === 0xf5;
  };
  try {
    if (head(4) !== 15)
      return null;
    const code = {
      serial: text(), kind: head(0) === 1 ? "teaching" : "attendance", full_name: text(), professional_body: text(),
      professional_number: text(), title: text(), day: head(0), startMinute: head(0), session_minutes: head(0),
      minutes_attended: head(0), credits_hundredths: head(0), clinical: flag(), forum_name: text(), issuedDay: head(0)
    };
    const key = bytes(2);
    if (serialFrom(code.serial) !== code.serial || code.day >= 2000000 || code.issuedDay >= 2000000 ||
      code.startMinute >= 1440)
      return null;
    return { code: { ...code, date: isoOf(code.day), issued_on: isoOf(code.issuedDay) }, key };
  } catch (error) {
    if (error instanceof RangeError)
      return null;
    throw error;
  }
}

const codeStatement = (payload) => "led-forum certificate code 1\n" + payload;

function codeParts(text) {
  const bytes = text.startsWith("LEDF1:") ? fromBase45(text.slice(6)) : null;
  return bytes && bytes.length > 64 ? { payload: bytes.slice(0, -64), signature: bytes.slice(-64) } : null;
}

async function verifyCode(text) {
  const parts = codeParts(text);
  const content = parts && codeFrom(parts.payload);
  if (!content)
    return unreadable("This is not the code of a certificate.");
  const reading = { finding: "signed", record: content.code, key: content.key };
  const again = codePayload(content.code, content.key);
  if ("LEDF1:" + base45(again + parts.signature) !== text)
    return altered(reading, "The code is not written as it was when it was signed.");
  if (!await isSignedBy(content.key, codeStatement(again), parts.signature))
    return altered(reading, "The signature in the code is not of what it says.");
  return reading;
}

// ---- The XMP packet of a PDF ----

const certificateTitle = (record) => `Certificate of ${isTeaching(record) ? "Teaching" : "Attendance"} ${record.serial}`;

const escapedXml = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const unescapedXml = (text) => text.replace(/&gt;/g, ">").replace(/&lt;/g, "<").replace(/&amp;/g, "&");

function certificateXmp(record, key, proof, codeSignature) {
  const stamp = record.issued_on + "T12:00:00Z";
  const property = (name, description) => `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}` +
    "</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external" +
    `</pdfaProperty:category><pdfaProperty:description>${description}</pdfaProperty:description></rdf:li>\n`;
  const code = "LEDF1:" + base45(codePayload(codeOf(record), key) + codeSignature);
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:about="">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${certificateTitle(record)}</rdf:li></rdf:Alt></dc:title>
<dc:identifier>${record.serial}</dc:identifier></rdf:Description>
<rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" rdf:about="" xmp:CreatorTool="LED Forum" ` +
    `xmp:CreateDate="${stamp}" xmp:ModifyDate="${stamp}"/>
<rdf:Description xmlns:pdf="http://ns.adobe.com/pdf/1.3/" rdf:about="" pdf:Producer="Qt 6"/>
<rdf:Description xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" rdf:about="" pdfaid:part="1" pdfaid:conformance="B"/>
<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" ` +
    `xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" ` +
    `xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>LED Forum certificate</pdfaSchema:schema>
<pdfaSchema:namespaceURI>urn:led-forum:xmp#</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>ledforum</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>
` + property("credential", "The signed Open Badges 3.0 credential, as JSON") +
    property("code", "The signed text of the QR code") +
    `</rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
<rdf:Description xmlns:ledforum="urn:led-forum:xmp#" rdf:about="">
<ledforum:credential>${escapedXml(credentialJson(record, key, proof))}</ledforum:credential>
<ledforum:code>${escapedXml(code)}</ledforum:code></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

function elementIn(packet, name) {
  const start = packet.indexOf(`<${name}>`);
  const end = start < 0 ? -1 : packet.indexOf(`</${name}>`, start);
  return end < 0 ? "" : unescapedXml(packet.slice(start + name.length + 2, end));
}

async function verifyXmp(packet) {
  const reading = await verifyCredential(elementIn(packet, "ledforum:credential"));
  if (!reading.record)
    return unreadable("The file's metadata bear no certificate that can be read.");
  if (reading.finding !== "signed")
    return reading;
  const signature = codeParts(elementIn(packet, "ledforum:code"))?.signature ?? "";
  if (!await isSignedBy(reading.key, codeStatement(codePayload(codeOf(reading.record), reading.key)), signature))
    return altered(reading, "The code in the file's metadata is not of this certificate.");
  if (utf8Of(certificateXmp(reading.record, reading.key, reading.proof, signature)) !== packet)
    return altered(reading, "The file's metadata are not as they were when the certificate was made.");
  return reading;
}

function xmpPacketIn(bytes) {
  const closing = "<?xpacket end=\"w\"?>";
  const start = bytes.indexOf("<?xpacket begin");
  const end = start < 0 ? -1 : bytes.indexOf(closing, start);
  return end < 0 || bytes.indexOf("<?xpacket begin", start + 1) >= 0 ? null : bytes.slice(start, end + closing.length);
}

// ---- PDF: values. { type, bytes, number, items, members } ----

const mostValues = 1000000;
const nullValue = { type: "null", bytes: "", number: 0, items: [], members: new Map() };
const pdfValue = (type, more) => ({ ...nullValue, type, ...more });
const memberOf = (value, key) => value.members.get(key) ?? nullValue;
const isName = (value, name) => value.type === "name" && value.bytes === name;

class PdfScanner {
  constructor(data, knowsReferences = true, at = 0) {
    this.data = data;
    this.at = at;
    this.knowsReferences = knowsReferences;
    this.count = 0;
  }

  peek(ahead = 0) { return this.data[this.at + ahead] ?? "\0"; }
  isAtEnd() { return this.at >= this.data.length; }

  skipSpace() {
    while (!this.isAtEnd() && /[ \n\r\t\f\0]/.test(this.data[this.at]))
      ++this.at;
  }

  takeWord(word) {
    this.skipSpace();
    if (!this.data.startsWith(word, this.at))
      return false;
    this.at += word.length;
    return true;
  }

  next(depth = 0) {
    this.skipSpace();
    if (this.isAtEnd() || depth > 24 || ++this.count > mostValues)
      return null;
    const byte = this.peek();
    if (/[0-9+\-.]/.test(byte))
      return this.numberOrReference();
    if (byte === "/")
      return this.name();
    if (byte === "(")
      return this.literalString();
    if (byte === "[")
      return this.array(depth);
    if (byte === "<")
      return this.peek(1) === "<" ? this.dictionary(depth) : this.hexString();
    return this.word();
  }

  match(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.data);
    if (found)
      this.at += found[0].length;
    return found;
  }

  numberOrReference() {
    const text = this.match(/[0-9+\-.]+/y)[0];
    const number = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : NaN;
    if (!(Math.abs(number) <= 1e12) || !/[ \n\r\t\f\0()<>[\]{}/%]/.test(this.peek()))
      return null;
    if (this.knowsReferences && this.match(/[ \n\r\t\f\0]*\d+[ \n\r\t\f\0]*R(?=[ \n\r\t\f\0()<>[\]{}/%]|$)/y))
      return number >= 0 && number <= 1e9 && Number.isInteger(number) ? pdfValue("reference", { number }) : null;
    return pdfValue("number", { number });
  }

  name() {
    const text = this.match(/\/[^ \n\r\t\f\0()<>[\]{}/%]*/y)[0].slice(1);
    const bytes = text.replace(/#([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
    return pdfValue("name", { bytes });
  }

  literalString() {
    const meanings = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
    let bytes = "";
    let open = 1;
    for (++this.at; !this.isAtEnd(); ++this.at) {
      const byte = this.peek();
      if (byte === "\\") {
        ++this.at;
        const escaped = this.peek();
        if (meanings[escaped]) {
          bytes += meanings[escaped];
        } else if (/[0-7]/.test(escaped)) {
          const digits = /^[0-7]{1,3}/.exec(this.data.slice(this.at, this.at + 3))[0];
          bytes += String.fromCharCode(parseInt(digits, 8) & 255);
          this.at += digits.length - 1;
        } else if (escaped === "\r") {
          this.at += this.peek(1) === "\n" ? 1 : 0;
        } else if (escaped !== "\n") {
          bytes += escaped;
        }
        continue;
      }
      open += byte === "(" ? 1 : byte === ")" ? -1 : 0;
      if (open === 0) {
        ++this.at;
        return pdfValue("string", { bytes });
      }
      bytes += byte;
    }
    return null;
  }

  hexString() {
    const found = this.match(/<[0-9a-fA-F \n\r\t\f\0]*>/y);
    if (!found)
      return null;
    const digits = found[0].replace(/[^0-9a-fA-F]/g, "");
    let bytes = "";
    for (let at = 0; at < digits.length; at += 2)
      bytes += String.fromCharCode(parseInt(digits.slice(at, at + 2).padEnd(2, "0"), 16));
    return pdfValue("string", { bytes });
  }

  array(depth) {
    const items = [];
    for (++this.at; ;) {
      if (this.takeWord("]"))
        return pdfValue("array", { items });
      const item = this.next(depth + 1);
      if (!item || item.type === "operator")
        return null;
      items.push(item);
    }
  }

  dictionary(depth) {
    const members = new Map();
    for (this.at += 2; ;) {
      if (this.takeWord(">>"))
        return pdfValue("dictionary", { members });
      const key = this.next(depth + 1);
      if (!key || key.type !== "name" || members.has(key.bytes))
        return null;
      const member = this.next(depth + 1);
      if (!member || member.type === "operator")
        return null;
      members.set(key.bytes, member);
    }
  }

  word() {
    const found = this.match(/[^ \n\r\t\f\0()<>[\]{}/%]+/y);
    if (!found)
      return null;
    const word = found[0];
    if (word === "true" || word === "false")
      return pdfValue("boolean", { number: word === "true" ? 1 : 0 });
    return word === "null" ? nullValue : pdfValue("operator", { bytes: word });
  }
}

// ---- PDF: objects ----

const largestContent = 16 << 20;
const mostProblems = 40;
const mostObjects = 100000;

function addProblem(problems, problem) {
  if (problems.length < mostProblems && !problems.includes(problem))
    problems.push(problem);
}

const isObjectNumber = (value) =>
  value.type === "number" && value.number >= 1 && value.number <= mostObjects && Number.isInteger(value.number);

// From "12 0 obj" to "endobj": { number, value, raw }. Where lengths are sought, a stream ends at its "endstream"
// whatever its Length says.
function indirectObject(scanner, pdf, lengthsAreTrusted) {
  const number = scanner.next();
  const generation = number?.type === "number" ? scanner.next() : null;
  if (generation?.type !== "number" || !isObjectNumber(number) || (lengthsAreTrusted && generation.number !== 0) ||
    !scanner.takeWord("obj"))
    return null;
  const value = scanner.next();
  if (!value || value.type === "operator")
    return null;
  const found = { number: Math.trunc(number.number), value, raw: null };
  if (value.type === "dictionary" && scanner.takeWord("stream")) {
    let at = scanner.at;
    if (pdf[at] === "\r" && !lengthsAreTrusted)
      ++at;
    if (pdf[at] !== "\n")
      return null;
    ++at;
    const said = memberOf(value, "Length");
    let length = said.type === "number" ? Math.trunc(said.number) : -1;
    const endsAt = (end) => {
      scanner.at = end;
      return scanner.takeWord("endstream");
    };
    if (length < 0 || length > pdf.length - at || !endsAt(at + length)) {
      const end = pdf.indexOf("endstream", at);
      if (lengthsAreTrusted || end < 0) {
        scanner.at = pdf.length; // as far as it was looked
        return null;
      }
      length = end - at;
      endsAt(end);
    }
    found.raw = pdf.slice(at, at + length);
  }
  return scanner.takeWord("endobj") || !lengthsAreTrusted ? found : null;
}

// How much of a file that LED Forum did not write may still be looked at: more than four passes, and it was made to
// be read again and again.
class Effort {
  constructor(bytes) {
    Object.assign(this, { bytes, values: mostValues });
  }

  spend(scanner, start) {
    this.bytes -= scanner.at - start;
    this.values -= scanner.count;
    return this.bytes > 0 && this.values > 0;
  }
}

const hasRoot = (dictionary) => memberOf(dictionary, "Root").type === "reference";

class PdfObjects {
  static async read(pdf) {
    const file = new PdfObjects();
    file.reset();
    if (!file.readStrictly(pdf)) {
      file.reset();
      file.problem = "The file was written by another program, or is damaged.";
      file.gather(pdf);
      file.gatherTrailer(pdf);
      await file.gatherPacked();
    }
    return file;
  }

  reset() {
    this.objects = new Map();
    this.trailer = nullValue;
    this.problem = "";
    this.tablePlace = 0;
    this.contentLeft = 64 << 20; // bytes that may still be asked for
  }

  readStrictly(pdf) {
    const header = /^%PDF-1\.[0-7]\n(?:%[\x80-\xff]{4,8}\n)?/.exec(pdf.slice(0, 32));
    if (!header)
      return false;
    const scanner = new PdfScanner(pdf, true, header[0].length);
    const places = new Map();
    for (;;) {
      scanner.skipSpace();
      const place = scanner.at;
      if (scanner.takeWord("xref")) {
        scanner.at = place;
        return this.readTable(scanner, pdf, places);
      }
      const object = indirectObject(scanner, pdf, true);
      if (!object || places.has(object.number))
        return false;
      places.set(object.number, place);
      this.objects.set(object.number, object);
    }
  }

  readTable(scanner, pdf, places) {
    const start = scanner.at;
    const count = places.size + 1;
    let table = `xref\n0 ${count}\n0000000000 65535 f \n`;
    for (let number = 1; number < count; ++number) {
      if (!places.has(number))
        return false;
      table += String(places.get(number)).padStart(10, "0") + " 00000 n \n";
    }
    if (!scanner.takeWord(table) || !scanner.takeWord("trailer"))
      return false;
    const trailer = scanner.next();
    if (!trailer || !hasRoot(trailer) || memberOf(trailer, "Size").number !== count)
      return false;
    this.trailer = trailer;
    this.tablePlace = start;
    const isWhole = scanner.takeWord(`startxref\n${start}\n%%EOF`);
    scanner.skipSpace();
    return isWhole && scanner.isAtEnd();
  }

  gather(pdf) {
    const effort = new Effort(4 * pdf.length);
    const isDigit = (at) => at >= 0 && pdf[at] >= "0" && pdf[at] <= "9";
    for (let at = pdf.indexOf(" obj"); at >= 0 && this.objects.size < mostObjects; at = pdf.indexOf(" obj", at)) {
      let start = at;
      while (isDigit(start - 1))
        --start;
      while (pdf[start - 1] === " ")
        --start;
      while (isDigit(start - 1))
        --start;
      const scanner = new PdfScanner(pdf, true, start);
      at += 4;
      const object = indirectObject(scanner, pdf, false);
      if (!effort.spend(scanner, start))
        break;
      if (object) {
        at = Math.max(at, scanner.at);
        if (hasRoot(object.value))
          this.trailer = object.value;
        this.objects.set(object.number, object);
      }
    }
    this.objects = new Map([...this.objects].sort(([one], [other]) => one - other));
  }

  gatherTrailer(pdf) {
    const effort = new Effort(4 * pdf.length);
    for (let at = pdf.indexOf("trailer"); at >= 0; at = pdf.indexOf("trailer", at + 7)) {
      const scanner = new PdfScanner(pdf, true, at + 7);
      const trailer = scanner.next();
      if (!effort.spend(scanner, at))
        return;
      if (trailer && hasRoot(trailer))
        this.trailer = trailer;
    }
  }

  async gatherPacked() {
    const packed = new Map();
    const effort = new Effort(this.contentLeft);
    for (const object of this.objects.values()) {
      const bytes = isName(memberOf(object.value, "Type"), "ObjStm") ? await this.content(object) : null;
      if (bytes === null)
        continue;
      if (!this.unpack(object, bytes, effort, packed))
        break;
    }
    for (const [number, object] of packed) {
      if (!this.objects.has(number))
        this.objects.set(number, object);
    }
    this.objects = new Map([...this.objects].sort(([one], [other]) => one - other));
  }

  // The objects in a stream of them. False once it was too much.
  unpack(object, bytes, effort, packed) {
    const places = new PdfScanner(bytes);
    for (let i = 0; i < memberOf(object.value, "N").number; ++i) {
      const name = places.next();
      const place = name && places.next();
      if (!name || !isObjectNumber(name) || place?.type !== "number")
        return true;
      const first = Math.trunc(memberOf(object.value, "First").number + place.number);
      const start = Math.min(Math.max(first, 0), bytes.length);
      const scanner = new PdfScanner(bytes, true, start);
      const value = scanner.next();
      if (!effort.spend(scanner, start))
        return false;
      if (value)
        packed.set(name.number, { value, raw: null });
    }
    return true;
  }

  object(reference) {
    return reference.type === "reference" ? this.objects.get(Math.trunc(reference.number)) ?? null : null;
  }

  resolved(value) {
    for (let step = 0; step < 8 && value.type === "reference"; ++step)
      value = this.object(value)?.value ?? nullValue;
    return value;
  }

  async unpacked(raw) {
    const content = await inflated(raw, Math.min(largestContent, this.contentLeft));
    this.contentLeft -= content === null ? 0 : content.length;
    return content;
  }

  async content(object) {
    if (object.raw === null)
      return null;
    if (object.content === undefined) {
      if (this.contentLeft < object.raw.length)
        return null;
      this.contentLeft -= object.raw.length;
      let filter = this.resolved(memberOf(object.value, "Filter"));
      if (filter.type === "array" && filter.items.length === 1)
        filter = this.resolved(filter.items[0]);
      if (filter.type === "null" || (filter.type === "array" && filter.items.length === 0))
        object.content = object.raw;
      else if (!isName(filter, "FlateDecode") ||
        this.resolved(memberOf(object.value, "DecodeParms")).members.has("Predictor"))
        object.content = null;
      else
        object.content = await this.unpacked(object.raw);
    }
    return object.content;
  }
}

// ---- PDF: fonts ----

const utf16Of = (bytes) => new TextDecoder("utf-16be", { ignoreBOM: true }).decode(toBytes(bytes));
const pdfText = (bytes) => bytes.startsWith("\xfe\xff") ? utf16Of(bytes.slice(2)) : bytes;
const codeNumber = (bytes) => Array.from(bytes.slice(0, 4)).reduce((code, c) => code * 256 + c.charCodeAt(0), 0);

class PdfFont {
  static async of(file, dictionary) {
    const font = new PdfFont();
    font.texts = new Map();
    const isComposite = isName(file.resolved(memberOf(dictionary, "Subtype")), "Type0");
    font.codeLength = isComposite ? 2 : 1;
    const map = file.object(memberOf(dictionary, "ToUnicode"));
    const content = map ? await file.content(map) : null;
    font.isOurs = isComposite && isName(file.resolved(memberOf(dictionary, "Encoding")), "Identity-H") &&
      content !== null;
    if (content !== null)
      font.readMap(content);
    if (!isComposite && font.texts.size === 0) {
      for (let code = 0x20; code < 0x100; ++code)
        font.texts.set(code, String.fromCharCode(code));
    }
    return font;
  }

  readMap(map) {
    const most = 0x10000;
    const scanner = new PdfScanner(map, false);
    let operands = [];
    for (let value = scanner.next(); value && this.texts.size < most; value = scanner.next()) {
      if (value.type !== "operator") {
        operands.push(value);
        continue;
      }
      if (value.bytes === "endbfchar") {
        for (let i = 0; i + 1 < operands.length; i += 2)
          this.texts.set(codeNumber(operands[i].bytes), utf16Of(operands[i + 1].bytes));
      } else if (value.bytes === "endbfrange") {
        for (let i = 0; i + 2 < operands.length; i += 3) {
          const first = codeNumber(operands[i].bytes);
          const last = Math.min(codeNumber(operands[i + 1].bytes), first + most - 1);
          const to = operands[i + 2];
          for (let code = first; code <= last && this.texts.size < most; ++code) {
            if (to.type === "string") {
              const text = utf16Of(to.bytes);
              this.texts.set(code, text.slice(0, -1) + (text === "" ? "" :
                String.fromCharCode(text.charCodeAt(text.length - 1) + code - first)));
            } else if (code - first < to.items.length) {
              this.texts.set(code, utf16Of(to.items[code - first].bytes));
            }
          }
        }
      }
      operands = [];
    }
  }

  unitsOf(codes) {
    const units = [];
    for (let at = 0; at < codes.length; at += this.codeLength)
      units.push(this.texts.get(codeNumber(codes.slice(at, at + this.codeLength))) ?? "\ufffd");
    return units;
  }
}

// ---- PDF: what a page shows ----

const unit = [1, 0, 0, 1, 0, 0];
const times = (m, n) => [m[0] * n[0] + m[1] * n[2], m[0] * n[1] + m[1] * n[3], m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3], m[4] * n[0] + m[5] * n[2] + n[4], m[4] * n[1] + m[5] * n[3] + n[5]];
const mapped = (m, x, y) => ({ x: m[0] * x + m[2] * y + m[4], y: m[1] * x + m[3] * y + m[5] });

function boxOf(corners) {
  const xs = corners.map((corner) => corner.x);
  const ys = corners.map((corner) => corner.y);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

const mappedBox = (m, x, y, width, height) => boxOf([mapped(m, x, y), mapped(m, x + width, y),
  mapped(m, x, y + height), mapped(m, x + width, y + height)]);
const contains = (box, at) => at.x >= box.left && at.x <= box.right && at.y >= box.bottom && at.y <= box.top;

function luminance(colour) {
  const [red, green, blue] = colour.map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [first, second] = [luminance(one) + 0.05, luminance(other) + 0.05];
  return Math.max(first, second) / Math.min(first, second);
}

// Whether one text may stand in for glyphs that say another: not for plain letters and figures.
function mayStandFor(text, glyphs) {
  const allIn = (some, all) => Array.from(some).every((c) => !/[A-Za-z0-9]|\p{Nd}/u.test(c) || all.includes(c));
  const [apart, drawn] = [text.normalize("NFKD"), glyphs.normalize("NFKD")];
  return allIn(apart, drawn) && allIn(drawn, apart);
}

// SHA-256 of width and height, 32 bits each, and of red, green and blue of every dot, as a record names it; null
// where the image is not written as ours are.
async function pictureDigest(file, image) {
  const [width, height, depth] = ["Width", "Height", "BitsPerComponent"].map((name) => memberOf(image.value, name).number);
  const isSide = (side) => Number.isInteger(side) && side >= 1 && side <= 10000;
  if (!isName(memberOf(image.value, "ColorSpace"), "DeviceRGB") || depth !== 8 || !isSide(width) || !isSide(height))
    return null;
  const rgb = await file.content(image);
  if (rgb === null || rgb.length !== width * height * 3)
    return null;
  const head = [width, height].map((side) => String.fromCharCode(0, 0, side >> 8, side & 255)).join("");
  return hexOf(await sha256(head + rgb));
}

// Several times what a certificate has, so that a file made to keep the reader busy does not.
const mostDrawn = { fonts: 64, areas: 10000, texts: 5000, images: 100, units: 100000, operands: 1000 };

class PagePainter {
  constructor(file, paper) {
    Object.assign(this, {
      file, paper, page: { lines: [], pictures: [], problems: [] }, states: [], path: [], areas: [], texts: [], marks: [],
      fonts: new Map(), forms: 0, units: 0, isTooMuch: false, leading: 0, textMatrix: unit, lineMatrix: unit,
      state: { matrix: unit, fill: [0, 0, 0], font: null, size: 0, horizontalScale: 1 }
    });
  }

  object(problem) {
    addProblem(this.page.problems, problem);
  }

  async paint(content, resources, depth) {
    const scanner = new PdfScanner(content, false);
    let operands = [];
    for (let value = scanner.next(); value && !this.isTooMuch; value = scanner.next()) {
      if (value.type !== "operator") {
        operands.push(value);
        this.isTooMuch = operands.length > mostDrawn.operands;
        continue;
      }
      if (value.bytes === "Do")
        await this.paintObject(operands, resources, depth);
      else if (!await this.paintText(value.bytes, operands, resources) && !this.paintArea(value.bytes, operands) &&
        !this.changeState(value.bytes, operands) && !this.mark(value.bytes, operands))
        this.object("Something is drawn on the page that is not part of a certificate " +
          `(${value.bytes.slice(0, 8)}).`);
      operands = [];
    }
    scanner.skipSpace();
    if (!scanner.isAtEnd() || this.isTooMuch)
      this.object("A part of the page cannot be read.");
  }

  // Notes that so much more is there, and that it is too much, when it is.
  count(units) {
    this.units += units;
    this.isTooMuch = this.isTooMuch || this.units > mostDrawn.units || this.texts.length > mostDrawn.texts ||
      this.path.length + this.areas.length > mostDrawn.areas || this.page.pictures.length > mostDrawn.images ||
      this.fonts.size > mostDrawn.fonts;
  }

  changeState(name, operands) {
    const number = (i) => operands[i]?.number ?? 0;
    if (name === "q" && this.states.length < 32) {
      this.states.push({ ...this.state });
    } else if (name === "Q" && this.states.length) {
      this.state = this.states.pop();
    } else if (name === "cm") {
      this.state.matrix = times([0, 1, 2, 3, 4, 5].map(number), this.state.matrix);
    } else if (name === "rg" || name === "g") {
      const part = (i) => Math.min(Math.max(number(i), 0), 1);
      this.state.fill = operands.length === 1 ? [part(0), part(0), part(0)] : [part(0), part(1), part(2)];
    } else {
      return ["RG", "G", "w"].includes(name);
    }
    return true;
  }

  coverTexts(box) {
    if (this.texts.some((at) => contains(box, at)))
      this.object("A text is painted over.");
  }

  paintArea(name, operands) {
    const number = (i) => operands[i]?.number ?? 0;
    if (name === "re") {
      this.path.push(mappedBox(this.state.matrix, number(0), number(1), number(2), number(3)));
      this.count(0);
      return true;
    }
    if (name !== "n" && name !== "f")
      return false;
    for (const box of name === "f" ? this.path : []) {
      this.coverTexts(box);
      this.areas.push({ box, colour: this.state.fill });
    }
    this.path = [];
    return true;
  }

  async paintText(name, operands, resources) {
    const last = operands.at(-1) ?? nullValue;
    const number = (i) => operands[i]?.number ?? 0;
    const nextLine = (x, y) => {
      this.lineMatrix = times([1, 0, 0, 1, x, y], this.lineMatrix);
      this.textMatrix = this.lineMatrix;
    };
    if (name === "BT") {
      this.textMatrix = this.lineMatrix = unit;
    } else if (name === "Tf") {
      this.state.font = operands.length ? await this.fontOf(resources, operands[0].bytes) : null;
      this.state.size = last.number;
    } else if (name === "Tm") {
      this.textMatrix = this.lineMatrix = [0, 1, 2, 3, 4, 5].map(number);
    } else if (name === "Td" || name === "TD") {
      this.leading = name === "TD" ? -number(1) : this.leading;
      nextLine(number(0), number(1));
    } else if (name === "TL") {
      this.leading = last.number;
    } else if (name === "T*") {
      nextLine(0, -this.leading);
    } else if (name === "Tj") {
      this.show(last.bytes);
    } else if (name === "'" || name === "\"") {
      nextLine(0, -this.leading);
      this.show(last.bytes);
    } else if (name === "TJ") {
      for (const item of last.items) {
        if (item.type === "string")
          this.show(item.bytes);
        else if (item.number < -180)
          this.add([" "]);
      }
    } else if (name === "Tr") {
      if (last.number !== 0 && last.number !== 2)
        this.object("A text is there that is not shown.");
    } else if (name === "Tz") {
      this.state.horizontalScale = last.number / 100;
    } else {
      return ["ET", "Tc", "Tw", "Ts"].includes(name);
    }
    return true;
  }

  mark(name, operands) {
    if (name === "EMC" && this.marks.length) {
      const ended = this.marks.pop();
      if (ended.text === null)
        return true;
      this.add([ended.text]);
      if (!mayStandFor(ended.text, ended.drawn))
        this.object("Letters or figures are drawn otherwise than the file says.");
      return true;
    }
    if ((name !== "BDC" && name !== "BMC") || this.marks.length > 32)
      return false;
    const said = memberOf(operands.at(-1) ?? nullValue, "ActualText");
    this.marks.push({ text: said.type === "string" ? pdfText(said.bytes) : null, drawn: "" });
    this.count(said.bytes.length);
    return true;
  }

  async paintObject(operands, resources, depth) {
    const all = this.file.resolved(memberOf(resources, "XObject"));
    const form = operands.length ? this.file.object(memberOf(all, operands[0].bytes)) : null;
    if (form && isName(this.file.resolved(memberOf(form.value, "Subtype")), "Image")) {
      this.page.pictures.push(await pictureDigest(this.file, form));
      this.count(0);
      this.coverTexts(mappedBox(this.state.matrix, 0, 0, 1, 1));
      return;
    }
    this.object("Something is drawn on the page that is not part of a certificate (a form).");
    const content = form && depth < 6 && ++this.forms < 100 ? await this.file.content(form) : null;
    if (content !== null)
      await this.paint(content, this.file.resolved(memberOf(form.value, "Resources")), depth + 1);
  }

  async paintNote(note) {
    this.object("A note or a form lies on the page.");
    for (const key of ["Contents", "V"]) {
      const text = this.file.resolved(memberOf(note, key));
      this.count(text.bytes.length + 1);
      if (text.type === "string" && !this.isTooMuch)
        this.page.lines.push({ units: [pdfText(text.bytes)], y: 0 });
    }
    const look = this.file.object(memberOf(this.file.resolved(memberOf(note, "AP")), "N"));
    const content = look && !this.isTooMuch && ++this.forms < 100 ? await this.file.content(look) : null;
    if (content !== null)
      await this.paint(content, this.file.resolved(memberOf(look.value, "Resources")), 1);
  }

  async fontOf(resources, name) {
    const dictionary = this.file.resolved(memberOf(this.file.resolved(memberOf(resources, "Font")), name));
    this.count(0);
    if (this.isTooMuch)
      return null;
    if (!this.fonts.has(dictionary)) {
      const font = await PdfFont.of(this.file, dictionary);
      this.fonts.set(dictionary, font);
      if (!font.isOurs)
        this.object("A text is set in a font that LED Forum does not use.");
    }
    return this.fonts.get(dictionary);
  }

  show(codes) {
    this.count(codes.length);
    if (this.isTooMuch)
      return;
    this.requireVisible();
    const units = this.state.font ? this.state.font.unitsOf(codes) : [];
    const standIn = this.marks.find((mark) => mark.text !== null);
    if (standIn === undefined)
      this.add(units);
    else
      standIn.drawn += units.join("");
  }

  add(units) {
    const whole = times(this.textMatrix, this.state.matrix);
    const y = whole[5];
    const most = 0.4 * Math.abs(whole[3] * this.state.size);
    const lines = this.page.lines;
    if (!lines.length || Math.abs(lines.at(-1).y - y) > most)
      lines.push({ units: [], y });
    lines.at(-1).units.push(...units);
  }

  requireVisible() {
    const whole = times(this.textMatrix, this.state.matrix);
    const at = mapped(whole, 0, 0);
    this.texts.push(at);
    const isSmall = Math.abs(whole[3] * this.state.size) < 4 ||
      Math.abs(whole[0] * this.state.size * this.state.horizontalScale) < 4;
    if (!contains(this.paper, at) || isSmall)
      this.object("A text is there that nobody sees: it is tiny, or beside the page.");
    const under = this.areas.findLast((area) => contains(area.box, at));
    if (contrast(this.state.fill, under ? under.colour : [1, 1, 1]) < 2)
      this.object("A text is there that nobody sees: it has the colour of the paper.");
  }
}

async function readPage(file, page) {
  const edges = file.resolved(memberOf(page, "MediaBox")).items.map((edge) => edge.number);
  const painter = new PagePainter(file,
    boxOf([{ x: edges[0] ?? 0, y: edges[1] ?? 0 }, { x: edges[2] ?? 0, y: edges[3] ?? 0 }]));
  const contents = memberOf(page, "Contents");
  const parts = file.resolved(contents).items;
  if (parts.length)
    painter.object("The page is put together from several parts.");
  let whole = "";
  for (const part of parts.length ? parts : [contents]) {
    const object = file.object(part);
    const content = object ? await file.content(object) : null;
    if (content !== null)
      whole += content + "\n";
    else
      painter.object("A part of the page cannot be read.");
  }
  await painter.paint(whole, file.resolved(memberOf(page, "Resources")), 0);
  for (const note of file.resolved(memberOf(page, "Annots")).items)
    await painter.paintNote(file.resolved(note));
  return painter.page;
}

// ---- PDF: the shape of a certificate's file ----

const kinds = {
  catalog: ["Catalog", ["Type", "Pages", "Metadata", "OutputIntents", "Lang", "ViewerPreferences"]],
  pageTree: ["Pages", ["Type", "Kids", "Count"]],
  page: ["Page", ["Type", "Parent", "MediaBox", "Resources", "Contents"]],
  resources: ["", ["Font", "XObject"]],
  content: ["", ["Length", "Filter"]],
  font: ["Font", ["Type", "Subtype", "BaseFont", "Encoding", "DescendantFonts", "ToUnicode"]],
  descendant: ["Font", ["Type", "Subtype", "BaseFont", "CIDSystemInfo", "FontDescriptor", "W", "DW", "CIDToGIDMap"]],
  descriptor: ["FontDescriptor", ["Type", "FontName", "Flags", "FontBBox", "ItalicAngle", "Ascent", "Descent",
    "CapHeight", "StemV", "FontFile2", "FontFile3", "CIDSet"]],
  program: ["", ["Length", "Filter", "Length1", "Subtype"]],
  metadata: ["Metadata", ["Type", "Subtype", "Length"]],
  intent: ["OutputIntent", ["Type", "S", "OutputConditionIdentifier", "OutputCondition", "RegistryName", "Info",
    "DestOutputProfile"]],
  profile: ["", ["N", "Alternate", "Length", "Filter"]],
  image: ["XObject", ["Type", "Subtype", "Width", "Height", "ColorSpace", "BitsPerComponent", "Length", "Filter",
    "Interpolate"]],
  information: ["", ["Title", "Creator", "Producer", "CreationDate", "ModDate"]],
  trailer: ["", ["Size", "Root", "Info", "ID"]]
};

class Shape {
  constructor(file, problems) {
    Object.assign(this, { file, problems, seen: new Set() });
  }

  object(problem) {
    addProblem(this.problems, problem);
  }

  follow(value, [name, entries]) {
    if (value.type === "reference")
      this.seen.add(Math.trunc(value.number));
    const target = this.file.resolved(value);
    for (const key of Array.from(target.members.keys()).sort()) {
      if (!entries.includes(key))
        this.object(`The file holds what no certificate has (${key.slice(0, 24)}).`);
    }
    if (name && !isName(memberOf(target, "Type"), name))
      this.object("The file is not put together as a certificate is.");
    return target;
  }

  async stream(reference, kind) {
    if (reference.type === "null")
      return;
    this.follow(reference, kind);
    const found = this.file.object(reference);
    if (!found || await this.file.content(found) === null)
      this.object("A part of the file is damaged, or packed in another way.");
  }

  async font(reference) {
    const outer = this.follow(reference, kinds.font);
    await this.stream(memberOf(outer, "ToUnicode"), kinds.content);
    for (const inner of this.file.resolved(memberOf(outer, "DescendantFonts")).items) {
      const own = this.follow(inner, kinds.descendant);
      if (memberOf(own, "CIDToGIDMap").type === "reference")
        await this.stream(memberOf(own, "CIDToGIDMap"), kinds.content);
      if (memberOf(own, "W").type === "reference")
        this.follow(memberOf(own, "W"), kinds.content);
      const described = this.follow(memberOf(own, "FontDescriptor"), kinds.descriptor);
      for (const key of ["FontFile2", "FontFile3", "CIDSet"])
        await this.stream(memberOf(described, key), kinds.program);
    }
  }

  async page(own) {
    const used = this.follow(memberOf(own, "Resources"), kinds.resources);
    for (const key of Array.from(this.file.resolved(memberOf(used, "Font")).members.keys()).sort())
      await this.font(memberOf(this.file.resolved(memberOf(used, "Font")), key));
    for (const key of Array.from(this.file.resolved(memberOf(used, "XObject")).members.keys()).sort())
      await this.stream(memberOf(this.file.resolved(memberOf(used, "XObject")), key), kinds.image);
    await this.stream(memberOf(own, "Contents"), kinds.content);
  }

  async walk(pdf, root, pages, metadata) {
    const digest = blake2b(pdf.slice(0, this.file.tablePlace)).slice(0, 16);
    const parts = memberOf(this.file.trailer, "ID").items;
    if (parts.length !== 2 || parts.some((part) => part.bytes !== digest))
      this.object("The file was changed after it was made.");
    this.follow(this.file.trailer, kinds.trailer);
    this.follow(memberOf(this.file.trailer, "Info"), kinds.information);
    this.follow(memberOf(this.file.trailer, "Root"), kinds.catalog);
    await this.stream(memberOf(root, "Metadata"), kinds.metadata);
    for (const one of this.file.resolved(memberOf(root, "OutputIntents")).items)
      await this.stream(memberOf(this.follow(one, kinds.intent), "DestOutputProfile"), kinds.profile);
    const tree = this.follow(memberOf(root, "Pages"), kinds.pageTree);
    const kids = this.file.resolved(memberOf(tree, "Kids")).items;
    for (const kid of kids)
      await this.page(this.follow(kid, kinds.page));
    if (kids.length !== pages.length)
      this.object("The file is not put together as a certificate is.");
    const packet = this.file.object(memberOf(root, "Metadata"));
    if (packet && packet.raw !== metadata)
      this.object("The file’s metadata are not written as in a certificate.");
    if (this.seen.size !== this.file.objects.size)
      this.object("The file holds parts that are not shown.");
  }
}

function pagesOf(file, root) {
  const isPage = (value) => isName(memberOf(value, "Type"), "Page");
  let pages = file.resolved(memberOf(file.resolved(memberOf(root, "Pages")), "Kids")).items
    .map((kid) => file.resolved(kid)).filter(isPage);
  if (!pages.length)
    pages = Array.from(file.objects.values(), (object) => object.value).filter(isPage);
  return pages.slice(0, 8);
}

async function readCertificatePdf(pdf) {
  if (!pdf.slice(0, 1024).includes("%PDF-"))
    return null;
  const file = await PdfObjects.read(pdf);
  const root = file.resolved(memberOf(file.trailer, "Root"));
  const stream = file.object(memberOf(root, "Metadata"));
  const bytes = stream ? await file.content(stream) : null;
  const packet = bytes !== null ? xmpPacketIn(bytes) : null;
  const read = {
    metadata: packet ?? (file.problem ? xmpPacketIn(pdf) : null), pages: [], pictures: [], information: {}, problems: []
  };
  for (const [key, text] of file.resolved(memberOf(file.trailer, "Info")).members)
    read.information[key] = pdfText(file.resolved(text).bytes);
  const pages = pagesOf(file, root);
  for (const page of pages) {
    read.pages.push(await readPage(file, page));
    read.pictures.push(...read.pages.at(-1).pictures);
  }
  if (file.problem)
    read.problems.push(file.problem);
  else
    await new Shape(file, read.problems).walk(pdf, root, pages, read.metadata);
  for (const page of read.pages) {
    for (const problem of page.problems)
      addProblem(read.problems, problem);
  }
  return read;
}

// ---- How what is seen differs from what was signed ----

const isLeftOut = (c) => /[\p{Z}\p{Cc}\p{Cf}]/u.test(c);
const bareText = (text) => text.normalize("NFKC").replace(/[\p{Z}\p{Cc}\p{Cf}]/gu, "");

function directionOf(text) {
  const c = text === "" ? -1 : text.codePointAt(0);
  const ranges = [[0x590, 0x65f], [0x66a, 0x6ef], [0x6fa, 0x8ff], [0xfb1d, 0xfdff], [0xfe70, 0xfeff],
    [0x10800, 0x10fff], [0x1e800, 0x1efff]];
  if (ranges.some(([first, last]) => c >= first && c <= last))
    return "right";
  if (/^\p{Nd}/u.test(text))
    return "number";
  return /^\p{L}/u.test(text) ? "left" : "neutral";
}

function reversed(units, ends) {
  const result = units.slice();
  const isEnd = (text) => ends.includes(directionOf(text));
  for (let start = 0; start < result.length; ++start) {
    if (!isEnd(result[start]))
      continue;
    let last = start;
    for (let at = start + 1; at < result.length && (isEnd(result[at]) || directionOf(result[at]) === "neutral"); ++at)
      last = isEnd(result[at]) ? at : last;
    result.splice(start, last + 1 - start, ...result.slice(start, last + 1).reverse());
    start = last;
  }
  return result;
}

function readingOf(line, expected) {
  const all = [line];
  if (line.some((text) => directionOf(text) === "right")) {
    // A unit of several letters may say them in either order.
    for (const units of [line, line.flatMap((text) => Array.from(text))])
      all.push(reversed(units, ["right"]), reversed(reversed(units, ["right", "number"]), ["number"]),
        reversed(units.slice().reverse(), ["left", "number"]));
  }
  return (all.find((reading) => expected.includes(bareText(reading.join("")))) ?? line).join("");
}

function hunksOf(expected, found) {
  const shorter = Math.min(expected.length, found.length);
  let start = 0;
  while (start < shorter && expected[start] === found[start])
    ++start;
  let end = 0;
  while (end < shorter - start && expected[expected.length - 1 - end] === found[found.length - 1 - end])
    ++end;
  const rows = expected.length - end - start;
  const columns = found.length - end - start;
  if (rows === 0 && columns === 0)
    return [];
  if ((rows + 1) * (columns + 1) > 4000000)
    return [{ from: start, to: start + rows, foundFrom: start, foundTo: start + columns }];
  const width = columns + 1;
  const table = new Uint16Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; --row) {
    for (let column = columns - 1; column >= 0; --column)
      table[row * width + column] = expected[start + row] === found[start + column]
        ? table[(row + 1) * width + column + 1] + 1
        : Math.max(table[(row + 1) * width + column], table[row * width + column + 1]);
  }
  const hunks = [];
  let isOpen = false;
  for (let row = 0, column = 0; row < rows || column < columns;) {
    if (row < rows && column < columns && expected[start + row] === found[start + column]) {
      isOpen = false;
      ++row;
      ++column;
      continue;
    }
    if (!isOpen)
      hunks.push({ from: start + row, to: start + row, foundFrom: start + column, foundTo: start + column });
    isOpen = true;
    if (column === columns ||
      (row < rows && table[(row + 1) * width + column] >= table[row * width + column + 1]))
      hunks.at(-1).to = start + ++row;
    else
      hunks.at(-1).foundTo = start + ++column;
  }
  return hunks;
}

function apart(hunks, ends) {
  const parts = [];
  for (const hunk of hunks) {
    let { from, to, foundFrom, foundTo } = hunk;
    for (const end of to - from === foundTo - foundFrom ? ends : []) {
      if (end <= from || end >= to)
        continue;
      parts.push({ from, to: end, foundFrom, foundTo: foundFrom + end - from });
      foundFrom += end - from;
      from = end;
    }
    parts.push({ from, to, foundFrom, foundTo });
  }
  return parts;
}

function wholeTexts(hunks, ends) {
  const whole = [];
  for (const hunk of hunks) {
    let from = 0;
    let to = hunk.to;
    for (const end of ends) {
      if (end <= hunk.from)
        from = end;
      if (end >= hunk.to) {
        to = end;
        break;
      }
    }
    if (hunk.from === hunk.to && from === hunk.from)
      to = hunk.to;
    const last = whole.at(-1);
    if (last && from < last.to) {
      last.foundTo = hunk.foundTo + to - hunk.to;
      last.to = Math.max(last.to, to);
    } else {
      whole.push({ from, to, foundFrom: hunk.foundFrom - (hunk.from - from), foundTo: hunk.foundTo + to - hunk.to });
    }
  }
  return whole;
}

class Spaced {
  constructor() {
    this.text = "";
    this.places = [];
  }

  add(more) {
    const normal = more.normalize("NFKC");
    for (let i = 0; i < normal.length; ++i) {
      if (!isLeftOut(normal[i]))
        this.places.push(this.text.length + i);
    }
    this.text += normal + " ";
  }

  bare() { return this.places.map((place) => this.text[place]).join(""); }

  slice(from, to) {
    return from >= to ? "" : this.text.slice(this.places[from], this.places[to - 1] + 1).replace(/\s+/g, " ").trim()
      .slice(0, 200);
  }
}

function textDifferences(expected, lines) {
  const should = new Spaced();
  const ends = [];
  for (const text of expected) {
    should.add(text);
    ends.push(should.places.length);
  }
  const bare = should.bare();
  const is = new Spaced();
  for (const line of lines)
    is.add(readingOf(line, bare));
  return wholeTexts(apart(hunksOf(bare, is.bare()), ends), ends).map((hunk) => ({
    expected: should.slice(hunk.from, hunk.to), found: is.slice(hunk.foundFrom, hunk.foundTo)
  }));
}

// ---- The verdict ----

const verdictNames = {
  "valid": "Valid", "altered": "Altered", "revoked": "Revoked", "superseded": "Superseded",
  "unknown-key": "Issued by an unknown key", "not-a-certificate": "Not a certificate"
};

const longestCredential = 256 << 10; // several times what any certificate has

const nothing = (sentence) => ({
  verdict: "not-a-certificate", sentence, problems: [], differences: [], facts: [], covers: "", serial: null, key: "",
  standing: null
});

function objectTo(result, problem) {
  result.verdict = "altered";
  if (!result.problems.includes(problem))
    result.problems.push(problem);
}

function factsOf(record) {
  const facts = [["Certificate", isTeaching(record) ? "Teaching" : "Attendance"], ["Number", record.serial],
    ["Name", record.full_name],
    ["Professional number", record.professional_number && `${record.professional_body} ${record.professional_number}`],
    ["Session", record.title], ["Date", longDate(dateFrom(record.date))],
    ["Time", `${timeOfDay(record.startMinute)} to ${timeOfDay(record.startMinute + record.session_minutes)}`],
    ["Minutes", `${record.minutes_attended} of ${record.session_minutes}`],
    ["CPD credits", String(record.credits_hundredths / 100)],
    ["Category", record.clinical ? "Clinical, internal" : "Non-clinical, internal"], ["Forum", record.forum_name],
    ["Issued on", plainDate(dateFrom(record.issued_on))], ["Site", record.site], ["Venue", record.venue],
    ["Learning outcomes", record.outcomes?.join(" · ")], ["Leadership domain", record.leadership_domain],
    ["Signed by", record.signatory_name], ["As", record.signatory_role], ["Replaces", record.replaces]];
  const always = new Set(facts.slice(0, 12).map(([what]) => what).filter((what) => what !== "Professional number"));
  return facts.filter(([what, value]) => value || (value === "" && always.has(what)))
    .map(([what, value]) => ({ what, value }));
}

function nameOf(text, facts) {
  let best = null;
  for (const fact of facts) {
    const isShown = text === fact.value || (fact.value.length > 3 && text.includes(fact.value));
    if (isShown && (!best || fact.value.length > best.value.length))
      best = fact;
  }
  return best ? best.what : "Text";
}

const ourMark = "urn:led-forum:";

function begun(reading, shownText, thing, covers) {
  if (!reading.record && !shownText.includes(ourMark) && !shownText.startsWith("LEDF1:"))
    return nothing(reading.problem);
  const result = { ...nothing(""), verdict: "valid", covers };
  if (reading.record) {
    result.facts = factsOf(reading.record);
    result.serial = reading.record.serial;
    result.key = reading.key;
  }
  if (reading.finding !== "signed")
    objectTo(result, reading.problem);
  return result;
}

async function verifiedPdf(bytes) {
  const pdf = await readCertificatePdf(bytes);
  if (!pdf?.metadata?.includes(ourMark))
    return nothing("This PDF file carries no certificate of a LED Forum.");
  if (pdf.metadata.length > longestCredential)
    return nothing("This PDF file says more beside its pages than a certificate ever does.");
  const reading = await verifyXmp(pdf.metadata);
  const result = begun(reading, pdf.metadata, "file", "The signature covers the metadata, byte for byte, and every " +
    "text that is to be seen. Letters are compared as the file names them, not by their shapes: compare the figures " +
    "on the paper with these.");
  if (reading.record) {
    const record = reading.record;
    const lines = pdf.pages.flatMap((page) => page.lines.map((line) => line.units));
    for (const { expected, found } of textDifferences(record.printed, lines)) {
      result.differences.push({ what: nameOf(expected, result.facts), expected, found });
      objectTo(result, "What is to be seen is not what was signed.");
    }
    const date = `D:${record.issued_on.replace(/-/g, "")}120000+00'00'`;
    const expected = {
      CreationDate: date, Creator: "LED Forum", ModDate: date, Producer: "Qt 6", Title: certificateTitle(record)
    };
    if (canonicalJson(pdf.information) !== canonicalJson(expected))
      objectTo(result, "The file’s properties are not those of the certificate.");
    const missing = [record.logo, record.signature_image].filter((digest) => digest !== "");
    for (const shown of pdf.pictures) {
      if (missing.includes(shown))
        missing.splice(missing.indexOf(shown), 1);
      else
        objectTo(result, "There is a picture that is not part of the certificate.");
    }
    if (missing.length)
      objectTo(result, "A picture of the certificate is not there.");
  }
  for (const problem of pdf.problems)
    objectTo(result, problem);
  return result;
}

// The signed list of what is no longer in force: null when it is none, or not as its first key has signed it.
async function revocationListFrom(text) {
  const list = jsonFrom(text);
  const line = list && canonicalJson(list);
  if (!list || (text !== line && text !== line + "\n" && text !== line + "\r\n") ||
    list.type !== "led-forum-revocation-list" || list.version !== 1 || !list.keys?.length)
    return null;
  const keys = list.keys.map((entry) => signKeyFrom(entry.did));
  const { signature, ...unsigned } = list;
  if (keys.includes(null) || typeof signature !== "string" || !/^[A-Za-z0-9+/]+={0,2}$/.test(signature))
    return null;
  const statement = "led-forum revocation list\n" + utf8Of(canonicalJson(unsigned));
  return await isSignedBy(keys[0], statement, atob(signature))
    ? { keys, entries: list.entries, madeOn: list.made_on, forumName: list.forum_name } : null;
}

// `trust`: { keys, lists }.
function trusts(trust, key) {
  return trust.keys.includes(key) ||
    trust.lists.some((list) => list.keys.includes(key) && trust.keys.includes(list.keys[0]));
}

function standingOf(result, trust) {
  let latest = null;
  let madeOn = "";
  for (const list of trust.lists) {
    const counts = result.key === "" || list.keys.includes(result.key);
    const entry = counts ? list.entries.find((one) => one.serial === result.serial) : null;
    if (entry && (!latest || list.madeOn > madeOn)) {
      latest = entry;
      madeOn = list.madeOn;
    }
  }
  return latest;
}

function judge(result, trust) {
  const entry = result.serial ? standingOf(result, trust) : null;
  result.standing = entry;
  if (result.verdict === "altered") {
    result.sentence = "It is not as it was signed. " + result.problems[0];
  } else if (entry) {
    const since = plainDate(dateFrom(entry.since));
    result.verdict = entry.status;
    result.sentence = entry.status === "revoked" ? `It was revoked on ${since}: ${entry.reason}`
      : `It was superseded on ${since} by certificate ${entry.successor ?? "(unknown)"}: ${entry.reason}`;
  } else if (result.verdict !== "valid") {
    return result;
  } else if (!trusts(trust, result.key)) {
    result.verdict = "unknown-key";
    result.sentence = `It is whole, and signed with the key ${fingerprintOf(result.key)}, which is not known here. ` +
      "Anybody can make a key: ask the forum for its fingerprint.";
  } else {
    result.sentence = "It is as it was signed, by a key that is known.";
  }
  return result;
}

// `shownBytes`: of a PDF, a credential, its token, the text of a QR code, or a serial.
async function verify(shownBytes, trust) {
  const text = shownBytes.replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, "");
  let result;
  if (shownBytes.slice(0, 1024).includes("%PDF-")) {
    result = await verifiedPdf(shownBytes);
  } else if (text.length > longestCredential) {
    result = nothing("This is larger than a certificate ever is.");
  } else if (text.startsWith("{")) {
    result = begun(await verifyCredential(text), text, "credential",
      "The signature covers every byte of the credential.");
  } else if (text.startsWith("LEDF1:")) {
    result = begun(await verifyCode(text), text, "code",
      "The signature covers what the code says, and nothing else on the paper: compare it.");
  } else if (text.split(".").length === 3) {
    result = begun(await verifyJwt(text), fromBase64Url(text.split(".")[1]), "token",
      "The signature covers every byte of the token.");
  } else if (text.length <= 40 && serialFrom(text)) {
    const serial = serialFrom(text);
    result = { ...nothing(`Certificate number ${serial} cannot be verified by itself: show the PDF file or the code.`),
      serial };
  } else {
    result = nothing("This is no certificate of a LED Forum: no PDF file, credential, token or code of one.");
  }
  return judge(result, trust);
}

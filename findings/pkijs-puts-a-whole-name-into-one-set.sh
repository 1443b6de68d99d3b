#!/usr/bin/env bash
# pkijs 4.0.0 (npm): a name that is built by its `typesAndValues` is ONE relative distinguished name of several values.
#
# RFC 5280 §4.1.2.4: a name is a SEQUENCE of relative distinguished names, each a SET of attributes; O=A, CN=B are two of them. The
# library's RelativeDistinguishedNames has a flat list, and writes all of it into one SET: openssl prints `O=A + CN=B` (a multi-valued
# name), which is another name, and its attributes are put into DER's order of sets. A name that was read keeps its sets, as long as
# nothing is changed in it. Seen with two attributes: one SET of two, and openssl's plus sign. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pkijs@4.0.0 asn1js@4.0.0
cat >look.cjs <<'JS'
const { webcrypto } = require('node:crypto')
const { writeFileSync } = require('node:fs')
const asn1 = require('asn1js')
const pki = require('pkijs')
const engine = new pki.CryptoEngine({ name: 'node', crypto: webcrypto })
async function main() {
  const keys = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const certificate = new pki.Certificate({ version: 2, serialNumber: new asn1.Integer({ value: 1 }) })
  for (const name of [certificate.subject, certificate.issuer]) {
    for (const [type, value] of [['2.5.4.10', 'Example'], ['2.5.4.3', 'Somebody']]) {
      name.typesAndValues.push(new pki.AttributeTypeAndValue({ type, value: new asn1.Utf8String({ value }) }))
    }
  }
  certificate.notBefore.value = new Date(Date.UTC(2026, 0, 1))
  certificate.notAfter.value = new Date(Date.UTC(2027, 0, 1))
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey, engine)
  await certificate.sign(keys.privateKey, 'SHA-256', engine)
  const der = Buffer.from(certificate.toSchema(true).toBER())
  writeFileSync('certificate.der', der)
  const sets = asn1.fromBER(certificate.subject.toSchema().toBER()).result.valueBlock.value
  console.log(JSON.stringify([sets.length, sets[0].valueBlock.value.length]))
}
main()
JS
seen=$(node look.cjs)
subject=$(openssl x509 -inform DER -in certificate.der -noout -subject -nameopt RFC2253)
echo "pkijs 4.0.0: [sets, attributes of the first] = $seen, openssl: $subject"
[ "$seen" = '[1,2]' ]
[[ "$subject" == *'CN=Somebody+O=Example'* || "$subject" == *'O=Example+CN=Somebody'* ]]

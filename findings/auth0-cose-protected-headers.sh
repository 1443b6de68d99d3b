#!/usr/bin/env bash
# @auth0/cose 1.0.2 (npm): an IV in the protected header is "missing", and an empty protected header written as h'a0' does not verify.
#
# RFC 9052 §3: header parameters "MUST be obtained from the protected bucket", and only if not found there from the unprotected one;
# @auth0/cose takes the algorithm from either, the IV from the unprotected bucket alone. §3 as well: "Recipients MUST accept both a
# zero-length byte string and a zero-length map encoded in a byte string"; §5.3 and §6.3 compute both over the zero-length one, @auth0/cose
# over what was sent, so that a message of another maker, whose tag fits, is refused. Who writes for it puts the IV into the unprotected
# header and the algorithm into the protected one. Seen: of three messages with one key and text the first opens. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @auth0/cose@1.0.2 cborg@6.1.5
cat >look.mjs <<'JS'
import { createCipheriv, createHmac } from 'node:crypto'
import { Encrypt0, Mac0 } from '@auth0/cose'
import { encode } from 'cborg'
const [key, iv, text, none] = [Buffer.alloc(32, 1), Buffer.alloc(12, 2), Buffer.from('振込'), new Uint8Array()]
const [ALG, IV, A256GCM, HS256] = [1, 5, 3, 5]
const sealed = (header, unprotected, authenticated = header) => {
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(encode(['Encrypt0', authenticated, none]))
  return encode([header, unprotected, Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()])])
}
const tagged = (header, unprotected) =>
  encode([header, unprotected, text, createHmac('sha256', key).update(encode(['MAC0', none, none, text])).digest()])
const open = async (message) => Buffer.from(await Encrypt0.decode(message).decrypt(key)).toString()
const verify = async (message) => (await Mac0.decode(message).verify(key), 'verified')
const say = async (name, result) => console.log(`${name}: ${await result.catch((error) => error.message)}`)
const map = (...entries) => new Map(entries)
const emptyMap = encode(map())
await say('IV unprotected', open(sealed(encode(map([ALG, A256GCM])), map([IV, iv]))))
await say('IV protected', open(sealed(encode(map([ALG, A256GCM], [IV, iv])), map())))
await say('Encrypt0 with an empty string', open(sealed(none, map([ALG, A256GCM], [IV, iv]))))
await say('Encrypt0 with an empty map', open(sealed(emptyMap, map([ALG, A256GCM], [IV, iv]), none)))
await say('Mac0 with an empty string', verify(tagged(none, map([ALG, HS256]))))
await say('Mac0 with an empty map', verify(tagged(emptyMap, map([ALG, HS256]))))
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = 'IV unprotected: 振込
IV protected: COSE Initialization Vector missing
Encrypt0 with an empty string: 振込
Encrypt0 with an empty map: decryption operation failed
Mac0 with an empty string: verified
Mac0 with an empty map: signature verification failed' ]

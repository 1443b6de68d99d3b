#!/usr/bin/env bash
# notp 2.0.3 and speakeasy 2.0.0 (npm): of the 8 bytes of an HOTP counter the upper four are not used.
#
# RFC 4226 §5.1: C is the "8-byte counter value", and notp's readme calls it "fully compliant" with it; a key file or a hotp URI may begin
# at any counter. Both shift by JavaScript's 32-bit >>, so that the upper bytes are the sign of the lower four, without an error: counter
# 4294967296 gives 755224, the code of counter 0 in appendix D. Debian's oathtool, otpauth 9.5.2 and HMAC over the 8 bytes agree on 999456.
# TOTP is hardly concerned, its counter is small. Seen: up to 2^31 - 1 all agree, beyond it these two do not. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund notp@2.0.3 speakeasy@2.0.0 otpauth@9.5.2
cat >look.mjs <<'JS'
import { createHmac } from 'node:crypto'
import notp from 'notp'
import { HOTP, Secret } from 'otpauth'
import speakeasy from 'speakeasy'
const secret = '12345678901234567890'
const own = (counter) => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(counter))
  const mac = createHmac('sha1', secret).update(bytes).digest()
  return String((mac.readUInt32BE(mac[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
const otpauth = new HOTP({ secret: Secret.fromLatin1(secret) })
for (const counter of [0, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 32 + 1])
  console.log(`${counter}: node:crypto ${own(counter)}, otpauth ${otpauth.generate({ counter })}, notp ${notp.hotp.gen(secret, { counter })}, speakeasy ${speakeasy.hotp({ secret, counter })}`)
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = '0: node:crypto 755224, otpauth 755224, notp 755224, speakeasy 755224
2147483647: node:crypto 223505, otpauth 223505, notp 223505, speakeasy 223505
2147483648: node:crypto 197202, otpauth 197202, notp 084320, speakeasy 084320
4294967296: node:crypto 999456, otpauth 999456, notp 755224, speakeasy 755224
4294967297: node:crypto 108930, otpauth 108930, notp 287082, speakeasy 287082' ]

#!/usr/bin/env bash
# cbor-x 1.6.9 (npm): an integer beyond 32 bits is written as a floating-point number, and a small BigInt in nine bytes.
#
# Its readme serializes "all non-integer numbers" as floats by default, and RFC 8949 §3.1 has integers up to 64 bits. Yet 4294967296 (an
# amount of 4.3 thousand million yen, a time in milliseconds) goes out as fb41f0000000000000: JavaScript reads the same number, while
# Debian's python3-cbor2 5.4.6-1+b1 reads 4294967296.0, a float. As a BigInt it is an integer, but then 5n is 1b0000000000000005, not the
# preferred 05 (§4.1), and cborg with `strict` refuses it. Only numbers up to 4294967295 and BigInts beyond give what a strict reader
# takes. cborg 6.1.5 and cbor2 2.3.0 (npm) write 1b0000000100000000 and 05. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --omit=optional cbor-x@1.6.9 cbor2@2.3.0 cborg@6.1.5
apt-get download -qq python3-cbor2=5.4.6-1+b1 2>/dev/null
dpkg -x ./*.deb .
cat >look.mjs <<'JS'
import { encode as cborX } from 'cbor-x'
import { encode as cbor2 } from 'cbor2'
import { decode, encode as cborg } from 'cborg'
const strictly = (bytes) => {
  try {
    return String(decode(bytes, { strict: true }))
  } catch (error) {
    return error.message
  }
}
for (const [name, value] of [['4294967295', 4294967295], ['4294967296', 4294967296], ['4294967296n', 4294967296n], ['5n', 5n]])
  console.log(name, ...[cborX, cbor2, cborg].map((encode) => Buffer.from(encode(value)).toString('hex')), strictly(cborX(value)))
JS
seen=$(node look.mjs; PYTHONPATH="$folder/usr/lib/python3/dist-packages" /usr/bin/python3 -c 'import cbor2
print(*(repr(cbor2.loads(bytes.fromhex(one))) for one in ("fb41f0000000000000", "1b0000000100000000")))')
echo "value, cbor-x, cbor2, cborg, strict reading of the first; python3-cbor2 on both forms:"
echo "$seen"
[ "$seen" = '4294967295 1affffffff 1affffffff 1affffffff 4294967295
4294967296 fb41f0000000000000 1b0000000100000000 1b0000000100000000 4294967296
4294967296n 1b0000000100000000 1b0000000100000000 1b0000000100000000 4294967296
5n 1b0000000000000005 05 05 CBOR decode error: integer encoded in more bytes than necessary (strict decode)
4294967296.0 4294967296' ]

#!/usr/bin/env bash
# zxing-wasm 3.1.4 (npm): the parts of a text divided over several QR codes (structured append) are each decoded alone.
#
# ISO/IEC 18004 §8 joins the data of the symbols in their order; a writer may divide between any two bytes (Debian's qrencode -S -8
# does), also inside a UTF-8 character. zxing-wasm then guesses an encoding for each part: the first comes as Shift_JIS, the others as
# Latin-1, without a sign of it. Only `bytes`, put together by `sequenceIndex`, give the text. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund zxing-wasm@3.1.4
# Three symbols of one set in one picture, 546 bytes: "A振込先口座の名義人は株式会社北陸商事です。"
base64 -d >set.png <<'PNG'
iVBORw0KGgoAAAANSUhEUgAAAYwAAACEAQAAAACrZiE+AAAB4UlEQVRYw+2XUY7DMAhE5wbc/5bcgDIzduJ89o+qiapdN+ZVwsCAUd8+iRd5kT9GAASyIrjQ
OyCRGVzQSAb9scFopM2IIELrSn6iX2hRy6D3tRiOQJ7T/xBC3+knF0JskDYYj3C/DqR6P05E6fgbSNT2biMNPdzv0/kFpD9J4kjL7N+oMy3155HJIxGKgJ5T
LvQccnEbjEakzZEyv8Wa/j++b4PRCOVaNcS0U1qW49o7DiXPAVgGoxEWkvKSqVnOy96ilYjepGF3pNppORahLLQZJH+Oot6w4zp6TEh+PU5sKMLmCqbdMkkG
VrGlarDEeDrst1KN0Yg0XMErV5GHnpBgrPPwESExHtF/eujQhX6G9YUdydWiMoYj8KtSi1UoU+2VSZgOZdsw2jIYjYSKi11nKbWKi1b7OFxwZYPZyJpzgDX2
hETbbVaIrhHFq0INRxQt+urhppaS61SulusxYTwit5P15SlnXd/Kyl3X/Y61iJqNhJxjxmF319R9bfeoJR/hSWg2Qr3Q7HlcE8LBw0pLz6KI88Y3FgnNbXUh
BQUzbqTcc+cjyrklfbpWK5aoy30n5S3jUxGpX8QycFpyQt2jQvj65nliNuL0s2txy4Wid1/fqO7SwtHIl8+LvMj/Ih8c/WjwReFc6wAAAABJRU5ErkJggg==
PNG
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } })
const parts = await readBarcodes(new Uint8Array(readFileSync('set.png')), { formats: ['QRCode'], textMode: 'Plain' })
parts.sort((one, other) => one.sequenceIndex - other.sequenceIndex)
for (const { sequenceIndex, sequenceSize, text } of parts) console.log(sequenceIndex + 1, 'of', sequenceSize, [...text.slice(0, 3)].map((each) => each.codePointAt(0).toString(16)).join(' '))
console.log(Buffer.concat(parts.map(({ bytes }) => bytes)).toString('utf8'))
JS
seen=$(node look.mjs)
echo "$seen"
# U+8B16 is no character of the text; U+A9 U+E4 U+BA are three bytes of one.
[ "$seen" = '1 of 3 41 8b16 ff6f
2 of 3 a9 e4 ba
3 of 3 b8 e5 95
A振込先口座の名義人は株式会社北陸商事です。' ]

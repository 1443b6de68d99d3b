#!/usr/bin/env bash
# zxing-wasm 3.1.4 (npm): `returnErrors` with `formats: ['QRCode']` reports one QR code that cannot be decoded as several symbols.
#
# A picture with a single QR code of version 5 whose modules right of and below the finder patterns' middle are flipped in a chequered way (nothing
# that error correction could mend). Besides the QR code it lists Micro QR codes (M1 to M3), a format that was not asked for by name: they are found
# in the finder patterns of that same code. The undamaged code is one symbol. So errors are no count of the codes in a picture, and their corners are
# not all corners of codes. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund zxing-wasm@3.1.4 qrcode@1.5.4
cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs'
import QRCode from 'qrcode'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const wasm = readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm')
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } })

const SCALE = 6
const MARGIN = 4

function picture(isDamaged) {
  const { size, data } = QRCode.create('HELLO', { version: 5, errorCorrectionLevel: 'L' }).modules
  const side = (size + 2 * MARGIN) * SCALE
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const [column, row] = [Math.floor(x / SCALE) - MARGIN, Math.floor(y / SCALE) - MARGIN]
      if (column < 0 || row < 0 || column >= size || row >= size) continue
      const isFlipped = isDamaged && column > 9 && row > 9 && (column * 7 + row * 3) % 2 === 0
      if (Boolean(data[row * size + column]) !== isFlipped) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
    }
  return { data: pixels, width: side, height: side, colorSpace: 'srgb' }
}

for (const isDamaged of [false, true]) {
  const found = await readBarcodes(picture(isDamaged), { formats: ['QRCode'], returnErrors: true })
  console.log(isDamaged ? 'damaged' : 'whole', ...found.map(({ format, version, isValid }) => `${format}:${version}:${isValid}`).sort())
}
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = 'whole QRCode:5:true
damaged MicroQRCode:M1:false MicroQRCode:M2:false MicroQRCode:M3:false QRCode:5:false' ]

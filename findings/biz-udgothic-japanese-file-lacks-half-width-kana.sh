#!/usr/bin/env bash
# @fontsource/biz-udgothic 5.3.0 (npm): the file of the subset "japanese" has no half-width kana, and no 髙, ㈱ or ①.
#
# Names in Japanese bank files and on transfer slips are half-width kana (ﾔﾏﾀﾞ), company names have ㈱ and 髙. The package gives the
# font twice: as one file "japanese", and as numbered slices that its style sheets 400.css and 700.css load as a page needs them. Who
# takes the one file (to embed it, or by japanese-400.css) gets full-width kana and kanji, and those characters in another font. The
# slices have all of them. Seen: of ｱﾄﾞ髙㈱① the file has none, of アド高株 all; in the slices all ten are found. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @fontsource/biz-udgothic@5.3.0 fontkit@2.0.4
cat >look.mjs <<'JS'
import { readdirSync, readFileSync } from 'node:fs'
import { create } from 'fontkit'
const folder = 'node_modules/@fontsource/biz-udgothic/files/'
const charactersOf = (file) => create(readFileSync(folder + file)).characterSet
const found = (texts, characters) => [...texts].filter((one) => characters.has(one.codePointAt(0))).length
const one = new Set(charactersOf('biz-udgothic-japanese-400-normal.woff'))
const slices = new Set(readdirSync(folder).filter((name) => /-\d+-400-normal\.woff$/.test(name)).flatMap(charactersOf))
const [bank, plain] = ['ｱﾄﾞ髙㈱①', 'アド高株']
console.log(found(bank, one), found(plain, one), found(bank + plain, slices))
JS
seen=$(node look.mjs)
echo "biz-udgothic 5.3.0: half-width and company characters in the one file, full-width ones there, both in the slices: $seen"
[ "$seen" = '0 4 10' ]

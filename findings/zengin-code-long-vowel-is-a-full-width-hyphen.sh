#!/usr/bin/env bash
# zengin-code 1.0.0-p20260824 (npm): the long vowel in readings is U+FF0D (full-width hyphen-minus), never U+30FC (ー).
#
# The dictionary of Japanese banks and branches gives each name in kana, hiragana and letters. センター (the name) is read センタ－, with
# the hyphen that 全銀 files have for a long vowel in their half-width form. What a person types is センター: Unicode's NFKC turns the
# dictionary's sign into an ASCII hyphen-minus and leaves ー as it is, so the two never meet, in kana and in hiragana; who types the
# half-width ｾﾝﾀｰ gets ー by NFKC, too. Small kana are written large (キヨウ), as in 全銀 files. Whoever searches must bring both sides to
# one form. Seen: 478 of 28,944 branches with U+FF0D, none with U+30FC, none with small kana. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund zengin-code@1.0.0-p20260824
cat >look.cjs <<'JS'
const loaded = require('zengin-code')
const banks = Object.values(loaded.default ?? loaded)
const branches = banks.flatMap((bank) => Object.values(bank.branches))
const having = (sign, field) => branches.filter((branch) => sign.test(branch[field])).length
const south = branches.find(({ name }) => name === 'センター南')
const found = (typed) => branches.filter(({ kana }) => kana.normalize('NFKC').includes(typed.normalize('NFKC'))).length
console.log(
  JSON.stringify([
    branches.length,
    having(/\uff0d/, 'kana'),
    having(/\uff0d/, 'hira'),
    having(/\u30fc/, 'kana'),
    having(/[ァィゥェォッャュョ]/, 'kana'),
    south.kana,
    found('センター'),
    found('ｾﾝﾀｰ'),
    found('センタ－'),
  ]),
)
JS
seen=$(node look.cjs)
echo "zengin-code 1.0.0-p20260824: [branches, U+FF0D in kana, in hiragana, U+30FC, small kana, センター南, found by センター, by ｾﾝﾀｰ, by センタ－] = $seen"
[ "$seen" = '[28944,478,478,0,0,"センタ－ミナミ",0,0,58]' ]

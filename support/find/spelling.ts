import { compilePattern } from './pattern.ts'
import { type Folded, foldKana, replaceIn } from './text.ts'

/** What is written in kana or with other kanji, and the way in which the patterns write it. */
const JAPANESE: Readonly<Record<string, readonly string[]>> = {
  画面: ['がめん', '液晶', 'ディスプレイ', 'ディスプレー', 'モニター?'],
  番号: ['ばんごう', 'ナンバー'],
  数字: ['すうじ'],
  登録: ['とうろく'],
  振込: ['振り込み', '振込み', 'ふりこみ', '振り込(?=[めまむもん])', '振込(?=[めまむもん])', '送金'],
  電源: ['でんげん'],
  電池: ['でんち', 'バッテリー', '乾電池', '単4(?:電池)?', '単四(?:電池)?', '単三(?:電池)?'],
  読み取: ['読取', 'よみと', '読みと', '読み込(?=[まめむも])', 'スキャン(?=[しでさす])'],
  機械: ['きかい(?=[がをはのにで])', '器械', 'キカイ'],
  模様: ['もよう(?=[がをはのにで])'],
  真ん中: ['まんなか', '真中', '中央', '中ボタン', 'センター(?=の?ボタン)'],
  暗く: ['くらく'],
  真っ暗: ['まっくら', '真暗'],
  真っ黒: ['まっくろ', '真黒'],
  消え: ['きえ(?=[るたてまち])'],
  失効: ['しっこう'],
  停止: ['ていし'],
  暗証: ['あんしょう'],
  盗まれ: ['ぬすまれ'],
  壊れ: ['こわれ'],
  押: ['お(?=し(?:て|た|ま))'],
  '8桁': ['(?:八|8)(?:けた|ケタ|桁|文字)', '8つの(?=数字)', '八つの(?=数字)'],
  '12桁': ['(?:十二|12)(?:けた|ケタ|桁)'],
  '6桁': ['(?:六|6)(?:けた|ケタ|桁|文字)'],
  '2桁': ['(?:二|2)(?:けた|ケタ)'],
  ワンタイムパスワード: ['ワンタイム(?:パス(?:ワード)?|の(?:数字|番号|パスワード))?', '使い捨て(?:の)?パスワード'],
}

/** Quotes are gone by now: can't is cant. */
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/\b(?:can ?not|cant|can t)\b/g, 'can not'],
  [/\bim\b/g, 'i am'],
  [/\bive\b/g, 'i have'],
  [/\b(it|that|there|what|he|she)s\b/g, '$1 is'],
  [/\bwont\b/g, 'will not'],
  [/\b(do|does|did|is|was|are|were|has|have|had|would|could|should)nt\b/g, '$1 not'],
  [/\bcancell?ed\b/g, 'cancelled'],
  [/\b(?:e-?mail|mail)\b/g, 'mail'],
  [/\bset ?up\b/g, 'setup'],
  [/\blog ?(?:in|on)\b/g, 'login'],
  [/\b(?:centre|center)\b/g, 'middle'],
  [/\bun ?lock/g, 'unlock'],
  [/\be ?banking\b/g, 'banking'],
  [/\b(?:8|eight)[ -]?(?=digits?|figures?|numbers?|numerals?)/g, 'eight '],
  [/\b(?:12|twelve)[ -]?(?=digits?|figures?|numbers?|numerals?)/g, 'twelve '],
  [/\b(?:6|six)[ -]?(?=digits?|figures?|numbers?|numerals?)/g, 'six '],
  [/\bqr ?code/g, 'qr code'],
  [/\b(?:2|two)[ -]?d ?code/g, 'qr code'],
]

const JAPANESE_PATTERNS = Object.entries(JAPANESE).flatMap(([word, ways]) =>
  ways.map((way) => [compilePattern(way, {}), foldKana(word)] as const),
)

export function oneSpelling(folded: Folded): Folded {
  const otp = /[\u3041-\u3096]/.test(folded.text) ? foldKana('ワンタイムパスワード') : 'one time password'
  let text = replaceIn(folded, /(?<![a-z])otp(?![a-z])/g, () => otp)
  for (const [pattern, word] of JAPANESE_PATTERNS) text = replaceIn(text, pattern, () => word)
  for (const [pattern, by] of ENGLISH) {
    text = replaceIn(text, pattern, (found) => by.replace('$1', found[1] ?? ''))
  }
  return text
}

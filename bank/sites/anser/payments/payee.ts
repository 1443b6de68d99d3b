import { isZenginName, largeKana } from './zengin-characters.ts'

/**
 * A payee's name in half-width kana, as transfers carry it: full-width letters and digits become half-width, hiragana becomes
 * katakana, small kana become large, the long-vowel mark a hyphen. ヲ is not turned into オ: which name is meant is the payer's to say.
 */

const LONGEST = 30

const FULL_WIDTH =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン゛゜「」'
const HALF_WIDTH = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝﾞﾟ｢｣'
const half = new Map([...FULL_WIDTH].map((kana, i) => [kana, [...HALF_WIDTH][i] ?? kana]))

export type PayeeProblem = 'missing' | 'characters' | 'length'

export function payeeKana(typed: string): string {
  const katakana = typed
    .normalize('NFKC')
    .replace(/[ぁ-ゖ]/gu, (hiragana) => String.fromCharCode(hiragana.charCodeAt(0) + 0x60))
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .toUpperCase()
  // NFD takes the voicing marks off their kana: half-width kana carry them as characters of their own.
  const voiced = largeKana(katakana).normalize('NFD').replaceAll('\u3099', '゛').replaceAll('\u309a', '゜')
  return [...voiced]
    .map((character) => half.get(character) ?? character)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** What is wrong with a name after {@link payeeKana}, or null. */
export function payeeProblem(kana: string): PayeeProblem | null {
  if (kana === '') return 'missing'
  if (!isZenginName(kana)) return 'characters'
  return [...kana].length > LONGEST ? 'length' : null
}

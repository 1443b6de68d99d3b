/**
 * The characters of names in transfers, one table for bank, branch, client and payee, typed, from a file or written into one:
 * kana without ヲ and without small ones, voicing marks, capital Latin letters, digits, blank, ( ) - and the full stop.
 * Source: PCA's page 全銀協使用可能文字 (pca.jp, z1_zengin), which banks' layouts agree with; ヲ ¥ 「 」 are for EDI information,
 * and the oblique, which some banks take, is left out because that list forbids it.
 */
const ALLOWED = 'ｱ-ﾝﾞﾟA-Z0-9 ()\\-.'
const ZENGIN_NAME = new RegExp(`^[${ALLOWED}]*$`, 'u')
const NOT_ALLOWED = new RegExp(`[^${ALLOWED}]`, 'gu')

const SMALL = 'ァィゥェォャュョッｧｨｩｪｫｬｭｮｯ'
const LARGE = 'アイウエオヤユヨツｱｲｳｴｵﾔﾕﾖﾂ'
const large = new Map([...SMALL].map((kana, i) => [kana, [...LARGE][i] ?? kana]))

export function isZenginName(text: string): boolean {
  return ZENGIN_NAME.test(text)
}

/** The characters that no name may hold, each once, in their order: for a message. */
export function foreignCharacters(text: string): string {
  return shownCharacters(text.match(NOT_ALLOWED) ?? [])
}

/** Each once; those that do not show by their number. */
export function shownCharacters(characters: Iterable<string>): string {
  return [...new Set(characters)]
    .map((one) =>
      /[\p{C}\p{Z}]/u.test(one) ? `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` : one,
    )
    .join('')
}

/** Small kana become large and the long-vowel mark a hyphen, as banks ask for; in either width. */
export function largeKana(text: string): string {
  return [...text]
    .map((character) => large.get(character) ?? character)
    .join('')
    .replace(/[ーｰ]/gu, '-')
}

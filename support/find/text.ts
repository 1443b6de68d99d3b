/** A text as the patterns see it, and for each of its characters where in the customer's own words it came from. */
export interface Folded {
  readonly text: string
  /** For each character of `text`: the place in the original where it begins. One more at the end. */
  readonly from: readonly number[]
  /** For each character of `text`: the place in the original where it ends. */
  readonly to: readonly number[]
}

const KATAKANA = /[\u30a1-\u30f6]/g
const DASHES = /[\u2010-\u2015\u2212\u30fc~\u301c-]/
const JAPANESE = /[\u3005-\u30ff\u4e00-\u9fff]/
const QUOTES = /["'“”‘’「」『』《》〈〉【】()（）［］[\]]/

/** One spelling for what is written in several: full and half width, capitals, katakana and hiragana. */
export function foldKana(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
}

/**
 * Folds a text: width, capitals, kana; quotes and brackets go; blanks count only between letters of the Latin kind.
 * @param original as the customer said or typed it
 */
export function fold(original: string): Folded {
  const characters: string[] = []
  const from: number[] = []
  const to: number[] = []
  // A half-width kana and its voicing mark are one character.
  for (const match of original.matchAll(/[\uff66-\uff9d][\uff9e\uff9f]|[\s\S]/gu)) {
    const unit = match[0]
    const end = match.index + unit.length
    for (const character of foldKana(unit)) {
      const before = characters.at(-1) ?? ' '
      const folded = QUOTES.test(character) ? '' : asWritten(character, before)
      if (folded === '') continue
      if (JAPANESE.test(folded) && before === ' ' && characters.length > 0) {
        characters.pop()
        from.pop()
        to.pop()
      }
      characters.push(folded)
      from.push(match.index)
      to.push(end)
    }
  }
  return { text: characters.join(''), from: [...from, original.length], to }
}

function asWritten(character: string, before: string): string {
  if (DASHES.test(character)) return JAPANESE.test(before) ? 'ー' : ' '
  if (/\s/.test(character)) return before === ' ' || JAPANESE.test(before) ? '' : ' '
  if (/[\u200b-\u200d\ufeff]/.test(character)) return ''
  return character
}

const WORDS = new Intl.Segmenter('ja', { granularity: 'word' })

/** The customer's own words behind a stretch of the folded text: whole words, also where the stretch ends within one. */
export function wordsAt(original: string, folded: Folded, start: number, end: number): string {
  const words = WORDS.segment(original)
  const first = words.containing(folded.from[start])
  const last = words.containing((folded.to[end - 1] ?? original.length) - 1)
  return original.slice(first?.index, last && last.index + last.segment.length).trim()
}

/**
 * Replaces what a pattern finds, and keeps where it came from.
 * @param by what stands there instead, or nothing to leave it
 */
export function replaceIn(
  folded: Folded,
  pattern: RegExp,
  by: (found: RegExpMatchArray) => string | undefined,
): Folded {
  let text = ''
  const from: number[] = []
  const to: number[] = []
  let done = 0
  const keep = (end: number) => {
    text += folded.text.slice(done, end)
    from.push(...folded.from.slice(done, end))
    to.push(...folded.to.slice(done, end))
    done = end
  }
  for (const match of folded.text.matchAll(pattern)) {
    const replacement = by(match)
    if (replacement === undefined || match[0] === '') continue
    keep(match.index)
    done = match.index + match[0].length
    text += replacement
    for (let place = 0; place < replacement.length; place += 1) {
      from.push(folded.from[match.index] ?? 0)
      to.push(folded.to[done - 1] ?? 0)
    }
  }
  keep(folded.text.length)
  return { text, from: [...from, folded.from.at(-1) ?? 0], to }
}

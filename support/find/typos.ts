import { CASE_IDS } from '../catalogue/cases.ts'
import { cases } from '../locales/en/cases.ts'
import { LATIN_PATTERNS } from './observe.ts'
import { type Folded, foldKana, replaceIn } from './text.ts'

/** Shorter words differ too little from each other to be guessed. */
const SHORTEST = 4
/** Below this only letters that changed places are put right: store is not stole. */
const GUESSED = 6

/** A known word with one of these is known too. */
const ENDING = /^(?:e?s|e?d|ing|er|ly|y|ions?|ations?|ment)?$/

let vocabulary: ReadonlyMap<string, readonly string[]> | undefined

/** The words of the patterns and of the catalogue's English texts, by their first letter. */
function words(): ReadonlyMap<string, readonly string[]> {
  if (vocabulary) return vocabulary
  const texts = CASE_IDS.flatMap((id) => {
    const { title, says, cause, token, bank, tell, bankDoes, ask } = cases[id]
    return [title, ...says, cause, token, bank, tell, bankDoes, ask]
  })
  const all = [...LATIN_PATTERNS.map((pattern) => pattern.replace(/\\w|\[[^\]]*\]|\w\?/g, ' ')), ...texts]
  const known = new Set(
    all.flatMap(
      (text) =>
        foldKana(text)
          .replace(/['’]/g, '')
          .match(/[a-z]{4,}/g) ?? [],
    ),
  )
  vocabulary = byLetter(known)
  return vocabulary
}

function byLetter(known: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const letters = new Map<string, string[]>()
  for (const word of known) {
    const begun = letters.get(word[0] ?? '') ?? []
    begun.push(word)
    letters.set(word[0] ?? '', begun)
  }
  return letters
}

/** Puts right what is nearly a word that is known: the texts of the display above all, which customers spell as they hear them. */
export function rightTypos(folded: Folded): Folded {
  return replaceIn(folded, /[a-z]+/g, ([word]) => {
    if (word.length < SHORTEST) return undefined
    const candidates = words().get(word[0] ?? '') ?? []
    if (candidates.some((known) => word.startsWith(known) && ENDING.test(word.slice(known.length)))) return undefined
    const far = word.length >= 10 ? 2 : 1
    let nearest: string | undefined
    let distance = far + 1
    for (const known of candidates) {
      if (Math.abs(known.length - word.length) > far) continue
      const apart = editDistance(word, known)
      if (apart >= distance || (word.length < GUESSED && sorted(known) !== sorted(word))) continue
      distance = apart
      nearest = known
    }
    return nearest
  })
}

const sorted = (word: string): string => [...word].sort().join('')

/** Letters left out, added, changed, or two neighbours changed over (optimal string alignment). */
function editDistance(one: string, other: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1]
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      now.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (now[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    beforeLast = last
    last = now
  }
  return last[other.length] ?? 0
}

import { CASE_IDS, type CaseId } from '../catalogue/cases.ts'
import { cases as english } from '../locales/en/cases.ts'
import { cases as japanese } from '../locales/ja/cases.ts'
import { ENGLISH_CAMERA_TOKEN } from './phrasings/english-camera-token.ts'
import { ENGLISH_PASSWORD } from './phrasings/english-password.ts'
import { JAPANESE_CAMERA_TOKEN } from './phrasings/japanese-camera-token.ts'
import { JAPANESE_PASSWORD } from './phrasings/japanese-password.ts'
import type { Phrasings } from './phrasings/phrasings.ts'
import { oneSpelling } from './spelling.ts'
import { fold } from './text.ts'

/** How much a text is like what customers say in the catalogue and the phrasings: the share of rare pieces that two texts have in common. */

const PHRASINGS: readonly Phrasings[] = [
  JAPANESE_CAMERA_TOKEN,
  JAPANESE_PASSWORD,
  ENGLISH_CAMERA_TOKEN,
  ENGLISH_PASSWORD,
]

/** A case, or what no case answers. */
type Meant = CaseId | 'none'

type Vector = ReadonlyMap<string, number>

/** Pieces of a text: words and pairs of words where it is Latin, two and three characters where it is Japanese. */
function pieces(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (piece: string) => counts.set(piece, (counts.get(piece) ?? 0) + 1)
  let before = ''
  for (const [run] of text.matchAll(/[a-z0-9]+|[^!-~ 。、]+/g)) {
    if (/^[a-z0-9]/.test(run)) {
      const stem = run.replace(/(?:ing|ed|es|s)$/, '')
      add(stem)
      if (before !== '') add(`${before} ${stem}`)
      before = stem
      continue
    }
    before = ''
    for (const size of [2, 3]) {
      for (let at = 0; at + size <= run.length; at += 1) add(run.slice(at, at + size))
    }
  }
  return counts
}

interface Sentence {
  readonly id: Meant
  readonly vector: Vector
}

let corpus: { readonly sentences: readonly Sentence[]; readonly weights: Vector; readonly unknown: number } | undefined

function corpusOf(): NonNullable<typeof corpus> {
  if (corpus) return corpus
  const catalogue = CASE_IDS.flatMap((id) =>
    [japanese[id], english[id]].flatMap(({ title, says }) => [title, ...says].map((text) => ({ id, text }))),
  )
  const phrasings = ([...CASE_IDS, 'none'] as const).flatMap((id) =>
    PHRASINGS.flatMap((some) => (some[id] ?? []).map((text) => ({ id, text }))),
  )
  const said = [...catalogue, ...phrasings].map(({ id, text }) => ({
    id,
    counts: pieces(oneSpelling(fold(text)).text),
  }))
  const cases = new Map<string, Set<Meant>>()
  for (const { id, counts } of said) {
    for (const piece of counts.keys()) {
      const having = cases.get(piece) ?? new Set()
      cases.set(piece, having.add(id))
    }
  }
  const weightOf = (having: number) => Math.log((1 + CASE_IDS.length) / (0.5 + having))
  const weights = new Map([...cases].map(([piece, having]) => [piece, weightOf(having.size)] as const))
  const unknown = weightOf(1) / 2
  corpus = {
    weights,
    unknown,
    sentences: said.map(({ id, counts }) => ({ id, vector: normal(counts, weights, unknown) })),
  }
  return corpus
}

function normal(counts: Vector, weights: Vector, unknown: number): Vector {
  const weighted = [...counts].map(
    ([piece, count]) => [piece, (1 + Math.log(count)) * (weights.get(piece) ?? unknown)] as const,
  )
  const length = Math.sqrt(weighted.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
  return new Map(weighted.map(([piece, weight]) => [piece, weight / length]))
}

/**
 * For each case how like the text is to its sentences, 0 to 1: several that are a little like it say more than one. Also for `none`.
 * @param text folded, in one spelling
 */
export function likeness(text: string): ReadonlyMap<Meant, number> {
  const { sentences, weights, unknown } = corpusOf()
  const asked = normal(pieces(text), weights, unknown)
  const cubes = new Map<Meant, number>()
  for (const { id, vector } of sentences) {
    let common = 0
    for (const [piece, weight] of asked) common += weight * (vector.get(piece) ?? 0)
    cubes.set(id, (cubes.get(id) ?? 0) + common ** 3)
  }
  return new Map([...cubes].map(([id, sum]) => [id, Math.min(1, Math.cbrt(sum))]))
}

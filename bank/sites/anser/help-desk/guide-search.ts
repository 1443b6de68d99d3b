import { LANGUAGES } from '../../../../server/index.ts'
import type { Texts } from '../../../web/text.ts'
import { GUIDE, type GuideEntry } from './guide.ts'
import { messagesByEntry, messageText } from './guide-messages.ts'

/** Finds entries of the guide by what a customer reads out: words in either language, numbers, codes. */

/** In the place of a value that a message is filled with. */
const ANY_NUMBER = '○'

/** What of an entry is searched, in the order of its weight. */
interface Searched {
  readonly entry: GuideEntry
  readonly codes: readonly string[]
  /** What the customer sees. */
  readonly seen: readonly string[]
  readonly rest: readonly string[]
}

export interface Hits {
  readonly entries: readonly GuideEntry[]
  /** Nothing holds the words as they were typed; these come near. */
  readonly isNear: boolean
}

/** Words of the pages that somebody on the phone may write down by ear; the longer ones first. */
const READINGS: readonly (readonly [string, string])[] = [
  ['有効期限', 'ユウコウキゲン'],
  ['二次元', 'ニジゲン'],
  ['初期化', 'ショキカ'],
  ['停止', 'テイシ'],
  ['登録', 'トウロク'],
  ['失効', 'シッコウ'],
  ['無効', 'ムコウ'],
  ['使用', 'シヨウ'],
  ['番号', 'バンゴウ'],
  ['認証', 'ニンショウ'],
  ['確認', 'カクニン'],
  ['残高', 'ザンダカ'],
  ['不足', 'フソク'],
  ['権限', 'ケンゲン'],
  ['電池', 'デンチ'],
  ['間違', 'マチガ'],
  ['取引', 'トリヒキ'],
  ['違い', 'チガイ'],
  ['中', 'チュウ'],
  ['仮', 'カリ'],
  ['未', 'ミ'],
  ['済', 'ズ'],
  ['回', 'カイ'],
  ['桁', 'ケタ'],
]

/** Width, case, hiragana, blanks and punctuation make no difference, nor do kanji and their reading. */
function folded(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u3041-\u3096]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) + 0x60))
    .replace(/[^\p{L}\p{N}○]/gu, '')
  return READINGS.reduce((read, [kanji, kana]) => read.replaceAll(kanji, kana), plain)
}

const searched = new WeakMap<Texts, readonly Searched[]>()

function everySearched(texts: Texts): readonly Searched[] {
  const known = searched.get(texts)
  if (known) return known
  const all = GUIDE.flatMap(({ entries }) => entries).map((entry) => searchedOf(texts, entry))
  searched.set(texts, all)
  return all
}

function searchedOf(texts: Texts, entry: GuideEntry): Searched {
  const languages = LANGUAGES.map((language) => texts[language])
  const { id, codes = [], screens = [], display = [] } = entry
  const keys = messagesByEntry(texts).get(id) ?? []
  const messages = keys.flatMap((key) => LANGUAGES.map((language) => messageText(texts, language, key, ANY_NUMBER)))
  const symptoms = languages.map((t) => t(`guide.${id}.symptom`))
  const parts = ['happened', 'say', 'do'] as const
  return {
    entry,
    codes: [...codes, ...screens].map(folded),
    seen: [...display, ...messages, ...symptoms].map(folded),
    rest: languages.flatMap((t) => parts.map((part) => folded(t(`guide.${id}.${part}`)))),
  }
}

/** The words as typed, where a number also fits the place of a value. */
function pattern(typed: string): RegExp {
  return new RegExp(typed.replace(/\d+/g, (digits) => `(?:${digits}|${ANY_NUMBER})`))
}

/** A code anywhere in what was typed: `E012と出ました`. */
const CODE = /(?:dp|sim[bh]?|blgi|bssk|brsk|e)\d{2,3}(?!\d)/g

/** Share of neighbouring pairs of characters that one text has of another, 0–1. */
function nearness(typed: string, text: string): number {
  const pairs = pairsOf(typed)
  const other = pairsOf(text)
  return pairs.size === 0 ? 0 : [...pairs].filter((pair) => other.has(pair)).length / pairs.size
}

function pairsOf(text: string): ReadonlySet<string> {
  const characters = [...text]
  return new Set(characters.slice(1).map((character, i) => `${characters[i]}${character}`))
}

/** What carries the sense of a sentence that was said in other words: kanji, katakana, Latin words and numbers. */
const TELLING = /\p{Script=Han}{2,}|[\p{Script=Katakana}ー]{3,}|[a-z]{3,}|\d{2,}/gu

/** How many of the telling words an entry holds, 0–1. */
function held(typed: string, { seen, rest }: Searched): number {
  const words = (typed.normalize('NFKC').toLowerCase().match(TELLING) ?? []).map(folded)
  if (words.length === 0) return 0
  return words.filter((word) => [...seen, ...rest].some((text) => text.includes(word))).length / words.length
}

/** Below, what is alike is chance. */
const NEAR = 0.5

/** @returns the best first; null when nothing was typed */
export function searchGuide(texts: Texts, typed: string): Hits | null {
  const whole = folded(typed)
  if (whole === '') return null
  const words = typed
    .normalize('NFKC')
    .split(/\s+/)
    .map(folded)
    .filter((word) => word !== '')
    .map(pattern)
  const wholePattern = pattern(whole)
  const codes = whole.match(CODE) ?? []
  const rank = ({ codes: own, seen, rest }: Searched): number => {
    if (codes.some((code) => own.includes(code))) return 4
    if (seen.some((text) => wholePattern.test(text))) return 3
    if (words.every((word) => seen.some((text) => word.test(text)))) return 2
    return words.every((word) => [...seen, ...rest].some((text) => word.test(text))) ? 1 : 0
  }
  const all = everySearched(texts)
  const found = best(all.map((one) => [one, rank(one)] as const).filter(([, weight]) => weight > 0))
  if (found.length > 0) return { entries: found, isNear: false }
  const near = all.map((one) => {
    const pairs = Math.max(...one.seen.map((text) => nearness(whole, text)))
    return [one, Math.max(pairs, held(typed, one) - 0.1) + pairs / 10] as const
  })
  return { entries: best(near.filter(([, weight]) => weight >= NEAR)).slice(0, 5), isNear: true }
}

function best(weighed: readonly (readonly [Searched, number])[]): readonly GuideEntry[] {
  return [...weighed].sort(([, a], [, b]) => b - a).map(([{ entry }]) => entry)
}

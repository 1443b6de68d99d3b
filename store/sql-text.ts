import type { Values } from './database.ts'
import type { Match } from './table.ts'
import type { TableSchema, Value } from './table-schema.ts'

/** What is said in SQL, with the values that stand for `$1`, `$2` … in it. */
export interface Said {
  readonly text: string
  readonly values: Values
}

/** Names of tables and columns as SQL has them. */
export const quoted = (name: string): string => `"${name}"`
export const listed = (names: readonly string[]): string => names.map(quoted).join(', ')

/** `$3, $4`: so many places, from the one after `first`. */
export const places = (count: number, first = 0): string =>
  Array.from({ length: count }, (_, i) => `$${first + i + 1}`).join(', ')

/**
 * The condition that columns hold what they must. @param match columns and what they must hold @param first how many values the statement has before it
 * @returns the empty text where anything fits
 */
export function conditionOf(
  table: string,
  { columns }: Pick<TableSchema, 'columns'>,
  match: Match<Readonly<Record<string, Value>>>,
  first = 0,
): Said {
  const values: Value[] = []
  const place = (value: Value) => `$${first + values.push(value)}`
  const terms = Object.entries(match).flatMap(([column, wanted]) => {
    const kind = columns[column]?.kind
    if (kind !== 'text' && kind !== 'integer') throw new TypeError(`rows of ${table} are not found by ${column}`)
    // Not "anything": who looks for nothing in particular has made a mistake.
    if (wanted === undefined) throw new TypeError(`${table}.${column} is looked for without a value`)
    const name = quoted(column)
    if (isUnheard(wanted)) return ['1 = 0']
    if (wanted === null) return [`${name} is null`]
    if (typeof wanted !== 'object') return [`${name} = ${place(wanted)}`]
    // Not LIKE, for which % and _ are more than themselves, and in SQLite a small letter is a large one.
    if ('contains' in wanted) return [`${name} <> replace(${name}, ${place(wanted.contains)}, '')`]
    return [
      ...(wanted.from === undefined ? [] : [`${name} >= ${place(wanted.from)}`]),
      ...(wanted.before === undefined ? [] : [`${name} < ${place(wanted.before)}`]),
    ]
  })
  return { text: terms.join(' and '), values }
}

/** `word condition`, where there is one. */
export const behind = (word: string, { text }: Said): string => (text === '' ? '' : ` ${word} ${text}`)

/** PostgreSQL has no text with a NUL: no row is called so. */
export const isUnheard = (value: unknown): boolean => typeof value === 'string' && value.includes('\0')

/** SQLite takes 32,766 values in a statement, PostgreSQL 65,535; a row has fewer than 100. */
const LARGEST_PART = 256

/** A list in parts whose lengths are powers of two: statements about them are of few shapes, however long the list is. */
export function* inParts<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  let at = 0
  for (let size = LARGEST_PART; at < items.length; size >>= 1) {
    for (; at + size <= items.length; at += size) yield items.slice(at, at + size)
  }
}

/** The same for a list in which it does no harm that the last one comes again and again: in as few parts as possible. */
export function* inFullParts<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += LARGEST_PART) {
    const part = items.slice(at, at + LARGEST_PART)
    const [last] = part.slice(-1)
    const size = 2 ** Math.ceil(Math.log2(part.length))
    yield last === undefined ? part : [...part, ...Array<Item>(size - part.length).fill(last)]
  }
}

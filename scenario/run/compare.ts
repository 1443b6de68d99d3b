import type { Inspection } from '../../token-core/index.ts'
import type { Checks } from '../checks.ts'
import type { Condition } from '../format/expectation.ts'

const listOf = (one: string | readonly string[] | undefined): readonly string[] =>
  one === undefined ? [] : typeof one === 'string' ? [one] : one

const orNull = (wanted: unknown) => (wanted === 'none' ? null : wanted)

/** The last activation that a token holds; undefined: none, or it is no camera token. */
export const tokenCodeOf = (seen: Inspection): string | undefined =>
  seen.kind === 'camera-token' ? seen.activations.at(-1)?.tokenCode : undefined

/** What displays have, some of this kind and some of that. */
const OF_DISPLAY = ['screen', 'lit', 'camera', 'softKeys', 'bars', 'remaining', 'names'] as const

/** Compares what a token shows with what it should. Each comparison is one check; what its kind does not have has failed. */
export function compareShown(wanted: Condition, seen: Inspection, checks: Checks): void {
  const { display } = seen
  /** @param of the display, or what is told of the token itself */
  function compareField(field: keyof Condition, value: unknown, of: object): void {
    if (value === undefined) return
    if (field in of) checks.equal(field, value, () => (of as Readonly<Record<string, unknown>>)[field])
    else checks.fail(`"${field}" is nothing that a token of the kind ${seen.kind} shows.`)
  }
  for (const field of OF_DISPLAY) compareField(field, wanted[field], display)
  compareField('refusal', orNull(wanted.refusal), display)
  for (const field of ['power', 'level'] as const) compareField(field, wanted[field], seen)
  if (wanted.code === 'any') checks.equal('code', 'any', () => (display.code === null ? null : 'any'))
  else if (wanted.code !== undefined) checks.equal('code', orNull(wanted.code), () => display.code)
  if (wanted.notCode !== undefined) {
    const not = `not ${wanted.notCode}`
    checks.equal('notCode', not, () => (display.code === wanted.notCode ? display.code : not))
  }
  compareTexts(wanted, display.lines, checks)
  if (wanted.tokenCodes !== undefined) {
    const activations = seen.kind === 'camera-token' ? seen.activations : []
    checks.equal('tokenCodes', wanted.tokenCodes, () => activations.map(({ tokenCode }) => tokenCode))
  }
}

interface Texts {
  readonly shows?: string | readonly string[] | undefined
  readonly hides?: string | readonly string[] | undefined
}

/** Each text within one line, or in none. */
export function compareTexts({ shows, hides }: Texts, lines: readonly string[], checks: Checks): void {
  for (const part of listOf(shows)) {
    checks.equal('shows', part, () => (lines.some((line) => line.includes(part)) ? part : lines))
  }
  for (const part of listOf(hides)) {
    const not = `not ${part}`
    checks.equal('hides', not, () => lines.find((line) => line.includes(part)) ?? not)
  }
}

/** The fields that are named must be so; others may be there. */
export function comparePart(
  where: string,
  wanted: Readonly<Record<string, unknown>>,
  seen: unknown,
  checks: Checks,
): void {
  for (const [field, value] of Object.entries(wanted)) {
    checks.equal(`${where}.${field}`, value, () => (seen as Record<string, unknown> | null)?.[field])
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The fields that are named, within one another. */
export function compareWithin(where: string, wanted: unknown, seen: unknown, checks: Checks): void {
  if (!isObject(wanted)) checks.equal(where, wanted, () => seen)
  else {
    for (const [name, value] of Object.entries(wanted)) {
      compareWithin(`${where}.${name}`, value, isObject(seen) ? seen[name] : undefined, checks)
    }
  }
}

type Effects = readonly (string | Readonly<Record<string, unknown>>)[]

/** Each effect that is wanted, in this order; others may stand between them. */
export function compareEffects(wanted: Effects, seen: readonly { readonly type: string }[], checks: Checks): void {
  let from = 0
  const fits = (want: Effects[number], effect: { readonly type: string }) =>
    typeof want === 'string'
      ? effect.type === want
      : Object.entries(want).every(([field, value]) => (effect as Record<string, unknown>)[field] === value)
  for (const want of wanted) {
    const found = seen.findIndex((effect, i) => i >= from && fits(want, effect))
    checks.equal('effects', want, () => (found === -1 ? seen.map(({ type }) => type) : want))
    if (found !== -1) from = found + 1
  }
}

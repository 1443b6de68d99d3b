import type { CameraTokenTypes } from '../../token-core/index.ts'
import type { Checks } from '../checks.ts'
import type { Condition } from '../format/expectation.ts'

const listOf = (one: string | readonly string[] | undefined): readonly string[] =>
  one === undefined ? [] : typeof one === 'string' ? [one] : one

const orNull = (wanted: unknown) => (wanted === 'none' ? null : wanted)

/** Compares what a token shows with what it should. Each comparison is one check. */
export function compareShown(wanted: Condition, seen: CameraTokenTypes['inspection'], checks: Checks): void {
  const { display, power, activations } = seen
  for (const field of ['screen', 'lit', 'camera', 'softKeys'] as const) {
    if (wanted[field] !== undefined) checks.equal(field, wanted[field], () => display[field])
  }
  if (wanted.power !== undefined) checks.equal('power', wanted.power, () => power)
  if (wanted.refusal !== undefined) checks.equal('refusal', orNull(wanted.refusal), () => display.refusal)
  if (wanted.code === 'any') checks.equal('code', 'any', () => (display.code === null ? null : 'any'))
  else if (wanted.code !== undefined) checks.equal('code', orNull(wanted.code), () => display.code)
  if (wanted.notCode !== undefined) {
    const not = `not ${wanted.notCode}`
    checks.equal('notCode', not, () => (display.code === wanted.notCode ? display.code : not))
  }
  compareTexts(wanted, display.lines, checks)
  if (wanted.tokenCodes !== undefined) {
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

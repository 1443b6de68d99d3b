import { type Checks, makeChecks } from '../checks.ts'
import type { Condition } from '../format/expectation.ts'
import { durationOf } from '../format/words.ts'
import type { TokenDriver } from '../world/world.ts'
import { compareShown } from './compare.ts'
import type { Play } from './play.ts'

/**
 * Waits until a token shows what is wanted. Where time stands still it is moved from change to change; where it is real, the host waits.
 * Throws with what is not so when the time is up.
 */
export async function waitFor(
  condition: Condition,
  within: number,
  token: TokenDriver,
  { stage, isStill, signal }: Play,
): Promise<void> {
  const begun = (await token.state()).now
  for (;;) {
    const state = await token.state()
    const checks = makeChecks()
    compareShown(condition, state, checks)
    if (checks.failures.length === 0) return
    const left = begun + within - state.now
    const due = state.nextChangeAt === null ? null : state.nextChangeAt - state.now
    if (isStill && due === null) throw new Error(`${unmet(checks)} and nothing more changes by itself.`)
    if (left <= 0 || (isStill && due !== null && due > left)) {
      throw new Error(`${unmet(checks)} after ${durationOf(within)}.`)
    }
    if (isStill) await stage.pass(due ?? left)
    else {
      const known = hostConditions(condition, checks)
      // What the host cannot wait for is looked at again after the next change.
      await (known === null
        ? token.until(`after:${state.sequence}`, Math.min(left, Math.max(due ?? left, 1)), signal)
        : token.until(known, left, signal))
    }
  }
}

const unmet = ({ failures }: Checks): string =>
  failures.map(({ where, expected, seen }) => `${where} should be ${expected} and is ${seen}`).join(', ')

const part = encodeURIComponent

/** What is wanted in the words of the host (docs/api.md, "Wait for the token"); null: something that is not so yet has none. */
function hostConditions(wanted: Condition, { failures }: Checks): string | null {
  const { screen, code, refusal, lit, camera, shows = [] } = wanted
  const words = {
    screen: screen === undefined ? [] : [`screen:${part(String(screen))}`],
    code: code === undefined || code === 'none' ? [] : [code === 'any' ? 'code' : `code:${part(code)}`],
    refusal: refusal === undefined || refusal === 'none' ? [] : [`refusal:${part(refusal)}`],
    lit: lit === undefined ? [] : [lit ? 'lit' : 'dark'],
    camera: camera === true ? ['camera'] : [],
    // The text by itself is encoded for the list of conditions, and that list for the address.
    shows: [shows].flat().map((text) => `shows:${part(part(text))}`),
  } satisfies Partial<Record<keyof Condition, readonly string[]>>
  const isKnown = failures.every(({ where }) => (words[where as keyof typeof words] ?? []).length > 0)
  return isKnown ? Object.values(words).flat().join(',') : null
}

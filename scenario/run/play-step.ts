import { z } from 'zod'
import { wrongIn } from '../../server/index.ts'
import { makeChecks } from '../checks.ts'
import { expectation } from '../format/expectation.ts'
import { step as stepSchema } from '../format/scenario-format.ts'
import type { PlacedStep } from '../scenario.ts'
import type { Stage, TokenDriver, TokenState } from '../world/world.ts'
import { userOf } from './bank-deeds.ts'
import { tokenCodeOf } from './compare.ts'
import { compareAll, compareDone } from './expected.ts'
import { inMails } from './otp-deeds.ts'
import { doStep, type Playing } from './play.ts'
import { reasonOf, type StepResult } from './result.ts'
import { titleOf } from './title.ts'
import { expand, type Lookup } from './variables.ts'

/** The names that stand for what is so at the moment. */
const NOW = ['code', 'serial', 'screen', 'tokenCode', 'image', 'bank', 'company']

/** What the words of a step stand for at the moment. */
function lookup({ scenario, play: { stage, atBank }, saved }: Playing, token: TokenState): Lookup {
  const now: Readonly<Record<string, string | null | undefined>> = {
    code: token.display.code,
    serial: token.serial,
    screen: token.display.screen,
    tokenCode: tokenCodeOf(token),
    image: atBank.image,
    bank: stage.bank?.url,
    company: stage.bank?.company,
  }
  return (name) => {
    const [head, user, field] = name.split('.')
    if (head === 'users' && user !== undefined && stage.bank !== null) {
      return userOf(stage.bank, user)[(field ?? 'loginId') as 'loginId']
    }
    if (head === 'mail' && user !== undefined) return inMails(atBank.mails, user)
    const known = stage.otpBank?.words[name]
    if (known !== undefined) return known
    return saved[name] ?? scenario.variables[name] ?? now[name] ?? undefined
  }
}

const DEED_ONLY = { expect: {} } as const

/** Plays one step. What goes wrong is the result's; an abort is thrown. */
export async function playStep(placed: PlacedStep, playing: Playing): Promise<StepResult> {
  const { scenario, play, saved, start } = playing
  const began = performance.now()
  const checks = makeChecks()
  const { step, file, line, scopes, ofJourney = false } = placed
  const words = Object.keys(play.stage.otpBank?.words ?? {})
  const known = [...NOW, ...words, ...Object.keys(saved), ...Object.keys(scenario.variables)]
  /** A part with the values of its variables, read once more: they may be what it cannot be. */
  function filled<Schema extends z.ZodType>(schema: Schema, part: unknown, at: TokenState): z.output<Schema> {
    const parsed = schema.safeParse(expand(part, scopes, lookup(playing, at), known))
    if (parsed.success) return parsed.data
    throw new Error(wrongIn(parsed.error, 'The step'))
  }
  let token = firstOf(play.stage)
  try {
    token = tokenOf(play.stage, step.token)
    const before = await token.state()
    const { expect, save, ...deed } = step
    const done = await doStep(ofJourney ? step : filled(stepSchema, { ...deed, ...DEED_ONLY }, before), token, play)
    const after = await token.state()
    // Expectations speak of what is so after the deed, and so do the values that are kept.
    const wanted = expect && (ofJourney ? expect : filled(expectation, expect, after))
    if (!ofJourney) compareDone(wanted, done, checks)
    if (wanted) await compareAll(wanted, { token, before, after }, playing, checks)
    for (const [name, value] of Object.entries(save ?? {})) saved[name] = filled(z.string(), value, after)
  } catch (error) {
    play.signal?.throwIfAborted()
    checks.fail(reasonOf(error))
  }
  const { display = null, now = null } = await token.state().catch((): Partial<TokenState> => ({}))
  return {
    title: titleOf(step),
    file,
    line,
    status: checks.failures.length > 0 ? 'failed' : 'passed',
    ms: performance.now() - began,
    at: now === null ? null : now - start,
    passed: checks.passed,
    failures: checks.failures,
    display,
  }
}

export const firstOf = ({ tokens }: Stage): TokenDriver => {
  const [first] = tokens.values()
  if (first === undefined) throw new Error('There is no token.')
  return first
}

function tokenOf({ tokens }: Stage, name: string | undefined): TokenDriver {
  const token = name === undefined ? tokens.values().next().value : tokens.get(name)
  if (token === undefined) throw new Error(`There is no token "${name}". Known are ${[...tokens.keys()].join(', ')}.`)
  return token
}

import { z } from 'zod'
import { wrongIn } from '../../server/index.ts'
import { type Checks, makeChecks } from '../checks.ts'
import { type Expectation, expectation } from '../format/expectation.ts'
import { step as stepSchema } from '../format/scenario-format.ts'
import type { PlacedStep, Scenario, Variables } from '../scenario.ts'
import type { Stage, TokenDriver, TokenState, World } from '../world/world.ts'
import { userOf } from './bank-deeds.ts'
import { compareEffects, comparePart, compareShown, compareTexts } from './compare.ts'
import type { Golden } from './golden.ts'
import { linesOf, makePages } from './pages.ts'
import { type Done, doStep, type Play } from './play.ts'
import type { Remains, ScenarioResult, StepResult } from './result.ts'
import { IGNORED, titleOf } from './title.ts'
import { expand, type Lookup } from './variables.ts'

export interface RunOptions {
  readonly readPicture: (path: string) => Promise<Uint8Array<ArrayBuffer>>
  /** Kept screens; without them `golden` is refused. */
  readonly golden?: Golden
  /** Goes on behind a step that failed. */
  readonly keepGoing?: boolean
  /** Told of each step when it is over. */
  readonly onStep?: (result: StepResult) => void
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Plays a scenario in a world, on a stage of its own. Never throws: what goes wrong is the result's. */
export async function runScenario(scenario: Scenario, world: World, options: RunOptions): Promise<ScenarioResult> {
  const { name, file } = scenario
  const began = performance.now()
  const result = (
    steps: readonly StepResult[],
    trouble: string | null,
    remains: readonly Remains[],
  ): ScenarioResult => {
    const isGood = trouble === null && steps.every(({ status }) => status === 'passed')
    return { name, file, status: isGood ? 'passed' : 'failed', ms: performance.now() - began, steps, trouble, remains }
  }
  let stage: Stage
  try {
    stage = await world.stage(scenario.staging)
  } catch (error) {
    return result([], reasonOf(error), [])
  }
  const steps: StepResult[] = []
  let trouble: string | null = null
  let remains: readonly Remains[] = []
  try {
    await playAll(scenario, stage, options, steps)
  } catch (error) {
    trouble = reasonOf(error)
  }
  if (trouble !== null || steps.some(({ status }) => status === 'failed')) {
    remains = await remainsOf(stage).catch(() => [])
  }
  await stage.close().catch((error: unknown) => {
    trouble ??= `What was made for it could not be taken away: ${reasonOf(error)}`
  })
  return result(steps, trouble, remains)
}

const remainsOf = (stage: Stage): Promise<Remains[]> =>
  Promise.all(
    [...stage.tokens].map(async ([token, driver]) => ({
      token,
      ...(await driver.remains()),
    })),
  )

/** The names that stand for what is so at the moment. */
const NOW = ['code', 'serial', 'screen', 'tokenCode', 'image', 'bank']

async function playAll(scenario: Scenario, stage: Stage, options: RunOptions, results: StepResult[]): Promise<void> {
  const play: Play = {
    stage,
    atBank: {},
    pages: stage.bank && makePages(stage.bank),
    isStill: scenario.staging.time === 'still',
    readPicture: options.readPicture,
  }
  const saved: Record<string, string> = {}
  const start = (await firstOf(stage).state()).now
  let hasFailed = false
  for (const placed of scenario.steps) {
    const skip = hasFailed && !options.keepGoing
    const one = skip ? skipped(placed) : await playStep(placed, scenario, play, saved, start, options)
    if (one.status === 'failed') hasFailed = true
    results.push(one)
    options.onStep?.(one)
  }
}

const firstOf = ({ tokens }: Stage): TokenDriver => {
  const [first] = tokens.values()
  if (first === undefined) throw new Error('There is no token.')
  return first
}

const skipped = ({ step, file, line }: PlacedStep): StepResult => ({
  ...{ title: titleOf(step), file, line, status: 'skipped', ms: 0, at: null, passed: 0, failures: [], display: null },
})

/** What the words of a step stand for at the moment. */
function lookup(
  { variables }: Scenario,
  { stage, atBank }: Play,
  saved: Readonly<Record<string, string>>,
  token: TokenState,
): Lookup {
  const now: Readonly<Record<string, string | null | undefined>> = {
    code: token.display.code,
    serial: token.serial,
    screen: token.display.screen,
    tokenCode: token.activations.at(-1)?.tokenCode,
    image: atBank.image,
    bank: stage.bank?.url,
  }
  return (name) => {
    const [head, user, field] = name.split('.')
    if (head === 'users' && user !== undefined && stage.bank !== null) {
      return userOf(stage.bank, user)[(field ?? 'loginId') as 'loginId']
    }
    return saved[name] ?? variables[name] ?? now[name] ?? undefined
  }
}

const DEED_ONLY = { expect: {} } as const

async function playStep(
  placed: PlacedStep,
  scenario: Scenario,
  play: Play,
  saved: Record<string, string>,
  start: number,
  options: RunOptions,
): Promise<StepResult> {
  const began = performance.now()
  const checks = makeChecks()
  const { step, file, line, scopes, ofJourney = false } = placed
  const known = [...NOW, ...Object.keys(saved), ...Object.keys(scenario.variables)]
  /** A part with the values of its variables, read once more: they may be what it cannot be. */
  function filled<Schema extends z.ZodType>(schema: Schema, part: unknown, at: TokenState): z.output<Schema> {
    const parsed = schema.safeParse(expand(part, scopes, lookup(scenario, play, saved, at), known))
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
    if (wanted)
      await compareAll({ wanted, before, after, token, play, checks, options, saved, variables: scenario.variables })
    for (const [name, value] of Object.entries(save ?? {})) saved[name] = filled(z.string(), value, after)
  } catch (error) {
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

function tokenOf({ tokens }: Stage, name: string | undefined): TokenDriver {
  const token = name === undefined ? tokens.values().next().value : tokens.get(name)
  if (token === undefined) throw new Error(`There is no token "${name}". Known are ${[...tokens.keys()].join(', ')}.`)
  return token
}

/** A deed that the token ignores, or the bank refuses, has failed: unless the step says so. */
function compareDone(wanted: Expectation | undefined, { ignored, refusal }: Done, checks: Checks): void {
  const orNull = (word: string | undefined) => (word === undefined || word === 'none' ? null : word)
  if (ignored !== null && wanted?.ignored === undefined)
    checks.fail(`The token ignored this: ${IGNORED[ignored]} (${ignored}).`)
  else if (wanted?.ignored !== undefined) checks.equal('ignored', orNull(wanted.ignored), () => ignored)
  if (refusal === null && wanted?.refused === undefined) return
  if (refusal !== null && orNull(wanted?.refused) === null)
    checks.fail(`The bank refuses: ${refusal.code}. ${refusal.message}`)
  else checks.equal('refused', orNull(wanted?.refused), () => refusal?.code ?? null)
}

interface Comparison {
  readonly wanted: Expectation
  readonly before: TokenState
  readonly after: TokenState
  readonly token: TokenDriver
  readonly play: Play
  readonly checks: Checks
  readonly options: RunOptions
  readonly saved: Readonly<Record<string, string>>
  readonly variables: Variables
}

async function compareAll({
  wanted,
  before,
  after,
  token,
  play,
  checks,
  options,
  ...named
}: Comparison): Promise<void> {
  compareShown(wanted, after, checks)
  if (wanted.effects) {
    const rows = await token.rows(before.sequence)
    compareEffects(
      wanted.effects,
      rows.flatMap(({ effects }) => effects),
      checks,
    )
  }
  if (wanted.page) {
    const page = play.pages?.page() ?? null
    if (wanted.page.at !== undefined)
      checks.equal('page.at', wanted.page.at, () => page?.path.replace(/\?.*/, '') ?? null)
    compareTexts(wanted.page, linesOf(page?.html ?? ''), checks)
  }
  for (const [name, value] of Object.entries(wanted.values ?? {})) {
    checks.equal(name, value, () => named.saved[name] ?? named.variables[name])
  }
  await compareBank(wanted, after, play, checks)
  if (wanted.golden !== undefined) {
    if (options.golden === undefined) throw new Error('No screens are kept here: "golden" cannot be compared.')
    await options.golden(wanted.golden, after.display, checks)
  }
}

async function compareBank(
  wanted: Expectation,
  { activations }: TokenState,
  { stage }: Play,
  checks: Checks,
): Promise<void> {
  if (wanted.bank === undefined && wanted.bankToken === undefined) return
  const { bank } = stage
  if (bank === null) throw new Error('This scenario is played without a bank.')
  for (const [name, fields] of Object.entries(wanted.bank ?? {})) {
    const { body } = await bank.call('GET', `users/${encodeURIComponent(userOf(bank, name).loginId)}`)
    comparePart(name, fields, body, checks)
  }
  if (wanted.bankToken === undefined) return
  const tokenCode = activations.at(-1)?.tokenCode
  if (tokenCode === undefined) throw new Error('The token holds no activation that the bank could know.')
  const { body } = await bank.call('GET', `tokens/${encodeURIComponent(tokenCode)}`)
  comparePart('bankToken', wanted.bankToken, body, checks)
}

import type { PlacedStep, Scenario } from '../scenario.ts'
import type { BankDriver, Stage, Staging, World } from '../world/world.ts'
import type { AtBank } from './bank-deeds.ts'
import type { Golden } from './golden.ts'
import { type Left, whatIsLeft } from './left.ts'
import { type Pace, paced, wait } from './pace.ts'
import { makePages, type Pages } from './pages.ts'
import type { Playing } from './play.ts'
import { firstOf, playStep } from './play-step.ts'
import { type Remains, reasonOf, type ScenarioResult, type StepResult } from './result.ts'
import { titleOf } from './title.ts'
import { expand } from './variables.ts'

/** How far a scenario has come. */
export interface Progress {
  /** From 1. */
  readonly number: number
  readonly of: number
  /** What the step is called: its name, else its deed in the words of the format. */
  readonly title: string
  /** What came of the step; null: it begins now. */
  readonly result: StepResult | null
}

export interface RunOptions {
  readonly readPicture: (path: string) => Promise<Uint8Array<ArrayBuffer>>
  /** Kept screens; without them `golden` is refused. */
  readonly golden?: Golden
  /** The bank's pages in a browser. Without them they are read by plain HTTP, and a scenario that asks for a browser fails. */
  readonly pages?: ((bank: BankDriver) => Pages) | undefined
  /** Goes on behind a step that failed. */
  readonly keepGoing?: boolean
  /** Told when a step begins, and when it is over. */
  readonly onStep?: (progress: Progress) => void
  /** Default: as fast as it goes. What comes of it is the same. */
  readonly pace?: Pace
  /** Ends the play: the result has failed, and says so. */
  readonly signal?: AbortSignal
}

/** Plays a scenario in a world, on a stage of its own that is gone afterwards. Never throws: what goes wrong is the result's. */
export const runScenario = async (scenario: Scenario, world: World, options: RunOptions): Promise<ScenarioResult> =>
  (await playOut(scenario, world, options, false)).result

/** A scenario that was played, and what stays of it. */
export interface Played {
  readonly result: ScenarioResult
  /** Null: it failed or was stopped, and what was made for it is gone. */
  readonly left: Left | null
}

/**
 * Plays a scenario into running servers and leaves its tokens and its company there, their clocks going as clocks there go: somebody goes on
 * by hand. Of one that fails or is stopped nothing is left. Never throws, as {@link runScenario}.
 */
export const playAndLeave = (scenario: Scenario, world: World, options: RunOptions): Promise<Played> =>
  playOut(scenario, world, options, true)

const STOPPED = 'It was stopped before its end.'

async function playOut(scenario: Scenario, world: World, options: RunOptions, stays: boolean): Promise<Played> {
  const { name, file, staging } = scenario
  const { signal } = options
  const began = performance.now()
  const steps: StepResult[] = []
  const atBank: AtBank = {}
  let trouble: string | null = null
  let remains: readonly Remains[] = []
  let left: Left | null = null
  const whyOf = (error: unknown) => (signal?.aborted ? STOPPED : reasonOf(error))
  const isGood = () => trouble === null && steps.every(({ status }) => status === 'passed')
  try {
    signal?.throwIfAborted()
    const stage = await world.stage(withVariables(scenario))
    try {
      await playAll(scenario, paced(stage, staging, options), atBank, options, steps)
      if (stays && isGood()) {
        await stage.leave()
        left = whatIsLeft(stage, atBank)
      }
    } catch (error) {
      trouble = whyOf(error)
    }
    // Of one that was stopped nothing has failed.
    if (!isGood() && !signal?.aborted) remains = await remainsOf(stage).catch(() => [])
    if (left === null) {
      await stage.close().catch((error: unknown) => {
        trouble ??= `What was made for it could not be taken away: ${reasonOf(error)}`
      })
    }
  } catch (error) {
    trouble = whyOf(error)
  }
  steps.push(...scenario.steps.slice(steps.length).map(skipped))
  const status = isGood() ? 'passed' : 'failed'
  return { result: { name, file, status, ms: performance.now() - began, steps, trouble, remains }, left }
}

/** Rules may differ from case to case. */
function withVariables({ staging, variables }: Scenario): Staging {
  const { rules, ...others } = staging
  return rules === undefined ? staging : { ...others, rules: expand(rules, [variables], () => undefined, []) }
}

const remainsOf = (stage: Stage): Promise<Remains[]> =>
  Promise.all(
    [...stage.tokens].map(async ([token, driver]) => ({
      token,
      ...(await driver.remains()),
    })),
  )

async function playAll(
  scenario: Scenario,
  stage: Stage,
  atBank: AtBank,
  options: RunOptions,
  results: StepResult[],
): Promise<void> {
  const pages = stage.bank && pagesOf(stage.bank, scenario, options)
  try {
    await playOn(pages, scenario, stage, atBank, options, results)
  } finally {
    await pages?.close()
  }
}

function pagesOf(bank: BankDriver, { staging }: Scenario, { pages }: RunOptions): Pages {
  if (pages === undefined && staging.pages === 'browser') {
    throw new Error('Its pages are to be opened in a browser ("pages: browser"), and there is none here.')
  }
  return (pages ?? makePages)(bank)
}

async function playOn(
  pages: Pages | null,
  scenario: Scenario,
  stage: Stage,
  atBank: AtBank,
  { readPicture, golden, keepGoing, onStep, pace, signal }: RunOptions,
  results: StepResult[],
): Promise<void> {
  const playing: Playing = {
    scenario,
    play: {
      stage,
      atBank,
      pages,
      isStill: scenario.staging.time === 'still',
      readPicture,
      signal,
    },
    saved: {},
    start: (await firstOf(stage).state()).now,
    golden,
  }
  const { steps } = scenario
  let hasFailed = false
  for (const [i, placed] of steps.entries()) {
    if (hasFailed && !keepGoing) return
    signal?.throwIfAborted()
    const at = { number: i + 1, of: steps.length, title: titleOf(placed.step) }
    onStep?.({ ...at, result: null })
    const result = await playStep(placed, playing)
    if (result.status === 'failed') hasFailed = true
    results.push(result)
    onStep?.({ ...at, result })
    if (pace && i + 1 < steps.length) await wait(pace, pace.pause, signal)
  }
}

const skipped = ({ step, file, line }: PlacedStep): StepResult => ({
  ...{ title: titleOf(step), file, line, status: 'skipped', ms: 0, at: null, passed: 0, failures: [], display: null },
})

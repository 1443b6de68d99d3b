import { wrongIn } from '../server/index.ts'
import { type FaultEvent, faultOf } from '../token-core/index.ts'
import { WrongScenario } from './format/mistakes.ts'
import { type Step, step as stepSchema } from './format/scenario-format.ts'
import { type Deed, type Expectation, type Journey, journeyFile } from './journey-format.ts'
import type { PlacedStep, Scenario } from './scenario.ts'

/** How long a tap of a journey keeps its button down, ms. */
const TAP = 100

/** Journeys give the key of their token, and scenarios none at that place. */
export const looksLikeJourney = (content: unknown): boolean =>
  typeof content === 'object' && content !== null && 'deviceKey' in content

/** A journey as a scenario. Throws {@link WrongScenario}. */
export function readJourney(content: unknown, file: string): Scenario {
  const parsed = journeyFile.safeParse(content)
  if (parsed.success) return journeyScenario(parsed.data, file)
  throw new WrongScenario(file, [{ line: 1, column: 1, message: wrongIn(parsed.error, 'The file') }])
}

/** The same journey in steps of scenarios: its absolute times become waits between them. */
export function journeyScenario(journey: Journey, file: string): Scenario {
  const { name, serial, deviceKey, profile, tapeIn } = journey
  const token = { preset: 'factory-new', serial, deviceKey, profile, tapeIn } as const
  return {
    name: name ?? file.replace(/^.*[\\/]/, ''),
    file,
    staging: { tokens: { token }, bank: 'none', customer: null, clock: 0, time: 'still' },
    variables: {},
    steps: stepsOf(journey),
  }
}

interface Timed {
  readonly at: number
  readonly step: object
  /** Place in the journey; releases that a tap or a hold owes stand before all others of their instant. */
  readonly from: number
}

function stepsOf({ steps }: Journey): readonly PlacedStep[] {
  const timed: Timed[] = []
  let owed: Timed[] = []
  /** At the same instant the release comes first. */
  const release = (until: number) => {
    timed.push(...owed.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at))
    owed = owed.filter(({ at }) => at > until)
  }
  for (const [from, next] of steps.entries()) {
    release(next.at)
    if ('expect' in next) {
      timed.push({ at: next.at, step: { expect: expectationOf(next.expect) }, from })
      continue
    }
    timed.push({ at: next.at, step: deedOf(next), from })
    const down = next.do === 'hold' ? next.for : TAP
    if (next.do === 'tap' || next.do === 'hold') owed.push({ at: next.at + down, step: { release: next.button }, from })
  }
  let now = 0
  return timed.flatMap(({ at, step, from }) => {
    const placed = (one: object): PlacedStep => ({
      step: stepSchema.parse({ name: `steps[${from}] at ${at}`, ...one }),
      file: '',
      line: from,
      scopes: [],
      ofJourney: true,
    })
    const wait = at > now ? [placed({ wait: `${at - now}ms` })] : []
    now = Math.max(now, at)
    return [...wait, placed(step)]
  })
}

function faultStep(deed: Extract<Deed, { readonly probability?: number | undefined }>): Partial<Step> {
  const { on = true, times, probability } = deed
  const name = faultOf({ ...deed, type: deed.do } as FaultEvent)
  if (!on) return { mend: name }
  if (times !== undefined) return { fault: { name, times } }
  return { fault: probability === undefined ? name : { name, probability } }
}

function deedOf(deed: Deed): Partial<Step> {
  switch (deed.do) {
    case 'press':
    case 'tap':
    case 'hold':
      return { press: deed.button }
    case 'release':
      return { release: deed.button }
    case 'scan':
      return { scan: deed.text }
    case 'battery-level':
      return { battery: deed.percent }
    case 'camera-fault':
    case 'wrong-codes':
    case 'button-stuck':
    case 'memory-filled':
    case 'display-fault':
      return faultStep(deed)
    case 'tape-in':
      return { tape: 'in' }
    case 'tape-removed':
      return { tape: 'removed' }
    case 'battery-removed':
      return { battery: 'removed' }
    case 'battery-fitted':
      return { battery: 'fitted' }
  }
}

function expectationOf({ contains, code, refusal, ...same }: Expectation): Step['expect'] {
  return {
    ...same,
    ...(contains && { shows: contains }),
    ...(code !== undefined && { code: code ?? 'none' }),
    ...(refusal !== undefined && { refusal: refusal ?? 'none' }),
  } as Step['expect']
}

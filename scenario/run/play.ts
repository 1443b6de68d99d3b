import type { DeedName, Step } from '../format/scenario-format.ts'
import { milliseconds } from '../format/words.ts'
import type { Scenario } from '../scenario.ts'
import type { Happening, Outcome, Stage, TokenDriver } from '../world/world.ts'
import { type AtBank, type BankRefusal, doAtBank } from './bank-deeds.ts'
import { tokenCodeOf } from './compare.ts'
import type { Golden } from './golden.ts'
import { app, battery, clock, fault, fingers, mend, scan, tape, tapOf } from './happenings.ts'
import { doAtOtpBank } from './otp-deeds.ts'
import type { Pages } from './pages.ts'
import { waitFor } from './wait-for.ts'

/** What a scenario is played with. */
export interface Play {
  readonly stage: Stage
  readonly atBank: AtBank
  readonly pages: Pages | null
  readonly isStill: boolean
  /** Ends the play. */
  readonly signal: AbortSignal | undefined
  /** A file beside the scenario. */
  readonly readPicture: (path: string) => Promise<Uint8Array<ArrayBuffer>>
}

/** What the steps of a scenario have in common while it is played. */
export interface Playing {
  readonly scenario: Scenario
  readonly play: Play
  /** What was kept by `save`. */
  readonly saved: Record<string, string>
  /** The token's time at the beginning. */
  readonly start: number
  /** Kept screens; without them `golden` is refused. */
  readonly golden: Golden | undefined
}

/** What one step did. */
export interface Done extends Outcome {
  readonly refusal: BankRefusal | null
}

const DID: Done = { ignored: null, refusal: null }
const HOLD_MS = 2000
const UNTIL_MS = 10_000

type Deeds = { readonly [Name in DeedName]?: (step: Step, token: TokenDriver, play: Play) => Promise<Done> }

const happens = async (token: TokenDriver, events: readonly Happening[]): Promise<Done> => ({
  ...DID,
  ...(await token.send(events)),
})

const DEEDS: Deeds = {
  press: ({ press = '' }, token) => happens(token, fingers('press', press, token.kind)),
  release: ({ release = '' }, token) => happens(token, fingers('release', release, token.kind)),
  tap: ({ tap = [] }, token) =>
    happens(
      token,
      [tap].flat().flatMap((one) => tapOf(one, token.kind)),
    ),
  async hold({ hold = '', for: written }, token, { stage }) {
    const down = await token.send(fingers('press', hold, token.kind))
    await stage.pass(written === undefined ? HOLD_MS : milliseconds(written))
    const up = await token.send(fingers('release', hold, token.kind))
    return { ...DID, ignored: down.ignored ?? up.ignored }
  },
  async wait({ wait = '' }, _, { stage }) {
    await stage.pass(milliseconds(wait))
    return DID
  },
  async until({ until = {}, within }, token, play) {
    await waitFor(until, within === undefined ? UNTIL_MS : milliseconds(within), token, play)
    return DID
  },
  scan: ({ scan: text = '' }, token) => happens(token, [scan(text, token.kind)]),
  async look({ look = '' }, token, { readPicture, pages }) {
    const { picture, page, take } =
      typeof look === 'string' ? { picture: look, page: undefined, take: undefined } : look
    if (page) {
      const seen = (await pages?.code()) ?? null
      if (seen === null) throw new Error(`There is no code on ${(await pages?.page())?.path ?? 'any page yet'}.`)
      if ('text' in seen) return happens(token, [scan(seen.text, token.kind)])
      return { ...DID, ...(await token.look(seen.picture, take?.toString())) }
    }
    if (picture === undefined) throw new Error('"look" needs a picture, or page: true.')
    return { ...DID, ...(await token.look(await readPicture(picture), take?.toString())) }
  },
  tape: ({ tape: where }, token) => happens(token, [tape(where, token.kind)]),
  battery: ({ battery: level = 'fitted' }, token) => happens(token, [battery(level, token.kind)]),
  fault: ({ fault: written = 'camera' }, token) => happens(token, [fault(written, token.kind)]),
  mend: ({ mend: written = 'camera' }, token) => happens(token, [mend(written, token.kind)]),
  clock: ({ clock: written = '0s' }, token) => happens(token, [clock(written, token.kind)]),
  app: ({ app: deed = 'open' }, token) => happens(token, [app(deed, token.kind)]),
  async bank({ bank: deed = {} }, token, { stage, atBank }) {
    if (stage.otpBank !== null) return { ...DID, refusal: await doAtOtpBank(deed, stage.otpBank, atBank) }
    if (stage.bank === null) throw new Error('This scenario is played without a bank.')
    const state = await token.state()
    const holder = { serial: token.serial, code: state.display.code, tokenCode: tokenCodeOf(state) }
    return { ...DID, refusal: await doAtBank(deed, stage.bank, atBank, holder) }
  },
  async page({ page = {} }, _, { stage, pages }) {
    if (stage.otpBank !== null) throw new Error('At this bank a page is sent with "bank: { submit: … }".')
    if (pages === null) throw new Error('This scenario is played without a bank.')
    await pages.do(page as Parameters<Pages['do']>[0])
    return DID
  },
}

/** What a step does; nothing, where it only expects. Throws an Error whose message says why it cannot be done. */
export async function doStep(step: Step, token: TokenDriver, play: Play): Promise<Done> {
  for (const [name, deed] of Object.entries(DEEDS)) {
    if (step[name as DeedName] !== undefined) return deed(step, token, play)
  }
  return DID
}

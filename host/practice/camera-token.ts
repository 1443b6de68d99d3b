import {
  type Button,
  DEMO_FACTORY_KEY,
  deriveDeviceKey,
  display,
  makeToken,
  type ProfileName,
  type Token,
} from '../../token-core/index.ts'
import { type JournalEntry, record } from '../journal/row.ts'
import type { Registrar } from './registrar.ts'

/** How a new token may come: as from the factory, registered at the practice bank, or with a registration that the bank took for done and the token dropped. */
export const PRESETS = ['factory-new', 'activated', 'dp020'] as const
export type Preset = (typeof PRESETS)[number]

export interface Made {
  readonly token: Token
  /** What happened to it on the way. */
  readonly entries: readonly JournalEntry[]
}

export interface MakeOptions {
  readonly serial: string
  readonly profile: ProfileName
  /** When it is to be ready, ms on its own clock. What it went through happened before. */
  readonly at: number
  readonly registrar: Registrar
  /** The user of the bank whose token it is to be. */
  readonly loginId: string
}

const deviceKeyOf = (serial: string): Uint8Array => deriveDeviceKey(DEMO_FACTORY_KEY, serial)

/** With its tape in. The practice bank knows its device key. */
export function makeFactoryNew(serial: string, profile: ProfileName, at: number): Token {
  return makeToken({ serial, deviceKey: deviceKeyOf(serial), profile, tapeIn: true, at })
}

/** A second for each thing that a hand does. */
const STEP_MS = 1000
const HOLD_MS = 2000
/** From the first press until the device is off, with room to spare: nothing is left to happen then. */
const LIFE_MS = 300_000

/** A device in the hand of one who registers it. */
function takeInHand({ serial, profile, at }: MakeOptions) {
  let token = makeToken({ serial, deviceKey: deviceKeyOf(serial), profile, tapeIn: true, at: at - LIFE_MS })
  const entries: JournalEntry[] = []
  let time = token.at

  type Event = Parameters<typeof record>[1]
  type Happening = Event extends infer One ? (One extends Event ? Omit<One, 'at'> : never) : never
  function happen(event: Happening, after: number): void {
    time += after
    const next = record(token, { ...event, at: time }, entries.length + 1, time)
    token = next.token
    entries.push(next.entry)
  }

  const press = (button: Button, down = STEP_MS / 10) => {
    happen({ type: 'press', button }, STEP_MS)
    happen({ type: 'release', button }, down)
  }
  return {
    pullTape: () => happen({ type: 'tape-removed' }, STEP_MS),
    press,
    holdMiddle: () => press('middle', HOLD_MS),
    scan: (text: string) => happen({ type: 'scan', text }, STEP_MS),
    /** The code on the display. Throws when there is none: then the bank's image was not for this token. */
    code: () => {
      const { code } = display(token)
      if (code === null) throw new TypeError(`the token shows no code on ${token.screen.name}`)
      return code
    },
    /** Lets time pass until `at`. */
    finish: (): Made => {
      happen({ type: 'time-passed' }, at - time)
      return { token, entries }
    },
  }
}

/**
 * Plays a registration at the bank by pressing the token's buttons, as its holder would.
 * @returns the token, off: activated, or with `dropped` left alone after the bank took its last code, so that its 90 s ran out
 */
export async function makeRegistered(options: MakeOptions, dropped: boolean): Promise<Made> {
  const { registrar, serial } = options
  const hand = takeInHand(options)
  hand.pullTape()
  hand.holdMiddle()
  hand.press('right')
  const { registration, text } = await registrar.begin(options.loginId)
  hand.scan(text)
  const second = await registrar.identify(registration, serial, hand.code())
  for (let times = 0; times < 3; times += 1) hand.press('right')
  hand.scan(second)
  await registrar.complete(registration, hand.code())
  if (!dropped) {
    hand.press('right')
    hand.press('right')
    hand.holdMiddle()
  }
  return hand.finish()
}

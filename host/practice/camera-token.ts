import { z } from '@hono/zod-openapi'
import {
  type Button,
  type CameraTokenTypes,
  DEMO_FACTORY_KEY,
  deriveDeviceKey,
  display,
  hexToBytes,
  makeToken,
  PRACTICE_SERIALS,
  PROFILE_NAMES,
  type ProfileName,
  parseSerial,
  type Token,
} from '../../token-core/index.ts'
import { type JournalEntry, record } from '../journal/row.ts'
import type { TokenColour } from '../token/token-view.ts'
import type { Made, Maker } from './maker.ts'
import { knownBank, type Registrar } from './registrar.ts'

/** How a new token may come: as from the factory, registered at the practice bank, or with a registration that the bank took for done and the token dropped. */
export const PRESETS = ['factory-new', 'activated', 'dp020'] as const
export type Preset = (typeof PRESETS)[number]

export interface NewCameraToken {
  readonly kind?: 'camera-token' | undefined
  readonly preset: Preset
  /** Default: the serial; for one in DP020, that. */
  readonly name?: string | undefined
  readonly colour?: TokenColour | undefined
  /** As printed. Default: the first of the practice serials that no token of this rack has had, else the one given up longest ago. */
  readonly serial?: string | undefined
  readonly profile?: ProfileName | undefined
  /** The user of the practice bank whose token it is to be. Default: the first who is free. */
  readonly loginId?: string | undefined
  /** The company of the bank, by its id, whose token it is to be: serial and user are of that company. Default: the practice company. */
  readonly company?: string | undefined
}

export const serialSchema = z
  .string({ error: 'must be a text' })
  .refine((text) => parseSerial(text) !== null, { error: 'must be a printed serial, such as 12-3456700-0' })
  .transform((text) => parseSerial(text) as string)
  .openapi({ example: '12-3456700-0' })

interface MakeOptions {
  readonly serial: string
  readonly profile: ProfileName
  /** When it is to be ready, ms on its own clock. What it went through happened before. */
  readonly at: number
  readonly registrar: Registrar
  /** The user of the bank whose token it is to be. */
  readonly loginId: string
}

const deviceKeyOf = (serial: string): Uint8Array => deriveDeviceKey(DEMO_FACTORY_KEY, serial)

/** With its tape in. The practice bank knows its device key, unless it has one of its own. */
export function makeFactoryNew(
  serial: string,
  profile: ProfileName,
  at: number,
  deviceKey = deviceKeyOf(serial),
): CameraTokenTypes['token'] {
  return makeToken({ serial, deviceKey, profile, tapeIn: true, at })
}

/** A second for each thing that a hand does. */
const STEP_MS = 1000
const HOLD_MS = 2000
/** From the first press until the device is off, with room to spare: nothing is left to happen then. */
const LIFE_MS = 300_000

/** A device in the hand of one who registers it. */
function takeInHand({ serial, profile, at }: MakeOptions) {
  let token: Token = makeToken({ serial, deviceKey: deviceKeyOf(serial), profile, tapeIn: true, at: at - LIFE_MS })
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
      if (code === null) throw new TypeError(`the token shows no code on ${display(token).screen}`)
      return code
    },
    /** Lets time pass until `at`. */
    finish: () => {
      happen({ type: 'time-passed' }, at - time)
      return { token, entries }
    },
  }
}

/**
 * Plays a registration at the bank by pressing the token's buttons, as its holder would.
 * @returns the token, off: activated, or with `dropped` left alone after the bank took its last code, so that its 90 s ran out
 */
async function makeRegistered(options: MakeOptions, dropped: boolean): Promise<Omit<Made, 'loan'>> {
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

const DP020 = 'DP020'
const NO_SERIAL =
  'All serials are in the rack, or cancelled at the bank: give a serial, or make a company at the bank, which brings its own.'
const loginId = z.string({ error: 'must be a text' }).min(1).max(64).optional().openapi({ example: 'hanako01' })
const company = z.string({ error: 'must be a text' }).min(1).max(64).optional().openapi({
  example: 'kitano',
  description: 'Of the practice bank, by its id: serial and user are of that company',
})

export const cameraTokenMaker: Maker<NewCameraToken, CameraTokenTypes['token']> = {
  newToken: ({ name, colour }) =>
    z
      .strictObject({
        kind: z.literal('camera-token').optional(),
        preset: z.enum(PRESETS, { error: `must be one of ${PRESETS.join(', ')}` }),
        name,
        colour,
        serial: serialSchema.optional(),
        loginId,
        company,
        profile: z.enum(PROFILE_NAMES, { error: `must be one of ${PROFILE_NAMES.join(', ')}` }).optional(),
      })
      .openapi('NewCameraToken'),
  async serialFor({ serial, company }, { anser: bank }) {
    if (serial !== undefined) return serial
    // A bank that does not answer has nothing to say against any.
    const isVoid = async (drawn: string) => (await bank?.isCancelled(drawn).catch(() => false)) ?? false
    const serials = company === undefined ? PRACTICE_SERIALS : await knownBank(bank).serials(company)
    return { serials, isVoid, noneLeft: NO_SERIAL }
  },
  async make({ preset, profile = 'dp', loginId, company }, serial, { at, atBank, keep }) {
    if (serial === null) throw new TypeError('a camera token has a serial')
    if (preset === 'factory-new') return keep({ token: makeFactoryNew(serial, profile, at), entries: [], loan: null })
    const { registrar, lending } = atBank()
    return lending.lendFor(serial, { loginId, company }, async (loan) => {
      const options = { serial, profile, at, registrar, loginId: loan.loginId }
      return keep({ ...(await makeRegistered(options, preset === 'dp020')), loan })
    })
  },
  // One in DP020 looks like any that is not activated: its name says what it is for.
  nameOf: ({ preset }, serial) => (preset === 'dp020' ? DP020 : (serial ?? preset)),
  tokenCodesOf: ({ activations }) => activations.map(({ licence, sequenceNumber }) => `${licence}-${sequenceNumber}`),
  keysOf: ({ serial, deviceKey }) => ({ deviceKeys: [{ serial, deviceKey: hexToBytes(deviceKey) }] }),
}

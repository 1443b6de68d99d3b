import { drawnFrom, type Random, seededRandom, systemRandom } from '../../server/index.ts'
import {
  type CameraTokenTypes,
  DEFAULT_SERIAL,
  DEMO_FACTORY_KEY,
  deriveDeviceKey,
  display,
  hexToBytes,
  inspect,
  makeToken,
  nextStateChangeAt,
  PRACTICE_SERIALS,
  step,
  wantsDraw,
} from '../../token-core/index.ts'
import type { GivenToken } from '../format/scenario-format.ts'
import type { Outcome, Row, Stage, TokenDriver, World } from './world.ts'

export interface CoreWorldOptions {
  /** Reads the codes of a picture file; without it no scenario can look at pictures. */
  readonly readCodes?: (picture: Uint8Array) => Promise<readonly string[]>
}

interface LocalToken extends TokenDriver {
  pass(ms: number): void
}

const FORMAT = { replay: 'camera-token-simulator/journal-replay', file: 'camera-token-simulator/token-file' } as const
const WARNING =
  'This file holds the keys of a token. Whoever has it can make its codes: keep it as you would keep a password.'

/** Which of several texts is meant by `first`, `last`, a number from 1, or a text. */
export function chooseCode(texts: readonly string[], take: string | undefined): string | undefined {
  if (take === undefined) return texts.length === 1 ? texts[0] : undefined
  if (take === 'first') return texts[0]
  if (take === 'last') return texts.at(-1)
  return /^\d+$/.test(take) ? texts[Number(take) - 1] : texts.find((text) => text === take)
}

function makeLocalToken(
  serial: string,
  given: GivenToken,
  at: number,
  random: Random,
  { readCodes }: CoreWorldOptions,
): LocalToken {
  const { profile, tapeIn } = given
  const deviceKey = given.deviceKey ? hexToBytes(given.deviceKey) : deriveDeviceKey(DEMO_FACTORY_KEY, serial)
  const first = makeToken({ serial, deviceKey, profile, tapeIn, at })
  let token = first
  const rows: Row[] = []

  function happen(plain: CameraTokenTypes['event']): Outcome {
    const event = wantsDraw(token) ? { ...plain, draw: drawnFrom(random) } : plain
    const [next, effects, ignored] = step(token, event)
    token = next
    rows.push({ sequence: rows.length + 1, event: { ...event, at: token.at }, effects, display: display(token) })
    return { ignored }
  }

  const send = (events: readonly Parameters<TokenDriver['send']>[0][number][]): Outcome => ({
    ignored: events.map((event) => happen({ ...event, at: token.at }).ignored).find((why) => why !== null) ?? null,
  })
  const written = () => ({ version: 1, warning: WARNING, name: serial })
  return {
    id: null,
    serial,
    state: async () => ({ ...inspect(token), now: token.at, sequence: rows.length }),
    send: async (events) => send(events),
    async look(picture, take) {
      if (readCodes === undefined) throw new Error('Nothing here reads pictures.')
      const texts = await readCodes(picture)
      if (texts.length === 0) return { ignored: 'nothing-read' }
      const text = chooseCode(texts, take)
      return text === undefined ? { ignored: 'several-codes' } : send([{ type: 'scan', text }])
    },
    until: async () => {},
    rows: async (after) => rows.slice(after),
    remains: async () => ({
      snapshot: { format: FORMAT.file, ...written(), colour: 'blue', token },
      journal: {
        format: FORMAT.replay,
        ...written(),
        serial,
        profile,
        first,
        rows: rows.map((row) => ({ ...row, hostAt: row.event.at })),
      },
    }),
    /** Each change that falls due gets a row of its own, as it does in a host. */
    pass(ms) {
      const end = token.at + ms
      for (let due = nextStateChangeAt(token); due !== null && due <= end; due = nextStateChangeAt(token)) {
        happen({ type: 'time-passed', at: due })
      }
      token = step(token, { type: 'time-passed', at: end })[0]
    },
  }
}

/** The token's code alone, in this process: no server, no bank, and time that never waits. */
export function coreWorld(options: CoreWorldOptions = {}): World {
  return {
    async stage({ tokens, bank, clock, seed, time }): Promise<Stage> {
      if (time === 'real') throw new Error('Real time needs running servers: the token alone has none.')
      if (bank !== 'none') throw new Error('This scenario needs a bank, and is played with the token alone.')
      const random = seed === undefined ? systemRandom : seededRandom(seed, 'scenario')
      const free = PRACTICE_SERIALS.filter((serial) => serial !== DEFAULT_SERIAL)
      const made = Object.entries(tokens).map(([name, given], i) => {
        if (given.preset !== 'factory-new') throw new Error(`A token that is ${given.preset} needs a bank.`)
        const serial = given.serial ?? (i === 0 ? DEFAULT_SERIAL : (free[i] ?? DEFAULT_SERIAL))
        return [name, makeLocalToken(serial, given, clock ?? 0, random, options)] as const
      })
      return {
        tokens: new Map(made),
        bank: null,
        async pass(ms) {
          for (const [, token] of made) token.pass(ms)
        },
        leave: async () => {},
        close: async () => {},
      }
    },
  }
}

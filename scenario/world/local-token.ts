import { drawnFrom, type Random } from '../../server/index.ts'
import {
  DEFAULT_SERIAL,
  DEMO_FACTORY_KEY,
  deriveDeviceKey,
  display,
  hexToBytes,
  type Ignored,
  inspect,
  makeToken,
  nextStateChangeAt,
  PRACTICE_OTP_SERIALS,
  PRACTICE_SERIALS,
  serialOf,
  step,
  type Token,
  type TokenEvent,
  wantsDraw,
} from '../../token-core/index.ts'
import { type GivenToken, isCameraToken } from '../format/given-token.ts'
import type { Happening, Outcome, Row, TokenDriver } from './world.ts'

/** A token in this process: no host, and time that never waits. */
export interface LocalToken extends TokenDriver {
  pass(ms: number): void
}

export interface LocalTokenOptions {
  readonly random: Random
  /** Reads the codes of a picture file; without it no scenario can look at pictures. */
  readonly readCodes?: ((picture: Uint8Array) => Promise<readonly string[]>) | undefined
}

const FORMAT = { replay: 'camera-token-simulator/journal-replay', file: 'camera-token-simulator/token-file' } as const
const WARNING =
  'This file holds the keys of a token. Whoever has it can make its codes: keep it as you would keep a password.'

const FREE = PRACTICE_SERIALS.filter((serial) => serial !== DEFAULT_SERIAL)

/** A token as it is when a scenario begins. @param number which of the scenario's it is, from 0 @param card the number of a card */
export function firstToken(given: GivenToken, number: number, at: number, card: string): Token {
  if (isCameraToken(given)) {
    if (given.preset !== 'factory-new') throw new Error(`A token that is ${given.preset} needs a bank.`)
    const { profile, tapeIn } = given
    const serial = given.serial ?? (number === 0 ? DEFAULT_SERIAL : (FREE[number] ?? DEFAULT_SERIAL))
    const deviceKey = given.deviceKey ? hexToBytes(given.deviceKey) : deriveDeviceKey(DEMO_FACTORY_KEY, serial)
    return makeToken({ serial, deviceKey, profile, tapeIn, at })
  }
  if (given.kind === 'matrix-card') return makeToken({ kind: given.kind, number: card, issue: given.issue, at })
  if (given.kind === 'key-fob') {
    const { kind, profile, serial = PRACTICE_OTP_SERIALS[profile][number] ?? '' } = given
    return makeToken({ kind, profile, serial, at })
  }
  const { kind, profile = 'sk-app' } = given
  const token = makeToken({ kind, profile, at })
  if (given.profile === 'nd-app') return token
  return step(token, { type: 'install', serial: given.serial ?? PRACTICE_OTP_SERIALS['sk-app'][number] ?? '', at })[0]
}

/** Which of several texts is meant by `first`, `last`, a number from 1, or a text. */
function chooseCode(texts: readonly string[], take: string | undefined): string | undefined {
  if (take === undefined) return texts.length === 1 ? texts[0] : undefined
  if (take === 'first') return texts[0]
  if (take === 'last') return texts.at(-1)
  return /^\d+$/.test(take) ? texts[Number(take) - 1] : texts.find((text) => text === take)
}

export function localToken(first: Token, { random, readCodes }: LocalTokenOptions): LocalToken {
  let token = first
  const serial = serialOf(first)
  const rows: Row[] = []

  function happen(plain: TokenEvent): Ignored | null {
    const event = wantsDraw(token) ? { ...plain, draw: drawnFrom(random) } : plain
    const [next, effects, ignored] = step(token, event)
    token = next
    rows.push({ sequence: rows.length + 1, event: { ...event, at: token.at }, effects, display: display(token) })
    return ignored
  }

  const send = (events: readonly Happening[]): Outcome => ({
    ignored:
      events.map((event) => happen({ ...event, at: token.at } as TokenEvent)).find((why) => why !== null) ?? null,
  })
  const written = () => ({ version: 1, warning: WARNING, name: serial ?? first.kind })
  return {
    id: null,
    kind: first.kind,
    serial,
    state: async () => ({ ...inspect(token), now: token.at, sequence: rows.length }),
    send: async (events) => send(events),
    async look(picture, take) {
      if (readCodes === undefined) throw new Error('Nothing here reads pictures.')
      if (first.kind !== 'camera-token') throw new Error(`A ${first.kind} has no camera.`)
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
        kind: first.kind,
        serial,
        profile: 'profile' in first ? first.profile : null,
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

import { deriveInThread, inTurns } from '../../server/index.ts'
import {
  bytesToHex,
  FOB_PROFILE_DATA,
  FOB_PROFILES,
  type FobProfileName,
  type KeyFile,
  type KeyFileResult,
  type KeyFileSecrets,
  keyFileSteps,
  makeToken,
  type OtpKey,
  parseOtpSerial,
  type Token,
} from '../../token-core/index.ts'
import type { Rack } from '../rack/rack.ts'
import { hostError } from '../token/host-error.ts'
import { newRecord, type TokenRecord, type TokenView } from '../token/token-view.ts'
import { makeFactoryNew } from './camera-token.ts'
import { keysOf } from './makers.ts'
import { nextColour } from './new-token-words.ts'
import { inKeyFile, wordsOfCodes } from './otp-stock.ts'

/** Keys of a file become tokens of a rack. */

/** Reads a key file. While a passphrase is worked on, everybody else is served. */
export const readKeys = (xml: string, secrets: KeyFileSecrets): Promise<KeyFileResult> =>
  inTurns(keyFileSteps(xml, secrets), deriveInThread)

/** Why no token can be made of a key: it is an app's, no model makes such codes, or its clock would be years away. */
export const UNFIT = ['app', 'model', 'drift'] as const
/** Whether the rack has a token of that serial: none, one with the same key, or one with another. */
export const HELD = ['none', 'same', 'other'] as const

/** What a key of a file would be in the rack; the key itself is not told. */
export interface KeyEntry {
  readonly kind: 'camera-token' | 'key-fob'
  readonly serial: string
  readonly issuer: string | null
  /** How its codes are made; null: a camera token's are made otherwise. `step` in seconds, `drift` in steps. */
  readonly codes: Pick<OtpKey, 'digits' | 'step' | 'hash' | 'drift'> | null
  /** Of a key fob: the model that makes such codes. */
  readonly profile: FobProfileName | null
  readonly unfit: (typeof UNFIT)[number] | null
  readonly held: (typeof HELD)[number]
}

/** What a file has for a rack, in its order. */
export async function entriesOf(rack: Rack, file: KeyFile): Promise<readonly KeyEntry[]> {
  const serials = [...file.deviceKeys, ...file.otpKeys].map(({ serial }) => serial)
  return entriesBeside(await rack.all.withSerials(serials), file)
}

function entriesBeside(records: readonly TokenRecord[], { deviceKeys, otpKeys }: KeyFile): readonly KeyEntry[] {
  const heldAs = heldBy(records.map(({ token }) => token))
  return [
    ...deviceKeys.map(({ serial, deviceKey }): KeyEntry => {
      const held = heldAs('camera-token', serial, deviceKey)
      return { kind: 'camera-token', serial, issuer: null, codes: null, profile: null, unfit: null, held }
    }),
    ...otpKeys.map((key): KeyEntry => {
      const { serial, issuer, digits, step, hash, drift } = key
      const profile = modelFor(key)
      const codes = { digits, step, hash, drift }
      const held = heldAs('key-fob', serial, key.key)
      return { kind: 'key-fob', serial, issuer, codes, profile, unfit: unfitness(key, profile), held }
    }),
  ]
}

/** How tokens hold a key of a serial. */
function heldBy(tokens: readonly Token[]) {
  const keys = new Map<string, Set<string>>()
  for (const token of tokens) {
    const { deviceKeys = [], otpKeys = [] } = keysOf(token)
    for (const one of [...deviceKeys, ...otpKeys]) {
      const name = `${token.kind} ${one.serial}`
      keys.set(name, (keys.get(name) ?? new Set()).add(bytesToHex('key' in one ? one.key : one.deviceKey)))
    }
  }
  return (kind: KeyEntry['kind'], serial: string, key: Uint8Array): KeyEntry['held'] => {
    const known = keys.get(`${kind} ${serial}`)
    return known === undefined ? 'none' : known.has(bytesToHex(key)) ? 'same' : 'other'
  }
}

/** The first model whose codes are made so; null: none. */
export const modelFor = ({ digits, step, hash }: Pick<OtpKey, 'digits' | 'step' | 'hash'>): FobProfileName | null =>
  FOB_PROFILES.find((name) => {
    const model = inKeyFile(FOB_PROFILE_DATA[name])
    return model.digits === digits && model.step === step && model.hash === hash
  }) ?? null

/** No clock of a fob can be set further. */
const MOST_OFFSET_MS = 10 * 365 * 86_400_000
const offsetOf = ({ drift, step }: OtpKey) => drift * step * 1000

function unfitness(key: OtpKey, profile: FobProfileName | null): KeyEntry['unfit'] {
  if (parseOtpSerial(key.serial) === null) return 'app'
  if (profile === null) return 'model'
  return Math.abs(offsetOf(key)) > MOST_OFFSET_MS ? 'drift' : null
}

export interface Taken {
  readonly tokens: readonly TokenView[]
  /** Serials that the rack had with the same key: nothing new was made of them. */
  readonly known: readonly string[]
}

/**
 * Makes a token of each key, factory-new, whole or not at all. A clock that the file says is ahead is ahead.
 * Throws `unfit-keys` and `other-keys`, which say which of them cannot be taken and why.
 */
export async function takeKeys(rack: Rack, file: KeyFile): Promise<Taken> {
  const entries = await entriesOf(rack, file)
  const unfit = entries.filter((entry) => entry.unfit !== null)
  if (unfit.length > 0) throw hostError('unfit-keys', `Nothing was taken: ${told(unfit.map(unfitWords))}`)
  const others = entries.filter(({ held }) => held === 'other')
  if (others.length > 0) {
    const serials = told(others.map(({ serial }) => serial))
    throw hostError(
      'other-keys',
      `Nothing was taken: the rack has tokens of the same serial with another key: ${serials}`,
    )
  }
  const isNew = new Set(entries.filter(({ held }) => held === 'none').map(({ serial }) => serial))
  const at = rack.time.now()
  const made = [
    ...file.deviceKeys.map(({ serial, deviceKey }) => makeFactoryNew(serial, 'dp', at, deviceKey)),
    ...file.otpKeys.map((key) => fobOf(key, at)),
  ].filter(({ serial }) => isNew.has(serial))
  const known = entries.filter(({ held }) => held === 'same').map(({ serial }) => serial)
  return { tokens: await putAll(rack, made), known }
}

function fobOf(key: OtpKey, at: number): Token & { readonly serial: string } {
  const profile = modelFor(key) ?? 'fob'
  const clock = { offset: offsetOf(key), ppm: 0 }
  return makeToken({ kind: 'key-fob', serial: key.serial, key: key.key, profile, at, clock })
}

/** Keeps all of them; where one cannot be kept, those before it go. */
async function putAll(rack: Rack, tokens: readonly Token[]): Promise<readonly TokenView[]> {
  const [colours, places] = await Promise.all([rack.all.colours(), rack.all.nextPlaces(tokens.length)])
  const used = new Map(colours)
  const records = tokens.map((token, index): TokenRecord => {
    const colour = nextColour(used)
    used.set(colour, (used.get(colour) ?? 0) + 1)
    return newRecord('', token, { colour, place: places[index] ?? 0, clock: rack.time.clock })
  })
  const put = await Promise.allSettled(records.map((record) => rack.put(record)))
  const views = put.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const failed = put.find((one) => one.status === 'rejected')
  if (failed === undefined) return views
  await Promise.allSettled(views.map(({ id }) => rack.remove(id)))
  throw failed.reason
}

const MOST_TOLD = 5
const told = (words: readonly string[]): string =>
  words.length <= MOST_TOLD
    ? `${words.join(', ')}.`
    : `${words.slice(0, MOST_TOLD).join(', ')} and ${words.length - MOST_TOLD} more.`

function unfitWords({ serial, codes, unfit }: KeyEntry): string {
  if (codes === null || unfit === 'app') return `${serial} is the user ID of an app, whose file is opened in the app`
  if (unfit === 'drift') return `${serial} has a clock that is ${codes.drift} steps ahead, more than ten years`
  return `${serial} makes ${wordsOfCodes(codes)}, which no model does`
}

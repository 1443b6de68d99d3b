import { base64 } from '@scure/base'
import { parseSerial } from '../serial.ts'
import { DEVICE_KEY_ALGORITHM, DEVICE_KEY_BYTES, type DeviceKey, PSKC_NAMESPACE } from './key-container.ts'
import { readXml, type XmlName } from './xml.ts'

/** Why a file is no key container that can be taken. */
export const PSKC_FAULTS = [
  'document-type',
  'not-well-formed',
  'too-deep',
  'no-container',
  'no-package',
  'no-key',
  'several',
  'no-algorithm',
  'other-algorithm',
  'encrypted',
  'mac',
  'no-serial',
  'other-serial',
  'no-value',
  'no-base64',
  'other-length',
  'serial-twice',
] as const

export interface PskcFault {
  readonly code: (typeof PSKC_FAULTS)[number]
  /** Where XML ends to be XML, from 1. */
  readonly line?: number
  /** The KeyPackage, counted from 1. */
  readonly keyPackage?: number
  /** What stands there: an algorithm, a serial, a number of bytes, the name of an element. Never a key. */
  readonly value?: string | number
}

export type PskcResult =
  | { readonly ok: true; readonly value: readonly DeviceKey[] }
  | { readonly ok: false; readonly error: PskcFault }

/**
 * Reads a key container whole or not at all: plain keys of our algorithm, each serial once.
 * @returns the keys in the order of the file, or the first thing that is wrong
 */
export function readPskc(xml: string): PskcResult {
  const steps = pskcSteps(xml)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** {@link readPskc} in small steps, for who must do other things in between. */
export function* pskcSteps(xml: string): Generator<void, PskcResult> {
  const refuse = (error: PskcFault): PskcResult => ({ ok: false, error })
  const keys: DeviceKey[] = []
  const serials = new Set<string>()
  /** The elements that are open, those that do not matter as ''. */
  const path: string[] = []
  let count = 0
  let draft: Draft = newDraft()

  const events = readXml(xml)
  for (let step = events.next(); ; step = events.next()) {
    yield
    if (step.done) {
      if (step.value) return refuse(step.value)
      return count === 0 ? refuse({ code: 'no-package' }) : { ok: true, value: keys }
    }
    const event = step.value
    if (event.type === 'text') {
      take(draft, path.slice(2).join('/'), event.text)
    } else if (event.type === 'start') {
      // What has elements in it is neither a serial nor base64.
      take(draft, path.slice(2).join('/'), '<')
      path.push(nameOf(event.name))
      if (path.length === 1 && path[0] !== 'KeyContainer') return refuse({ code: 'no-container' })
      if (path.length === 2 && path[1] === 'KeyPackage') {
        count++
        draft = newDraft()
      }
      open(draft, path.slice(2).join('/'), event.attributes)
    } else {
      const ended = path.join('/')
      path.pop()
      if (ended !== 'KeyContainer/KeyPackage') continue
      const key = finish(draft)
      if ('code' in key) return refuse({ ...key, keyPackage: count })
      if (serials.has(key.serial)) return refuse({ code: 'serial-twice', keyPackage: count, value: key.serial })
      serials.add(key.serial)
      keys.push(key)
    }
  }
}

/** What a KeyPackage has said so far. */
interface Draft {
  readonly seen: Set<string>
  /** An element that stands twice and may stand once. */
  twice: string
  algorithm: string
  isEncrypted: boolean
  hasMac: boolean
  serial: string
  plain: string
}

const newDraft = (): Draft => ({
  seen: new Set(),
  twice: '',
  algorithm: '',
  isEncrypted: false,
  hasMac: false,
  serial: '',
  plain: '',
})

const SERIAL_NO = 'DeviceInfo/SerialNo'
const SECRET = 'Key/Data/Secret'
const ONCE = new Set(['DeviceInfo', SERIAL_NO, 'Key', 'Key/Data', SECRET, `${SECRET}/PlainValue`])
const KNOWN = new Set(
  ['KeyContainer', 'KeyPackage', SERIAL_NO, SECRET, 'PlainValue', 'EncryptedValue', 'ValueMAC'].flatMap((path) =>
    path.split('/'),
  ),
)

function open(draft: Draft, path: string, attributes: ReadonlyMap<string, string>): void {
  if (ONCE.has(path) && draft.seen.has(path)) draft.twice ||= path
  draft.seen.add(path)
  if (path === 'Key') draft.algorithm ||= (attributes.get('Algorithm') ?? '').trim()
  if (path === `${SECRET}/EncryptedValue`) draft.isEncrypted = true
  if (path === `${SECRET}/ValueMAC`) draft.hasMac = true
}

function take(draft: Draft, path: string, text: string): void {
  if (path === SERIAL_NO) draft.serial += text
  if (path === `${SECRET}/PlainValue`) draft.plain += text
}

/** The algorithm first: a container of another vendor is another vendor's, whatever else it has. */
function finish({ seen, twice, algorithm, isEncrypted, hasMac, serial, plain }: Draft): DeviceKey | PskcFault {
  if (!seen.has('Key')) return { code: 'no-key' }
  if (algorithm === '') return { code: 'no-algorithm' }
  if (algorithm !== DEVICE_KEY_ALGORITHM) return { code: 'other-algorithm', value: short(algorithm) }
  if (isEncrypted) return { code: 'encrypted' }
  // RFC 6030 §6.2: who takes a value with a MAC checks it, and needs a key that no such file has.
  if (hasMac) return { code: 'mac' }
  if (twice !== '') return { code: 'several', value: twice }
  if (serial.trim() === '') return { code: 'no-serial' }
  const printed = parseSerial(serial.trim())
  if (!printed) return { code: 'other-serial', value: short(serial.trim()) }
  const deviceKey = decode(plain.replace(/\s/g, ''))
  if (deviceKey?.length === 0) return { code: 'no-value' }
  if (!deviceKey) return { code: 'no-base64' }
  if (deviceKey.length !== DEVICE_KEY_BYTES) return { code: 'other-length', value: deviceKey.length }
  return { serial: printed, deviceKey }
}

const nameOf = ({ namespace, local }: XmlName) => (namespace === PSKC_NAMESPACE && KNOWN.has(local) ? local : '')

/** Foreign text in a sentence of ours. */
function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

function decode(text: string): Uint8Array | undefined {
  try {
    return base64.decode(text)
  } catch {
    return undefined
  }
}

import { type PskcFault, pskcFault, short } from './faults.ts'
import { NAMESPACES } from './key-container.ts'
import { readXml, type XmlName } from './xml.ts'

/** A key file taken apart: what stands in which place, as text. Whether that is right is not asked here. */

/** Text by its place: `Key/Data/Secret/PlainValue`, `Key@Algorithm`. What stands in the file is there, if only empty. */
export type Parts = ReadonlyMap<string, string>

export interface KeyFileParts {
  /** What stands beside the packages. */
  readonly head: Parts
  readonly packages: readonly Parts[]
}

type PartsResult =
  | { readonly ok: true; readonly value: KeyFileParts }
  | { readonly ok: false; readonly error: PskcFault }

/** Elements that count, by their place, with the attributes that count. Each may stand once. */
type Places = ReadonlyMap<string, readonly string[]>

export const DERIVED_KEY = 'EncryptionKey/xenc11:DerivedKey'
export const DERIVATION = `${DERIVED_KEY}/xenc11:KeyDerivationMethod`
export const PBKDF2 = `${DERIVATION}/PBKDF2-params`
export const PRF = `${PBKDF2}/PRF`
export const MAC_KEY = 'MACMethod/MACKey'
export const SECRET = 'Key/Data/Secret'
export const ENCRYPTED_VALUE = `${SECRET}/EncryptedValue`
const POLICY = 'Key/Policy'
export const KEY_USAGE = `${POLICY}/KeyUsage`
/** Of what in a policy is not known, the name. */
export const OTHER_POLICY = `${POLICY}?`

const HEAD = placesOf([
  ...['EncryptionKey', DERIVED_KEY, `${DERIVATION}@Algorithm`, PBKDF2, `${PRF}@Algorithm`],
  ...['Salt', 'Salt/Specified', 'IterationCount', 'KeyLength'].map((place) => `${PBKDF2}/${place}`),
  ...['MACMethod@Algorithm', MAC_KEY, ...cipherIn(MAC_KEY)],
])
const PACKAGE = placesOf([
  ...['DeviceInfo', 'DeviceInfo/SerialNo', 'Key@Id@Algorithm', 'Key/Issuer', POLICY, 'Key/Data'],
  ...['', '/Suite', '/ResponseFormat@Encoding@Length@CheckDigits'].map((place) => `Key/AlgorithmParameters${place}`),
  ...[SECRET, `${SECRET}/PlainValue`, `${SECRET}/ValueMAC`, ENCRYPTED_VALUE, ...cipherIn(ENCRYPTED_VALUE)],
  ...['Time', 'TimeInterval', 'TimeDrift'].flatMap((name) =>
    ['', '/PlainValue', '/EncryptedValue'].map((place) => `Key/Data/${name}${place}`),
  ),
])

/** Of what XML Encryption says of a value. */
function cipherIn(place: string): string[] {
  return ['EncryptionMethod@Algorithm', 'CipherData', 'CipherData/xenc:CipherValue'].map(
    (rest) => `${place}/xenc:${rest}`,
  )
}

function placesOf(list: readonly string[]): Places {
  return new Map(
    list.map((line) => {
      const [place = '', ...attributes] = line.split('@')
      return [place, attributes]
    }),
  )
}

/** An element that is open. */
interface Open {
  readonly parts: Map<string, string>
  readonly places: Places
  readonly place: string
}

/** Takes a file apart in small steps, whole or not at all. */
export function* keyFileParts(xml: string): Generator<undefined, PartsResult> {
  const refuse = (error: PskcFault): PartsResult => ({ ok: false, error })
  const head: Open = { parts: new Map(), places: HEAD, place: '' }
  const packages: Open[] = []
  /** null: what stands in it does not matter. */
  const path: (Open | null)[] = []
  const events = readXml(xml)
  for (let step = events.next(); ; step = events.next()) {
    yield
    if (step.done) {
      if (step.value) return refuse(pskcFault(step.value.code, { line: step.value.line }))
      return { ok: true, value: { head: head.parts, packages: packages.map(({ parts }) => parts) } }
    }
    const event = step.value
    const outer = path.at(-1) ?? null
    if (event.type === 'end') path.pop()
    else if (event.type === 'text') add(outer, event.text)
    else if (path.length === 0) {
      const wrong = wrongRoot(event.name, event.attributes)
      if (wrong) return refuse(wrong)
      path.push(head)
    } else if (path.length === 1 && isOurs(event.name, 'KeyPackage')) {
      packages.push({ parts: new Map(), places: PACKAGE, place: '' })
      path.push(packages.at(-1) ?? null)
    } else {
      // What has elements in it is neither a number nor base64.
      add(outer, '<')
      const inner = outer && innerOf(outer, event.name)
      if (inner?.parts.has(inner.place)) {
        const keyPackage = inner.places === PACKAGE ? { keyPackage: packages.length } : {}
        return refuse(pskcFault('several', { ...keyPackage, value: inner.place }))
      }
      if (inner) enter(inner, event.attributes)
      path.push(outer?.place === POLICY ? policyIn(outer, event.name) : inner)
    }
  }
}

const isOurs = ({ namespace, local }: XmlName, name: string): boolean => namespace === NAMESPACES.pskc && local === name

function wrongRoot(name: XmlName, attributes: ReadonlyMap<string, string>): PskcFault | null {
  if (!isOurs(name, 'KeyContainer')) return pskcFault('no-container')
  const version = attributes.get('Version')?.trim() ?? ''
  return version === '1.0' ? null : pskcFault('other-version', { value: short(version) })
}

const PREFIXES: ReadonlyMap<string, string> = new Map([
  [NAMESPACES.pskc, ''],
  [NAMESPACES.xenc, 'xenc:'],
  [NAMESPACES.xenc11, 'xenc11:'],
])

function innerOf({ parts, places, place }: Open, { namespace, local }: XmlName): Open | null {
  // RFC 6030's own figure leaves what is PKCS #5's without a namespace.
  const prefix = place === DERIVATION || place.startsWith(PBKDF2) ? '' : PREFIXES.get(namespace)
  if (prefix === undefined) return null
  const inner = `${place}${place && '/'}${prefix}${local}`
  return places.has(inner) ? { parts, places, place: inner } : null
}

function enter({ parts, places, place }: Open, attributes: ReadonlyMap<string, string>): void {
  parts.set(place, '')
  for (const name of places.get(place) ?? []) {
    const value = attributes.get(name)
    if (value !== undefined) parts.set(`${place}@${name}`, value.trim())
  }
}

/** A key may have several usages. What a policy says that is not known here must not be overlooked (RFC 6030 §5). */
function policyIn({ parts, places }: Open, name: XmlName): Open | null {
  if (isOurs(name, 'StartDate') || isOurs(name, 'ExpiryDate')) return null
  if (!isOurs(name, 'KeyUsage')) {
    parts.set(OTHER_POLICY, short(name.local))
    return null
  }
  const usage: Open = { parts, places, place: KEY_USAGE }
  add(usage, ' ')
  return usage
}

function add(open: Open | null, text: string): void {
  if (open && open.place !== '') open.parts.set(open.place, (open.parts.get(open.place) ?? '') + text)
}

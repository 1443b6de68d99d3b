import type { Checks } from '../../scenario/checks.ts'
import {
  type Activation1Image,
  DEMO_FACTORY_KEY,
  deriveDeviceKey,
  deviceCode,
  encodeActivation1,
  formatTokenCode,
  hasCheckDigits,
  hexToBytes,
  instanceKeys,
  type OpenedImage,
  openImage,
  type RequestBody,
  readImage,
  registrationKeys,
  type SealedImage,
  type SealedMessage,
  sealMessage,
  signatureCode,
} from '../../token-core/index.ts'
import type { Example, ProtocolFile, RequestRow } from './format.ts'
import { register, scan } from './practice-device.ts'

/** Worked examples of docs/protocol.md: written, read, and shown to a token in each state. */
export function checkProtocolFile(file: ProtocolFile, checks: Checks): void {
  const factoryKey = file.demoFactoryKey === undefined ? DEMO_FACTORY_KEY : hexToBytes(file.demoFactoryKey)
  if (file.demoFactoryKey !== undefined) {
    checks.equal('demoFactoryKey', file.demoFactoryKey.toLowerCase(), () => toHex(DEMO_FACTORY_KEY))
  }
  for (const [i, example] of file.examples.entries()) {
    const at = `examples[${i}]`
    if (example.madeFromDemoFactoryKey) {
      checks.equal(`${at}.deviceKey`, example.deviceKey.toLowerCase(), () =>
        toHex(deriveDeviceKey(factoryKey, example.serial)),
      )
    }
    checkActivation(at, example, checks)
    checkSigning(at, example, checks)
    checkOnDevice(at, example, checks)
  }
}

function checkActivation(at: string, example: Example, checks: Checks): void {
  const { serial, activation1, activation2 } = example
  const { licence, issuer } = activation1
  const challenge = hexToBytes(activation1.challenge)
  const message1 = { type: 'activation-1', licence, challenge, issuer } as const
  checks.equal(`${at}.activation1.text encode`, activation1.text, () => encodeActivation1(message1).text)
  checks.equal(`${at}.activation1.text decode`, plain(message1), () => plain(readFirst(activation1.text).message))
  const keys = () => registrationKeys(hexToBytes(example.deviceKey), challenge, licence)
  checks.equal(`${at}.deviceCode`, example.deviceCode, () =>
    deviceCode(keys().deviceCode, readFirst(activation1.text).bytes, serial),
  )
  checks.equal(`${at}.deviceCode check digits`, true, () => hasCheckDigits(example.deviceCode))

  const { sequenceNumber, account } = activation2
  const instanceKey = hexToBytes(activation2.instanceKey)
  const message2 = { type: 'activation-2', licence, sequenceNumber, instanceKey, account } as const
  const open = () => openSealed(activation2.text, keys().seal)
  checks.equal(`${at}.activation2.text decode`, plain(message2), () => plain(open().message))
  checks.equal(`${at}.activation2.text encode`, activation2.text, () => {
    return sealMessage(message2, serial, keys().seal, readSealed(activation2.text).iv).text
  })
  checks.equal(`${at}.tokenCode`, example.tokenCode, () => formatTokenCode(licence, sequenceNumber))
  checks.equal(`${at}.activationCode`, example.activationCode, () =>
    signatureCode(instanceKeys(instanceKey, example.tokenCode).signature, open().plaintext),
  )
}

function checkSigning(at: string, example: Example, checks: Checks): void {
  const keys = () => instanceKeys(hexToBytes(example.activation2.instanceKey), example.tokenCode)
  const seal = (message: SealedMessage, text: string) =>
    sealMessage(message, example.tokenCode, keys().seal, readSealed(text).iv).text
  for (const [i, row] of example.requests.entries()) {
    const place = `${at}.requests[${i}]`
    const message = { type: 'request', nonce: hexToBytes(row.nonce), title: row.title, body: bodyOf(row) } as const
    checks.equal(`${place}.text decode`, plain(message), () => plain(openSealed(row.text, keys().seal).message))
    checks.equal(`${place}.text encode`, row.text, () => seal(message, row.text))
    checks.equal(`${place}.code`, row.code, () =>
      signatureCode(keys().signature, openSealed(row.text, keys().seal).plaintext),
    )
  }
  if (!example.deactivation) return
  const { text } = example.deactivation
  checks.equal(`${at}.deactivation.text decode`, 'deactivation', () => openSealed(text, keys().seal).message.type)
  // The example does not name the nonce: what was read is written again.
  checks.equal(`${at}.deactivation.text encode`, text, () => seal(openSealed(text, keys().seal).message, text))
}

function checkOnDevice(at: string, example: Example, checks: Checks): void {
  let states: ReturnType<typeof register>
  try {
    states = register(example)
  } catch (error) {
    checks.equal(`${at} device`, 'a token', () => {
      throw error
    })
    return
  }
  const seen = ({ display }: typeof states.activated) => ({ screen: display.screen, code: display.code })
  checks.equal(`${at}.deviceCode device`, { screen: 'device-code', code: example.deviceCode }, () =>
    seen(states.deviceCode),
  )
  checks.equal(`${at}.activationCode device`, { screen: 'activation-code', code: example.activationCode }, () =>
    seen(states.activationCode),
  )
  checks.equal(`${at}.tokenCode device`, { screen: 'activated', tokenCodes: [example.tokenCode] }, () => ({
    screen: states.activated.display.screen,
    tokenCodes: states.activated.tokenCodes,
  }))
  for (const [i, text] of example.sameAsActivation1.entries()) {
    checks.equal(`${at}.sameAsActivation1[${i}]`, { screen: 'device-code', code: example.deviceCode }, () =>
      seen(scan(states.scanning['not-activated'], text)),
    )
  }
  for (const [i, { text, code }] of example.requests.entries()) {
    checks.equal(`${at}.requests[${i}].code device`, { screen: 'transaction', code }, () =>
      seen(scan(states.scanning.activated, text)),
    )
  }
  if (example.deactivation) {
    const { text } = example.deactivation
    checks.equal(`${at}.deactivation device`, { screen: 'confirm-deletion', named: true }, () => {
      const { screen, lines } = scan(states.scanning.activated, text).display
      return { screen, named: lines.some((line) => line.includes(example.tokenCode)) }
    })
  }
  for (const [i, { state, text, refusal }] of example.refusals.entries()) {
    checks.equal(`${at}.refusals[${i}] ${state}`, { screen: 'refusal', refusal }, () => {
      const { display } = scan(states.scanning[state], text)
      return { screen: display.screen, refusal: display.refusal }
    })
  }
}

function bodyOf({ fields, challenge, freeText }: RequestRow): RequestBody {
  if (fields) return { fields }
  if (challenge !== undefined) return { challenge }
  if (freeText !== undefined) return { freeText }
  throw new RangeError('a request needs fields, challenge or freeText')
}

function readFirst(text: string): Activation1Image {
  const image = readImage(text)
  if (!image.ok) throw new RangeError(image.error)
  if (image.value.type === 'sealed') throw new RangeError('sealed')
  return image.value
}

function readSealed(text: string): SealedImage {
  const image = readImage(text)
  if (!image.ok) throw new RangeError(image.error)
  if (image.value.type !== 'sealed') throw new RangeError('not sealed')
  return image.value
}

function openSealed(text: string, key: Uint8Array): OpenedImage {
  const opened = openImage(readSealed(text), key)
  if (!opened.ok) throw new RangeError(opened.error)
  return opened.value
}

const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** A message with its bytes as hexadecimal and its keys in one order, to compare and to print. */
function plain(message: object): object {
  const entries = Object.entries(message).map(([key, value]) => [
    key,
    value instanceof Uint8Array ? toHex(value) : value,
  ])
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

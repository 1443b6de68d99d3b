import {
  bytesToHex,
  DEFAULT_SERIAL,
  DEMO_FACTORY_KEY,
  deriveDeviceKey,
  encodeActivation1,
  instanceKeys,
  makeToken,
  registrationKeys,
  sealMessage,
  type TokenEvent,
} from '../../token-core/index.ts'

/** A token and the images a bank would make for it, with fixed keys. */

const LICENCE = 'VDS3456789'
const ISSUER = 'SMBC Corporate'
const ACCOUNT = 'practice01'
export const TOKEN_CODE = `${LICENCE}-1`

const DEVICE_KEY = deriveDeviceKey(DEMO_FACTORY_KEY, DEFAULT_SERIAL)
const INSTANCE_KEY = new Uint8Array(32).fill(7)
const CHALLENGE = new Uint8Array(8).fill(1)

/** What must never be seen outside the host. */
export const SECRETS = [
  bytesToHex(DEVICE_KEY),
  bytesToHex(INSTANCE_KEY),
  bytesToHex(instanceKeys(INSTANCE_KEY, TOKEN_CODE).signature),
  bytesToHex(instanceKeys(INSTANCE_KEY, TOKEN_CODE).seal),
]

export const FIRST_IMAGE = encodeActivation1({
  type: 'activation-1',
  licence: LICENCE,
  challenge: CHALLENGE,
  issuer: ISSUER,
}).text

export const SECOND_IMAGE = sealMessage(
  { type: 'activation-2', licence: LICENCE, sequenceNumber: 1, instanceKey: INSTANCE_KEY, account: ACCOUNT },
  DEFAULT_SERIAL,
  registrationKeys(DEVICE_KEY, CHALLENGE, LICENCE).seal,
  new Uint8Array(12).fill(2),
).text

/** A transfer to be signed by the activation. */
export const REQUEST_IMAGE = sealMessage(
  {
    type: 'request',
    nonce: new Uint8Array(8).fill(3),
    title: 'Transfer',
    body: { fields: [['Amount', '120,000 yen']] },
  },
  TOKEN_CODE,
  instanceKeys(INSTANCE_KEY, TOKEN_CODE).seal,
  new Uint8Array(12).fill(4),
).text

export const factoryNew = () => makeToken({ serial: DEFAULT_SERIAL, deviceKey: DEVICE_KEY, tapeIn: true })

type Sent = TokenEvent extends infer Event ? (Event extends unknown ? Omit<Event, 'at'> : never) : never

export interface Hand {
  send(event: Sent): Promise<unknown>
  advance(ms: number): unknown
}

async function tap({ send }: Hand, button: 'left' | 'middle' | 'right'): Promise<void> {
  await send({ type: 'press', button })
  await send({ type: 'release', button })
}

/** Pulls the tape and holds the middle button until the device is on: the start screen. */
export async function switchOn(hand: Hand): Promise<void> {
  await hand.send({ type: 'tape-removed' })
  await hand.send({ type: 'press', button: 'middle' })
  await hand.advance(2000)
  await hand.send({ type: 'release', button: 'middle' })
  await hand.advance(500)
}

/** From the start screen to the second "Was the code accepted?": only Yes is missing. */
export async function registerUntilYes(hand: Hand): Promise<void> {
  await tap(hand, 'right')
  await hand.send({ type: 'scan', text: FIRST_IMAGE })
  await tap(hand, 'right')
  await tap(hand, 'right')
  await tap(hand, 'right')
  await hand.send({ type: 'scan', text: SECOND_IMAGE })
  await tap(hand, 'right')
}

/** The whole registration, from a factory-new device. */
export async function activate(hand: Hand): Promise<void> {
  await switchOn(hand)
  await registerUntilYes(hand)
  await tap(hand, 'right')
}

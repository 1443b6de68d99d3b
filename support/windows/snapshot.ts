import {
  type CameraTokenTypes,
  DEFAULT_SERIAL,
  DEMO_FACTORY_KEY,
  deriveDeviceKey,
  encodeActivation1,
  makeToken,
  nextStateChangeAt,
  onOtherClock,
  type ProfileName,
  registrationKeys,
  sealMessage,
  step,
} from '../../token-core/index.ts'

export type CameraToken = CameraTokenTypes['token']
type Happening = CameraTokenTypes['event'] extends infer Event
  ? Event extends object
    ? Omit<Event, 'at'>
    : never
  : never

const LICENCE = 'VDS3456789'
const KEY = deriveDeviceKey(DEMO_FACTORY_KEY, DEFAULT_SERIAL)
const CHALLENGE = new Uint8Array(8).fill(1)

/** Images of a practice registration. Nothing is drawn at random: the same map each time. */
const FIRST_IMAGE = encodeActivation1({
  type: 'activation-1',
  licence: LICENCE,
  challenge: CHALLENGE,
  issuer: 'Practice Bank',
}).text
const SECOND_IMAGE = sealMessage(
  {
    type: 'activation-2',
    licence: LICENCE,
    sequenceNumber: 1,
    instanceKey: new Uint8Array(32).fill(7),
    account: 'practice01',
  },
  DEFAULT_SERIAL,
  registrationKeys(KEY, CHALLENGE, LICENCE).seal,
  new Uint8Array(12).fill(2),
).text

/**
 * A factory-new token from power-on to the 8 digits: middle held, both images scanned. It is a value, so that any number of
 * experiments may go on from it.
 * @returns the token in the moment when the digits appeared, which is 0 ms
 */
export function atEightDigits(profile: ProfileName): CameraToken {
  let token: CameraToken = makeToken({ serial: DEFAULT_SERIAL, deviceKey: KEY, profile })
  const send = (happening: Happening, at = token.at) => {
    token = step(token, { ...happening, at } as CameraTokenTypes['event'])[0]
  }
  const tapRight = () => {
    send({ type: 'press', button: 'right' })
    send({ type: 'release', button: 'right' })
  }
  const waitForChange = () => send({ type: 'time-passed' }, nextStateChangeAt(token) ?? token.at)
  send({ type: 'press', button: 'middle' })
  waitForChange()
  send({ type: 'release', button: 'middle' })
  waitForChange()
  tapRight()
  send({ type: 'scan', text: FIRST_IMAGE })
  for (let press = 0; press < 3; press += 1) tapRight()
  send({ type: 'scan', text: SECOND_IMAGE })
  if (token.screen.name !== 'activation-code') throw new TypeError('no 8 digits on the display')
  return onOtherClock(token, -token.at)
}

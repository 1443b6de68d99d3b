import {
  type Button,
  type CameraTokenTypes,
  display,
  hexToBytes,
  inspect,
  makeToken,
  step,
} from '../../token-core/index.ts'
import type { Example, State } from './format.ts'

type Token = CameraTokenTypes['token']
type TokenEvent = CameraTokenTypes['event']

type Happening<Event = TokenEvent> = Event extends TokenEvent ? Omit<Event, 'at'> : never

/** A token in somebody's hand: each thing done takes a moment. */
interface Device {
  readonly token: Token
  readonly display: CameraTokenTypes['display']
  readonly tokenCodes: readonly string[]
}

const MOMENT = 600
const HOLD = 2000

const look = (token: Token): Device => ({
  token,
  display: display(token),
  tokenCodes: inspect(token).activations.map(({ tokenCode }) => tokenCode),
})

function after({ token }: Device, wait: number, happening: Happening): Device {
  return look(step(token, { ...happening, at: token.at + wait } as TokenEvent)[0])
}

export const press = (device: Device, button: Button): Device =>
  after(after(device, MOMENT, { type: 'press', button }), 50, { type: 'release', button })

export const scan = (device: Device, text: string): Device => after(device, MOMENT, { type: 'scan', text })

/** Factory-new, switched on, and Continue pressed: the camera runs. */
function scanning(example: Example): Device {
  const device = look(makeToken({ serial: example.serial, deviceKey: hexToBytes(example.deviceKey) }))
  const held = after(device, 0, { type: 'press', button: 'middle' })
  return press(after(held, HOLD, { type: 'release', button: 'middle' }), 'right')
}

export interface States {
  /** In each state with the camera running. */
  readonly scanning: Readonly<Record<State, Device>>
  readonly deviceCode: Device
  readonly activationCode: Device
  readonly activated: Device
}

/** Takes a token through the example's registration, as a customer would: Done, Yes, Continue, then Done, Yes. */
export function register(example: Example): States {
  const fresh = scanning(example)
  const deviceCode = scan(fresh, example.activation1.text)
  const pending = press(press(press(deviceCode, 'right'), 'right'), 'right')
  const activationCode = scan(pending, example.activation2.text)
  const activated = press(press(activationCode, 'right'), 'right')
  return {
    scanning: { 'not-activated': fresh, pending, activated: press(activated, 'right') },
    deviceCode,
    activationCode,
    activated,
  }
}

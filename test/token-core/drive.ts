import {
  type Button,
  type CameraTokenTypes,
  display,
  hexToBytes,
  inspect,
  makeToken,
  type ProfileName,
  step,
} from '../../token-core/index.ts'

type Token = CameraTokenTypes['token']
type TokenEvent = CameraTokenTypes['event']
type Effect = CameraTokenTypes['effect']
type Display = CameraTokenTypes['display']
type Inspection = CameraTokenTypes['inspection']

type Happening<Event = TokenEvent> = Event extends TokenEvent ? Omit<Event, 'at'> : never

/** The token of the practice bank in test/token-core/practice-images.ts. */
export const SERIAL = '12-3456789-0'
export const DEVICE_KEY = hexToBytes('0f'.repeat(32))

/** Drives one token in a test: time moves only by `wait` and `until`. */
export interface Drive {
  readonly token: Token
  readonly display: Display
  readonly inspection: Inspection
  /** All that the token told so far. */
  readonly effects: readonly Effect[]
  send(happening: Happening): void
  /** Lets ms pass. */
  wait(ms: number): void
  press(button: Button): void
  release(button: Button): void
  /** Down and up in the same ms. */
  tap(...buttons: Button[]): void
  /** Down for ms. */
  hold(button: Button, ms?: number): void
  scan(text: string): void
  /** From off to the first screen: middle for 2 s, then the splash. */
  switchOn(): void
  /** From off to Menu. */
  openMenu(): void
}

export function drive(options: { profile?: ProfileName; tapeIn?: boolean; token?: Token } = {}): Drive {
  const { profile = 'dp', tapeIn = false } = options
  let token = options.token ?? makeToken({ serial: SERIAL, deviceKey: DEVICE_KEY, profile, tapeIn })
  const effects: Effect[] = []
  const sendAt = (at: number, happening: Happening) => {
    const [next, told] = step(token, { ...happening, at } as TokenEvent)
    token = next
    effects.push(...told)
  }
  const self: Drive = {
    get token() {
      return token
    },
    get display() {
      return display(token)
    },
    get inspection() {
      return inspect(token)
    },
    effects,
    send: (happening) => sendAt(token.at, happening),
    wait: (ms) => sendAt(token.at + ms, { type: 'time-passed' }),
    press: (button) => self.send({ type: 'press', button }),
    release: (button) => self.send({ type: 'release', button }),
    tap(...buttons) {
      for (const button of buttons) {
        self.press(button)
        self.release(button)
      }
    },
    hold(button, ms = 2_000) {
      self.press(button)
      self.wait(ms)
      self.release(button)
    },
    scan: (text) => self.send({ type: 'scan', text }),
    switchOn() {
      self.hold('middle')
      self.wait(500)
    },
    openMenu() {
      self.press('left')
      self.hold('middle')
      self.release('left')
    },
  }
  return self
}

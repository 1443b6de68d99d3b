import { shapesOf } from '../../host/kinds/kinds.ts'
import type { LinkState } from '../../renderer/connection/host-link.ts'
import { connectToken, type HeardConnection } from '../../renderer/connection/token-store.ts'
import type { NewEvent, TokenView, ViewOf } from '../../renderer/connection/view.ts'
import {
  DEFAULT_SERIAL,
  DEMO_FACTORY_KEY,
  deriveDeviceKey,
  encodeActivation1,
  inspect,
  type KindName,
  makeToken,
  step,
  type Token,
  type TokenEvent,
} from '../../token-core/index.ts'

/** The text of a first image: `scan` it to see twelve digits. */
export const FIRST_IMAGE = encodeActivation1({
  type: 'activation-1',
  licence: 'VDS2460635',
  challenge: new Uint8Array(8).fill(7),
  issuer: '練習銀行',
}).text

/** The first image of another registration. */
export const OTHER_FIRST_IMAGE = encodeActivation1({
  type: 'activation-1',
  licence: 'VDS5018960',
  challenge: new Uint8Array(8).fill(8),
  issuer: '別の練習銀行',
}).text

type TokenOf<Kind extends KindName> = Extract<Token, { readonly kind: Kind }>

/** A token and a link to it without a host between: what the page sends is applied at once, at the time that a test sets. */
export function fakeOf<Kind extends KindName>(first: TokenOf<Kind>) {
  let now = first.at
  let token: Token = first
  let sequence = 0
  let fault: Error | null = null
  let heard: HeardConnection | null = null
  const sent: NewEvent[] = []

  const anyView = (): TokenView => ({
    ...inspect(token),
    id: 'main',
    name: 'Main',
    colour: 'blue',
    place: 0,
    sequence,
    now,
    clock: { mode: 'real', speed: 1 },
    bank: shapesOf(token.kind).bankOf(inspect(token)),
    holder: null,
  })
  // A step never makes another kind of it.
  const view = () => anyView() as ViewOf<Kind>
  const apply = (event: NewEvent | { type: 'time-passed' }) => {
    ;[token] = step(token, { ...event, at: now } as TokenEvent)
    sequence += 1
    heard?.hear(anyView())
    return view()
  }
  const send = async (event: NewEvent) => {
    sent.push(event)
    if (fault) throw fault
    return apply(event)
  }
  return {
    sent,
    /** A page's connection to the token, followed from now on. */
    connect({ deliver = send as (event: NewEvent) => Promise<TokenView>, clock = () => now } = {}) {
      const connection = connectToken(deliver, clock)
      heard = connection
      connection.hearState('live')
      connection.hear(anyView())
      return connection
    },
    /** Nobody follows it any more. */
    leave() {
      heard = null
    },
    view,
    apply,
    clock: () => now,
    pass(ms: number) {
      now += ms
      return apply({ type: 'time-passed' })
    },
    failWith(error: Error | null) {
      fault = error
    },
    say(state: LinkState) {
      heard?.hearState(state)
    },
    show(shown: TokenView) {
      heard?.hear(shown)
    },
  }
}

/** What any page is drawn with. */
export type FakeConnection = Pick<ReturnType<typeof fakeOf>, 'connect' | 'leave' | 'clock'>

/** A camera token. */
export function fakeToken({ tapeIn = false } = {}) {
  const deviceKey = deriveDeviceKey(DEMO_FACTORY_KEY, DEFAULT_SERIAL)
  return {
    ...fakeOf<'camera-token'>(makeToken({ serial: DEFAULT_SERIAL, deviceKey, tapeIn, at: 1_000_000 })),
    /** Switches on and opens the camera. */
    startScanning() {
      this.apply({ type: 'press', button: 'middle' })
      this.pass(2_000)
      this.apply({ type: 'release', button: 'middle' })
      this.pass(500)
      this.apply({ type: 'press', button: 'right' })
      return this.apply({ type: 'release', button: 'right' })
    },
  }
}

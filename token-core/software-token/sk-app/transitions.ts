import { bytesToHex } from '../../bytes.ts'
import { DEMO_FACTORY_KEY } from '../../demo.ts'
import { deriveOtpKey, KEY_HEX } from '../../otp/derive.ts'
import { parseOtpSerial } from '../../otp/otp-serial.ts'
import type { SkScreen, TokenEvent } from '../events.ts'
import { type EventOf, type Outcome, setClock } from '../phone.ts'
import { PROFILES } from '../profile.ts'
import type { SkInstalled, SkToken } from './token.ts'

/** What a finger does on a screen, ≡ as `menu`, モード切替 as `mode`. A missing cell is "ignored", a missing row does not compile. */
type Row = { readonly [Does in 'open' | 'close' | 'menu' | 'mode']?: Cell }

interface Cell {
  /** Every screen it can lead to; a test holds this to what really happens. */
  readonly to: readonly SkScreen[]
  readonly act: (token: SkInstalled) => SkInstalled
}

const go = (screen: SkInstalled['screen']): Cell => ({ to: [screen], act: (token) => ({ ...token, screen }) })

const open: Cell = { to: ['code', 'error'], act: (token) => follow({ ...token, screen: 'code' }) }
const otherMode: Cell = {
  to: ['code'],
  act: (token) => ({ ...token, screen: 'code', app: { ...token.app, showsSerial: !token.app.showsSerial } }),
}

/** The app, as a table. What happens to the telephone, or to the app as a whole, holds on every screen and stands in no row. */
// biome-ignore format: a table is read in columns
export const SK_TRANSITIONS: { readonly [Name in SkScreen]: Row } = {
  none:   {},
  closed: { open },
  code:   { menu: go('menu'), close: go('closed') },
  menu:   { menu: go('code'), mode: otherMode },
  error:  { close: go('closed') },
}

/** What an event makes of the token, or why it does nothing. */
export function skHappen(token: SkToken, event: TokenEvent): Outcome<SkToken> {
  switch (event.type) {
    case 'install':
      return install(token, event)
    case 'phone-clock':
      return setClock(token, event)
    case 'sim-changed':
      return event.foreign === token.foreignSim ? 'already-so' : follow({ ...token, foreignSim: event.foreign })
    case 'time-passed':
      return 'nothing-due'
  }
  if (token.app === null) return 'not-on-this-screen'
  switch (event.type) {
    case 'uninstall':
    case 'phone-changed':
      return { ...token, screen: 'none', app: null }
    case 'restored':
      return token.app.isRestored ? 'already-so' : follow({ ...token, app: { ...token.app, isRestored: true } })
    case 'open':
    case 'close':
      return SK_TRANSITIONS[token.screen][event.type]?.act(token) ?? 'not-on-this-screen'
    case 'tap':
      return SK_TRANSITIONS[token.screen][event.control]?.act(token) ?? 'not-on-this-screen'
    default:
      return 'not-on-this-screen'
  }
}

/** Over an installed app, too: it begins anew. */
function install(token: SkToken, event: EventOf<'install'>): Outcome<SkToken> {
  const serial = parseOtpSerial(event.serial)
  if (serial === null) return 'not-possible'
  const key =
    event.key?.toLowerCase() ?? bytesToHex(deriveOtpKey(DEMO_FACTORY_KEY, serial, PROFILES['sk-app'].keyBytes))
  if (!KEY_HEX.test(key)) return 'not-possible'
  return { ...token, screen: 'closed', app: { serial, key, showsSerial: false, isRestored: false } }
}

/** What is open follows at once: no code where the app is not on its own telephone, and the code again where it is. */
function follow<Of extends SkToken>(token: Of): Of {
  if (token.app === null || token.screen === 'closed') return token
  if (token.foreignSim || token.app.isRestored) return { ...token, screen: 'error' }
  return token.screen === 'error' ? { ...token, screen: 'code' } : token
}

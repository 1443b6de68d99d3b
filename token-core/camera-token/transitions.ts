import { activate, cancelRegistration } from './activation.ts'
import { isLow } from './battery.ts'
import type { ScreenName } from './events.ts'
import { scrolled } from './glass.ts'
import { enterCamera, enterStart } from './lens.ts'
import { openMenu, startUp, switchOff } from './power.ts'
import { deleteActivation, readScan } from './read-scan.ts'
import { isActivated, MENU_ITEMS, show, type Token, type TokenOn } from './token.ts'

/**
 * The device, as a table: a row for each screen, a cell for each thing that can happen on it. A missing cell is "ignored", a missing
 * row does not compile. Two things hold everywhere and stand in no row: middle held 2 s is off, and so is the loss of power.
 */
export interface Row<Name extends ScreenName> {
  /** Soft keys, pressed while lit. */
  readonly left?: Cell<TokenOn<Name>>
  readonly right?: Cell<TokenOn<Name>>
  /** The camera read a text. */
  readonly scan?: Cell<TokenOn<Name>, string>
  /** The screen's time is up (`DeviceProfile.timing.screenLimit`). */
  readonly limit?: Cell<TokenOn<Name>>
  /** The camera failed, or the charge fell below what it needs. */
  readonly cameraLost?: Cell<TokenOn<Name>>
  /** From off: middle held, or left and middle. */
  readonly held?: Cell<TokenOn<Name>>
  readonly heldWithLeft?: Cell<TokenOn<Name>>
}

export interface Cell<On extends Token = Token, Input = void> {
  /** Every screen it can lead to; a test holds this to what really happens. */
  readonly to: readonly ScreenName[]
  readonly act: (token: On, input: Input) => Token
}

const go = (name: Exclude<ScreenName, 'off' | ScreenWithData>): Cell => ({
  to: [name],
  act: (token) => show(token, { name }),
})
type ScreenWithData = 'device-code' | 'activation-code' | 'transaction' | 'confirm-deletion' | 'menu' | 'refusal'

const camera: Cell = { to: ['scanning', 'refusal'], act: enterCamera }
const start: Cell = { to: ['start', ...camera.to], act: enterStart }
const off: Cell = { to: ['off'], act: switchOff }
const cancelled: Cell = { to: ['cancelled'], act: cancelRegistration }

const afterSplash: Cell = {
  to: ['low-battery', ...start.to],
  act: (token) => (isLow(token) ? show(token, { name: 'low-battery' }) : enterStart(token)),
}
const cancelScan: Cell = {
  to: ['start', 'off'],
  act: (token) => (isActivated(token) ? switchOff(token) : show(token, { name: 'start' })),
}
const read: Cell<TokenOn<'scanning'>, string> = {
  to: ['device-code', 'activation-code', 'transaction', 'confirm-deletion', 'refusal'],
  act: readScan,
}
const store: Cell = { to: ['activated', 'refusal'], act: activate }
const erase: Cell<TokenOn<'confirm-deletion'>> = {
  to: ['deleted'],
  act: (token) => deleteActivation(token, token.screen.tokenCode),
}
const scroll: Cell<TokenOn<'transaction'>> = { to: ['transaction'], act: scrolled }
const nextItem: Cell<TokenOn<'menu'>> = {
  to: ['menu'],
  act: (token) => {
    const next = MENU_ITEMS[(MENU_ITEMS.indexOf(token.screen.cursor) + 1) % MENU_ITEMS.length]
    return show(token, { name: 'menu', cursor: next ?? 'token-info' })
  },
}
const openItem: Cell<TokenOn<'menu'>> = { to: MENU_ITEMS, act: (token) => show(token, { name: token.screen.cursor }) }
const backTo = (cursor: (typeof MENU_ITEMS)[number]): Cell => ({
  to: ['menu'],
  act: (token) => show(token, { name: 'menu', cursor }),
})

// biome-ignore format: a table is read in columns
export const TRANSITIONS: { readonly [Name in ScreenName]: Row<Name> } = {
  off:                  { held: { to: ['splash', 'off'], act: startUp }, heldWithLeft: { to: ['menu', 'off'], act: openMenu } },
  splash:               { limit: afterSplash },
  'low-battery':        { right: start },
  start:                { right: camera },
  scanning:             { left: cancelScan, scan: read, limit: off, cameraLost: camera },
  'device-code':        { right: go('code-accepted') },
  'code-accepted':      { left: cancelled, right: go('awaiting-second') },
  'awaiting-second':    { right: camera },
  'activation-code':    { right: go('confirm-activation'), limit: cancelled },
  'confirm-activation': { left: cancelled, right: store, limit: cancelled },
  activated:            { right: camera },
  cancelled:            { right: camera },
  transaction:          { left: scroll, right: camera, limit: off },
  'confirm-deletion':   { left: camera, right: erase },
  deleted:              { right: start },
  menu:                 { left: nextItem, right: openItem },
  'token-info':         { left: backTo('token-info') },
  version:              { left: backTo('version') },
  refusal:              { right: start },
}

/** The row of the screen that the token is on. */
export const rowOf = (token: Token): Row<ScreenName> => TRANSITIONS[token.screen.name] as Row<ScreenName>

import { powerOf } from './battery.ts'
import type { Button } from './events.ts'
import { isOn, profileOf, show, type Token } from './token.ts'

/** Switching on and off, and what a hold is. */

const OFF = { name: 'off' } as const

/** Off: what was not yet confirmed is lost with the power; what was confirmed stays. */
export function switchOff(token: Token): Token {
  return {
    ...token,
    screen: OFF,
    screenSince: token.at,
    darkSince: null,
    registration: null,
    holdSince: token.at,
  }
}

/** Switching on takes some charge; the last of it is not enough. */
function switchOn(token: Token, first: 'splash' | 'menu'): Token {
  const charge = Math.max(0, (token.charge ?? 0) - profileOf(token).battery.start)
  const charged: Token = { ...token, charge, holdSince: token.at }
  if (charge === 0) return charged
  return show(charged, first === 'menu' ? { name: 'menu', cursor: 'token-info' } : { name: 'splash' })
}

export const startUp = (token: Token): Token => spend(switchOn(token, 'splash'), ['middle'])
export const openMenu = (token: Token): Token => spend(switchOn(token, 'menu'), ['left', 'middle'])
export const switchOffByHand = (token: Token): Token => spend(switchOff(token), ['middle'])

/** A button that completed a hold counts as up until it is released. */
function spend(token: Token, held: readonly Button[]): Token {
  const spent = Object.fromEntries(held.map((button) => [button, 'spent' as const]))
  return { ...token, buttons: { ...token.buttons, ...spent } }
}

/** From off a hold starts when the set of left and middle last changed; when on, only middle counts. */
export const countsForHold = (token: Token, button: Button): boolean =>
  button === 'middle' || (button === 'left' && !isOn(token))

/**
 * What the present hold will do, if one counts. From off a hold belongs to the set of left and middle that is down; when on,
 * middle is off, whatever else is down.
 */
export function holdOf(token: Token): 'switch-on' | 'switch-off' | 'menu' | null {
  if (token.buttons.middle !== 'down') return null
  const power = powerOf(token)
  if (power === 'none') return null
  if (power === 'on') return 'switch-off'
  return token.buttons.left === 'down' ? 'menu' : 'switch-on'
}

/** After cells or tape changed: without power the device is off, and a hold counts from each change between on, off and none. */
export function settlePower(before: Token, after: Token): Token {
  const settled = powerOf(after) === 'none' && after.screen.name !== 'off' ? switchOff(after) : after
  return powerOf(before) === powerOf(settled) ? settled : { ...settled, holdSince: settled.at }
}

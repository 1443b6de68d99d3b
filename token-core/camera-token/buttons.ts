import { BUTTONS, type Button, type TokenEvent } from './events.ts'
import { stuckFault, withTerms } from './fault-terms.ts'
import { countsForHold } from './power.ts'
import { isLit, isOn, type Terms, type Token } from './token.ts'
import { rowOf } from './transitions.ts'

/** A press acts when the button goes down. While dark it lights the display and does nothing else. */
export function press(token: Token, button: Button): Token {
  if (token.buttons[button] !== 'up') return token
  const pressed = changeHold({ ...token, buttons: { ...token.buttons, [button]: 'down' } }, button)
  if (!isOn(token)) return pressed
  const active: Token = { ...pressed, activeAt: token.at, darkSince: null }
  if (!isLit(token) || button === 'middle') return active
  return rowOf(token)[button]?.act(active) ?? active
}

/** A release restarts the 15 s, but never lights. */
export function release(token: Token, button: Button): Token {
  const was = token.buttons[button]
  if (was === 'up') return token
  const released: Token = { ...token, buttons: { ...token.buttons, [button]: 'up' }, activeAt: token.at }
  return was === 'spent' ? released : changeHold(released, button)
}

function changeHold(token: Token, button: Button): Token {
  return countsForHold(token, button) ? { ...token, holdSince: token.at } : token
}

/**
 * Stuck: a press whose releases are ignored until the fault is taken away, which releases it. With terms nothing is pressed: the next
 * presses stick.
 */
export function stick(before: Token, button: Button, on: boolean, terms: Terms | null): Token {
  if (on && terms) {
    const free = before.stuckButtons.includes(button) ? stick(before, button, false, null) : before
    return withTerms(free, stuckFault(button), terms)
  }
  const token = withTerms(before, stuckFault(button), null)
  const isStuck = token.stuckButtons.includes(button)
  if (on === isStuck) return token
  if (on) return press({ ...token, stuckButtons: [...token.stuckButtons, button] }, button)
  return release({ ...token, stuckButtons: token.stuckButtons.filter((stuck) => stuck !== button) }, button)
}

/** Nobody held a button all the while; one that is stuck stays down. */
export const whenTakenUp = ({ at, buttons, stuckButtons }: Token): readonly TokenEvent[] =>
  BUTTONS.filter((button) => buttons[button] !== 'up' && !stuckButtons.includes(button)).map((button) => ({
    type: 'release',
    button,
    at,
  }))

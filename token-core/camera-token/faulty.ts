import { press } from './buttons.ts'
import type { Button } from './events.ts'
import { type Chance, strike, stuckFault, withTerms } from './fault-terms.ts'
import { refuse } from './lens.ts'
import { isLit, type Token } from './token.ts'
import { rowOf } from './transitions.ts'

/** What faults that act only some times make of what the device would do. Tables and timers know nothing of them. */

/** The display lights up, the camera starts, the memory is asked for a place, or a code comes to be shown. */
export function faulty(before: Token, after: Token, chance: Chance): Token {
  return faultyScreen(before, faultyDisplay(before, after, chance), chance)
}

function faultyDisplay(before: Token, after: Token, chance: Chance): Token {
  if (!isLit(after)) return after.displayFault === 'while-lit' ? { ...after, displayFault: undefined } : after
  if (after.faultTerms === undefined || isLit(before)) return after
  const struck = strike(after, 'display', chance)
  return struck ? { ...struck, displayFault: 'while-lit' } : after
}

function faultyScreen(before: Token, after: Token, chance: Chance): Token {
  if (after.faultTerms === undefined || before.screen === after.screen) return after
  switch (after.screen.name) {
    case 'scanning': {
      const struck = strike(after, 'camera', chance)
      return struck ? refuse(struck, 'SIM08') : after
    }
    case 'activation-code': {
      const candidate = after.registration?.candidate?.licence
      const full = holds(after, candidate) ? null : strike(after, 'memory-full', chance)
      return full ? refuse({ ...full, registration: before.registration }, 'SIM05') : wrongCode(after, chance)
    }
    case 'activated': {
      const full = before.activations.length < after.activations.length ? strike(after, 'memory-full', chance) : null
      return full ? refuse({ ...full, activations: before.activations }, 'SIM05') : after
    }
    case 'device-code':
    case 'transaction':
      return before.screen.name === 'scanning' ? wrongCode(after, chance) : after
    default:
      return after
  }
}

const holds = ({ activations }: Token, wanted: string | undefined): boolean =>
  activations.some(({ licence }) => licence === wanted)

function wrongCode(token: Token, chance: Chance): Token {
  const { screen } = token
  const struck = 'scanned' in screen ? strike(token, 'wrong-codes', chance) : null
  return struck && 'scanned' in screen ? { ...struck, screen: { ...screen, wrong: true } } : token
}

/** A text in front of the camera, which may fail at it. */
export function scanned(token: Token, text: string, chance: Chance): Token {
  const { scan } = rowOf(token)
  if (!scan) return token
  const struck = strike(token, 'camera', chance)
  return struck ? refuse(struck, 'SIM08') : scan.act(token, text)
}

/** A finger on a button, which may stay down; one that stayed down so comes loose. */
export function pressed(token: Token, button: Button, chance: Chance): Token {
  const isDown = token.buttons[button] !== 'up'
  if (isDown) return loosened(token, button, chance)
  const struck = strike(token, stuckFault(button), chance)
  return press(struck ? { ...struck, stuckButtons: [...struck.stuckButtons, button] } : token, button)
}

function loosened(token: Token, button: Button, { effects }: Chance): Token {
  const terms = token.faultTerms?.[stuckFault(button)]
  if (terms === undefined || !token.stuckButtons.includes(button)) return token
  effects.push({ at: token.at, type: 'button-loosened', button })
  const isOver = 'times' in terms && terms.times === 0
  const loose = { ...token, stuckButtons: token.stuckButtons.filter((stuck) => stuck !== button) }
  return isOver ? withTerms(loose, stuckFault(button), null) : loose
}

import { atTime, isLit, profileOf, type Token } from './token.ts'

/** Charge: what it drives, what drains it, and when it will fall below a level. */

/** `none`: the tape is in, there are no cells, or they are empty. */
export type Power = 'on' | 'off' | 'none'

export function powerOf(token: Token): Power {
  if (token.tapeIn || token.charge === null || token.charge <= 0) return 'none'
  return token.screen.name === 'off' ? 'off' : 'on'
}

/** Thousandths of a unit a ms. */
function drain(token: Token): number {
  if (!isLit(token)) return 0
  const { displayPerMs, cameraPerMs } = profileOf(token).battery
  return token.screen.name === 'scanning' ? displayPerMs + cameraPerMs : displayPerMs
}

/** Lets time pass in which nothing changes but the charge. */
export function advance(token: Token, at: number): Token {
  const used = drain(token) * (at - token.at)
  return atTime(token, at, token.charge === null ? null : Math.max(0, token.charge - used))
}

/** The first ms at which the charge is below `level`, or Infinity if it will not fall there. */
export function belowAt(token: Token, level: number): number {
  const rate = drain(token)
  if (rate === 0 || token.charge === null) return Number.POSITIVE_INFINITY
  return token.charge < level ? token.at : token.at + Math.floor((token.charge - level) / rate) + 1
}

/** The first ms at which nothing is left. */
export function emptyAt(token: Token): number {
  const rate = drain(token)
  if (rate === 0 || token.charge === null) return Number.POSITIVE_INFINITY
  return token.at + Math.ceil(token.charge / rate)
}

export const isLow = (token: Token): boolean => (token.charge ?? 0) < profileOf(token).battery.low
export const isTooLowForCamera = (token: Token): boolean => (token.charge ?? 0) < profileOf(token).battery.cameraMinimum

export function gaugeOf(token: Token): 0 | 1 | 2 | 3 {
  const [three, two, one] = profileOf(token).battery.gauge
  const charge = token.charge ?? 0
  if (charge >= three) return 3
  if (charge >= two) return 2
  return charge >= one ? 1 : 0
}

/** When the gauge of the version screen will show a step less, while it is seen. */
export function gaugeChangeAt(token: Token): number {
  if (token.screen.name !== 'version' || token.displayFault !== undefined) return Number.POSITIVE_INFINITY
  const gauge = gaugeOf(token)
  const level = gauge === 0 ? undefined : profileOf(token).battery.gauge[3 - gauge]
  return level === undefined ? Number.POSITIVE_INFINITY : belowAt(token, level)
}

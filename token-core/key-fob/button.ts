import { codeToShow, makeCode } from './codes.ts'
import type { FobFault, TokenEvent } from './events.ts'
import { isOver, levelOf } from './life.ts'
import { type Lit, profileOf, type Token } from './token.ts'

/** A press acts when the button goes down: off where anything is lit, else the code of this moment. */
export function press(before: Token): Token {
  if (before.button !== 'up') return before
  const token: Token = { ...before, button: 'down' }
  if (token.lit) return { ...token, lit: null }
  const { end, lowBattery } = profileOf(token)
  if (isOver(token))
    return end === '' ? token : { ...token, lit: { screen: 'end', since: token.at, code: null, level: null } }
  const level = levelOf(token)
  const isLow = lowBattery !== null && level < lowBattery.below
  const code = isLow ? makeCode(token) : codeToShow(token)
  const lit: Lit = { screen: isLow ? 'battery' : 'code', since: token.at, code, level: isLow ? level : null }
  const used: Token = { ...token, usesLeft: token.usesLeft && token.usesLeft - 1, lit }
  return isLow ? used : { ...used, lastCode: code }
}

export const release = (token: Token): Token => (token.button === 'down' ? { ...token, button: 'up' } : token)

/** After the notice of a low battery the code of the press follows; one that is frozen then shows what it showed before. */
export function showCode(token: Token): Token {
  const code = token.kept ?? token.lit?.code ?? null
  return { ...token, lit: { screen: 'code', since: token.at, code, level: null }, lastCode: code }
}

/** One at a time. Frozen keeps the last code that was shown, or that of now where there was none; without a button it is the one shown now. */
export function setFault(token: Token, fault: FobFault): Token {
  if (token.fault === fault) return token
  return { ...token, fault, kept: fault === 'frozen' ? (token.lastCode ?? makeCode(token)) : null }
}

/** Nobody held the button all the while. */
export const whenTakenUp = ({ at, button }: Token): readonly TokenEvent[] =>
  button === 'down' ? [{ type: 'release', at }] : []

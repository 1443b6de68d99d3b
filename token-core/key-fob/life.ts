import { profileOf, type Token } from './token.ts'

/** Uses and age: what is left of its life. Its battery cannot be changed. */

/** When its age is reached. */
export const agesAt = (token: Token): number => token.agesFrom + profileOf(token).life.age

/** No use is left, or its age is reached. */
export const isOver = (token: Token): boolean => token.usesLeft === 0 || token.at >= agesAt(token)

/** Whole percent, of uses or of age, whichever is less. */
export function levelOf(token: Token): number {
  const { uses, age } = profileOf(token).life
  const ofAge = partLeft(agesAt(token) - token.at, age)
  return uses === null || token.usesLeft === null ? ofAge : Math.min(ofAge, partLeft(token.usesLeft, uses))
}

const partLeft = (left: number, whole: number): number => Math.max(0, Math.floor((100 * left) / whole))

/** The most that still shows `percent`, of uses and of age counted from now. @param percent whole, 0–100 */
export function setLevel(token: Token, percent: number): Token {
  const { uses, age } = profileOf(token).life
  return { ...token, usesLeft: uses && mostAt(percent, uses), agesFrom: token.at - age + mostAt(percent, age) }
}

const mostAt = (percent: number, whole: number): number => Math.min(whole, Math.ceil((whole * (percent + 1)) / 100) - 1)

/** Nothing left of either. */
export function endLife(token: Token): Token {
  const { age } = profileOf(token).life
  return {
    ...token,
    usesLeft: token.usesLeft && 0,
    agesFrom: Math.min(token.agesFrom, token.at - age),
    lit: null,
  }
}

import { serialOf } from '../../token-core/index.ts'
import type { BankName } from '../token/bank-name.ts'
import type { TokenColour, TokenRecord } from '../token/token-view.ts'
import type { AllTokens, Claim, StoredToken } from './store.ts'

const nameOf = (claim: Claim): string => ('serial' in claim ? claim.serial : `${claim.bank} ${claim.mark}`)

/** What a store tells of all its tokens, where this process has them all at hand. */
export function heldTokens(held: () => Iterable<StoredToken>): AllTokens {
  /** Serials of removed tokens, the last removed last: such a token may come back, or its serial be known at a bank. */
  const givenUp = new Set<string>()
  /** What tokens that are being made are to have. */
  const claimed = new Set<string>()
  let lastPlace = 0

  function* records(): Iterable<TokenRecord> {
    for (const { record } of held()) yield record
  }
  const ofThese = (asked: readonly string[], found: Iterable<string | null>): Set<string> => {
    const wanted = new Set(asked)
    return new Set([...found].filter((one) => one !== null && wanted.has(one)) as string[])
  }
  const serialsOf = () => [...records()].map(({ token }) => serialOf(token))

  function lent(bank: BankName, marks: readonly string[]): ReadonlySet<string> {
    const held = new Set([...records()].flatMap(({ loan }) => (loan?.bank === bank ? [loan.mark] : [])))
    return new Set(marks.filter((mark) => held.has(mark) || claimed.has(nameOf({ bank, mark }))))
  }

  return {
    async nextPlaces(count) {
      for (const { place } of records()) lastPlace = Math.max(lastPlace, place)
      const first = lastPlace + 1
      lastPlace += count
      return Array.from({ length: count }, (_, index) => first + index)
    },
    names: async (asked) =>
      ofThese(
        asked,
        [...records()].map(({ name }) => name),
      ),
    async colours() {
      const colours = new Map<TokenColour, number>()
      for (const { colour } of records()) colours.set(colour, (colours.get(colour) ?? 0) + 1)
      return colours
    },
    async withSerials(serials) {
      const wanted = new Set<string | null>(serials)
      return [...records()].filter(({ token }) => wanted.has(serialOf(token) ?? null))
    },
    lent: async (bank, marks) => lent(bank, marks),
    serials: async (asked) => ({
      taken: new Set([...ofThese(asked, serialsOf()), ...asked.filter((serial) => claimed.has(nameOf({ serial })))]),
      givenUp: ofThese(asked, givenUp),
    }),
    async claim(claim) {
      const isHeld = 'serial' in claim ? serialsOf().includes(claim.serial) : lent(claim.bank, [claim.mark]).size > 0
      if (isHeld || claimed.has(nameOf(claim))) return false
      claimed.add(nameOf(claim))
      return true
    },
    async release(claim) {
      claimed.delete(nameOf(claim))
    },
    async giveUp(serial) {
      givenUp.delete(serial)
      givenUp.add(serial)
    },
  }
}

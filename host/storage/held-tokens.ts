import { serialOf } from '../../token-core/index.ts'
import type { TokenColour, TokenRecord } from '../token/token-view.ts'
import type { AllTokens, StoredToken } from './store.ts'

/** What a store tells of all its tokens, where this process has them all at hand. */
export function heldTokens(held: () => Iterable<StoredToken>): AllTokens {
  /** Serials of removed tokens, the last removed last: such a token may come back, or its serial be known at a bank. */
  const givenUp = new Set<string>()
  /** Serials of tokens that are being made. */
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
    lent: async (bank) =>
      new Set([...records()].flatMap(({ loan }) => (loan !== null && loan.bank === bank ? [loan.mark] : []))),
    serials: async (asked) => ({
      taken: ofThese(asked, [...serialsOf(), ...claimed]),
      givenUp: ofThese([...asked], givenUp),
    }),
    async claimSerial(serial) {
      if (claimed.has(serial) || serialsOf().includes(serial)) return false
      claimed.add(serial)
      return true
    },
    async giveUpSerial(serial, wasUsed) {
      claimed.delete(serial)
      if (!wasUsed) return
      givenUp.delete(serial)
      givenUp.add(serial)
    },
  }
}

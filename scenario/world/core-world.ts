import { seededRandom, systemRandom } from '../../server/index.ts'
import { DEFAULT_CARD_NUMBER } from '../../token-core/index.ts'
import { isCameraToken } from '../format/given-token.ts'
import { type LocalBank, localBank, type ValueBanks } from './local-bank.ts'
import { firstToken, type LocalToken, type LocalTokenOptions, localToken } from './local-token.ts'
import { beginningOf, firstEvents, type MadeToken } from './otp-customer.ts'
import type { Stage, World } from './world.ts'

export interface CoreWorldOptions extends Pick<LocalTokenOptions, 'readCodes'> {
  /** The banks of one-time passwords, as values; without them no scenario is played at one. */
  readonly banks?: ValueBanks
}

/** In process each customer has his bank for himself. */
const NUMBERS = { contract: DEFAULT_CARD_NUMBER, account: '1234567', userId: '999800000001' } as const

/** A camera token knows how much time passes. One-time passwords come of the time of day: 9 in the morning of 1 April 2026 in Japan. */
const NINE = Date.UTC(2026, 3, 1, 0)

/** The code of tokens and banks alone, in this process: no server, and time that never waits. */
export function coreWorld({ readCodes, banks }: CoreWorldOptions = {}): World {
  return {
    async stage({ tokens, bank, customer, clock, seed, time, rules = {} }): Promise<Stage> {
      if (time === 'real') throw new Error('Real time needs running servers: the token alone has none.')
      if (bank !== 'none') throw new Error('This scenario needs a bank, and is played with the token alone.')
      const random = seed === undefined ? systemRandom : seededRandom(seed, 'scenario')
      const needsDay = customer !== null || !Object.values(tokens).every(isCameraToken)
      const at = clock ?? (needsDay ? NINE : 0)
      const made = new Map<string, LocalToken>()
      const beginWith: MadeToken[] = []
      for (const [i, [name, given]] of Object.entries(tokens).entries()) {
        const token = localToken(firstToken(given, i, at, NUMBERS.contract), { random, readCodes })
        await token.send(firstEvents(given, NUMBERS.userId))
        made.set(name, token)
        beginWith.push({ given, serial: token.serial })
      }
      let otpBank: LocalBank | null = null
      if (customer !== null) {
        if (banks === undefined) throw new Error('This scenario needs a bank, and is played with the token alone.')
        const beginning = beginningOf(customer, beginWith, NUMBERS)
        otpBank = localBank(customer.bank, banks[customer.bank], beginning, { rules, at, random })
      }
      return {
        tokens: made,
        bank: null,
        otpBank,
        async pass(ms) {
          for (const token of made.values()) token.pass(ms)
          otpBank?.pass(ms)
        },
        leave: async () => {},
        close: async () => {},
      }
    },
  }
}

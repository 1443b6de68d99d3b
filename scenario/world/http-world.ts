import type { OtpBankName } from '../format/given-customer.ts'
import type { ServerAddress } from './http-api.ts'
import { openBank, type PracticeUser } from './http-bank.ts'
import { type Made, otpStage } from './http-otp-stage.ts'
import type { HttpToken } from './http-token.ts'
import { httpTokens } from './http-tokens.ts'
import { firstEvents } from './otp-customer.ts'
import { type Sleep, sleepFor } from './sleep.ts'
import { soManyAtOnce } from './so-many-at-once.ts'
import type { Stage, Staging, World } from './world.ts'

export interface HttpWorldOptions {
  readonly host: ServerAddress
  /** Null: there is none. */
  readonly bank: ServerAddress | null
  /** The banks of one-time passwords that there are. */
  readonly otpBanks?: { readonly [Name in OtpBankName]?: ServerAddress | undefined }
  /** Of the practice company, where scenarios may be played in it. */
  readonly practiceUsers?: readonly PracticeUser[]
  /** Lets real time pass; default: a timer. */
  readonly sleep?: Sleep
  /** Whether this seed is what the servers were started with: it cannot be given to them afterwards. */
  readonly hasSeed?: boolean
}

/**
 * Stages that are being made at a time. To register tokens takes both servers longest, and the host waits five seconds at most for an answer
 * of the bank: a hundred scenarios that all begin at once would be refused.
 */
const MOST_PREPARED = 8

/** Running servers: each scenario gets tokens and a company of its own there, which are gone after it. */
export function httpWorld({
  host,
  bank: bankServer,
  otpBanks = {},
  practiceUsers = [],
  hasSeed = false,
  sleep = sleepFor,
}: HttpWorldOptions): World {
  const maker = httpTokens(host)
  const prepared = soManyAtOnce(MOST_PREPARED)

  async function stageAlone(staging: Staging, made: Made, close: () => Promise<void>): Promise<Stage> {
    const bank = bankServer && staging.bank !== 'none' ? await openBank(bankServer, staging, practiceUsers) : null
    if (bank) made.push(bank.close)
    const isStill = staging.time === 'still'
    const holders = { bank, card: undefined, free: async (serials: readonly string[]) => serials }
    const tokens = new Map<string, HttpToken>()
    for (const [name, given] of Object.entries(staging.tokens)) {
      const token = await maker.make(name, given, holders, isStill)
      made.push(token.remove)
      await maker.prepare(token, given, staging)
      const events = firstEvents(given, NOBODYS)
      if (events.length > 0) await token.send(events)
      tokens.set(name, token)
    }
    return {
      ...{ tokens, bank, otpBank: null, close },
      async pass(ms, signal) {
        if (!isStill) return sleep(ms, signal)
        bank?.pass(ms)
        if (ms > 0) await Promise.all([...tokens.values()].map((token) => token.advance(ms)))
      },
      async leave() {
        await bank?.leave()
        await Promise.all([...tokens.values()].map((token) => token.leave()))
      },
    }
  }

  async function stageFor(staging: Staging, made: Made, close: () => Promise<void>): Promise<Stage> {
    const { customer } = staging
    if (customer === null) return prepared(() => stageAlone(staging, made, close))
    const server = otpBanks[customer.bank]
    if (server === undefined) throw new Error(`This scenario needs the bank ${customer.bank}: say where it is.`)
    return otpStage(staging, { server, customer, tokens: maker, sleep, made, close })
  }

  return {
    async stage(staging) {
      if (staging.seed !== undefined && !hasSeed) {
        throw new Error('A seed is for servers that the run starts by itself: leave out --url, or the seed.')
      }
      if (staging.bank !== 'none' && bankServer === null)
        throw new Error('This scenario needs a bank: say where it is.')
      const made: Made = []
      const close = () => takeAway(made)
      try {
        return await stageFor(staging, made, close)
      } catch (error) {
        await close().catch(() => {})
        throw error
      }
    },
  }
}

/** ユーザID of a token that is in use at no bank. */
const NOBODYS = '999800000001'

/** Takes away all that can be, the last first. Throws what went wrong first. */
async function takeAway(made: Made): Promise<void> {
  const errors: unknown[] = []
  for (let one = made.pop(); one !== undefined; one = made.pop()) await one().catch((error) => errors.push(error))
  if (errors.length > 0) throw errors[0]
}

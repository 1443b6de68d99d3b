import { type GivenCameraToken, isCameraToken } from '../format/given-token.ts'
import { bodyOf, callerOf, type ServerAddress } from './http-api.ts'
import { type HttpBank, openBank, type PracticeUser } from './http-bank.ts'
import { type HttpToken, httpToken, type MadeToken } from './http-token.ts'
import { type Sleep, sleepFor } from './sleep.ts'
import { soManyAtOnce } from './so-many-at-once.ts'
import type { Stage, Staging, World } from './world.ts'

export interface HttpWorldOptions {
  readonly host: ServerAddress
  /** Null: there is none. */
  readonly bank: ServerAddress | null
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
  practiceUsers = [],
  hasSeed = false,
  sleep = sleepFor,
}: HttpWorldOptions): World {
  const call = callerOf(host)
  const prepared = soManyAtOnce(MOST_PREPARED)

  async function makeToken(
    name: string,
    given: GivenCameraToken,
    isStill: boolean,
    bank: HttpBank | null,
  ): Promise<HttpToken> {
    const { preset, profile, serial, deviceKey, user } = given
    if (deviceKey !== undefined) throw new Error('"deviceKey" is for a token alone: a host derives it from the serial.')
    const holder = bank && preset !== 'factory-new' ? (user ?? Object.keys(bank.users)[0] ?? '') : null
    const wanted = {
      ...{ preset, profile, serial, name },
      ...(bank?.company && { company: bank.company }),
      ...(holder !== null && { loginId: bank?.users[holder]?.loginId }),
    }
    return httpToken(host, bodyOf<MadeToken>(await call('POST', 'tokens', wanted)), isStill)
  }

  async function prepare(
    token: HttpToken,
    { preset, tapeIn }: GivenCameraToken,
    { time, clock }: Staging,
  ): Promise<void> {
    if (time === 'still') await token.pause()
    else if (token.clock.mode === 'paused') throw new Error(STANDING)
    if (clock !== null) await token.beginAt(clock)
    if (preset === 'factory-new' && !tapeIn) await token.send([{ type: 'tape-removed' }])
  }

  return {
    stage: (staging) =>
      prepared(async (): Promise<Stage> => {
        if (staging.seed !== undefined && !hasSeed) {
          throw new Error('A seed is for servers that the run starts by itself: leave out --url, or the seed.')
        }
        if (staging.bank !== 'none' && bankServer === null)
          throw new Error('This scenario needs a bank: say where it is.')
        if (staging.customer !== null) throw new Error(IN_PROCESS)
        const isStill = staging.time === 'still'
        const made: (() => Promise<unknown>)[] = []
        const close = () => takeAway(made)
        try {
          const bank = bankServer && staging.bank !== 'none' ? await openBank(bankServer, staging, practiceUsers) : null
          if (bank) made.push(bank.close)
          const tokens = new Map<string, HttpToken>()
          for (const [name, given] of Object.entries(staging.tokens)) {
            if (!isCameraToken(given)) throw new Error(IN_PROCESS)
            const token = await makeToken(name, given, isStill, bank)
            made.push(token.remove)
            await prepare(token, given, staging)
            tokens.set(name, token)
          }
          return {
            tokens,
            bank,
            otpBank: null,
            async pass(ms, signal) {
              if (!isStill) return sleep(ms, signal)
              bank?.pass(ms)
              if (ms > 0) await Promise.all([...tokens.values()].map((token) => token.advance(ms)))
            },
            async leave() {
              await bank?.leave()
              await Promise.all([...tokens.values()].map((token) => token.leave()))
            },
            close,
          }
        } catch (error) {
          await close().catch(() => {})
          throw error
        }
      }),
  }
}

const IN_PROCESS =
  'Tokens of one-time passwords, and the banks Shinkin and Seiwa, are played without running servers: leave out --url.'

const STANDING =
  'The clocks of these servers stand, and with "time: real" nothing would ever happen. Start them without --paused, or leave "time" out.'

/** Takes away all that can be, the last first. Throws what went wrong first. */
async function takeAway(made: (() => Promise<unknown>)[]): Promise<void> {
  const errors: unknown[] = []
  for (let one = made.pop(); one !== undefined; one = made.pop()) await one().catch((error) => errors.push(error))
  if (errors.length > 0) throw errors[0]
}

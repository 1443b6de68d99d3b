import type { GivenToken } from '../format/scenario-format.ts'
import { bodyOf, callerOf, type ServerAddress } from './http-api.ts'
import { type HttpBank, openBank, type PracticeUser } from './http-bank.ts'
import { type HttpToken, httpToken } from './http-token.ts'
import type { Stage, Staging, World } from './world.ts'

export interface HttpWorldOptions {
  readonly host: ServerAddress
  /** Null: there is none. */
  readonly bank: ServerAddress | null
  readonly practiceUsers: readonly PracticeUser[]
  /** Whether this seed is what the servers were started with: it cannot be given to them afterwards. */
  readonly hasSeed?: boolean
}

/** Running servers: each scenario gets tokens and a company of its own there, which are gone after it. */
export function httpWorld({ host, bank: bankServer, practiceUsers, hasSeed = false }: HttpWorldOptions): World {
  const call = callerOf(host)

  async function makeToken(
    name: string,
    given: GivenToken,
    staging: Staging,
    bank: HttpBank | null,
  ): Promise<HttpToken> {
    const { preset, profile, serial, deviceKey, tapeIn, user } = given
    if (deviceKey !== undefined) throw new Error('"deviceKey" is for a token alone: a host derives it from the serial.')
    const isStill = staging.time === 'still'
    const holder = bank && preset !== 'factory-new' ? (user ?? Object.keys(bank.users)[0] ?? '') : null
    const wanted = {
      ...{ preset, profile, serial, name },
      ...(bank?.company && { company: bank.company }),
      ...(holder !== null && { loginId: bank?.users[holder]?.loginId }),
    }
    const made = bodyOf<{ id: string; serial: string }>(await call('POST', 'tokens', wanted))
    const token = httpToken(host, made.id, made.serial, isStill)
    if (isStill) bodyOf(await call('PUT', `tokens/${encodeURIComponent(made.id)}/clock`, { mode: 'paused' }))
    if (preset === 'factory-new' && !tapeIn) await token.send([{ type: 'tape-removed' }])
    return token
  }

  return {
    async stage(staging): Promise<Stage> {
      if (staging.seed !== undefined && !hasSeed) {
        throw new Error('A seed is for servers that the run starts by itself: leave out --url, or the seed.')
      }
      if (staging.bank !== 'none' && bankServer === null)
        throw new Error('This scenario needs a bank: say where it is.')
      const isStill = staging.time === 'still'
      const open: (() => Promise<unknown>)[] = []
      const close = async () => {
        for (let end = open.pop(); end !== undefined; end = open.pop()) await end()
      }
      try {
        const bank = bankServer && staging.bank !== 'none' ? await openBank(bankServer, staging, practiceUsers) : null
        if (bank) open.push(bank.close)
        const tokens = new Map<string, HttpToken>()
        for (const [name, given] of Object.entries(staging.tokens)) {
          const token = await makeToken(name, given, staging, bank)
          open.push(token.remove)
          tokens.set(name, token)
        }
        return {
          tokens,
          bank,
          async pass(ms) {
            if (!isStill) return new Promise((resolve) => setTimeout(resolve, ms))
            bank?.pass(ms)
            for (const token of tokens.values()) if (ms > 0) await token.advance(ms)
          },
          close,
        }
      } catch (error) {
        await close().catch(() => {})
        throw error
      }
    },
  }
}

import type { GivenToken } from '../format/given-token.ts'
import type { ServerAddress } from './http-api.ts'
import { openOtpBank } from './http-otp-bank.ts'
import type { HttpToken } from './http-token.ts'
import type { httpTokens } from './http-tokens.ts'
import { firstEvents, type MadeToken } from './otp-customer.ts'
import type { Sleep } from './sleep.ts'
import { turnAt } from './turns.ts'
import type { Stage, Staging, WantedCustomer } from './world.ts'

/** Takes away what was made, the last first. */
export type Made = (() => Promise<unknown>)[]

interface OtpStageOptions {
  readonly server: ServerAddress
  readonly customer: WantedCustomer
  readonly tokens: ReturnType<typeof httpTokens>
  readonly sleep: Sleep
  /** Is told of whatever is made. */
  readonly made: Made
  readonly close: () => Promise<void>
}

/**
 * A stage at a running bank of one-time passwords, with a customer of its own. Clock and rules are those of the whole bank: such scenarios are played
 * there one after the other.
 */
export async function otpStage(
  staging: Staging,
  { server, customer, tokens: maker, sleep, made, close }: OtpStageOptions,
): Promise<Stage> {
  const endTurn = await turnAt(server.url)
  made.push(async () => endTurn())
  const opened = await openOtpBank(server, customer, staging)
  made.push(opened.close)
  const { time, tokens: wanted } = staging
  const isStill = time === 'still'
  // The codes of a token come of the time: it is the bank's.
  const clock = isStill || staging.clock !== null ? opened.now : null
  const tokens = new Map<string, HttpToken>()
  const begun: MadeToken[] = []
  async function begin(name: string, given: GivenToken, card: string | undefined): Promise<void> {
    const token = await maker.make(name, given, { bank: null, card, free: opened.freeSerials }, isStill)
    made.push(token.remove)
    await maker.prepare(token, given, { time, clock })
    tokens.set(name, token)
    begun.push({ given, serial: token.serial })
  }
  // A card bears the number of the customer, who begins with his tokens.
  const all = Object.entries(wanted)
  const cards = all.filter(([, { kind }]) => kind === 'matrix-card')
  for (const [name, given] of all) if (given.kind !== 'matrix-card') await begin(name, given, undefined)
  const otpBank = await opened.customer(begun)
  made.push(otpBank.remove)
  for (const [name, given] of cards) await begin(name, given, otpBank.id)
  for (const [name, given] of all) {
    const events = [...firstEvents(given, null), ...(await otpBank.firstEvents(given))]
    if (events.length > 0) await tokens.get(name)?.send(events)
  }
  const inOrder = all.flatMap(([name]) => {
    const token = tokens.get(name)
    return token ? [[name, token] as const] : []
  })
  return {
    ...{ tokens: new Map(inOrder), bank: null, otpBank, close },
    async pass(ms, signal) {
      if (!isStill) return sleep(ms, signal)
      if (ms === 0) return
      await otpBank.advance(ms)
      await Promise.all([...tokens.values()].map((token) => token.advance(ms)))
    },
    async leave() {
      const now = await otpBank.leave()
      for (const token of tokens.values()) {
        if (isStill) await token.beginAt(now)
        await token.leave()
      }
      endTurn()
    },
  }
}

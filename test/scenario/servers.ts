import { startBank } from '../../bank/index.ts'
import { practiceUsers } from '../../cli/run/memory-world.ts'
import { manualClock, startHost } from '../../host/index.ts'
import { bodyOf, callerOf } from '../../scenario/world/http-api.ts'
import { type HttpWorldOptions, httpWorld } from '../../scenario/world/http-world.ts'
import { type SupportOptions, supportFor } from '../../support/support.ts'

/** 9 in the morning of 1 April 2026 in Japan. */
export const NINE = Date.UTC(2026, 3, 1, 0)

/** Host and bank as they run for a person, with the desk, with one clock that the test moves, and a world of scenarios in them. */
export async function startRunning(support: SupportOptions = {}) {
  const clock = manualClock(NINE)
  const bank = await startBank({ port: 0, now: clock.now })
  const host = await startHost({
    dataDir: null,
    port: 0,
    clock,
    banks: { anser: bank },
    mounts: [supportFor({ anser: bank }, support)],
  })
  const [atHost, atBank] = [callerOf(host), callerOf(bank)]
  /** Which tokens and companies are there. */
  async function whatIsThere() {
    const { tokens } = bodyOf<{ tokens: { id: string }[] }>(await atHost('GET', 'tokens'))
    const { companies } = bodyOf<{ companies: { id: string }[] }>(await atBank('GET', 'companies'))
    return { tokens: tokens.map(({ id }) => id), companies: companies.map(({ id }) => id) }
  }

  return {
    clock,
    host,
    bank,
    atHost,
    atBank,
    world: (more: Partial<HttpWorldOptions> = {}) => httpWorld({ host, bank, practiceUsers, ...more }),
    whatIsThere,
    /** All but the beginning. */
    async removeAll() {
      const { tokens, companies } = await whatIsThere()
      const made = (ids: readonly string[], begun: readonly string[]) => ids.filter((id) => !begun.includes(id))
      for (const id of made(tokens, NOTHING.tokens)) await atHost('DELETE', `tokens/${id}`)
      for (const id of made(companies, NOTHING.companies)) await atBank('DELETE', `companies/${id}`)
    },
    async close() {
      await Promise.all([host.close(), bank.close()])
    },
  }
}

export type Running = Awaited<ReturnType<typeof startRunning>>

/** Nothing but the beginning: the token of a new host, the companies that came with the bank. */
export const NOTHING = { tokens: ['main'], companies: ['kitano', 'wakaba'] }

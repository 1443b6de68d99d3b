import { JOURNEY_BANKS, PRACTICE_USERS, startBank } from '../../bank/index.ts'
import { startHost } from '../../host/index.ts'
import { type CoreWorldOptions, coreWorld } from '../../scenario/world/core-world.ts'
import type { PracticeUser } from '../../scenario/world/http-bank.ts'
import { httpWorld } from '../../scenario/world/http-world.ts'
import type { Staging, World } from '../../scenario/world/world.ts'

export const practiceUsers: readonly PracticeUser[] = PRACTICE_USERS.map(
  ({ loginId, kind, password, confirmation }) => ({
    ...{ loginId, kind, password },
    confirmationPassword: confirmation,
  }),
)

interface Servers {
  readonly world: World
  close(): Promise<void>
}

/** Host and bank in this process and in memory, of which nothing is left. @param time whether their clocks stand still */
async function startServers(seed: number | undefined, time: Staging['time']): Promise<Servers> {
  const paused = time === 'still'
  const bank = await startBank({ port: 0, paused, seed })
  const practiceBank = { url: bank.url, apiToken: bank.apiToken }
  const host = await startHost({ dataDir: null, port: 0, paused, seed, banks: { anser: practiceBank } }).catch(
    async (error: unknown) => {
      await bank.close()
      throw error
    },
  )
  return {
    world: httpWorld({ host, bank: practiceBank, practiceUsers, hasSeed: seed !== undefined }),
    async close() {
      await Promise.all([host.close(), bank.close()])
    },
  }
}

/**
 * A world that needs nothing started: a scenario without a bank is played with the token alone, others share a host and a bank. With a
 * seed a scenario has servers of its own, since what they make depends on what was made before.
 */
export function memoryWorld(options: CoreWorldOptions): World & { close(): Promise<void> } {
  const core = coreWorld({ ...options, banks: JOURNEY_BANKS })
  const shared = new Map<Staging['time'], Promise<Servers>>()
  function sharedServers(time: Staging['time']): Promise<Servers> {
    const servers = shared.get(time) ?? startServers(undefined, time)
    shared.set(time, servers)
    return servers
  }
  return {
    async stage(staging) {
      const { bank, seed, time } = staging
      if (bank === 'none' && time === 'still') return core.stage(staging)
      if (seed === undefined) return (await sharedServers(time)).world.stage(staging)
      const own = await startServers(seed, time)
      try {
        const stage = await own.world.stage(staging)
        return {
          ...stage,
          async close() {
            await stage.close().finally(own.close)
          },
        }
      } catch (error) {
        await own.close()
        throw error
      }
    },
    async close() {
      for (const servers of shared.values()) await (await servers).close()
    },
  }
}
